#include "tests/integration/ctl/ctlrun.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCtlDemo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesTheLunaSeries();
};

void TestCtlDemo::makesTheLunaSeries()
{
    const Ctl ctl;
    const QString out = ctl.file(u"clips"_s);
    const auto first = ctl.run({u"--json"_s, u"demo"_s, u"--out"_s, out});
    QVERIFY2(first.code == 0, first.all().constData());
    QCOMPARE(sandboxesOf(ctl.profile()), 0);

    const QJsonArray steps = first.json()[u"steps"_s].toArray();
    QCOMPARE(steps.size(), 3);
    const QStringList names {u"luna-1-opening.mp4"_s, u"luna-2-extended.mp4"_s, u"luna-3-graded.mp4"_s};
    const QList<double> lengths {8, 12, 12};
    for (int i = 0; i < 3; ++i) {
        const QString path = out + u'/' + names[i];
        QCOMPARE(steps[i][u"file"_s].toString(), path);
        QCOMPARE(steps[i][u"was_there"_s].toBool(), false);
        QVERIFY2(qAbs(clipSeconds(path) - lengths[i]) < 0.1, qPrintable(path));
        QCOMPARE(clipSize(path), QSize(1280, 720));
    }
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 3);

    // The same again finds everything there: nothing is sent, nothing is paid, the files come back.
    QVERIFY(QFile::remove(out + u'/' + names[1]));
    const auto second = ctl.run({u"--json"_s, u"demo"_s, u"--out"_s, out});
    QVERIFY2(second.code == 0, second.all().constData());
    const QJsonArray again = second.json()[u"steps"_s].toArray();
    QCOMPARE(again.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(again[i][u"was_there"_s].toBool(), true);
        QCOMPARE(again[i][u"take"_s], steps[i][u"take"_s]);
    }
    QVERIFY(QFileInfo::exists(out + u'/' + names[1]));
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 3);

    const auto check = ctl.run({u"check"_s, u"--read-all"_s, u"--json"_s});
    QVERIFY2(check.code == 0, check.all().constData());
    QCOMPARE(check.json()[u"fine"_s].toBool(), true);
    QVERIFY(check.json()[u"references"_s].toInt() >= 5);

    // Three jobs, each expected, accepted at a price, and charged.
    const auto ledger = ctl.run({u"ledger"_s, u"--csv"_s});
    const QList<QByteArray> lines = ledger.out.trimmed().split('\n');
    QVERIFY2(lines.size() == 10, ledger.all().constData());
    QVERIFY2(lines[0].startsWith("at,job,fact,usd_low,usd_high,source,"), ledger.all().constData());
    QCOMPARE(ledger.out.count(",accepted,"), 3);
    QCOMPARE(ledger.out.count(",estimated,"), 3);
    QCOMPARE(ledger.out.count(",final,"), 3);

    // And a file that went missing is found.
    const auto shown = ctl.run({u"character"_s, u"show"_s, u"Luna"_s, u"--json"_s});
    QVERIFY2(shown.code == 0, shown.all().constData());
    QCOMPARE(shown.json()[u"bindings"_s].toArray().size(), 1);
    QVERIFY(QFile::remove(shown.json()[u"clip"_s].toString()));
    const auto broken = ctl.run({u"check"_s, u"--json"_s});
    QCOMPARE(broken.code, 1);
    QCOMPARE(broken.json()[u"missing"_s].toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestCtlDemo)
#include "tst_ctl_demo.moc"
