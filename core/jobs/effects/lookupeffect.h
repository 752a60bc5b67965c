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
/// Pure. `known` are the remote ids that belong to a job already; `isOnlyUnknown` is false if another
/// Unknown job of the same connection, model and prompt might be meant just as well.
LookUpMatch match(const LookUp& wanted, const QList<RemoteCandidate>& listed, const QSet<QString>& known,
                  bool isOnlyUnknown);

/// Looks for the remote job of an Unknown one: by itself a few times, for a listing may lag, and
/// whenever the person asks.
class LookUpEffect : public QObject {
    Q_OBJECT

public:
    enum class Asked { ByItself, ByPerson };
    /// A look ended without certainty.
    using Over = std::function<void(const JobId&, Asked, const QList<RemoteCandidate>&)>;
    using Others = std::function<QList<Job>()>;

    LookUpEffect(const EffectContext& context, Others all, Over over, QObject* parent);

    void lookUp(const Job& job, Asked asked);
    /// When to look next by itself; nothing once that is of no use.
    std::optional<std::chrono::milliseconds> delay(const JobId& id) const;
    bool isLooking(const JobId& id) const { return m_looking.contains(id); }
    void forget(const JobId& id);

private:
    void listed(const Job& job, Asked asked, const Result<QList<RemoteCandidate>>& list);

    const EffectContext& m_context;
    Others m_all;
    Over m_over;
    QSet<JobId> m_looking;
    QHash<JobId, int> m_tries; // By itself.
};

} // namespace troupe
