#include "core/jobs/jobtransition.h"
#include "core/jobs/statejson.h"
#include "samples.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using namespace troupe::jobs;
using samples::time;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(troupe::JobState)
Q_DECLARE_METATYPE(troupe::JobEvent)

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

template<typename T>
bool is(const JobEvent& event)
{
    return std::holds_alternative<T>(event);
}

/// From here on it cannot be excluded that the provider charges for this job.
bool mayCharge(const JobState& before, const JobEvent& event)
{
    if (!is<Submitting>(before))
        return false;
    if (is<Restarted>(event))
        return true;
    const auto* answer = std::get_if<SubmitAnswered>(&event);
    return answer && !std::holds_alternative<SubmitRefused>(answer->outcome);
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
    void everyPairKeepsThePromises();
    void noSequencePaysTwiceOrForgets();
    void noStateIsStuck();
    void refusalsAreCounted();
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

    const Downloading part {accepted(), u"v"_s, 2};
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

void JobTransitionTest::everyPairKeepsThePromises()
{
    for (const auto& state : samples::states()) {
        for (const auto& event : samples::events()) {
            const QByteArray what = samples::name(state) + " + " + samples::name(event) + " " + key(state);
            const auto reached = next(state, event);
            if (is<Restarted>(event)) // Reload changes nothing but what cannot be known any more.
                QVERIFY2(reached.has_value() == is<Submitting>(state), what.constData());
            if (!reached)
                continue;
            if (isFinal(state))
                QVERIFY2(is<RetryAsked>(event) || is<FetchAgain>(event), what.constData());
            if (is<Submitting>(*reached))
                QVERIFY2((is<Queued>(state) && is<Prepared>(event))
                             || (is<Submitting>(state) && is<CancelAsked>(event)),
                         what.constData());
            if (const auto known = acceptedOf(state)) {
                QVERIFY2(acceptedOf(*reached).has_value(), what.constData());
                QCOMPARE(acceptedOf(*reached)->remote.id, known->remote.id);
            }
            if (is<Unknown>(state))
                QVERIFY2(is<Adopted>(event) || is<MarkedLost>(event), what.constData());
            const auto reloaded = stateFromJson(toJson(*reached));
            QVERIFY2(reloaded.has_value(), what.constData());
            QVERIFY2(*reloaded == *reached, what.constData());
        }
    }
}

void JobTransitionTest::noSequencePaysTwiceOrForgets()
{
    // Every sequence of events, with a restart possible at every position (Restarted is one of them).
    // Sequences that lead to the same state with the same history are followed once.
    struct Node {
        JobState state;
        bool mayBeCharged = false;
        bool hadRemote = false;
        QByteArrayList path;
    };
    constexpr int Depth = 10;
    const auto events = samples::events();
    QSet<QByteArray> seen;
    QList<Node> front {Node {Queued {}, false, false, {}}};
    QSet<QByteArray> kinds;
    for (int depth = 0; depth < Depth; ++depth) {
        QList<Node> following;
        for (const Node& node : std::as_const(front)) {
            for (const auto& event : events) {
                const auto reached = next(node.state, event);
                if (!reached)
                    continue;
                Node to {*reached, node.mayBeCharged || mayCharge(node.state, event), node.hadRemote,
                         node.path};
                to.path.append(samples::name(event));
                const QByteArray path = to.path.join(" > ");
                QVERIFY2(!(is<Submitting>(*reached) && node.mayBeCharged), path.constData());
                const auto known = acceptedOf(*reached);
                QVERIFY2(!node.hadRemote || (known && known->remote.id == u"video_1"), path.constData());
                to.hadRemote = known.has_value();
                if (to.mayBeCharged) // It stays in sight, and nobody says that it was free.
                    QVERIFY2(!is<Refused>(*reached) && !is<Queued>(*reached) && !is<Held>(*reached),
                             path.constData());
                const QByteArray mark
                    = key(*reached) + (to.mayBeCharged ? '1' : '0') + (to.hadRemote ? '1' : '0');
                if (seen.contains(mark))
                    continue;
                seen.insert(mark);
                following.append(to);
                kinds.insert(samples::name(*reached));
            }
        }
        front = following;
    }
    QCOMPARE(size_t(kinds.size()), std::variant_size_v<JobState>); // It did go everywhere.
}

void JobTransitionTest::noStateIsStuck()
{
    // From every state that is not final there is a way to Done.
    const auto events = samples::events();
    for (const auto& start : samples::states()) {
        if (isFinal(start))
            continue;
        QSet<QByteArray> seen;
        QList<JobState> front {start};
        bool arrived = false;
        for (int depth = 0; depth < 7 && !arrived; ++depth) {
            QList<JobState> following;
            for (const auto& state : std::as_const(front)) {
                for (const auto& event : events) {
                    const auto reached = next(state, event);
                    if (!reached || seen.contains(key(*reached)))
                        continue;
                    seen.insert(key(*reached));
                    arrived = arrived || is<Done>(*reached);
                    following.append(*reached);
                }
            }
            front = following;
        }
        QVERIFY2(arrived, key(start).constData());
    }
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

    state = Queued {MaxRefusals};
    for (int i = 0; i < 100; ++i) { // Offline over night.
        state = *next(state, PrepareFailed {error(Kind::Network), time()});
        QVERIFY(is<Held>(state));
        state = *next(state, Released {});
    }
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
