#include "core/store/budgetrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/sql.h"
#include "world.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using Kind = Error::Kind;
using Call = ScriptedProvider::Call;
using Why = BudgetStop::Why;

namespace {

// An order of the world is estimated at 0.1, and its provider says 0.123 when it takes it.
constexpr Money Estimate {100'000};
constexpr Money Actual {123'000};

} // namespace

/// That the queue keeps to the envelopes: what is sent, what is held, and what lets it go on.
class JobBudgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_world.reset(); }

    void holdsAtTheLimit();
    void twoInOneTurnNeverTakeWhatOneMay();
    void whatIsUnderWayCounts();
    void whatNobodyAnsweredCounts();
    void anActualPriceReplacesTheEstimate();
    void raisingReleases();
    void removingReleases();
    void moneyThatComesBackReleases();
    void aNewDayReleases();
    void aHeldJobSurvivesARestart();
    void aLimitThatIsLoweredHoldsWhatIsNotSent();
    void aJobOfUnknownPriceIsLetThroughByHand();
    void otherEnvelopesDoNotMatter();
    void aSmallerJobPasses();
    void nothingIsSentWhileTheEnvelopesCannotBeRead();
    void aFullQueueIsIdle();

private:
    EpisodeId episode() const { return m_world->store->series().findShot(m_world->shot).value()->episode; }
    void setLimit(const EnvelopeScope& scope, Money limit)
    {
        QVERIFY(m_world->store->budgets().save({scope, limit}));
    }
    void setPlaces(int places)
    {
        auto connection = m_world->store->connections().find(m_world->connection).value().value();
        connection.maxConcurrent = places;
        QVERIFY(m_world->store->connections().save(connection));
    }
    bool isHeld(const JobId& id) const
    {
        return m_world->is<Held>(id) && m_world->as<Held>(id).reason == HoldReason::Budget;
    }
    int sent() const { return m_world->provider->calls[Call::Submit]; }

    QByteArray m_clip;
    std::unique_ptr<World> m_world;
};

void JobBudgetsTest::initTestCase()
{
    m_clip = makeClip(1);
    QVERIFY2(m_clip.size() > 1000, "the ffmpeg program is needed");
}

void JobBudgetsTest::init()
{
    m_world = std::make_unique<World>(m_clip);
    setPlaces(4);
}

void JobBudgetsTest::holdsAtTheLimit()
{
    setLimit(episode(), Actual * 2 + Money {50'000}); // Two, and half of a third.
    QList<JobId> jobs;
    for (int i = 0; i < 3; ++i) {
        jobs.append(m_world->add(m_world->order()));
        QTRY_VERIFY(m_world->queue->isIdle());
    }
    QVERIFY(m_world->is<Done>(jobs[0]));
    QVERIFY(m_world->is<Done>(jobs[1]));
    QVERIFY(isHeld(jobs[2]));
    QCOMPARE(m_world->storedState(jobs[2]), u"Held"_s);
    const auto held = m_world->as<Held>(jobs[2]);
    QVERIFY(held.budget && !held.until); // It is not tried again by itself.
    QVERIFY(held.budget->scope == EnvelopeScope(episode()));
    QCOMPARE(held.budget->name, u"One"_s);
    QVERIFY(held.budget->limit == Actual * 2 + Money {50'000});
    QVERIFY((held.budget->price == PriceRange {Estimate, Estimate}));
    QCOMPARE(held.budget->why, Why::Full);
    QCOMPARE(sent(), 2);
}

void JobBudgetsTest::twoInOneTurnNeverTakeWhatOneMay()
{
    setLimit(EveryDay {}, Estimate); // One to the last cent.
    const auto first = m_world->add(m_world->order());
    const auto second = m_world->add(m_world->order());
    const auto third = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->queue->isIdle());
    QVERIFY(m_world->is<Done>(first));
    QVERIFY(isHeld(second));
    QVERIFY(isHeld(third));
    QCOMPARE(sent(), 1);
    QCOMPARE(m_world->provider->calls[Call::Prepare], 1); // Nothing was uploaded for them.
}

void JobBudgetsTest::whatIsUnderWayCounts()
{
    m_world->provider->finishes = false;
    setLimit(m_world->connection, Estimate);
    const auto first = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Running>(first));
    const auto second = m_world->add(m_world->order());
    QTRY_VERIFY(isHeld(second));
    QCOMPARE(sent(), 1);
}

void JobBudgetsTest::whatNobodyAnsweredCounts()
{
    m_world->provider->submitAnswers = {SubmitUnknown {Error {.kind = Kind::Timeout}}};
    m_world->provider->lists = false;
    setLimit(episode(), Estimate);
    const auto first = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Unknown>(first));
    const auto second = m_world->add(m_world->order());
    QTRY_VERIFY(isHeld(second));
    m_world->queue->markLost(first); // It may be on the bill all the same.
    QTest::qWait(50);
    QVERIFY(isHeld(second));
    QCOMPARE(sent(), 1);
}

void JobBudgetsTest::anActualPriceReplacesTheEstimate()
{
    setLimit(episode(), Estimate * 2);
    const auto first = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(first));
    const auto second = m_world->add(m_world->order()); // 0.123 + 0.1 > 0.2
    QTRY_VERIFY(isHeld(second));
}

void JobBudgetsTest::raisingReleases()
{
    setLimit(episode(), Money {});
    const auto first = m_world->add(m_world->order());
    const auto second = m_world->add(m_world->order());
    QTRY_VERIFY(isHeld(first) && isHeld(second));
    QSignalSpy changed(m_world->queue.get(), &JobQueue::jobChanged);
    setLimit(episode(), Money {50'000}); // Not enough: what it is held by is told anew.
    QTRY_VERIFY(m_world->as<Held>(first).budget->limit == Money {50'000});
    QCOMPARE(sent(), 0);
    setLimit(episode(), Estimate);
    QTRY_VERIFY(m_world->is<Done>(first)); // The older one.
    QVERIFY(isHeld(second));
    setLimit(episode(), Actual + Estimate);
    QTRY_VERIFY(m_world->is<Done>(second));
    QCOMPARE(sent(), 2);
}

void JobBudgetsTest::removingReleases()
{
    setLimit(episode(), Money {});
    setLimit(EveryDay {}, Money {});
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(isHeld(id));
    QVERIFY(m_world->as<Held>(id).budget->scope == EnvelopeScope(episode()));
    QVERIFY(m_world->store->budgets().remove(episode()));
    QTRY_VERIFY(isHeld(id) && m_world->as<Held>(id).budget->scope == EnvelopeScope(EveryDay {}));
    QVERIFY(m_world->store->budgets().remove(EveryDay {}));
    QTRY_VERIFY(m_world->is<Done>(id));
}

void JobBudgetsTest::moneyThatComesBackReleases()
{
    setLimit(episode(), Actual);
    const auto first = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(first));
    const auto second = m_world->add(m_world->order());
    QTRY_VERIFY(isHeld(second));
    auto refund = m_world->store->ledger().ofJob(first).value().last();
    refund.fact = LedgerEntry::Fact::Refunded;
    refund.source = ledgersource::person();
    QVERIFY(m_world->store->ledger().append(refund));
    QTRY_VERIFY(m_world->is<Done>(second));
}

void JobBudgetsTest::aNewDayReleases()
{
    // A clock that stands a little before midnight, where the person is, and goes on from there.
    const QDateTime evening = QDate(2026, 11, 25).endOfDay().addMSecs(-3000).toUTC();
    QElapsedTimer sinceEvening;
    sinceEvening.start();
    m_world->stop();
    m_world->clock = [&] { return evening.addMSecs(sinceEvening.elapsed()); };
    m_world->start();
    setLimit(EveryDay {}, Actual);
    const auto first = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(first));
    const auto second = m_world->add(m_world->order());
    QTRY_VERIFY(!m_world->is<Queued>(second));
    if (m_world->clock().toLocalTime().date() == QDate(2026, 11, 25)) { // The machine was quick enough.
        QVERIFY(isHeld(second));
        QTRY_VERIFY(m_world->queue->isIdle());
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_world->is<Done>(second), 30'000);
    QCOMPARE(m_world->clock().toLocalTime().date(), QDate(2026, 11, 26));
    m_world->stop(); // The clock ends with this function.
}

void JobBudgetsTest::aHeldJobSurvivesARestart()
{
    setLimit(episode(), Money {});
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(isHeld(id));
    const auto before = m_world->state(id);
    m_world->restart();
    QVERIFY(m_world->state(id) == before);
    QTest::qWait(100);
    QVERIFY(m_world->state(id) == before);
    QCOMPARE(sent(), 0);
    m_world->stop(); // Raised while no queue is there, as troupectl does it.
    m_world->store = Store::open(m_world->folder.path()).value();
    setLimit(episode(), Estimate);
    m_world->start();
    QVERIFY(!m_world->queue->isIdle()); // It may fit by now: whoever waits for the queue has to wait.
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(sent(), 1);
}

void JobBudgetsTest::aLimitThatIsLoweredHoldsWhatIsNotSent()
{
    setLimit(episode(), Estimate);
    // Right between the upload and the paid call.
    const auto lower = connect(m_world->queue.get(), &JobQueue::transferProgress, this,
                               [&] { setLimit(episode(), Money {1}); });
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(isHeld(id));
    QCOMPARE(m_world->provider->calls[Call::Prepare], 1);
    QCOMPARE(sent(), 0);
    disconnect(lower);
    setLimit(episode(), Estimate);
    QTRY_VERIFY(m_world->is<Done>(id));
}

void JobBudgetsTest::aJobOfUnknownPriceIsLetThroughByHand()
{
    setLimit(episode(), Estimate);
    auto order = m_world->order();
    order.estimate = {};
    order.estimateSource = {};
    const auto id = m_world->add(order);
    QTRY_VERIFY(isHeld(id));
    QCOMPARE(m_world->as<Held>(id).budget->why, Why::PriceUnknown);
    QCOMPARE(m_world->queue->letThrough(JobId::create()).error().kind, Kind::Missing);
    m_world->restart();
    QVERIFY(isHeld(id));
    m_world->queue->setPaused(true);
    QVERIFY(m_world->queue->letThrough(id));
    QCOMPARE(m_world->queue->letThrough(id).error().kind, Kind::Conflict);
    m_world->restart(); // The word of the person is in the row.
    QVERIFY(m_world->is<Queued>(id) && m_world->as<Queued>(id).letThrough);
    m_world->queue->setPaused(false);
    QTRY_VERIFY(m_world->is<Done>(id));

    const auto next = m_world->add(m_world->order()); // What it did cost is known since.
    QTRY_VERIFY(isHeld(next));
    QCOMPARE(m_world->queue->letThrough(next).error().kind, Kind::Conflict); // Only raising helps here.
}

void JobBudgetsTest::otherEnvelopesDoNotMatter()
{
    setLimit(EpisodeId::create(), Money {});
    setLimit(SeriesId::create(), Money {});
    setLimit(ConnectionId::create(), Money {});
    auto order = m_world->order();
    const auto id = m_world->add(order);
    QTRY_VERIFY(m_world->is<Done>(id));
}

void JobBudgetsTest::aSmallerJobPasses()
{
    setPlaces(1);
    setLimit(episode(), Estimate);
    auto large = m_world->order();
    large.estimate = PriceRange {Estimate, Estimate * 2};
    const auto first = m_world->add(large);
    const auto second = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(second));
    QVERIFY(isHeld(first)); // By the high end.
}

void JobBudgetsTest::nothingIsSentWhileTheEnvelopesCannotBeRead()
{
    auto db = m_world->store->database();
    QVERIFY(sql::exec(db, u"ALTER TABLE envelope RENAME TO elsewhere"_s));
    m_world->restart();
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(!m_world->storeErrors.isEmpty());
    QTest::qWait(50);
    QCOMPARE(sent(), 0);
    QVERIFY(m_world->is<Queued>(id));
    db = m_world->store->database();
    QVERIFY(sql::exec(db, u"ALTER TABLE elsewhere RENAME TO envelope"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_world->is<Done>(id), 20'000); // It looks again by itself.
}

void JobBudgetsTest::aFullQueueIsIdle()
{
    setLimit(episode(), Money {});
    QSignalSpy idle(m_world->queue.get(), &JobQueue::idle);
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(isHeld(id));
    QTRY_VERIFY(idle.size() > 0 && m_world->queue->isIdle());
    m_world->queue->cancel(id);
    QVERIFY(m_world->is<Canceled>(id));
}

QTEST_GUILESS_MAIN(JobBudgetsTest)
#include "tst_jobbudgets.moc"
