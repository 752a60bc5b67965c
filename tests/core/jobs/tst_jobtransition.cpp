#include "core/jobs/jobtransition.h"
#include "core/jobs/statejson.h"
#include "samples.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using namespace troupe::jobs;
using samples::time;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(troupe::JobState)
Q_DECLARE_METATYPE(troupe::JobEvent)
Q_DECLARE_METATYPE(troupe::Error)

namespace {

Error error(Kind kind)
{
    return {.kind = kind};
}

QByteArray key(const JobState& state)
{
    return QJsonDocument(toJson(state)).toJson(QJsonDocument::Compact);
}

template<typename T>
bool is(const JobState& state)
{
    return std::holds_alternative<T>(state);
}

Accepted accepted(int restarts = 0)
{
    return {samples::remote(), time(), {}, {}, restarts};
}

} // namespace

class JobTransitionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transitions_data();
    void transitions();
    void refusalsAreCounted();
    void whatIsNotThereIsNotARefusal_data();
    void whatIsNotThereIsNotARefusal();
    void anUnansweredJobIsNeverDropped();
    void spoiltDownloadsEnd();
    void backoffGrowsAndObeys();
};

void JobTransitionTest::transitions_data()
{
    QTest::addColumn<JobState>("before");
    QTest::addColumn<JobEvent>("event");
    QTest::addColumn<JobState>("after");

    const auto row = [](const char* name, const JobState& before, const JobEvent& event,
                        const JobState& after) { QTest::newRow(name) << before << event << after; };
    const Submitting sent {time(), {1, false}};
    row("intent", Queued {1}, Prepared {time()}, sent);
    row("accepted", sent, SubmitAnswered {SubmitAccepted {samples::remote(), Money {7}}, time(1)},
        Running {.accepted = {samples::remote(), time(1), {}, Money {7}}});
    row("no answer", sent, SubmitAnswered {SubmitUnknown {error(Kind::Timeout)}, time(1)},
        Unknown {time(), error(Kind::Timeout)});
    row("definite no", sent, SubmitAnswered {SubmitRefused {error(Kind::Rejected)}, time(1)},
        Refused {error(Kind::Rejected)});
    row("moderated", sent, SubmitAnswered {SubmitRefused {error(Kind::Moderated)}, time(1)},
        Refused {error(Kind::Moderated)});
    const Error busy {.kind = Kind::RateLimited, .retryAfter = 20s};
    row("429", sent, SubmitAnswered {SubmitRefused {busy}, time(1)},
        Held {HoldReason::RateLimited, busy, {2, false}, time(21)});
    row("connection refused", sent, SubmitAnswered {SubmitRefused {error(Kind::Network)}, time(1)},
        Held {HoldReason::Unreachable, error(Kind::Network), {2, false}, time(5)});
    row("503", sent, SubmitAnswered {SubmitRefused {error(Kind::Server)}, time(1)},
        Held {HoldReason::Unreachable, error(Kind::Server), {2, false}, time(5)});
    row("key refused", sent, SubmitAnswered {SubmitRefused {error(Kind::Unauthorized)}, time(1)},
        Held {HoldReason::KeyRefused, error(Kind::Unauthorized), {1, false}});
    row("character gone", sent, CharacterUnknown {error(Kind::NotFound)}, Queued {1, true});
    row("character gone again", Submitting {time(), {1, true}}, CharacterUnknown {error(Kind::NotFound)},
        Refused {error(Kind::NotFound)});
    row("restart while sending", sent, Restarted {},
        Unknown {time(), Error {.kind = Kind::Canceled, .detail = u"ended while it was sent"_s}});
    row("cancel while sending", sent, CancelAsked {}, Submitting {time(), {1, false}, true});
    row("canceled, then accepted", Submitting {time(), {}, true},
        SubmitAnswered {SubmitAccepted {samples::remote()}, time(1)},
        Running {.accepted = {samples::remote(), time(1)}, .cancelAsked = true});
    row("canceled, then refused", Submitting {time(), {}, true},
        SubmitAnswered {SubmitRefused {error(Kind::RateLimited)}, time(1)}, Canceled {});
    row("no source", Queued {}, PrepareFailed {error(Kind::Missing), time()},
        Held {HoldReason::NoSource, error(Kind::Missing), {}});
    row("upload failed", Queued {}, PrepareFailed {error(Kind::Network), time()},
        Held {HoldReason::Unreachable, error(Kind::Network), {1, false}, time(2)});
    row("a page instead of an upload's answer", Queued {}, PrepareFailed {error(Kind::Protocol), time()},
        Held {HoldReason::Unreachable, error(Kind::Protocol), {1, false}, time(2)});
    row("upload refused", Queued {}, PrepareFailed {error(Kind::Rejected), time()},
        Refused {error(Kind::Rejected)});
    row("released", Held {HoldReason::Disk, error(Kind::DiskFull), {3, true}, time()}, Released {},
        Queued {3, true});
    row("retry of held", Held {HoldReason::Disk, error(Kind::DiskFull), {3, true}, time()}, RetryAsked {},
        Queued {});
    row("found", Unknown {time(), error(Kind::Timeout)}, Adopted {samples::remote(), time(4)},
        Running {.accepted = {samples::remote(), time(4)}});
    row("lost", Unknown {time(), error(Kind::Timeout)}, MarkedLost {},
        Failed {error(Kind::Timeout), Charged::Unknown});

    const Running running {.accepted = accepted(), .percent = 10, .waiting = false, .badPolls = 3};
    row("progress", running, Polled {{.phase = RemoteStatus::Phase::Running, .percent = 60}},
        Running {.accepted = accepted(), .percent = 60, .waiting = false});
    row("bad poll", running, PollFailed {error(Kind::Protocol)},
        Running {.accepted = accepted(), .percent = 10, .waiting = false, .badPolls = 4});
    row("gone", running, PollFailed {error(Kind::Gone)}, Expired {accepted()});
    row("overdue", Running {.accepted = accepted()}, DeadlinePassed {},
        Running {.accepted = accepted(), .overdue = true});
    RemoteStatus made {.phase = RemoteStatus::Phase::Succeeded, .expiresAt = time(99), .cost = Money {5}};
    made.remote = {u"respelt"_s, QUrl(u"https://h.example/2"_s), {}};
    Accepted kept = accepted();
    kept.remote.pollUrl = QUrl(u"https://h.example/2"_s);
    kept.expiresAt = time(99);
    kept.cost = Money {5};
    row("made; id as created", running, Polled {made}, Downloading {.accepted = kept});
    row("failed there", running,
        Polled {{.phase = RemoteStatus::Phase::Failed, .error = error(Kind::Moderated)}},
        Failed {error(Kind::Moderated), Charged::Unknown, accepted()});
    row("canceled there", running, Polled {{.phase = RemoteStatus::Phase::Canceled}},
        Canceled {Charged::Unknown, accepted()});
    row("expired there", running, Polled {{.phase = RemoteStatus::Phase::Expired}}, Expired {accepted()});
    row("cancel confirmed", Running {.accepted = accepted(), .cancelAsked = true}, CancelDone {},
        Canceled {Charged::Unknown, accepted()});
    row("cancel refused", Running {.accepted = accepted(), .cancelAsked = true},
        CancelFailed {error(Kind::Unsupported)}, Running {.accepted = accepted()});
    row("made before it was canceled", Running {.accepted = accepted(), .cancelAsked = true},
        Polled {{.phase = RemoteStatus::Phase::Succeeded}}, Downloading {.accepted = accepted()});
    row("given up", Running {.accepted = accepted(), .overdue = true}, GivenUp {},
        Canceled {Charged::Unknown, accepted()});

    row("waited on", Running {.accepted = accepted(), .overdue = true}, WaitedOn {time(7)},
        Running {.accepted = accepted(), .waitedOnAt = time(7)});
    row("progress after that", Running {.accepted = accepted(), .waitedOnAt = time(7)},
        Polled {{.phase = RemoteStatus::Phase::Running, .percent = 60}},
        Running {.accepted = accepted(), .percent = 60, .waiting = false, .waitedOnAt = time(7)});

    const Downloading part {accepted(), u"v"_s, 2};
    row("canceled while it does not come", part, CancelAsked {}, Canceled {Charged::Yes, accepted()});
    row("validator", part, FetchStarted {u"w"_s}, Downloading {accepted(), u"w"_s, 2});
    row("fetched", part, FetchDone {}, Verifying {.accepted = accepted()});
    row("broke, nothing new", part, FetchFailed {error(Kind::Network), 0},
        Downloading {accepted(), u"v"_s, 3});
    row("broke, some new", part, FetchFailed {error(Kind::Network), 9}, Downloading {accepted(), u"v"_s, 1});
    row("disk full", part, FetchFailed {error(Kind::DiskFull), 9},
        Downloading {accepted(), u"v"_s, 2, HoldReason::Disk});
    row("disk mended", Downloading {accepted(), u"v"_s, 2, HoldReason::Disk}, Released {},
        Downloading {accepted(), u"v"_s});
    row("link gone once", part, FetchFailed {error(Kind::Gone), 0},
        Running {.accepted = accepted(1), .waiting = false});
    row("link gone again", Downloading {.accepted = accepted(1)}, FetchFailed {error(Kind::Gone), 0},
        Expired {accepted(1)});
    row("hashed", Verifying {.accepted = accepted()}, Hashed {samples::hash()},
        Verifying {.accepted = accepted(), .clip = samples::hash()});
    row("not as asked", Verifying {.accepted = accepted()}, VerifyFailed {error(Kind::MediaNotAsAsked)},
        Failed {error(Kind::MediaNotAsAsked), Charged::Yes, accepted(), true});
    row("cut off", Verifying {.accepted = accepted()}, VerifyFailed {error(Kind::MediaCutOff)},
        Running {.accepted = accepted(1), .waiting = false});
    row("no room for the asset", Verifying {.accepted = accepted(), .clip = samples::hash()},
        VerifyFailed {error(Kind::DiskFull)}, Verifying {accepted(), samples::hash(), HoldReason::Disk});
    row("room again", Verifying {accepted(), samples::hash(), HoldReason::Disk}, Released {},
        Verifying {.accepted = accepted(), .clip = samples::hash()});
    row("retry of refused", Refused {error(Kind::Rejected)}, RetryAsked {}, Queued {});
    row("retry of never sent", Canceled {}, RetryAsked {}, Queued {});
    row("fetch again", Failed {error(Kind::MediaCutOff), Charged::Yes, accepted(3), true}, FetchAgain {},
        Running {.accepted = accepted(3), .waiting = false});
    row("fetch expired again", Expired {accepted()}, FetchAgain {},
        Running {.accepted = accepted(), .waiting = false});
}

void JobTransitionTest::transitions()
{
    QFETCH(JobState, before);
    QFETCH(JobEvent, event);
    QFETCH(JobState, after);
    const auto reached = next(before, event);
    QVERIFY(reached.has_value());
    QCOMPARE(key(*reached), key(after)); // Readable when it fails.
    QVERIFY(*reached == after);
}

void JobTransitionTest::refusalsAreCounted()
{
    JobState state = Queued {};
    for (int i = 1; i <= MaxRefusals; ++i) {
        state = *next(state, Prepared {time()});
        state = *next(state, SubmitAnswered {SubmitRefused {error(Kind::Server)}, time()});
        QVERIFY(is<Held>(state));
        QCOMPARE(std::get<Held>(state).back.refusals, i);
        state = *next(state, Released {});
    }
    state = *next(state, Prepared {time()});
    state = *next(state, SubmitAnswered {SubmitRefused {error(Kind::Server)}, time()});
    QVERIFY(is<Refused>(state));
}

void JobTransitionTest::whatIsNotThereIsNotARefusal_data()
{
    QTest::addColumn<Error>("why");
    QTest::newRow("offline over night") << error(Kind::Network);
    QTest::newRow("a host that swallows everything") << error(Kind::Timeout);
    QTest::newRow("full disk") << error(Kind::DiskFull);
    QTest::newRow("read-only folder") << error(Kind::Storage);
}

void JobTransitionTest::whatIsNotThereIsNotARefusal()
{
    QFETCH(Error, why);
    JobState state = Queued {MaxRefusals};
    for (int i = 0; i < 100; ++i) {
        state = *next(state, PrepareFailed {why, time()});
        QVERIFY(is<Held>(state));
        state = *next(state, Released {});
    }
    // But somebody who answers that it took too long has been asked.
    Error said = error(Kind::Timeout);
    said.httpStatus = 408;
    QVERIFY(is<Refused>(*next(Queued {MaxRefusals}, PrepareFailed {said, time()})));
}

void JobTransitionTest::anUnansweredJobIsNeverDropped()
{
    JobState state = Running {.accepted = accepted()};
    for (int i = 0; i < 1000; ++i)
        state = *next(state, PollFailed {error(Kind::Network)});
    QVERIFY(is<Running>(state));
    QVERIFY(is<Canceled>(*next(state, GivenUp {}))); // But a person may.
    QVERIFY(!next(Running {.accepted = accepted()}, GivenUp {}));

    state = Running {.accepted = accepted()};
    for (int i = 0; i < MaxBadPolls; ++i) {
        QVERIFY(is<Running>(state));
        state = *next(state, PollFailed {error(Kind::NotFound)});
    }
    QVERIFY(is<Failed>(state));
    QVERIFY(canFetchAgain(state));
}

void JobTransitionTest::spoiltDownloadsEnd()
{
    JobState state = Downloading {.accepted = accepted()};
    for (int i = 0; i < MaxRestarts; ++i) {
        state = *next(state, FetchDone {});
        state = *next(state, VerifyFailed {error(Kind::MediaUnknown)});
        QVERIFY(is<Running>(state));
        state = *next(state, Polled {{.phase = RemoteStatus::Phase::Succeeded}});
        QVERIFY(is<Downloading>(state));
    }
    state = *next(state, FetchDone {});
    state = *next(state, VerifyFailed {error(Kind::MediaUnknown)});
    QVERIFY(is<Failed>(state));
    QVERIFY(canFetchAgain(state));

    state = Downloading {.accepted = accepted()};
    for (int i = 0; i < MaxEmptyFetches; ++i)
        state = *next(state, FetchFailed {error(Kind::Protocol), 0});
    QVERIFY(is<Downloading>(state));
    QVERIFY(is<Failed>(*next(state, FetchFailed {error(Kind::Protocol), 0})));
    // As long as the way there is broken, it waits.
    QVERIFY(is<Downloading>(*next(state, FetchFailed {error(Kind::Network), 0})));
}

void JobTransitionTest::backoffGrowsAndObeys()
{
    QCOMPARE(backoff(1, error(Kind::Network)), 2s);
    QCOMPARE(backoff(3, error(Kind::Network)), 8s);
    QCOMPARE(backoff(100, error(Kind::Network)), 5min);
    QCOMPARE(backoff(0, error(Kind::Network)), 2s);
    QCOMPARE(backoff(1, {.kind = Kind::RateLimited, .retryAfter = 90s}), 90s);
    QCOMPARE(backoff(1, {.kind = Kind::RateLimited, .retryAfter = 1000h}), 1h);
    QCOMPARE(backoff(1, {.kind = Kind::RateLimited, .retryAfter = -5s}), 2s);
}

QTEST_GUILESS_MAIN(JobTransitionTest)
#include "tst_jobtransition.moc"
