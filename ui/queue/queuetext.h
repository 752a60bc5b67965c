#pragma once

#include "core/jobs/job.h"

namespace troupe {

// What the queue shows of a job, as pure functions of it.

/// "Take", "Edit", "Extension + 8 s", "Remix".
QString operationWord(const JobOrder& order);
/// How long it is under way, and about how long it still takes where that can be told.
QString timeText(const Job& job, const QDateTime& now);
/// "est. 0.96" before it is known, "0.96" after; "free" for what was clearly not charged.
QString costText(const Job& job);

/// What a person can do with a job in this state.
struct JobActions {
    bool cancel = false;
    bool giveUp = false; ///< Canceling means: do not wait for it any longer.
    bool retry = false; ///< Goes on at no further cost.
    bool sendAgain = false; ///< A new job, paid for once more.
    bool decide = false; ///< Look again, or mark as lost.

    friend bool operator==(const JobActions&, const JobActions&) = default;
};
JobActions actionsFor(const JobState& state);

/// Where a job stands in the list: Unknown on top, then what runs, is held, waits, has ended.
int rankOf(const JobState& state);

} // namespace troupe
