#pragma once

#include "core/jobs/admission.h"
#include "core/jobs/canceling.h"
#include "core/ledger/charge.h"
#include "ui/common/statetext.h"

namespace troupe {

// What the queue shows of a job, as pure functions of it.

/// "Take", "Edit", "Extension + 8 s", "Remix".
QString operationWord(const JobOrder& order);
/// What keeps a job from starting, in place of its state.
StateText brakeText(Brake brake);
/// How long it is under way, and about how long it still takes if `typical`, the duration of others like
/// it, is known and not over yet.
QString timeText(const Job& job, const QDateTime& now,
                 const std::optional<std::chrono::milliseconds>& typical);
/// "est. 0.96" before it is known, "0.96" after; "free" for what was clearly not charged. What a person
/// read off the bill, if they did, outweighs the rest.
QString costText(const Job& job, const std::optional<Charge>& correction = std::nullopt);
/// The same in words, in place of StateText::charge.
QString correctionText(const Charge& correction);

/// What a person can do with a job in this state, besides its place in the line and canceling.
struct JobActions {
    bool retry = false; ///< Goes on at no further cost.
    bool sendAgain = false; ///< A new job, paid for once more.
    bool decide = false; ///< Look again, or mark as lost.

    friend bool operator==(const JobActions&, const JobActions&) = default;
};
JobActions actionsFor(const JobState& state);

/// What canceling a job comes to, as the text of the action: "Cancel", "Cancel (cannot be stopped there;
/// goes on and is kept)".
QString cancelText(CancelOutcome outcome);

/// The same as a sentence, for the page of a job.
QString cancelSentence(CancelOutcome outcome);

/// Where a job stands in the list: Unknown on top, then what runs, what waits, what has ended.
enum class Rank { Unknown, Running, Waiting, Ended };
Rank rankOf(const JobState& state);

} // namespace troupe
