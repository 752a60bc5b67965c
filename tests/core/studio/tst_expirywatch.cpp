#include "core/jobs/jobjson.h"
#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/store/jobrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/expirywatch.h"
#include "tests/support/noproviders.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;

class TestExpiryWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aTakeIsToldOfOnce();
    void whatEndsSoonIsToldAtTheStart();
    void aRestartDoesNotTellTwice();
    void onlyTheTakeThatStandsForItsShot();
    void aDeletedTakeIsNobodysConcern();
    void theRuleCountsWhereTheProviderIsSilent();
    void aClipThatIsNotFetched();
    void aClockThatJumps();
    void thousandsOfOldTakesAreNotWatched();

private:
    void start(const Catalog& catalog = {});
    Take take(int minutesAgo, std::optional<int> minutesLeft) const;
    void save(const Take& take) { QVERIFY(m_store->takes().save(take)); }
    JobId storeJob(const JobState& state);
    QStringList told() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    test::NoProviders m_providers;
    media::MediaService m_media;
    std::unique_ptr<JobQueue> m_queue;
    std::unique_ptr<ExpiryWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_told;
    ShotId m_shot;
    ConnectionId m_connection;
    QDateTime m_now;
};

void TestExpiryWatch::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = Store::open(m_dir->path()).value();
    auto& series = m_store->series();
    const Shot shot = series.shots(series.episodes(series.all()->first().id)->first().id)->first();
    m_shot = shot.id;
    m_connection = shot.settings.connection;
    m_now = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
}

void TestExpiryWatch::cleanup()
{
    m_told.reset();
    m_watch.reset();
    m_queue.reset();
    m_store.reset();
}

void TestExpiryWatch::start(const Catalog& catalog)
{
    const Clock clock = [this] { return m_now; };
    m_told.reset();
    m_watch.reset();
    m_queue = std::make_unique<JobQueue>(*m_store, m_providers, m_media, clock);
    m_queue->setCatalog(catalog);
    QVERIFY(m_queue->start());
    m_watch = std::make_unique<ExpiryWatch>(*m_store, *m_queue, catalog, clock);
    m_told = std::make_unique<QSignalSpy>(m_watch.get(), &ExpiryWatch::nearsEnd);
    QVERIFY(m_watch->start());
}

Take TestExpiryWatch::take(int minutesAgo, std::optional<int> minutesLeft) const
{
    Take take {TakeId::create(),
               m_shot,
               Generated {},
               {},
               AssetHash::fromDigest(QByteArray(32, '\1')),
               QSize(1280, 720),
               8.0,
               m_now.addSecs(-minutesAgo * 60)};
    take.origin = RemoteOrigin {m_connection, u"video_1"_s};
    if (minutesLeft)
        take.origin->expiresAt = m_now.addSecs(*minutesLeft * 60);
    return take;
}

JobId TestExpiryWatch::storeJob(const JobState& state)
{
    JobOrder order {.connection = m_connection, .shot = m_shot, .model = u"sora-2"_s};
    const Job job {JobId::create(), order, state, m_now, m_now};
    if (!m_store->jobs().save(toRow(job)))
        qFatal("not saved");
    return job.id;
}

QStringList TestExpiryWatch::told() const
{
    QStringList ids;
    for (const auto& call : *m_told) {
        const auto thing = call.first().value<EndingThing>();
        ids.append(thing.job ? thing.job->toString() : thing.take->toString());
    }
    return ids;
}

void TestExpiryWatch::aTakeIsToldOfOnce()
{
    start();
    const Take made = take(0, 60);
    save(made);
    QTRY_VERIFY(m_watch->ending().isEmpty());
    m_now = m_now.addSecs(50 * 60);
    save(made); // Something about it has changed.
    QTRY_COMPARE(told(), QStringList {made.id.toString()});
    QCOMPARE(m_watch->ending().size(), 1);
    QCOMPARE(m_watch->ending().first().shot, m_shot);
    QCOMPARE(m_watch->ending().first().connection, m_connection);
    QSignalSpy changed(m_watch.get(), &ExpiryWatch::changed);
    m_now = m_now.addSecs(11 * 60);
    save(made);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(m_watch->ending().isEmpty());
    QCOMPARE(told().size(), 1);
}

void TestExpiryWatch::whatEndsSoonIsToldAtTheStart()
{
    const Take made = take(55, 5);
    save(made);
    start();
    QCOMPARE(told(), QStringList {made.id.toString()});
}

void TestExpiryWatch::aRestartDoesNotTellTwice()
{
    const Take made = take(55, 5);
    save(made);
    start();
    QCOMPARE(told().size(), 1);
    start();
    QCOMPARE(told().size(), 0);
    QCOMPARE(m_watch->ending().size(), 1); // It is so all the same.
}

void TestExpiryWatch::onlyTheTakeThatStandsForItsShot()
{
    const Take older = take(58, 2);
    const Take newer = take(50, 10);
    save(older);
    save(newer);
    start();
    QCOMPARE(told(), QStringList {newer.id.toString()});
    QVERIFY(m_store->takes().setKept(older.id, true));
    QTRY_COMPARE(told(), (QStringList {newer.id.toString(), older.id.toString()}));
    QCOMPARE(m_watch->ending().size(), 1);
}

void TestExpiryWatch::aDeletedTakeIsNobodysConcern()
{
    const Take made = take(55, 5);
    save(made);
    QVERIFY(m_store->takes().setDeleted(made.id, true));
    start();
    QCOMPARE(told(), QStringList());
    QVERIFY(m_store->takes().setDeleted(made.id, false));
    QTRY_COMPARE(told().size(), 1);
    QVERIFY(m_store->takes().setDeleted(made.id, true));
    QTRY_VERIFY(m_watch->ending().isEmpty());
}

void TestExpiryWatch::theRuleCountsWhereTheProviderIsSilent()
{
    const Take made = take(50, {}); // The sandbox keeps them for an hour.
    save(made);
    start();
    QCOMPARE(told(), QStringList());
    start(Catalog::builtIn());
    QCOMPARE(told(), QStringList {made.id.toString()});
    QCOMPARE(m_watch->ending().first().expiry.knownFrom, Expiry::KnownFrom::Catalog);
}

void TestExpiryWatch::aClipThatIsNotFetched()
{
    Accepted accepted {.remote = {u"video_1"_s, {}, {}}, .at = m_now.addSecs(-3000)};
    accepted.expiresAt = m_now.addSecs(600);
    const auto held = storeJob(Downloading {.accepted = accepted, .held = HoldReason::KeyRefused});
    storeJob(Running {.accepted = {.remote = {u"video_2"_s, {}, {}}, .at = m_now}}); // Not made yet.
    start();
    QCOMPARE(told(), QStringList {held.toString()});
    QCOMPARE(m_watch->ending().first().job, std::optional(held));
    QVERIFY(!m_watch->ending().first().take);
}

void TestExpiryWatch::aClockThatJumps()
{
    const Take made = take(0, 60);
    save(made);
    start();
    m_now = m_now.addSecs(2 * 3600); // Slept past all of it: there is nothing to tell any more.
    save(made);
    QTest::qWait(0);
    QVERIFY(m_watch->ending().isEmpty());
    QCOMPARE(told(), QStringList());
    m_now = m_now.addSecs(-70 * 60); // And the clock was wrong.
    save(made);
    QTRY_COMPARE(told(), QStringList {made.id.toString()});
    m_now = m_now.addYears(-1);
    save(made);
    QTRY_VERIFY(m_watch->ending().isEmpty());
    m_now = m_now.addYears(1);
    save(made);
    QTRY_COMPARE(m_watch->ending().size(), 1);
    QCOMPARE(told().size(), 1);
}

void TestExpiryWatch::thousandsOfOldTakesAreNotWatched()
{
    Take old = take(60 * 24 * 40, {});
    old.origin->expiresAt = old.createdAt.addSecs(3600);
    for (int i = 0; i < 50; ++i) {
        old.id = TakeId::create();
        save(old);
    }
    const Take silent = take(60 * 24 * 40, {});
    save(silent);
    const auto shots = m_store->takes().shotsWithOriginals(m_now, m_now.addSecs(-3600));
    QVERIFY(shots && shots->isEmpty());
    save(take(1, 60));
    QCOMPARE(m_store->takes().shotsWithOriginals(m_now, m_now.addSecs(-3600)).value(), QList {m_shot});
    QVERIFY(m_store->takes().shotsWithOriginals(m_now, m_now.addYears(-1))->contains(m_shot));
}

QTEST_GUILESS_MAIN(TestExpiryWatch)
#include "tst_expirywatch.moc"
