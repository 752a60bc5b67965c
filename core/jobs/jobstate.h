#pragma once

#include "core/base/assethash.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/ledger/envelope.h"
#include "core/providers/videoprovider.h"

#include <QDateTime>

#include <variant>

namespace troupe::jobs {

enum class HoldReason {
    NoKey,
    KeyRefused,
    Unreachable, ///< The connection does not answer; tried again by itself.
    RateLimited, ///< `until` tells when it goes on.
    NoProgram, ///< The program that makes its clips is not on this machine; the error names it.
    NoSource, ///< Its source take or a file of it is not there.
    Disk, ///< Full, or not writable: nothing is lost, it goes on when mended.
    Budget, ///< `Held::budget` does not let it pass; never tried again on its own.
};

enum class Charged { No, Yes, Unknown };

/// A job that the provider took: everything that must never be lost once it was received.
struct Accepted {
    RemoteJob remote; ///< Its id is that of the create reply, whatever later replies call it.
    QDateTime at; ///< UTC.
    std::optional<QDateTime> expiresAt = {}; ///< When the provider forgets the clip; UTC.
    std::optional<Money> cost = {}; ///< What a reply said it costs.
    int restarts = 0; ///< How often its download began anew because what came was no good.
    bool unpriced = false; ///< The reply named a cost of 0, which is none.
    std::optional<double> countedSeconds = {}; ///< What the provider counts for the bill.
    friend bool operator==(const Accepted&, const Accepted&) = default;
};

// What is true of a job right now. Each state carries exactly what is needed to go on after a
// restart: the row in the database *is* the job.
struct Queued {
    int refusals = 0; ///< How often a clear, temporary "no" sent it back here.
    bool rebound = false; ///< Its characters were uploaded again because one was unknown there.
    bool letThrough = false; ///< The person lets it pass the envelopes although its price is unknown.
    friend bool operator==(const Queued&, const Queued&) = default;
};
struct Held {
    HoldReason reason = HoldReason::Unreachable;
    Error error;
    Queued back; ///< What it becomes when it goes on.
    std::optional<QDateTime> until = {}; ///< When it goes on by itself; UTC.
    std::optional<BudgetStop> budget = {}; ///< With Budget: which envelope, and why.
    friend bool operator==(const Held&, const Held&) = default;
};
struct Submitting { ///< The intent to pay. Found at start-up, it becomes Unknown.
    QDateTime since;
    Queued back; ///< What it becomes after a clear, temporary "no".
    bool cancelAsked = false; ///< To be canceled as soon as the answer tells what to cancel.
    friend bool operator==(const Submitting&, const Submitting&) = default;
};
struct Unknown { ///< Sent, and no answer came. Never sent again by itself.
    QDateTime since;
    Error error;
    friend bool operator==(const Unknown&, const Unknown&) = default;
};
struct Running {
    Accepted accepted;
    std::optional<int> percent = {};
    bool waiting = true; ///< In the provider's own queue.
    int badPolls = 0; ///< In a row.
    bool cancelAsked = false;
    bool overdue = false; ///< Longer under way than a job may take: give it up, or wait on?
    std::optional<QDateTime> waitedOnAt = {}; ///< When a person chose to wait on; UTC.
    friend bool operator==(const Running&, const Running&) = default;
};
struct Downloading {
    Accepted accepted;
    QString validator = {}; ///< Of the partial file; its length is the offset.
    int attempts = 0; ///< In a row without a new byte.
    std::optional<HoldReason> held = {}; ///< Set while the disk or the key does not allow it.
    friend bool operator==(const Downloading&, const Downloading&) = default;
};
struct Verifying {
    Accepted accepted;
    std::optional<AssetHash> clip = {}; ///< Known before the file moves to its place.
    std::optional<HoldReason> held = {}; ///< Set while the disk does not take it.
    friend bool operator==(const Verifying&, const Verifying&) = default;
};
struct Done {
    AssetHash clip;
    TakeId take;
    Accepted accepted; ///< Where it came from.
    friend bool operator==(const Done&, const Done&) = default;
};
struct Refused { ///< The provider said no before it took the job: nothing was charged.
    Error error;
    friend bool operator==(const Refused&, const Refused&) = default;
};
struct Failed {
    Error error;
    Charged charged = Charged::Unknown;
    std::optional<Accepted> accepted = {}; ///< Nothing for a job that a person marked as lost.
    bool clipMayBeThere = false; ///< Fetching again may help, and costs nothing.
    friend bool operator==(const Failed&, const Failed&) = default;
};
struct Canceled {
    Charged charged = Charged::No;
    std::optional<Accepted> accepted = {};
    friend bool operator==(const Canceled&, const Canceled&) = default;
};
struct Expired { ///< Made, paid, and gone before it was fetched.
    Accepted accepted;
    friend bool operator==(const Expired&, const Expired&) = default;
};

} // namespace troupe::jobs

namespace troupe {

using JobState = std::variant<jobs::Queued, jobs::Held, jobs::Submitting, jobs::Unknown, jobs::Running,
                              jobs::Downloading, jobs::Verifying, jobs::Done, jobs::Refused, jobs::Failed,
                              jobs::Canceled, jobs::Expired>;

bool isFinal(const JobState& state);
/// "Queued", "Held", ...: stable, for rows and JSON.
QString stateName(const JobState& state);
/// What the provider took, in every state that knows of it.
std::optional<jobs::Accepted> acceptedOf(const JobState& state);
/// JobQueue::retry() would ask for the clip again, at no cost, instead of sending the job again.
bool canFetchAgain(const JobState& state);

} // namespace troupe
