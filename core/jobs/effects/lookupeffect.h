#pragma once

#include "core/jobs/effects/context.h"

#include <QHash>
#include <QSet>

namespace troupe {

/// Which of what a provider lists may be an Unknown job.
struct LookUpMatch {
    QList<RemoteCandidate> candidates; ///< Newest first.
    /// Beyond doubt: the only candidate, of this very prompt and model and of that time.
    std::optional<RemoteJob> certain;
};
/// Pure. `known` are the remote ids that belong to a job already. `isOnlyClaimant` is false if another job
/// may claim a remote one of that model and prompt just as well.
LookUpMatch match(const LookUp& wanted, const QList<RemoteCandidate>& listed, const QSet<QString>& known,
                  bool isOnlyClaimant);
/// Pure, without jitter: when to look next after so many lists that came, and failures in a row of which
/// `error` was the latest. Nothing once it is of no use.
std::optional<std::chrono::milliseconds> pauseBeforeLook(int lists, int failures, const Error& error);
/// Pure: a job that was sent, with or without an answer to come, and has no remote id.
bool mayClaim(const JobState& state);

/// Looks for the remote job of an Unknown one: by itself a few times, for a listing may lag, and
/// whenever the person asks. A look that got no list does not count: it is tried again until one does.
class LookUpEffect : public QObject {
    Q_OBJECT

public:
    enum class Asked { ByItself, ByPerson };
    /// A look ended without certainty.
    using Over = std::function<void(const JobId&, Asked, const Result<QList<RemoteCandidate>>&)>;
    using Others = std::function<QList<Job>()>;

    /// `all`: every job in memory.
    LookUpEffect(const EffectContext& context, Others all, Over over, QObject* parent);

    void lookUp(const Job& job, Asked asked);
    /// When to look next by itself, with jitter after failures; nothing once that is of no use.
    std::optional<std::chrono::milliseconds> delay(const JobId& id) const;
    bool isLooking(const JobId& id) const { return m_looks.value(id).isUnderWay; }
    void forget(const JobId& id) { m_looks.remove(id); }

private:
    struct Looks {
        bool isUnderWay = false;
        bool isForPerson = false; // Somebody waits to be told.
        int lists = 0; // That came.
        int failures = 0; // In a row.
        Error error {.kind = Error::Kind::Network}; // The latest.
    };

    void listed(const Job& job, const Result<QList<RemoteCandidate>>& list);
    Result<QHash<JobId, Job>> othersSince(const JobId& id, const QDateTime& moment) const;

    const EffectContext& m_context;
    Others m_all;
    Over m_over;
    QHash<JobId, Looks> m_looks;
};

} // namespace troupe
