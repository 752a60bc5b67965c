#include "core/jobs/admission.h"
#include "core/jobs/canceling.h"
#include "core/jobs/durations.h"
#include "core/jobs/effects/lookupeffect.h"
#include "core/jobs/expectation.h"
#include "core/jobs/jobtable.h"
#include "core/jobs/jobtransition.h"
#include "core/jobs/timetable.h"
#include "samples.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using namespace troupe::jobs;
using samples::time;

namespace {

const ConnectionId Here = ConnectionId::create();
const ConnectionId There = ConnectionId::create();

Job job(const JobState& state, const ConnectionId& connection = Here, int second = 0)
{
    JobOrder order;
    order.connection = connection;
    return {JobId::create(), order, state, time(second), time(second)};
}

Running running()
{
    return {.accepted = {samples::remote(), time()}};
}

RemoteCandidate candidate(const QString& id, int second, const QString& prompt = u"Luna"_s,
                          const QString& model = u"sora-2"_s)
{
    return {{id, {}, {}}, model, prompt, time(second), RemoteStatus::Phase::Running};
}

QStringList ids(const LookUpMatch& match)
{
    QStringList ids;
    for (const auto& candidate : match.candidates)
        ids.append(candidate.remote.id);
    return ids;
}

} // namespace

class JobRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void admitsTheOldestToFreePlaces()
    {
        const auto first = job(Queued {});
        const auto second = job(Queued {});
        const auto third = job(Queued {});
        const auto elsewhere = job(Queued {}, There);
        const QList<Job> all {job(running()), job(Unknown {time(), {.kind = Error::Kind::Timeout}}),
                              first,          second,
                              elsewhere,      third};
        const auto limits = [](const ConnectionId& id) { return id == Here ? 3 : 0; };
        auto chosen = admitted(all, {.preparing = {}, .limit = limits});
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.at(0).id, first.id);
        QCOMPARE(chosen.at(1).id, second.id);

        chosen = admitted(all, {.preparing = {first.id}, .limit = limits}); // Has its place already.
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).id, second.id);

        QVERIFY(admitted(all, {.limit = [](const ConnectionId&) { return -5; }}).isEmpty());
    }

    void whatDoesNotFitTakesNoPlace()
    {
        const Held byBudget {.reason = HoldReason::Budget,
                             .error = {.kind = Error::Kind::Conflict},
                             .back = {},
                             .budget = samples::budgetStops().first()};
        const auto large = job(Queued {});
        const auto other = job(Held {HoldReason::NoKey, {.kind = Error::Kind::Unauthorized}, {}});
        const auto held = job(byBudget, Here, 1);
        const auto small = job(Queued {}, Here, 2);
        const auto last = job(Queued {}, Here, 3);
        QList<JobId> asked;
        const auto fits = [&](const Job& one) {
            asked.append(one.id);
            return one.id != large.id;
        };
        const auto chosen = admitted({large, other, held, small, last},
                                     {.limit = [](const ConnectionId&) { return 2; }, .fits = fits});
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.at(0).id, held.id); // Held by an envelope that has room by now.
        QCOMPARE(chosen.at(1).id, small.id);
        QCOMPARE(asked, QList<JobId>({large.id, held.id, small.id})); // Without a place nobody is asked for.
    }

    void whatWaitsForADiskHasNoPlace()
    {
        const Accepted accepted {samples::remote(), time()};
        QVERIFY(occupiesPlace(Downloading {accepted}));
        QVERIFY(!occupiesPlace(Downloading {accepted, {}, 0, HoldReason::Disk}));
        QVERIFY(!occupiesPlace(Verifying {accepted, {}, HoldReason::Disk}));
        QVERIFY(!occupiesPlace(Held {}));
        QVERIFY(!occupiesPlace(Canceled {}));
    }

    void tablesKeepTheLatestThatEnded()
    {
        JobTable table;
        const auto unfinished = job(running(), Here, -10);
        table.put(unfinished);
        QList<Job> ended;
        for (int i = 0; i < JobTable::MaxEnded + 5; ++i) {
            ended.append(job(Canceled {}, Here, i));
            table.put(ended.last());
        }
        QCOMPARE(table.all().size(), JobTable::MaxEnded + 1);
        QCOMPARE(table.all().first().id, unfinished.id);
        QVERIFY(!table.find(ended.at(4).id));
        QVERIFY(table.find(ended.at(5).id).has_value());
        QCOMPARE(table.unfinished().size(), 1);

        auto again = ended.last(); // Retried: it is not counted as ended any more.
        again.state = Queued {};
        table.put(again);
        QCOMPARE(table.unfinished().size(), 2);
        QCOMPARE(table.all().size(), JobTable::MaxEnded + 1);
    }

    void whatGoesOnIsOldestFirst()
    {
        JobTable table;
        const auto third = job(running(), Here, 3);
        auto first = job(Queued {}, Here, 1);
        const auto second = job(Queued {}, Here, 2);
        auto twin = job(Queued {}, Here, 3);
        twin.createdAt = third.createdAt;
        for (const Job& one : {third, first, twin, second})
            table.put(one);
        const auto ids = [](const QList<Job>& jobs) {
            QList<JobId> all;
            for (const Job& one : jobs)
                all.append(one.id);
            return all;
        };
        const auto before = table.unfinished();
        QCOMPARE(ids(before), QList<JobId>({first.id, second.id, third.id, twin.id}));
        twin.state = running();
        table.put(twin);
        first.state = Canceled {};
        table.put(first);
        const auto after = table.unfinished();
        QCOMPARE(ids(after), QList<JobId>({second.id, third.id, twin.id}));
        QVERIFY(std::holds_alternative<Running>(after.last().state));
        QVERIFY(std::holds_alternative<Queued>(before.last().state)); // A copy stays what it was.
        table.put(first); // Once more: it is not there any more.
        QCOMPARE(ids(table.unfinished()), ids(after));
    }

    void tablesKeepStopsThatEnded()
    {
        JobTable table;
        QVERIFY(!table.stop());
        auto stop = job(Canceled {}, Here, -10);
        stop.placement = {.position = 7, .stopHere = true};
        table.put(stop);
        for (int i = 0; i < JobTable::MaxEnded + 5; ++i)
            table.put(job(Canceled {}, Here, i));
        QCOMPARE(table.all().size(), JobTable::MaxEnded + 1);
        auto earlier = job(running(), Here, 10);
        earlier.placement = {.position = 3, .stopHere = true};
        table.put(earlier);
        QCOMPARE(table.stop()->id, earlier.id); // By position, not by age.
        QCOMPARE(table.lastPosition(), 7);
        earlier.placement.stopHere = false;
        table.put(earlier);
        QCOMPARE(table.stop()->id, stop.id);
        stop.placement.stopHere = false;
        table.put(stop);
        QVERIFY(!table.stop());
        QVERIFY(table.all().size() <= JobTable::MaxEnded + 1);
    }

    void cancelingIsToldBefore_data()
    {
        using Power = ProviderTraits::Cancel;
        using Outcome = CancelOutcome;
        QTest::addColumn<JobState>("state");
        QTest::addColumn<int>("power"); // -1: the provider was not met.
        QTest::addColumn<CancelOutcome>("expected");
        const auto row = [](const char* name, const JobState& state, int power, Outcome expected) {
            QTest::newRow(name) << state << power << expected;
        };
        const Accepted accepted {samples::remote(), time()};
        row("queued", Queued {}, int(Power::None), Outcome::NothingSent);
        row("held", Held {}, -1, Outcome::NothingSent);
        row("sending", Submitting {time(), {}}, int(Power::Any), Outcome::MayStopThere);
        row("sending, for good", Submitting {time(), {}}, int(Power::None), Outcome::GoesOn);
        row("sending, asked", Submitting {time(), {}, true}, int(Power::Any), Outcome::NotPossible);
        row("unknown", Unknown {time(), {}}, int(Power::Any), Outcome::NotPossible);
        row("running", running(), int(Power::Any), Outcome::StopsThere);
        row("running, deletes", running(), int(Power::DeletesResult), Outcome::StopsThere);
        row("running, never", running(), int(Power::None), Outcome::GoesOn);
        row("running, not met", running(), -1, Outcome::MayStopThere);
        row("in line there", running(), int(Power::QueuedOnly), Outcome::StopsThere);
        Running rendering = running();
        rendering.waiting = false;
        row("not in line any more", rendering, int(Power::QueuedOnly), Outcome::GoesOn);
        rendering.overdue = true;
        row("overdue", rendering, int(Power::None), Outcome::GivenUp);
        row("overdue, and can be stopped", rendering, int(Power::Any), Outcome::StopsThere);
        row("does not answer", Running {.accepted = accepted, .badPolls = MaxBadPolls}, int(Power::None),
            Outcome::GivenUp);
        row("asked already", Running {.accepted = accepted, .cancelAsked = true}, int(Power::Any),
            Outcome::NotPossible);
        row("downloading", Downloading {accepted}, int(Power::Any), Outcome::NotPossible);
        row("no room for it", Downloading {accepted, {}, 0, HoldReason::Disk}, int(Power::Any),
            Outcome::GivenUp);
        row("checking", Verifying {accepted}, int(Power::Any), Outcome::NotPossible);
        row("no room to check", Verifying {accepted, {}, HoldReason::Disk}, -1, Outcome::GivenUp);
        row("ended", Canceled {}, int(Power::Any), Outcome::NotPossible);
    }

    void cancelingIsToldBefore()
    {
        QFETCH(JobState, state);
        QFETCH(int, power);
        const auto known = power < 0 ? std::nullopt : std::optional(ProviderTraits::Cancel(power));
        QTEST(cancelOutcome(state, known), "expected");
    }

    void durationsAreThoseOfTheSameKind()
    {
        const auto done = [](int seconds, const QString& model = u"sora-2"_s, int length = 8) {
            Job job;
            job.id = JobId::create();
            job.order.connection = Here;
            job.order.model = model;
            job.order.seconds = length;
            job.state = Done {samples::hash(), TakeId::create(), {samples::remote(), time()}};
            job.createdAt = time(-1000);
            job.changedAt = time(seconds);
            return job;
        };
        const JobOrder order = done(1).order;
        Durations durations;
        QVERIFY(!durations.typical(order)); // No history says nothing.
        durations.add(done(10));
        const Job twice = done(90);
        durations.add(twice);
        durations.add(twice);
        QVERIFY(!durations.typical(order));
        durations.add(done(20));
        QCOMPARE(durations.typical(order).value(), 20s);

        durations.add(done(500, u"sora-2-pro"_s));
        durations.add(done(500, u"sora-2"_s, 12));
        Job failed = done(500);
        failed.state = Failed {};
        durations.add(failed);
        durations.add(done(-5)); // The clock was set back.
        QCOMPARE(durations.typical(order).value(), 20s);
        JobOrder other = order;
        other.seconds = 12;
        QVERIFY(!durations.typical(other));
        other = order;
        other.connection = There;
        QVERIFY(!durations.typical(other));

        for (int i = 0; i < Durations::MaxKept; ++i)
            durations.add(done(60));
        QCOMPARE(durations.typical(order).value(), 60s); // The latest count.
    }

    void timetablesKeepOneMomentPerJob()
    {
        QDateTime now = time();
        QList<JobId> due;
        Timetable timetable([&] { return now; }, [&](const JobId& id) { due.append(id); });
        const auto first = JobId::create();
        const auto second = JobId::create();
        const auto removed = JobId::create();
        timetable.set(first, time(3600));
        timetable.set(first, time(-1)); // Past: at once.
        timetable.set(second, time(-5));
        timetable.set(removed, time(-5));
        timetable.remove(removed);
        QVERIFY(due.isEmpty()); // Never from within set().
        QTRY_COMPARE(due.size(), 2);
        QCOMPARE(due, QList<JobId>({second, first}));
        QVERIFY(!timetable.contains(first));
        timetable.set(second, time(3600));
        now = time(3600); // Slept.
        timetable.set(first, time(3600));
        QTRY_COMPARE(due.size(), 4);
    }

    void expectations()
    {
        JobOrder order;
        order.seconds = 8;
        order.size = QSize(1280, 720);
        QCOMPARE(expectationOf(order, {}), (Expectation {8.0, QSize(1280, 720)}));
        Take source {.id = {},
                     .shot = {},
                     .lineage = {},
                     .recipe = {},
                     .clip = samples::hash(),
                     .size = QSize(720, 1280),
                     .seconds = 4,
                     .createdAt = {}};
        order.size = {};
        order.operation = Operation::Extend;
        QCOMPARE(expectationOf(order, source), (Expectation {12.0, QSize(720, 1280)}));
        order.operation = Operation::Edit;
        QCOMPARE(expectationOf(order, source), (Expectation {4.0, QSize(720, 1280)}));
        QCOMPARE(expectationOf(order, {}), Expectation {}); // Its source is gone: nothing is known.
    }

    void differences_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("frame");
        QTest::addColumn<QString>("said");
        const QSize asked(1280, 720);
        QTest::newRow("exact") << asked << 8.0 << 0.04 << QString();
        QTest::newRow("a quarter second") << asked << 7.75 << 0.04 << QString();
        QTest::newRow("a slow frame") << asked << 8.5 << 0.5 << QString();
        QTest::newRow("short") << asked << 5.0 << 0.04 << u"asked 8 s, got 5 s"_s;
        QTest::newRow("small") << QSize(640, 360) << 8.0 << 0.04 << u"asked 1280x720, got 640x360"_s;
        QTest::newRow("no length") << asked << std::numeric_limits<double>::quiet_NaN() << 0.0
                                   << u"asked 8 s, got nan s"_s;
        QTest::newRow("both") << QSize(720, 1280) << 9.0 << 0.04
                              << u"asked 1280x720, got 720x1280; asked 8 s, got 9 s"_s;
    }

    void differences()
    {
        QFETCH(QSize, size);
        QFETCH(double, seconds);
        QFETCH(double, frame);
        QFETCH(QString, said);
        const auto differs = difference({8.0, QSize(1280, 720)}, size, seconds, frame);
        QCOMPARE(differs ? differs->detail : QString(), said);
        QVERIFY(!differs || differs->kind == Error::Kind::MediaNotAsAsked);
        QVERIFY(!difference({}, size, seconds, frame));
    }

    void theOnlyCandidateIsCertain()
    {
        const LookUp wanted {JobId::create(), u"sora-2"_s, u"Luna"_s, time()};
        const auto found = match(wanted,
                                 {candidate(u"mine"_s, 2), candidate(u"mine"_s, 2), candidate(u"known"_s, 1),
                                  candidate(u"old"_s, -3600), candidate(u"prompt"_s, 1, u"Bo"_s),
                                  candidate(u"model"_s, 1, u"Luna"_s, u"veo"_s), candidate({}, 1)},
                                 {u"known"_s}, true);
        QCOMPARE(ids(found), QStringList({u"mine"_s}));
        QVERIFY(found.certain && found.certain->id == u"mine");
    }

    void nothingElseIsCertain()
    {
        const LookUp wanted {JobId::create(), u"sora-2"_s, u"Luna"_s, time()};
        QVERIFY(!match(wanted, {}, {}, true).certain);
        QVERIFY(!match(wanted, {candidate(u"a"_s, 1), candidate(u"b"_s, 2)}, {}, true).certain);
        QVERIFY(!match(wanted, {candidate(u"a"_s, 1)}, {}, false).certain); // Another job might be meant.
        QVERIFY(!match(wanted, {candidate(u"a"_s, -120)}, {}, true).certain); // Before it was sent.
        QVERIFY(!match(wanted, {candidate(u"a"_s, 7200)}, {}, true).certain);
        const auto silent
            = match(wanted, {candidate(u"a"_s, 1, {})}, {}, true); // Not echoed: shown, not taken.
        QVERIFY(!silent.certain);
        QCOMPARE(silent.candidates.size(), 1);
        auto timeless = candidate(u"a"_s, 1); // Shown as well, though nobody knows when it was made.
        timeless.createdAt = {};
        const auto shown = match(wanted, {timeless}, {}, true);
        QVERIFY(!shown.certain);
        QCOMPARE(shown.candidates.size(), 1);
    }

    void whoMayClaimARemoteJob()
    {
        QVERIFY(mayClaim(Submitting {time(), {}}));
        QVERIFY(mayClaim(Unknown {time(), {.kind = Error::Kind::Timeout}}));
        QVERIFY(mayClaim(Failed {{.kind = Error::Kind::Timeout}, Charged::Unknown})); // Marked as lost.
        QVERIFY(!mayClaim(running())); // It has its own.
        QVERIFY(!mayClaim(Queued {}));
        QVERIFY(!mayClaim(Refused {{.kind = Error::Kind::Rejected}}));
    }
};

QTEST_GUILESS_MAIN(JobRulesTest)
#include "tst_jobrules.moc"
