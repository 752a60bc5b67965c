#include "core/store/seriesrepository.h"
#include "core/studio/shotlistimport.h"
#include "tests/support/sampleprofile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using What = ShotListPlan::What;

/// What a shot list would do to an episode.
class TestShotListImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->filePath(u"profile"_s)).value();
        Shot lake = test::saveFirstShot(*m_store);
        (void)test::saveCharacter(*m_store, u"Luna"_s, AssetHash::fromDigest(QByteArray(32, 'a')));
        lake.title = u"Lake"_s;
        lake.prompt = PromptDocument::parse(u"{{char:luna}} walks"_s);
        lake.notes = u"Ask Mia"_s;
        m_episode = lake.episode;
        QVERIFY(m_store->series().save(lake));
    }
    void cleanup() { m_store.reset(); }

    void rowsAreNewChangedOrTheSame()
    {
        const auto plan = planned({{u"Lake"_s, u"Luna runs"_s, {}, {}, 2},
                                   {u"Sea"_s, u"Luna swims"_s, u"Cold"_s, 2.5, 3},
                                   {QString(), u"Waves"_s, {}, {}, 4}});
        QCOMPARE(plan.count(What::Changed), 1);
        QCOMPARE(plan.count(What::New), 2);
        const auto& lake = plan.entries.at(0);
        QVERIFY(lake.prompt && !lake.notes && !lake.title && !lake.planned);
        QCOMPARE(lake.shot.prompt.toTokens(), u"{{char:luna}} runs"_s); // A name is a mention.
        QCOMPARE(lake.shot.notes, u"Ask Mia"_s); // The file has no such column.
        const Shot& sea = plan.entries.at(1).shot;
        QCOMPARE(sea.planned.value(), 2.5);
        QCOMPARE(sea.position, 1);
        QCOMPARE(sea.settings.seconds, 8); // The plan is not what the model is asked for.
        QVERIFY(sea.settings.connection == plan.before.first().settings.connection);
        QCOMPARE(plan.entries.at(2).shot.position, 2);
        QCOMPARE(m_store->series().shots(m_episode)->size(), 1); // Nothing is done yet.
    }

    void anEmptyCellEmptiesAndAMissingColumnDoesNot()
    {
        const auto plan = planned({{u"Lake"_s, {}, QString(), {}, 2}});
        QVERIFY(plan.entries.first().notes && !plan.entries.first().prompt);
        QVERIFY(plan.entries.first().shot.notes.isEmpty());
    }

    void titlesThatAreThereTwiceMeanNoShot()
    {
        const auto plan = planned({{u"Lake"_s, u"A"_s, {}, {}, 2}, {u"Lake"_s, u"B"_s, {}, {}, 3}});
        QVERIFY(plan.entries.at(0).what == What::Changed);
        QVERIFY(plan.entries.at(1).what == What::New);
        Shot twin = m_store->series().shots(m_episode)->first();
        twin.id = ShotId::create();
        twin.position = 1;
        QVERIFY(m_store->series().save(twin));
        QVERIFY(planned({{u"Lake"_s, u"A"_s, {}, {}, 2}}).entries.first().what == What::New);
    }

    void whatIsExportedChangesNothing()
    {
        const auto rows = shotListOf(*m_store, m_episode).value();
        QCOMPARE(rows.first().prompt.value(), u"Luna walks"_s);
        const auto read = parseShotList(shotListBytes(rows));
        QVERIFY(read.has_value());
        const auto plan = planned(*read);
        QCOMPARE(plan.count(What::Same), 1);
        QVERIFY(shotsOf(plan).isEmpty());
    }

    void anEpisodeThatIsNotThere()
    {
        const auto plan = planShotList(*m_store, EpisodeId::create(), {});
        QCOMPARE(plan.error().kind, Error::Kind::Missing);
    }

private:
    ShotListPlan planned(const QList<ShotRow>& rows)
    {
        return planShotList(*m_store, m_episode, rows).value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    EpisodeId m_episode;
};

QTEST_GUILESS_MAIN(TestShotListImport)
#include "tst_shotlistimport.moc"
