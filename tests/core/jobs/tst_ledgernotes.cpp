#include "core/jobs/chargebelief.h"
#include "core/jobs/ledgernotes.h"
#include "core/store/chargerepository.h"
#include "core/store/ledgerrepository.h"
#include "samples.h"
#include "world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using samples::time;
using Standing = Charge::Standing;
using Because = ChargeBelief::Because;

namespace {

const QString Table = ledgersource::priceTable(QDate(2026, 11, 23));

Accepted accepted(std::optional<Money> cost = {}, std::optional<double> counted = {}, bool unpriced = false)
{
    return {.remote = samples::remote(),
            .at = time(),
            .cost = cost,
            .unpriced = unpriced,
            .countedSeconds = counted};
}

} // namespace

/// What each end of a job means for money: in its state, and in the ledger.
class LedgerNotesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(QByteArray()); }
    void cleanup() { m_world.reset(); }

    void ends_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<std::optional<Charged>>("charged");
        QTest::addColumn<Because>("because");
        QTest::addColumn<Standing>("standing");
        QTest::addColumn<std::optional<PriceRange>>("amount");
        QTest::addColumn<QString>("source");
        using Price = std::optional<PriceRange>;
        using MaybeCharged = std::optional<Charged>;
        const Price estimate = PriceRange {Money {100'000}, Money {120'000}};
        const Price told = PriceRange {Money {123'000}, Money {123'000}};
        const Price counted = PriceRange {Money {200'000}, Money {240'000}}; // Two seconds, one was ordered.
        const Error bad {.kind = Error::Kind::Server};
        const auto row = [](const char* name, const JobState& state, MaybeCharged charged, Because because,
                            Standing standing, const Price& amount, const QString& source) {
            QTest::newRow(name) << state << charged << because << standing << amount << source;
        };
        const auto none = Because::NotSent;
        row("waits", Queued {}, {}, none, Standing::NotSent, {}, {});
        row("held", Held {}, Charged::No, none, Standing::NotSent, {}, {});
        row("being sent", Submitting {time(), {}}, {}, none, Standing::NotSent, {}, {});
        row("refused", Refused {bad}, Charged::No, Because::Refused, Standing::NotSent, {}, {});
        row("canceled before it was sent", Canceled {}, Charged::No, none, Standing::NotSent, {}, {});
        row("no answer", Unknown {time(), bad}, Charged::Unknown, Because::NoAnswer, Standing::Unclear,
            estimate, ledgersource::noAnswer());
        row("marked as lost", Failed {bad}, Charged::Unknown, Because::NoAnswer, Standing::Unclear, estimate,
            ledgersource::noAnswer());
        row("running", Running {.accepted = accepted()}, {}, none, Standing::UnderWay, estimate, Table);
        row("failed there, silent", Failed {bad, Charged::Unknown, accepted()}, Charged::Unknown,
            Because::Silence, Standing::Unclear, estimate, ledgersource::silence());
        row("failed there, priced", Failed {bad, Charged::Yes, accepted(Money {123'000})}, Charged::Yes,
            Because::Told, Standing::Charged, told, ledgersource::reply());
        row("failed there, free", Failed {bad, Charged::No, accepted()}, Charged::No, Because::Told,
            Standing::NotCharged, estimate, ledgersource::reply());
        row("canceled there", Canceled {Charged::Unknown, accepted()}, Charged::Unknown, Because::Silence,
            Standing::Unclear, estimate, ledgersource::silence());
        row("expired", Expired {accepted()}, Charged::Yes, Because::Made, Standing::Charged, estimate,
            ledgersource::clipArrived() + u", " + Table);
        row("made, priced", Done {samples::hash(), {}, accepted(Money {123'000}, 2)}, Charged::Yes,
            Because::Told, Standing::Charged, told, ledgersource::reply());
        row("made, counted", Done {samples::hash(), {}, accepted({}, 2)}, Charged::Yes, Because::Counted,
            Standing::Charged, counted, ledgersource::usage() + u", " + Table);
        row("made, silent", Done {samples::hash(), {}, accepted()}, Charged::Yes, Because::Made,
            Standing::Charged, estimate, ledgersource::clipArrived() + u", " + Table);
        row("made, unpriced there", Done {samples::hash(), {}, accepted({}, {}, true)}, Charged::Yes,
            Because::Made, Standing::Charged, estimate, ledgersource::replyOfZero() + u", " + Table);
    }

    void ends()
    {
        QFETCH(JobState, state);
        QFETCH(std::optional<Charged>, charged);
        QFETCH(Because, because);
        QFETCH(Standing, standing);
        QFETCH(std::optional<PriceRange>, amount);
        QFETCH(QString, source);
        const auto belief = chargeBeliefOf(state);
        QCOMPARE(belief.has_value(), charged.has_value());
        if (belief)
            QVERIFY(belief->charged == *charged && belief->because == because);

        const Job job {JobId::create(), order(), state, time(), time()};
        for (int i = 0; i < 3; ++i) // However often it is told.
            QVERIFY(notes().note(job));
        const auto charge = m_world->store->charges().find(job.id).value();
        QVERIFY(charge.has_value());
        QCOMPARE(charge->standing, standing);
        QVERIFY(charge->amount == amount);
        QCOMPARE(charge->source, source);
        QVERIFY(charge->estimate == order().estimate);
        const auto facts = m_world->store->ledger().ofJob(job.id).value();
        QSet<QString> kinds;
        for (const auto& fact : facts)
            kinds.insert(factText(fact.fact));
        QCOMPARE(kinds.size(), facts.size());
    }

    void withoutAPriceNothingIsInvented()
    {
        auto unpriced = order();
        unpriced.estimate = {};
        unpriced.estimateSource = {};
        unpriced.perSecond = {};
        const Job job {JobId::create(), unpriced, Done {samples::hash(), {}, accepted({}, 8)}, time(),
                       time()};
        QVERIFY(notes().note(job));
        const auto charge = m_world->store->charges().find(job.id).value();
        QCOMPARE(charge->standing, Standing::Charged);
        QVERIFY(!charge->amount && !charge->estimate);
        QCOMPARE(charge->estimateSource, ledgersource::noPrice());
        QCOMPARE(m_world->store->charges().total()->charged.unpriced, 1);
    }

    void anOrderThatWasChangedIsEstimatedAnew()
    {
        Job job {JobId::create(), order(), Queued {}, time(), time()};
        QVERIFY(notes().note(job));
        job.order.estimate = PriceRange {Money {500'000}, Money {500'000}};
        job.order.cast = {{CharacterId::create(), 1, u"Luna"_s}};
        QVERIFY(notes().note(job));
        QVERIFY(notes().note(job));
        QCOMPARE(m_world->store->ledger().ofJob(job.id)->size(), 2);
        QVERIFY(m_world->store->charges().find(job.id).value()->estimate == job.order.estimate);
        QCOMPARE(m_world->store->charges().totals(LedgerGrouping::Character)->first().name, u"Luna"_s);
    }

private:
    JobOrder order() const
    {
        auto order = m_world->order();
        order.estimate = PriceRange {Money {100'000}, Money {120'000}};
        order.estimateSource = Table;
        order.perSecond = order.estimate;
        return order;
    }
    LedgerNotes notes() { return LedgerNotes(*m_world->store, systemClock()); }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(LedgerNotesTest)
#include "tst_ledgernotes.moc"
