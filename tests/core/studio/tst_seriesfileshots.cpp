#include "core/store/assetfiles.h"
#include "core/store/seriesrepository.h"
#include "core/studio/seriesfileshots.h"
#include "tests/support/sampleprofile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

/// Shots out to a series file, and in from one.
class TestSeriesFileShots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->filePath(u"profile"_s)).value();
        m_shot = test::saveFirstShot(*m_store);
    }
    void cleanup() { m_store.reset(); }

    void whatIsWrittenIsRead()
    {
        const AssetHash clip = m_store->assets().importBytes("clip", u"mp4"_s).value();
        (void)test::saveCharacter(*m_store, u"Luna"_s, clip);
        m_shot.title = u"Lake: \"at\" dawn"_s;
        m_shot.prompt = PromptDocument::parse(u"{{char:luna}} walks:\n- slowly # not far"_s);
        m_shot.settings.model = u"sora-2"_s;
        m_shot.settings.seconds = 4;
        m_shot.planned = 3.5;
        m_shot.notes = u"Ask Mia: when?"_s;
        Shot twin = m_shot;
        twin.id = ShotId::create();
        twin.position = 1;
        Shot untitled = twin;
        untitled.id = ShotId::create();
        untitled.title.clear();
        untitled.position = 2;
        Shot wordless = untitled;
        wordless.id = ShotId::create();
        wordless.prompt = {};
        wordless.position = 3;
        QVERIFY(m_store->series().save(QList {m_shot, twin, untitled, wordless}));
        const auto written = writeSeries(*m_store, {m_shot.episode});
        QVERIFY(written.has_value());
        QCOMPARE(written->shots, 3);
        QCOMPARE(written->leftOut, 1);
        const auto file = parseSeries(written->yaml, m_dir->path());
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().detail));
        QCOMPARE(file->title, u"Luna"_s);
        QCOMPARE(file->cast.size(), 1);
        QCOMPARE(file->cast.first().name, u"Luna"_s);
        QCOMPARE(file->cast.first().descriptor, u"a fox"_s);
        QVERIFY(QFile::exists(file->cast.first().clipPath));
        const auto& shots = file->episodes.first().shots;
        QCOMPARE(shots.size(), 3);
        QCOMPARE(shots.at(0).title, m_shot.title);
        QCOMPARE(shots.at(0).steps.first().prompt, u"Luna walks:\n- slowly # not far"_s);
        QCOMPARE(shots.at(0).steps.first().seconds, 4);
        QCOMPARE(shots.at(0).steps.first().connection, u"Sandbox"_s);
        QCOMPARE(shots.at(0).planned.value(), 3.5);
        QCOMPARE(shots.at(0).notes, m_shot.notes);
        QCOMPARE(shots.at(1).title, QString(m_shot.title + u" (2)"));
        QCOMPARE(shots.at(2).title, u"SH 03"_s);
    }

    void nothingToWrite()
    {
        QCOMPARE(writeSeries(*m_store, {m_shot.episode}).error().kind, Error::Kind::Invalid);
        QCOMPARE(writeSeries(*m_store, {EpisodeId::create()}).error().kind, Error::Kind::Missing);
    }

    void rowsOfTheEpisodeElseOfAll()
    {
        const auto file = parseSeries("series: S\nepisodes:\n"
                                      "- title: One\n  shots:\n  - title: A\n    planned: 2.5\n    notes: N\n"
                                      "    steps: [{generate: a, seconds: 4}, {extend: b}]\n"
                                      "- title: Two\n  shots:\n  - title: B\n    steps: [{generate: c}]\n",
                                      {});
        QVERIFY(file.has_value());
        const auto one = shotRowsOf(*file, u"One"_s);
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.first(), (ShotRow {u"A"_s, u"a"_s, u"N"_s, 2.5, 5}));
        const auto two = shotRowsOf(*file, u"Two"_s);
        QCOMPARE(two.first().seconds.value(), 8.0);
        QVERIFY(!two.first().notes);
        QCOMPARE(shotRowsOf(*file, u"Three"_s).size(), 2);
    }

    void aPlanThatIsNoLength_data()
    {
        QTest::addColumn<QByteArray>("planned");
        for (const char* value : {"0", "-1", "long", "nan", "inf", "1e9", "[1]"})
            QTest::newRow(value) << QByteArray(value);
    }

    void aPlanThatIsNoLength()
    {
        QFETCH(QByteArray, planned);
        const auto file
            = parseSeries("series: S\nepisodes:\n- title: One\n  shots:\n  - title: A\n    planned: "
                              + planned + "\n    steps: [{generate: a}]\n",
                          {});
        QVERIFY(!file);
        QVERIFY2(file.error().detail.startsWith(u"line 6: "_s), qPrintable(file.error().detail));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    Shot m_shot;
};

QTEST_GUILESS_MAIN(TestSeriesFileShots)
#include "tst_seriesfileshots.moc"
