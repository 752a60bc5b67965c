#pragma once

#include "core/base/result.h"
#include "core/sandbox/server/router.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <mutex>

namespace troupe::sandbox {

/// A way in which a provider can go wrong.
enum class Fault {
    Refuse, ///< 400; nothing is accepted.
    RateLimit, ///< 429 with retry-after; nothing is accepted.
    ServerErrorBefore, ///< 503; nothing is accepted.
    ServerErrorAfter, ///< Done as asked, and then 500.
    DropReply, ///< Done as asked, and then the connection closes without a byte.
    ResetMidBody, ///< Done as asked; half of the body, then the connection is reset.
    SlowBytes, ///< Done as asked; the body comes in small pieces over `seconds`.
    WrongLength, ///< Done as asked; Content-Length promises more than comes.
    Html, ///< A page of HTML with status 200, as from a captive portal; nothing is accepted.
    TruncatedMp4, ///< The content ends in the middle, in a reply that is whole.
    JobFailed, ///< The job ends as failed.
    JobModerated, ///< The job ends as failed, with code moderation_blocked.
    ExpiredContent, ///< The content is gone as soon as it is there.
    StuckProgress, ///< The job stays in_progress for ever.
};

/// When which fault happens. Every rule counts the calls that it is for, whether or not it fires.
struct FaultRule {
    std::optional<Call> call; ///< Nothing: every call of the dialect.
    Fault fault = Fault::Refuse;
    std::optional<int> nth; ///< Only the n-th matching call, from 1. Nothing: each.
    double probability = 1.0; ///< 0 to 1, decided by `seed` and the number of the call alone.
    quint32 seed = 0;
    std::optional<int> times; ///< Fires this often at most.
    double seconds = 1.0; ///< retry-after of RateLimit, duration of SlowBytes.

    friend bool operator==(const FaultRule&, const FaultRule&) = default;
};

/// What happens to this call.
struct FaultHit {
    Fault fault;
    double seconds = 0;

    friend bool operator==(const FaultHit&, const FaultHit&) = default;
};

/// `{"rules":[...]}`, or the bare array. Invalid names the member: "rules[2].fault".
Result<QList<FaultRule>> faultRulesFromJson(const QByteArray& json);

/// The rules with their counters. Thread-safe.
class FaultPlan {
public:
    void set(QList<FaultRule> rules);
    /// Counts the call; the first rule that fires decides.
    std::optional<FaultHit> next(Call call);
    /// `{"rules":[{..., "seen":n, "hits":n}]}`
    QJsonObject toJson() const;

private:
    struct Counted {
        FaultRule rule;
        int seen = 0;
        int hits = 0;
    };

    mutable std::mutex m_mutex;
    QList<Counted> m_rules;
};

/// True if the fault is about the job that the call makes or asks about, not about this one reply.
bool isJobFault(Fault fault);

} // namespace troupe::sandbox
