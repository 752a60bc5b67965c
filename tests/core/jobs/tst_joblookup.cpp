#include "core/jobs/effects/lookupeffect.h"
#include "core/store/connectionrepository.h"
#include "world.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using namespace troupe::jobs;
using Kind = Error::Kind;
using Call = ScriptedProvider::Call;

/// Jobs whose submit got no answer: how they are looked for, and that none is guessed.
class JobLookUpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_world.reset(); }

    void pausesBetweenLooks();
    void looksUntilAListComes();
    void tellsAPersonWhatALookCameTo();
    void looksAgainWhenTheConnectionIsMended();
    void leavesAloneWhatIsBeingSent();
    void leavesAloneWhatALostOneMayBe();
    void givesARemoteJobToOneJobOnly();
    void theLostClaimEndsWithTheJob();

private:
    /// A job that was taken, and whose answer got lost with the program.
    JobId lost(const QString& prompt = u"Luna walks"_s);

    QByteArray m_clip;
    std::unique_ptr<World> m_world;
};

void JobLookUpTest::initTestCase()
{
    m_clip = makeClip(1);
    QVERIFY2(m_clip.size() > 1000, "the ffmpeg program is needed");
}

void JobLookUpTest::init()
{
    m_world = std::make_unique<World>(m_clip);
    m_world->provider->given.listsJobs = true;
}

JobId JobLookUpTest::lost(const QString& prompt)
{
    auto& provider = *m_world->provider;
    const int before = provider.calls[Call::Submit];
    provider.hangs = {Call::Submit};
    const auto id = m_world->add(m_world->order(prompt));
    if (!QTest::qWaitFor([&] { return provider.calls[Call::Submit] > before; }, 10'000))
        qFatal("not sent");
    m_world->stop();
    provider.hangs.clear();
    return id;
}

void JobLookUpTest::pausesBetweenLooks()
{
    const Error none {.kind = Kind::Network};
    QCOMPARE(pauseBeforeLook(0, 0, none), std::optional(0ms));
    QCOMPARE(pauseBeforeLook(1, 0, none), std::optional<std::chrono::milliseconds>(10s));
    QCOMPARE(pauseBeforeLook(2, 0, none), std::optional<std::chrono::milliseconds>(60s));
    QVERIFY(!pauseBeforeLook(3, 0, none));
    // What got no list does not count.
    QCOMPARE(pauseBeforeLook(2, 1, none), std::optional<std::chrono::milliseconds>(2s));
    QCOMPARE(pauseBeforeLook(0, 50, none), std::optional<std::chrono::milliseconds>(5min));
    QCOMPARE(pauseBeforeLook(0, 1, {.kind = Kind::RateLimited, .retryAfter = 40s}),
             std::optional<std::chrono::milliseconds>(40s));
    for (const auto kind : {Kind::Unsupported, Kind::Unauthorized, Kind::NotFound, Kind::Rejected})
        QVERIFY(!pauseBeforeLook(0, 1, {.kind = kind}));
}

void JobLookUpTest::looksUntilAListComes()
{
    const auto id = lost();
    m_world->provider->lookUpErrors = {{.kind = Kind::Network}};
    m_world->start();
    QTRY_COMPARE(m_world->provider->calls[Call::LookUp], 1);
    QVERIFY(m_world->is<Unknown>(id));
    QVERIFY(!m_world->queue->isIdle());
    QTRY_VERIFY_WITH_TIMEOUT(m_world->is<Done>(id), 20'000);
    QCOMPARE(m_world->provider->calls[Call::Submit], 1);
}

void JobLookUpTest::tellsAPersonWhatALookCameTo()
{
    m_world->provider->given.listsJobs = false;
    const auto id = lost();
    m_world->start();
    QTRY_VERIFY(m_world->queue->isIdle()); // Nothing is listed: it is the person's turn.
    QSignalSpy failed(m_world->queue.get(), &JobQueue::lookUpFailed);
    QSignalSpy found(m_world->queue.get(), &JobQueue::candidatesFound);
    m_world->queue->lookUp(id);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().kind, Kind::Unsupported);

    m_world->provider->given.listsJobs = true;
    m_world->provider->lookUpErrors = {{.kind = Kind::Timeout}};
    m_world->queue->lookUp(id);
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(failed.last().at(1).value<Error>().kind, Kind::Timeout);

    m_world->provider->lists = false;
    m_world->queue->lookUp(id);
    QTRY_COMPARE(found.size(), 1);
    QVERIFY(found.first().at(1).value<QList<RemoteCandidate>>().isEmpty());
    QVERIFY(m_world->is<Unknown>(id));
}

void JobLookUpTest::looksAgainWhenTheConnectionIsMended()
{
    const auto id = lost();
    m_world->provider->lookUpErrors = {{.kind = Kind::Unauthorized}};
    m_world->start();
    QTRY_COMPARE(m_world->provider->calls[Call::LookUp], 1);
    QTRY_VERIFY(m_world->queue->isIdle());
    auto connection = m_world->store->connections().find(m_world->connection).value().value();
    connection.name = u"Mended"_s;
    QVERIFY(m_world->store->connections().save(connection));
    QTRY_VERIFY(m_world->is<Done>(id));
}

void JobLookUpTest::leavesAloneWhatIsBeingSent()
{
    // The first never arrived. The second, with the same words, is at the provider and not answered yet.
    auto& provider = *m_world->provider;
    provider.given.listsJobs = false;
    provider.submitAnswers = {SubmitUnknown {{.kind = Kind::Timeout}}};
    const auto first = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Unknown>(first));
    provider.hangs = {Call::Submit};
    const auto second = m_world->add(m_world->order());
    QTRY_COMPARE(provider.remotes.size(), 1);
    QVERIFY(m_world->is<Submitting>(second));

    provider.given.listsJobs = true;
    QSignalSpy found(m_world->queue.get(), &JobQueue::candidatesFound);
    m_world->queue->lookUp(first);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.first().at(1).value<QList<RemoteCandidate>>().size(), 1); // Shown, not taken.
    QVERIFY(m_world->is<Unknown>(first));
}

void JobLookUpTest::leavesAloneWhatALostOneMayBe()
{
    const auto first = lost();
    m_world->provider->given.listsJobs = false;
    m_world->start();
    m_world->queue->markLost(first);
    QVERIFY(m_world->is<Failed>(first));
    m_world->provider->submitAnswers = {SubmitUnknown {{.kind = Kind::Timeout}}};
    const auto second = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Unknown>(second));

    m_world->provider->given.listsJobs = true;
    QSignalSpy found(m_world->queue.get(), &JobQueue::candidatesFound);
    m_world->queue->lookUp(second);
    QTRY_COMPARE(found.size(), 1);
    QVERIFY(m_world->is<Unknown>(second));
    QVERIFY(m_world->queue->adoptRemote(second, {u"video_1"_s, {}, {}})); // The person knows.
    QTRY_VERIFY(m_world->is<Done>(second));
}

void JobLookUpTest::givesARemoteJobToOneJobOnly()
{
    const auto done = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(done));
    const auto id = lost(u"Luna runs"_s);
    m_world->provider->lists = false;
    m_world->start();
    QVERIFY(m_world->is<Unknown>(id));
    QCOMPARE(m_world->queue->adoptRemote(id, {u"video_1"_s, {}, {}}).error().kind, Kind::Conflict);
    QCOMPARE(m_world->queue->adoptRemote(id, {}).error().kind, Kind::Conflict);
    QVERIFY(m_world->is<Unknown>(id));
    QVERIFY(m_world->queue->adoptRemote(id, {u"video_2"_s, {}, {}}));
    QCOMPARE(m_world->queue->adoptRemote(id, {u"video_3"_s, {}, {}}).error().kind, Kind::Conflict);
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(acceptedOf(m_world->state(id))->remote.id, u"video_2"_s);
}

void JobLookUpTest::theLostClaimEndsWithTheJob()
{
    const auto id = lost();
    m_world->provider->hangs = {Call::LookUp};
    m_world->start();
    QTRY_COMPARE(m_world->provider->calls[Call::LookUp], 1);
    m_world->queue->markLost(id); // While it is looked for.
    QVERIFY(m_world->is<Failed>(id));
    QTRY_VERIFY(m_world->queue->isIdle());
    QCOMPARE(m_world->facts(id), QStringList({u"estimated"_s, u"unknown"_s}));
}

QTEST_GUILESS_MAIN(JobLookUpTest)
#include "tst_joblookup.moc"
