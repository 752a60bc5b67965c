#pragma once

#include "core/jobs/jobevent.h"
#include "core/store/jobrepository.h"

namespace troupe {

/// What happened to a job, as its log tells it.
enum class JobStep {
    // The person's acts
    Added,
    Edited,
    Paused,
    LetGo, ///< Not paused any more.
    StopSet,
    StopCleared,
    Removed,
    Restored,
    RetryAsked,
    FetchAgain,
    CancelAsked,
    GivenUp,
    WaitedOn, ///< It took too long, and was to be waited for all the same.
    MarkedLost,
    // On the way to the provider
    BindingAsked, ///< A character is made at the provider, which costs nothing.
    BindingMade,
    Sent, ///< The intent to pay: it is sent right after this.
    NotPrepared, ///< Nothing was sent.
    Held,
    Released,
    Accepted,
    Refused,
    Unanswered,
    CharacterUnknown,
    Adopted,
    // At the provider
    Rendered,
    FailedThere,
    CanceledThere,
    ExpiredThere,
    PollFailed,
    Overdue,
    Canceled,
    CancelFailed,
    // On the way back
    Fetched,
    FetchFailed,
    Verified,
    VerifyFailed,
    // This program
    Restarted,
};

/// "Added", "Sent", ...: stable, for rows and JSON.
QString stepName(JobStep step);
std::optional<JobStep> stepFromName(const QString& name);

/// One line of the log. What is not known of a step, or means nothing for it, is empty.
struct JobLogEntry {
    QDateTime at; ///< UTC.
    JobStep step = JobStep::Added;
    QString state; ///< stateName() of what it was afterwards.
    std::optional<Error> error = {};
    std::optional<QDateTime> until = {}; ///< When it goes on by itself; UTC.
    QString remoteId = {}; ///< What the provider called it.
    std::optional<Money> cost = {}; ///< What the provider said it costs.
    QString reply = {}; ///< keptReply() of what the other side answered.

    friend bool operator==(const JobLogEntry&, const JobLogEntry&) = default;
};

/// What an event that led from one state to another is in the log; nothing for what is not worth a line:
/// progress, and the same failure to answer again and again. Pure; without a reply.
std::optional<JobLogEntry> logEntry(const JobState& before, const JobEvent& event, const JobState& after,
                                    const QDateTime& at);

JobEventRow toRow(const JobId& job, const JobLogEntry& entry);
/// Damaged; NewerVersion for a step that this version does not know.
Result<JobLogEntry> fromRow(const JobEventRow& row);

} // namespace troupe
