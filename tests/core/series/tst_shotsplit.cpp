#include "core/series/shotsplit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestShotSplit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("two sentences")
            << u"{{char:luna}} walks. She stops."_s << u"{{char:luna}} walks."_s << u"She stops."_s;
        QTest::newRow("nearest to the middle") << u"One. Two two two two. Three three three."_s
                                               << u"One. Two two two two."_s << u"Three three three."_s;
        QTest::newRow("paragraphs first") << u"A b. C d.\nE."_s << u"A b. C d."_s << u"E."_s;
        QTest::newRow("one sentence") << u"Luna walks."_s << u"Luna walks."_s << u"Luna walks."_s;
        QTest::newRow("no words") << QString() << QString() << QString();
        QTest::newRow("a length is no end")
            << u"A pan of 3.5 s, slow"_s << u"A pan of 3.5 s, slow"_s << u"A pan of 3.5 s, slow"_s;
        QTest::newRow("not in alternatives") << u"{Dawn. Fog|Dusk. Rain} falls. It ends."_s
                                             << u"{Dawn. Fog|Dusk. Rain} falls."_s << u"It ends."_s;
        QTest::newRow("a brace too many") << u"} One. Two."_s << u"} One."_s << u"Two."_s;
        QTest::newRow("only breaks") << u"\n\n"_s << u"\n\n"_s << u"\n\n"_s;
    }

    void words()
    {
        QFETCH(QString, words);
        QFETCH(QString, first);
        QFETCH(QString, second);
        Shot shot;
        shot.id = ShotId::create();
        shot.prompt = PromptDocument::parse(words);
        const ShotSplit split = splitShot(shot, ShotId::create());
        QCOMPARE(split.first.prompt.toTokens(), first);
        QCOMPARE(split.second.prompt.toTokens(), second);
    }

    void lengths_data()
    {
        QTest::addColumn<std::optional<double>>("planned");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::newRow("as its clip") << std::optional<double>() << 4.0 << 4.0;
        QTest::newRow("planned") << std::optional(5.0) << 2.5 << 2.5;
        QTest::newRow("odd") << std::optional(0.5) << 0.3 << 0.2;
        QTest::newRow("hardly any") << std::optional(0.1) << 0.1 << 0.1;
    }

    void lengths()
    {
        QFETCH(std::optional<double>, planned);
        QFETCH(double, first);
        QFETCH(double, second);
        Shot shot;
        shot.planned = planned;
        const ShotSplit split = splitShot(shot, ShotId::create());
        QCOMPARE(split.first.planned.value(), first);
        QCOMPARE(split.second.planned.value(), second);
    }

    void whatGoesWhere()
    {
        Shot shot;
        shot.id = ShotId::create();
        shot.episode = EpisodeId::create();
        shot.title = u"Lake"_s;
        shot.notes = u"Ask Mia"_s;
        shot.settings.model = u"sora-2"_s;
        shot.settings.reference = AssetHash::fromDigest(QByteArray(32, 'a'));
        const ShotId id = ShotId::create();
        const ShotSplit split = splitShot(shot, id);
        QVERIFY(split.first.id == shot.id);
        QCOMPARE(split.first.notes, shot.notes);
        QVERIFY(split.first.settings.reference.has_value());
        QVERIFY(split.second.id == id);
        QVERIFY(split.second.episode == shot.episode);
        QCOMPARE(split.second.settings.model, u"sora-2"_s);
        QVERIFY(!split.second.settings.reference);
        QVERIFY(split.second.title.isEmpty() && split.second.notes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestShotSplit)
#include "tst_shotsplit.moc"
