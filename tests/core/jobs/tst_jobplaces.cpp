#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "world.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using Kind = Error::Kind;
using Call = ScriptedProvider::Call;

/// The person's hand on the line of jobs: kept over a restart, and never on what was sent.
class JobPlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_world.reset(); }

    void jobsStartAsTheyStand();
    void aPausedConnectionOrJobWaits();
    void pausingStopsWhatIsUploading();
    void nothingStartsBehindAStop();
    void placesAreKept();
    void placesAreAllOrNone();
    void aWaitingJobCanBeEdited();
    void whatWasSentIsNotEdited();
    void aCopyStandsBehindItsOriginal();
    void removingIsUndone();
    void whatWasSentIsNotRemoved();
    void onlyWhatEndedIsHidden();
    void whatHappenedIsWrittenDown();
    void whatIsNotWrittenIsToldLater();

private:
    QStringList log(const JobId& id) const;
    Placement placement(const JobId& id) const { return m_world->queue->job(id)->placement; }
    Placements with(const QList<JobId>& ids, const std::function<void(Placement&)>& change) const
    {
        QList<Job> jobs;
        for (const auto& id : ids)
            jobs.append(*m_world->queue->job(id));
        return changed(jobs, change);
    }
    /// The prompts, in the order in which they were sent.
    QStringList sent() const { return m_sent; }
    QList<JobId> addPaused(const QStringList& prompts);

    QByteArray m_clip;
    QStringList m_sent;
    std::unique_ptr<World> m_world;
};

void JobPlacesTest::initTestCase()
{
    m_clip = makeClip(1);
    QVERIFY2(m_clip.size() > 1000, "the ffmpeg program is needed");
}

void JobPlacesTest::init()
{
    m_world = std::make_unique<World>(m_clip);
    m_sent.clear();
    m_world->provider->onSubmit
        = [this](const PreparedRequest& prepared) { m_sent.append(prepared.request.prompt); };
}

QList<JobId> JobPlacesTest::addPaused(const QStringList& prompts)
{
    m_world->queue->setPaused(true);
    QList<JobId> ids;
    for (const QString& prompt : prompts)
        ids.append(m_world->add(m_world->order(prompt)));
    return ids;
}

void JobPlacesTest::jobsStartAsTheyStand()
{
    const auto ids = addPaused({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    QSignalSpy told(m_world->queue.get(), &JobQueue::jobChanged);
    QVERIFY(m_world->queue->place(moved(m_world->queue->jobs(), {ids[2]}, ids[0])));
    QCOMPARE(told.size(), 1);
    QVERIFY(m_world->queue->place(with({ids[3]}, [](Placement& p) { p.priority = true; })));
    m_world->restart();
    QVERIFY(m_world->queue->isPaused());
    m_world->queue->setPaused(false);
    QTRY_VERIFY(m_world->queue->isIdle());
    QCOMPARE(sent(), QStringList({u"d"_s, u"c"_s, u"a"_s, u"b"_s}));
}

void JobPlacesTest::aPausedConnectionOrJobWaits()
{
    const auto ids = addPaused({u"a"_s, u"b"_s});
    m_world->queue->setConnectionPaused(m_world->connection, true);
    QCOMPARE(m_world->queue->brake(ids[0]), Brake::AllPaused);
    m_world->queue->setPaused(false);
    QVERIFY(m_world->queue->isIdle());
    m_world->restart();
    QVERIFY(m_world->queue->pauses().connections.contains(m_world->connection));
    QCOMPARE(m_world->queue->brake(ids[0]), Brake::ConnectionPaused);
    QVERIFY(m_world->queue->place(with({ids[0]}, [](Placement& p) { p.paused = true; })));
    m_world->queue->setConnectionPaused(m_world->connection, false);
    QTRY_VERIFY(m_world->is<Done>(ids[1]));
    QTRY_VERIFY(m_world->queue->isIdle());
    QCOMPARE(m_world->queue->brake(ids[0]), Brake::JobPaused);
    QVERIFY(!m_world->queue->brake(ids[1]));
    m_world->restart();
    QVERIFY(placement(ids[0]).paused);
    QVERIFY(m_world->queue->place(with({ids[0]}, [](Placement& p) { p.paused = false; })));
    QTRY_VERIFY(m_world->is<Done>(ids[0]));
    QCOMPARE(sent(), QStringList({u"b"_s, u"a"_s}));
}

void JobPlacesTest::pausingStopsWhatIsUploading()
{
    m_world->provider->hangs = {Call::Prepare};
    const auto id = m_world->add(m_world->order());
    QTRY_COMPARE(m_world->provider->calls[Call::Prepare], 1);
    QVERIFY(!m_world->queue->isIdle());
    QVERIFY(m_world->queue->place(with({id}, [](Placement& p) { p.paused = true; })));
    QVERIFY(m_world->queue->isIdle());
    m_world->provider->hangs.clear();
    QVERIFY(m_world->queue->place(with({id}, [](Placement& p) { p.paused = false; })));
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(m_world->provider->calls[Call::Prepare], 2);
    QCOMPARE(m_world->provider->calls[Call::Submit], 1);
}

void JobPlacesTest::nothingStartsBehindAStop()
{
    const auto ids = addPaused({u"a"_s, u"b"_s, u"c"_s});
    QVERIFY(m_world->queue->place(with({ids[1]}, [](Placement& p) { p.stopHere = true; })));
    m_world->queue->setPaused(false);
    QTRY_VERIFY(m_world->is<Done>(ids[1]));
    QTRY_VERIFY(m_world->queue->isIdle());
    QCOMPARE(m_world->queue->brake(ids[2]), Brake::StopHere);
    const auto later = m_world->add(m_world->order(u"d"_s));
    m_world->restart(); // The stop has ended, and holds all the same.
    QTest::qWait(100);
    QCOMPARE(sent(), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(m_world->queue->place(with({later}, [](Placement& p) { p.priority = true; })));
    QTRY_VERIFY(m_world->is<Done>(later));
    QVERIFY(m_world->is<Queued>(ids[2]));
    QVERIFY(m_world->queue->place(with({ids[1]}, [](Placement& p) { p.stopHere = false; })));
    QTRY_VERIFY(m_world->is<Done>(ids[2]));
}

void JobPlacesTest::placesAreKept()
{
    const auto ids = addPaused({u"a"_s, u"b"_s});
    const Placement given {.position = -77, .priority = true, .paused = true, .stopHere = true};
    QVERIFY(m_world->queue->place({{ids[0], given}}));
    QCOMPARE(placement(ids[0]), given);
    m_world->restart();
    QCOMPARE(placement(ids[0]), given);
    m_world->queue->cancel(ids[0]); // A transition leaves them alone.
    QCOMPARE(placement(ids[0]), given);
    m_world->restart();
    QCOMPARE(placement(ids[0]), given);
}

void JobPlacesTest::placesAreAllOrNone()
{
    const auto ids = addPaused({u"a"_s, u"b"_s});
    const Placement other {.position = 5};
    QCOMPARE(m_world->queue->place({{ids[0], other}, {JobId::create(), other}}).error().kind, Kind::Missing);
    m_world->refuseRows(u"Queued"_s);
    QCOMPARE(m_world->queue->place({{ids[0], other}, {ids[1], other}}).error().kind, Kind::Conflict);
    m_world->refuseRows({});
    QVERIFY(placement(ids[0]).position != 5 && placement(ids[1]).position != 5);
}

void JobPlacesTest::aWaitingJobCanBeEdited()
{
    const auto ids = addPaused({u"a"_s});
    auto order = m_world->order(u"a better a"_s);
    order.estimate = PriceRange {Money {300'000}, Money {400'000}};
    QVERIFY(m_world->queue->edit(ids[0], order));
    QCOMPARE(m_world->queue->job(ids[0])->order, order);
    QCOMPARE(m_world->facts(ids[0]), QStringList({u"estimated"_s, u"estimated"_s}));
    m_world->restart();
    QCOMPARE(m_world->queue->job(ids[0])->order, order);
    QCOMPARE(m_world->facts(ids[0]).size(), 2); // The same estimate is not noted again.
    m_world->queue->setPaused(false);
    QTRY_VERIFY(m_world->is<Done>(ids[0]));
    QCOMPARE(sent(), QStringList({u"a better a"_s}));
    QCOMPARE(m_world->takes().first().recipe.prompt, u"a better a"_s);

    // While it uploads: the old order is dropped, and sent is the new one, once.
    m_world->provider->hangs = {Call::Prepare};
    const auto uploading = m_world->add(m_world->order(u"b"_s));
    QTRY_COMPARE(m_world->provider->calls[Call::Prepare], 2);
    m_world->provider->hangs.clear();
    QVERIFY(m_world->queue->edit(uploading, m_world->order(u"b2"_s)));
    QTRY_VERIFY(m_world->is<Done>(uploading));
    QCOMPARE(sent(), QStringList({u"a better a"_s, u"b2"_s}));
}

void JobPlacesTest::whatWasSentIsNotEdited()
{
    m_world->provider->finishes = false;
    const auto id = m_world->add(m_world->order(u"a"_s));
    QTRY_VERIFY(m_world->is<Running>(id));
    QCOMPARE(m_world->queue->edit(id, m_world->order(u"b"_s)).error().kind, Kind::Conflict);
    QCOMPARE(m_world->queue->job(id)->order.prompt, u"a"_s);
    QCOMPARE(m_world->queue->edit(JobId::create(), m_world->order()).error().kind, Kind::Missing);

    m_world->queue->setPaused(true);
    const auto waiting = m_world->add(m_world->order(u"c"_s));
    auto nowhere = m_world->order(u"d"_s);
    nowhere.connection = ConnectionId::create();
    QCOMPARE(m_world->queue->edit(waiting, nowhere).error().kind, Kind::Missing);
    m_world->refuseRows(u"Queued"_s);
    QVERIFY(!m_world->queue->edit(waiting, m_world->order(u"d"_s)));
    m_world->refuseRows({});
    QCOMPARE(m_world->queue->job(waiting)->order.prompt, u"c"_s);
}

void JobPlacesTest::aCopyStandsBehindItsOriginal()
{
    const auto ids = addPaused({u"a"_s, u"b"_s, u"c"_s});
    QVERIFY(m_world->queue->place(with({ids[0]}, [](Placement& p) { p.priority = true; })));
    auto lines = m_world->queue->jobs();
    const auto copyOfB = m_world->queue->duplicate(ids[1]).value();
    const auto copyOfA = m_world->queue->duplicate(ids[0]).value();
    QCOMPARE(m_world->queue->job(copyOfB)->order, m_world->queue->job(ids[1])->order);
    lines = m_world->queue->jobs();
    std::sort(lines.begin(), lines.end(), standsBefore);
    QList<JobId> order;
    for (const Job& job : std::as_const(lines))
        order.append(job.id);
    QCOMPARE(order, QList<JobId>({ids[0], copyOfA, ids[1], copyOfB, ids[2]}));

    m_world->provider->submitAnswers = {SubmitUnknown {Error {.kind = Kind::Timeout}}};
    m_world->queue->setPaused(false);
    QTRY_VERIFY(m_world->is<Unknown>(ids[0]));
    QCOMPARE(m_world->queue->duplicate(ids[0]).error().kind, Kind::Conflict);
    QTRY_VERIFY(m_world->is<Done>(ids[2]));
    const auto again = m_world->queue->duplicate(ids[2]).value();
    QTRY_VERIFY(m_world->is<Done>(again));
}

void JobPlacesTest::removingIsUndone()
{
    const auto ids = addPaused({u"a"_s, u"b"_s, u"c"_s});
    const Placement place = placement(ids[1]);
    QVERIFY(m_world->queue->remove({ids[1], ids[2]}));
    QVERIFY(m_world->is<Canceled>(ids[1]) && placement(ids[1]).hidden);
    m_world->restart();
    QVERIFY(m_world->is<Canceled>(ids[2]) && placement(ids[2]).hidden);
    QVERIFY(m_world->queue->restore({ids[1], ids[2]}));
    QVERIFY(m_world->is<Queued>(ids[1]));
    QCOMPARE(placement(ids[1]), place);
    QCOMPARE(m_world->queue->restore({ids[1]}).error().kind, Kind::Conflict);
    m_world->queue->setPaused(false);
    QTRY_VERIFY(m_world->queue->isIdle());
    QCOMPARE(sent(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void JobPlacesTest::whatWasSentIsNotRemoved()
{
    m_world->provider->finishes = false;
    const auto running = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Running>(running));
    const auto ids = addPaused({u"a"_s});
    QCOMPARE(m_world->queue->remove({ids[0], running}).error().kind, Kind::Conflict);
    QVERIFY(m_world->is<Queued>(ids[0])); // None of them.
    QVERIFY(!placement(running).hidden);
    QCOMPARE(m_world->queue->remove({JobId::create()}).error().kind, Kind::Missing);
}

void JobPlacesTest::onlyWhatEndedIsHidden()
{
    const auto done = m_world->add(m_world->order(u"a"_s));
    QTRY_VERIFY(m_world->is<Done>(done));
    const auto ids = addPaused({u"b"_s});
    const auto hide = [](Placement& p) { p.hidden = true; };
    QCOMPARE(m_world->queue->place(with({done, ids[0]}, hide)).error().kind, Kind::Conflict);
    QVERIFY(m_world->queue->place(with({done}, hide)));
    m_world->restart();
    QVERIFY(placement(done).hidden);
    QCOMPARE(m_world->takes().size(), 1); // The take stays.
    QCOMPARE(m_world->queue->restore({done}).error().kind, Kind::Conflict); // It is not sent again.
    QVERIFY(m_world->queue->place(with({done}, [](Placement& p) { p.hidden = false; })));
    QVERIFY(m_world->is<Done>(done));
}

QStringList JobPlacesTest::log(const JobId& id) const
{
    QStringList steps;
    const auto entries = m_world->queue->log(id).value();
    for (const JobLogEntry& entry : entries)
        steps.append(stepName(entry.step));
    return steps;
}

void JobPlacesTest::whatHappenedIsWrittenDown()
{
    const auto ids = addPaused({u"a"_s});
    const auto id = ids.first();
    QVERIFY(m_world->queue->place(with({id}, [](Placement& p) { p.paused = p.stopHere = true; })));
    QVERIFY(m_world->queue->edit(id, m_world->order(u"b"_s)));
    QVERIFY(m_world->queue->remove({id}));
    QVERIFY(m_world->queue->restore({id}));
    QVERIFY(m_world->queue->place(with({id}, [](Placement& p) { p.paused = p.stopHere = false; })));
    m_world->provider->onSubmit = [this](const PreparedRequest& prepared) {
        m_world->provider->replied({prepared.request.job, {}, 200, R"({"id":"video_1","token":"hush"})"});
    };
    m_world->queue->setPaused(false);
    QTRY_VERIFY(m_world->is<Done>(id));
    m_world->restart();
    QCOMPARE(log(id),
             QStringList({u"Added"_s, u"Paused"_s, u"StopSet"_s, u"Edited"_s, u"CancelAsked"_s, u"Removed"_s,
                          u"Restored"_s, u"RetryAsked"_s, u"LetGo"_s, u"StopCleared"_s, u"Sent"_s,
                          u"Accepted"_s, u"Rendered"_s, u"Fetched"_s, u"Verified"_s}));
    const auto entries = m_world->queue->log(id).value();
    QCOMPARE(entries.at(11).remoteId, u"video_1"_s);
    QCOMPARE(entries.at(11).reply, uR"({"id":"video_1","token":"***"})"_s);
    QCOMPARE(entries.last().state, u"Done"_s);
    QVERIFY(entries.at(12).reply.isEmpty()); // Each line has its own.
    QVERIFY(m_world->queue->log(JobId::create())->isEmpty());
}

void JobPlacesTest::whatIsNotWrittenIsToldLater()
{
    m_world->refuseRows(u"Running"_s);
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(!m_world->storeErrors.isEmpty());
    QCOMPARE(log(id).last(), u"Sent"_s); // The line and the row are one.
    m_world->refuseRows({});
    QTRY_VERIFY_WITH_TIMEOUT(m_world->is<Done>(id), 15'000);
    QCOMPARE(log(id),
             QStringList({u"Added"_s, u"Sent"_s, u"Accepted"_s, u"Rendered"_s, u"Fetched"_s, u"Verified"_s}));
}

QTEST_GUILESS_MAIN(JobPlacesTest)
#include "tst_jobplaces.moc"
