#include "core/jobs/joblog.h"
#include "core/jobs/jobtransition.h"
#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using samples::time;

namespace {

QString told(const JobState& before, const JobEvent& event)
{
    const auto after = next(before, event);
    if (!after)
        return u"-"_s;
    const auto entry = logEntry(before, event, *after, time(7));
    return entry ? stepName(entry->step) : QString();
}

Running running(int badPolls = 0)
{
    return {.accepted = {samples::remote(), time()}, .waiting = false, .badPolls = badPolls};
}

Downloading downloading(int attempts = 0)
{
    return {.accepted = {samples::remote(), time()}, .attempts = attempts};
}

const Error Broken {.kind = Error::Kind::Network};

} // namespace

/// What the log of a job tells, as a function of what happened.
class JobLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStepHasAName();
    void whateverHappensCanBeWrittenDown();
    void tellsWhatCounts_data();
    void tellsWhatCounts();
    void keepsWhatWasSaid();
    void refusesWhatItCannotRead();
};

void JobLogTest::everyStepHasAName()
{
    QSet<QString> names;
    for (int step = 0; step <= int(JobStep::Restarted); ++step) {
        const QString name = stepName(JobStep(step));
        QCOMPARE(stepFromName(name), JobStep(step));
        names.insert(name);
    }
    QCOMPARE(names.size(), int(JobStep::Restarted) + 1);
    QVERIFY(!stepFromName(u"Beamed"_s));
}

void JobLogTest::whateverHappensCanBeWrittenDown()
{
    int lines = 0;
    for (const JobState& before : samples::states()) {
        for (const JobEvent& event : samples::events()) {
            const auto after = next(before, event);
            if (!after)
                continue;
            auto entry = logEntry(before, event, *after, time(5));
            if (!entry) { // Then it was no step.
                QCOMPARE(stateName(*after), stateName(before));
                continue;
            }
            ++lines;
            QCOMPARE(entry->at, time(5));
            QCOMPARE(entry->state, stateName(*after));
            entry->reply = u"{}"_s;
            const auto id = JobId::create();
            const auto row = toRow(id, *entry);
            QCOMPARE(row.job, id);
            QCOMPARE(fromRow(row).value(), *entry);
        }
    }
    QVERIFY(lines > 200);
}

void JobLogTest::tellsWhatCounts_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& step, const QString& expected) {
        QTest::newRow(name) << step << expected;
    };
    row("sent", told(Queued {}, Prepared {time()}), u"Sent"_s);
    row("not prepared", told(Queued {}, PrepareFailed {Broken, time()}), u"NotPrepared"_s);
    row("taken", told(Submitting {time(), {}}, SubmitAnswered {SubmitAccepted {samples::remote()}, time()}),
        u"Accepted"_s);
    row("refused", told(Submitting {time(), {}}, SubmitAnswered {SubmitRefused {Broken}, time()}),
        u"Refused"_s);
    row("no answer", told(Submitting {time(), {}}, SubmitAnswered {SubmitUnknown {Broken}, time()}),
        u"Unanswered"_s);
    row("progress", told(running(), Polled {RemoteStatus {.phase = RemoteStatus::Phase::Running}}), {});
    row("rendered", told(running(), Polled {RemoteStatus {.phase = RemoteStatus::Phase::Succeeded}}),
        u"Rendered"_s);
    row("failed there", told(running(), Polled {RemoteStatus {.phase = RemoteStatus::Phase::Failed}}),
        u"FailedThere"_s);
    row("gone there", told(running(), Polled {RemoteStatus {.phase = RemoteStatus::Phase::Expired}}),
        u"ExpiredThere"_s);
    row("first bad poll", told(running(), PollFailed {Broken}), u"PollFailed"_s);
    row("second bad poll", told(running(1), PollFailed {Broken}), {});
    row("too many bad polls", told(running(MaxBadPolls - 1), PollFailed {Broken}), u"PollFailed"_s);
    row("many more", told(running(MaxBadPolls), PollFailed {Broken}), {});
    row("download begun", told(downloading(), FetchStarted {u"\"a\""_s}), {});
    row("download broken", told(downloading(), FetchFailed {Broken}), u"FetchFailed"_s);
    row("broken again", told(downloading(2), FetchFailed {Broken}), {});
    row("broken after more bytes", told(downloading(2), FetchFailed {Broken, 10}), u"FetchFailed"_s);
    row("disk full", told(downloading(2), FetchFailed {Error {.kind = Error::Kind::DiskFull}}),
        u"FetchFailed"_s);
    row("restart while sending", told(Submitting {time(), {}}, Restarted {}), u"Restarted"_s);
    row("restart while rendering", told(running(), Restarted {}), u"-"_s);
}

void JobLogTest::tellsWhatCounts()
{
    QFETCH(QString, step);
    QTEST(step, "expected");
}

void JobLogTest::keepsWhatWasSaid()
{
    const Error refusal {.kind = Error::Kind::RateLimited,
                         .detail = u"HTTP 429"_s,
                         .said = u"Slow down"_s,
                         .retryAfter = std::chrono::seconds(20),
                         .httpStatus = 429};
    const Submitting before {time(), {}};
    const SubmitAnswered event {SubmitRefused {refusal}, time()};
    const auto entry = logEntry(before, event, *next(before, event), time());
    QCOMPARE(entry->error, refusal);
    QCOMPARE(entry->until, time(20));
    const SubmitAnswered taken {SubmitAccepted {samples::remote(), Money {800'000}}, time()};
    const auto accepted = logEntry(before, taken, *next(before, taken), time());
    QCOMPARE(accepted->remoteId, samples::remote().id);
    QCOMPARE(accepted->cost, Money {800'000});
}

void JobLogTest::refusesWhatItCannotRead()
{
    const auto read = [](const QString& event, const QJsonObject& facts) {
        return fromRow(JobEventRow {JobId::create(), time(), event, u"Queued"_s, facts, {}});
    };
    QVERIFY(read(u"Sent"_s, {}));
    QVERIFY(read(u"Sent"_s, {{u"later"_s, u"unknown fields are left alone"_s}}));
    QCOMPARE(read(u"Beamed"_s, {}).error().kind, Error::Kind::NewerVersion);
    QCOMPARE(read(u"Refused"_s, {{u"error"_s, 5}}).error().kind, Error::Kind::Damaged);
    QCOMPARE(read(u"Held"_s, {{u"until"_s, u"soon"_s}}).error().kind, Error::Kind::Damaged);
    QCOMPARE(read(u"Accepted"_s, {{u"cost"_s, u"much"_s}}).error().kind, Error::Kind::Damaged);
}

QTEST_GUILESS_MAIN(JobLogTest)
#include "tst_joblog.moc"
