#include "core/jobs/jobjson.h"
#include "core/jobs/jobtransition.h"
#include "samples.h"

#include <QHash>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using samples::time;

namespace {

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

QByteArray textOf(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray textOf(const JobState& state)
{
    return textOf(toRow({JobId {}, {}, state, time(), time()}).state);
}

/// What the row of a job gives back after it went through the database as text.
std::optional<JobState> reloaded(const JobState& state)
{
    JobRow row = toRow({JobId::create(), {}, state, time(), time()});
    row.state = QJsonDocument::fromJson(textOf(row.state)).object();
    row.order = QJsonDocument::fromJson(textOf(row.order)).object();
    const auto job = fromRow(row);
    return job ? std::optional(job->state) : std::nullopt;
}

/// The program ends, and is started again: what JobQueue::start() does with the row.
std::optional<JobState> afterCrash(const JobState& state)
{
    const auto loaded = reloaded(state);
    return loaded ? std::optional(next(*loaded, Restarted {}).value_or(*loaded)) : std::nullopt;
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

bool isActOfPerson(const JobEvent& event)
{
    return is<RetryAsked>(event) || is<FetchAgain>(event) || is<Adopted>(event) || is<MarkedLost>(event)
        || is<CancelAsked>(event) || is<GivenUp>(event) || is<WaitedOn>(event);
}

/// What leads on from a state if all goes well. Nothing for those that are over.
std::optional<JobEvent> goodLuck(const JobState& state)
{
    if (is<Queued>(state))
        return Prepared {time()};
    if (is<Submitting>(state))
        return SubmitAnswered {SubmitAccepted {samples::remote()}, time()};
    if (is<Unknown>(state))
        return Adopted {samples::remote(), time()};
    if (is<Running>(state))
        return Polled {{.phase = RemoteStatus::Phase::Succeeded}};
    if (const auto* downloading = std::get_if<Downloading>(&state))
        return downloading->held ? JobEvent(Released {}) : JobEvent(FetchDone {});
    if (const auto* verifying = std::get_if<Verifying>(&state))
        return verifying->held ? JobEvent(Released {}) : JobEvent(Verified {samples::hash(), TakeId {}});
    return is<Held>(state) ? std::optional<JobEvent>(Released {}) : std::nullopt;
}

/// A job after some sequence of events. Sequences with the same outcome are one: what follows depends on
/// nothing else.
struct Life {
    JobState state;
    bool mayBeCharged = false;
    QString remoteId;
    double sequences = 1; // How many lead here.
    QByteArray example;

    QByteArray key() const { return textOf(state) + (mayBeCharged ? '1' : '0') + remoteId.toUtf8(); }
};

/// What must be true after any step. An empty text, or what is wrong.
QByteArray broken(const Life& before, const JobEvent& event, const Life& after)
{
    const JobState& state = after.state;
    if (is<Submitting>(state) && !is<Submitting>(before.state) && before.mayBeCharged)
        return "paid twice";
    if (is<Submitting>(state) && !is<Submitting>(before.state)
        && !(is<Queued>(before.state) && is<Prepared>(event)))
        return "sent without an intent";
    if (isFinal(before.state) && !is<RetryAsked>(event) && !is<FetchAgain>(event))
        return "went on after its end by itself";
    if (is<Unknown>(before.state) && !is<Adopted>(event) && !is<MarkedLost>(event))
        return "an unknown one was decided by itself";
    const auto accepted = acceptedOf(state);
    if (!before.remoteId.isEmpty() && (!accepted || accepted->remote.id != before.remoteId))
        return "remote id lost";
    const auto was = acceptedOf(before.state);
    if (was && (!accepted || accepted->at != was->at || (was->cost && !accepted->cost)))
        return "time or cost of the acceptance lost";
    // It stays in sight, and nobody says that it was free.
    const auto* failed = std::get_if<Failed>(&state);
    const auto* canceled = std::get_if<Canceled>(&state);
    const bool isCalledFree = is<Refused>(state) || is<Queued>(state) || is<Held>(state)
        || (failed && failed->charged == Charged::No) || (canceled && canceled->charged == Charged::No);
    if (after.mayBeCharged && isCalledFree)
        return "called free";
    return {};
}

/// What must be true of every state that some sequence leads to. An empty text, or what is wrong.
QByteArray broken(const JobState& state)
{
    const auto loaded = reloaded(state);
    if (!loaded || *loaded != state)
        return "changed by its row";
    const auto started = afterCrash(state);
    if (!started || (is<Submitting>(state) ? !is<Unknown>(*started) : *started != state))
        return "changed by a restart";
    JobState on = state;
    for (int steps = 0; !isFinal(on); ++steps) {
        const auto event = goodLuck(on);
        const auto reached = event ? next(on, *event) : std::nullopt;
        if (!reached || steps > int(std::variant_size_v<JobState>))
            return "stuck";
        on = *reached;
    }
    return isFinal(state) || is<Done>(on) ? QByteArray() : "no way to a clip";
}

/// For QVERIFY2, which wants a text that lasts until it is printed.
const char* message(const QByteArray& wrong, const QByteArray& where)
{
    static QByteArray text;
    text = wrong + ": " + where;
    return text.constData();
}

} // namespace

/// The promises of next(), for whatever may happen in whatever order, with the program ending anywhere.
class JobSequencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPair();
    void everySequence();
    void onlyAPersonDecides();
};

void JobSequencesTest::everyPair()
{
    const auto events = samples::events();
    for (const auto& state : samples::states()) {
        QVERIFY2(broken(state).isEmpty(), message(broken(state), textOf(state)));
        const auto accepted = acceptedOf(state);
        const Life before {state, accepted || is<Unknown>(state), accepted ? accepted->remote.id : QString(),
                           1, samples::name(state)};
        for (const auto& event : events) {
            const QByteArray what = samples::name(state) + " + " + samples::name(event) + " " + textOf(state);
            const auto reached = next(state, event);
            if (is<Restarted>(event)) // Reload changes nothing but what cannot be known any more.
                QVERIFY2(reached.has_value() == is<Submitting>(state), what.constData());
            if (!reached)
                continue;
            const Life after {*reached, before.mayBeCharged || mayCharge(state, event), {}, 1, {}};
            const QByteArray wrong = broken(before, event, after);
            QVERIFY2(wrong.isEmpty(), message(wrong, what));
            QVERIFY2(broken(*reached).isEmpty(), message(broken(*reached), what));
        }
    }
}

void JobSequencesTest::everySequence()
{
    constexpr int Depth = 7; // One more than it takes to be everywhere: the others come round again.
    const auto events = samples::events();
    QHash<QByteArray, Life> front;
    const Life begin {Queued {}, false, {}, 1, "Queued"};
    front.insert(begin.key(), begin);
    QSet<QByteArray> seen;
    QSet<QByteArray> kinds;
    double sequences = 0;
    for (int depth = 0; depth < Depth; ++depth) {
        QHash<QByteArray, Life> following;
        const auto arrive = [&](const Life& before, const JobEvent& event, const JobState& state) {
            const auto accepted = acceptedOf(state);
            Life after {state, before.mayBeCharged || mayCharge(before.state, event),
                        accepted ? accepted->remote.id : before.remoteId, before.sequences,
                        before.example + " > " + samples::name(event)};
            const QByteArray wrong = broken(before, event, after);
            QVERIFY2(wrong.isEmpty(), message(wrong, after.example));
            const QByteArray key = after.key();
            if (!seen.contains(key)) {
                seen.insert(key);
                kinds.insert(samples::name(state));
                const QByteArray stateIsWrong = broken(state);
                QVERIFY2(stateIsWrong.isEmpty(), message(stateIsWrong, after.example));
            }
            auto it = following.find(key);
            if (it == following.end())
                following.insert(key, after);
            else
                it->sequences += after.sequences;
        };
        for (const Life& life : std::as_const(front)) {
            // The event comes to the program that saw the last one, or to one that was started since.
            QList<Life> before {life};
            Life restarted = life;
            restarted.state = *afterCrash(life.state);
            restarted.mayBeCharged = life.mayBeCharged || mayCharge(life.state, Restarted {});
            restarted.example += " > crash";
            if (restarted.state != life.state)
                before.append(restarted);
            else
                before.first().sequences *= 2;
            for (const Life& from : std::as_const(before)) {
                for (const auto& event : events) {
                    sequences += from.sequences;
                    if (const auto state = next(from.state, event))
                        arrive(from, event, *state);
                    if (QTest::currentTestFailed())
                        return;
                }
            }
        }
        front = following;
        if (depth == 5)
            QCOMPARE(size_t(kinds.size()), std::variant_size_v<JobState>); // They did go everywhere.
    }
    qInfo("%lld states, %.1e sequences", qint64(seen.size()), sequences);
}

void JobSequencesTest::onlyAPersonDecides()
{
    // Without any act of a person a job never comes back from an end, nor from Unknown, nor is it sent
    // more than once after anything but a clear refusal: also when every refusal and restart is allowed.
    const auto all = samples::events();
    QList<JobState> front {Queued {}};
    QSet<QByteArray> seen;
    while (!front.isEmpty()) {
        QList<JobState> following;
        for (const auto& state : std::as_const(front)) {
            for (const auto& event : all) {
                if (isActOfPerson(event))
                    continue;
                const auto reached = next(state, event);
                if (!reached)
                    continue;
                QVERIFY2(!isFinal(state), textOf(state).constData());
                QVERIFY2(!is<Unknown>(state), textOf(state).constData());
                // Counters that count for ever would make this endless.
                JobState kept = *reached;
                if (auto* running = std::get_if<Running>(&kept))
                    running->badPolls = std::min(running->badPolls, MaxBadPolls);
                if (auto* downloading = std::get_if<Downloading>(&kept))
                    downloading->attempts = std::min(downloading->attempts, MaxEmptyFetches + 1);
                if (seen.contains(textOf(kept)))
                    continue;
                seen.insert(textOf(kept));
                following.append(kept);
            }
        }
        front = following;
    }
    QVERIFY(seen.size() > 100);
}

QTEST_GUILESS_MAIN(JobSequencesTest)
#include "tst_jobsequences.moc"
