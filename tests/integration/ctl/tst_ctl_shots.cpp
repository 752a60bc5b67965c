#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "tests/integration/ctl/ctlrun.h"
#include "tests/support/sampleprofile.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

/// Shot lists from the command line.
class TestCtlShots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsAndExports()
    {
        const Ctl ctl;
        prepare(ctl);
        QVERIFY(ctl.write(u"list.csv"_s, "shot;seconds;prompt\r\nLake;3,5;Waves\r\nSea;4;Rain\r\n"));
        const QStringList import {u"shots"_s, u"import"_s, u"One"_s, ctl.file(u"list.csv"_s), u"--json"_s};
        const auto dry = ctl.run(import + QStringList {u"--dry-run"_s});
        QVERIFY2(dry.code == 0, dry.all().constData());
        QCOMPARE(shots(ctl).size(), 1);
        const auto done = ctl.run(import);
        QVERIFY2(done.code == 0, done.all().constData());
        QCOMPARE(done.json()[0][u"effect"_s].toString(), u"changed"_s);
        QCOMPARE(done.json()[1][u"effect"_s].toString(), u"new"_s);
        QCOMPARE(shots(ctl).size(), 2);
        QCOMPARE(shots(ctl).first().planned.value(), 3.5);
        const auto again = ctl.run(import); // Nothing is doubled.
        QCOMPARE(again.json()[1][u"effect"_s].toString(), u"same"_s);
        QCOMPARE(shots(ctl).size(), 2);
        for (const QString& name : {u"out.csv"_s, u"out.yaml"_s}) {
            const auto out
                = ctl.run({u"shots"_s, u"export"_s, u"One"_s, u"--out"_s, ctl.file(name), u"--json"_s});
            QVERIFY2(out.code == 0, out.all().constData());
            QCOMPARE(out.json()[u"shots"_s].toInt(), 2);
            const auto back = ctl.run({u"shots"_s, u"import"_s, u"One"_s, ctl.file(name), u"--json"_s});
            QVERIFY2(back.code == 0, back.all().constData());
            QCOMPARE(back.json()[0][u"effect"_s].toString(), u"same"_s);
            QCOMPARE(back.json()[1][u"effect"_s].toString(), u"same"_s);
        }
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("length") << u"a.csv"_s << QByteArray("shot,seconds\nA,1\nB,long\n")
                                << QByteArray("line 3");
        QTest::newRow("quote") << u"a.csv"_s << QByteArray("shot\n\"A\n") << QByteArray("line 2");
        QTest::newRow("yaml") << u"a.yaml"_s << QByteArray("series: S\nepisodes: 1\n")
                              << QByteArray("line 2");
        QTest::newRow("missing") << u"b.csv"_s << QByteArray() << QByteArray("b.csv");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, said);
        const Ctl ctl;
        prepare(ctl);
        if (!bytes.isEmpty())
            QVERIFY(ctl.write(file, bytes));
        const auto run = ctl.run({u"shots"_s, u"import"_s, u"One"_s, ctl.file(file)});
        QVERIFY2(run.code != 0 && run.all().contains(said), run.all().constData());
        QCOMPARE(shots(ctl).size(), 1);
    }

private:
    static void prepare(const Ctl& ctl)
    {
        const auto store = Store::open(ctl.profile()).value();
        Shot shot = test::saveFirstShot(*store);
        shot.title = u"Lake"_s;
        if (!store->series().save(shot))
            qFatal("no shot");
    }
    static QList<Shot> shots(const Ctl& ctl)
    {
        const auto store = Store::open(ctl.profile()).value();
        const auto series = store->series().all().value();
        for (const Series& one : series) {
            const auto episodes = store->series().episodes(one.id).value();
            if (one.title == u"Luna"_s)
                return store->series().shots(episodes.first().id).value();
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCtlShots)
#include "tst_ctl_shots.moc"
