#include "world.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using Kind = Error::Kind;
using Call = ScriptedProvider::Call;

/// What a person does to jobs, and what the queue does when something is not as it should be.
class JobControlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_world = std::make_unique<World>(m_clip); }
    void cleanup() { m_world.reset(); }

    void toleratesBadPolls();
    void waitsForRoomOnTheDisk();
    void cancelsWhatWaits();
    void cancelsWhileItIsSent();
    void cancelsAtTheProvider();
    void tellsThatItCannotCancel();
    void retryAfterModerationIsANewJob();
    void sendsAnUnknownOneAgainOnlyWhenAsked();
    void sendsNothingThatIsNotWrittenDown();
    void keepsARemoteIdThatIsNotWrittenDown();
    void tellsWhenItIsIdle();

private:
    QByteArray m_clip;
    std::unique_ptr<World> m_world;
};

void JobControlTest::initTestCase()
{
    m_clip = makeClip(1);
    QVERIFY2(m_clip.size() > 1000, "the ffmpeg program is needed");
}

void JobControlTest::toleratesBadPolls()
{
    m_world->provider->pollAnswers = {failure(Kind::Server), RemoteStatus {.percent = 5}};
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Running>(id) && m_world->as<Running>(id).badPolls == 1);
    QTRY_VERIFY(m_world->is<Done>(id));
}

void JobControlTest::waitsForRoomOnTheDisk()
{
    m_world->provider->brokenFetches = {{{.kind = Kind::DiskFull}, 100}};
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Downloading>(id) && m_world->as<Downloading>(id).held == HoldReason::Disk);
    QCOMPARE(m_world->storedState(id), u"Downloading"_s);
    QVERIFY(!m_world->queue->isIdle()); // Tried again by itself, once a minute.
    QCOMPARE(m_world->queue->retry(id).value(), id);
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(m_world->provider->fetches.at(1).offset, 100); // What was there was kept.
}

void JobControlTest::cancelsWhatWaits()
{
    m_world->queue->setPaused(true);
    const auto queued = m_world->add(m_world->order());
    m_world->queue->cancel(queued);
    QVERIFY(m_world->is<Canceled>(queued));
    m_world->queue->setPaused(false);

    m_world->provider->hangs = {Call::Prepare};
    const auto preparing = m_world->add(m_world->order());
    QTRY_COMPARE(m_world->provider->calls[Call::Prepare], 1);
    m_world->queue->cancel(preparing);
    QVERIFY(m_world->is<Canceled>(preparing));
    m_world->provider->hangs.clear();

    QCOMPARE(m_world->queue->retry(queued).value(), queued);
    QTRY_VERIFY(m_world->is<Done>(queued));
    QCOMPARE(m_world->provider->calls[Call::Submit], 1);
    QCOMPARE(m_world->facts(preparing), QStringList({u"estimated"_s}));
}

void JobControlTest::cancelsWhileItIsSent()
{
    m_world->provider->given.cancel = ProviderTraits::Cancel::Any;
    JobId id;
    m_world->provider->onSubmit = [&](const PreparedRequest&) {
        QMetaObject::invokeMethod(m_world->queue.get(), [&] { m_world->queue->cancel(id); });
    };
    id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Canceled>(id));
    QVERIFY(acceptedOf(m_world->state(id)).has_value());
    QCOMPARE(m_world->provider->calls[Call::Cancel], 1);
}

void JobControlTest::cancelsAtTheProvider()
{
    m_world->provider->given.cancel = ProviderTraits::Cancel::Any;
    m_world->provider->finishes = false;
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Running>(id));
    m_world->queue->cancel(id);
    QTRY_VERIFY(m_world->is<Canceled>(id));
    QCOMPARE(m_world->as<Canceled>(id).charged, Charged::Unknown);
    QCOMPARE(m_world->provider->remotes.first().phase, RemoteStatus::Phase::Canceled);
}

void JobControlTest::tellsThatItCannotCancel()
{
    m_world->provider->finishes = false;
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Running>(id));
    QSignalSpy failed(m_world->queue.get(), &JobQueue::cancelFailed);
    m_world->queue->cancel(id);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().kind, Kind::Unsupported);
    m_world->provider->finishes = true;
    QTRY_VERIFY(m_world->is<Done>(id)); // What was paid for arrives.
}

void JobControlTest::retryAfterModerationIsANewJob()
{
    m_world->provider->pollAnswers
        = {RemoteStatus {.phase = RemoteStatus::Phase::Failed, .error = Error {.kind = Kind::Moderated}}};
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Failed>(id));
    QCOMPARE(m_world->as<Failed>(id).charged, Charged::Yes); // The accept reply named a cost.
    const auto again = m_world->queue->retry(id).value();
    QVERIFY(again != id);
    QTRY_VERIFY(m_world->is<Done>(again));
    QVERIFY(m_world->is<Failed>(id)); // Its remote id and its money stay in sight.
    QCOMPARE(acceptedOf(m_world->state(id))->remote.id, u"video_1"_s);
}

void JobControlTest::sendsAnUnknownOneAgainOnlyWhenAsked()
{
    m_world->provider->submitAnswers = {SubmitUnknown {Error {.kind = Kind::Timeout}}};
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Unknown>(id));
    QTRY_VERIFY(m_world->queue->isIdle());
    QCOMPARE(m_world->queue->retry(id).error().kind, Kind::Conflict);
    m_world->queue->cancel(id);
    QVERIFY(m_world->is<Unknown>(id));
    QCOMPARE(m_world->facts(id), QStringList({u"estimated"_s, u"unknown"_s}));
    m_world->restart();
    QTest::qWait(100);
    QCOMPARE(m_world->provider->calls[Call::Submit], 1);

    const auto again = m_world->queue->sendAgain(id).value();
    QTRY_VERIFY(m_world->is<Done>(again));
    QVERIFY(m_world->is<Failed>(id));
    QCOMPARE(m_world->as<Failed>(id).charged, Charged::Unknown);
}

void JobControlTest::sendsNothingThatIsNotWrittenDown()
{
    m_world->refuseRows(u"Submitting"_s);
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(!m_world->storeErrors.isEmpty());
    QTest::qWait(100);
    QCOMPARE(m_world->provider->calls[Call::Submit], 0);
    QCOMPARE(m_world->storedState(id), u"Queued"_s);
    m_world->refuseRows({});
    QTRY_VERIFY_WITH_TIMEOUT(m_world->is<Done>(id), 15'000);
    QCOMPARE(m_world->provider->calls[Call::Submit], 1);
}

void JobControlTest::keepsARemoteIdThatIsNotWrittenDown()
{
    m_world->refuseRows(u"Running"_s);
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(!m_world->storeErrors.isEmpty());
    const auto other = m_world->add(m_world->order());
    QTest::qWait(100);
    QCOMPARE(m_world->provider->calls[Call::Submit], 1); // Nothing more is sent meanwhile.
    QCOMPARE(m_world->provider->calls[Call::Poll], 0);
    m_world->refuseRows({});
    QTRY_VERIFY_WITH_TIMEOUT(m_world->is<Done>(id), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_world->is<Done>(other), 15'000);
    QCOMPARE(m_world->provider->calls[Call::Submit], 2);
    QCOMPARE(m_world->facts(id), QStringList({u"accepted"_s, u"estimated"_s, u"final"_s}));
}

void JobControlTest::tellsWhenItIsIdle()
{
    QSignalSpy idle(m_world->queue.get(), &JobQueue::idle);
    QTRY_COMPARE(idle.size(), 1); // Nothing to do at the start.
    const auto id = m_world->add(m_world->order());
    QVERIFY(!m_world->queue->isIdle());
    QTRY_COMPARE(idle.size(), 2);
    QVERIFY(m_world->is<Done>(id));
}

QTEST_GUILESS_MAIN(JobControlTest)
#include "tst_jobcontrol.moc"
