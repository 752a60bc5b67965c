#pragma once

#include "core/base/assethash.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/providers/videoprovider.h"

#include <QDateTime>

#include <variant>

namespace troupe::jobs {

enum class HoldReason {
    Paused, ///< The person stopped the queue.
    NoKey,
    KeyRefused,
    Unreachable, ///< The connection does not answer; tried again by itself.
    RateLimited, ///< `until` tells when it goes on.
    NoSource, ///< Its source take or a file of it is not there.
    Disk, ///< Full, or not writable: nothing is lost, it goes on when mended.
};

enum class Charged { No, Yes, Unknown };

// What is true of a job right now. Each state carries exactly what is needed to go on after a
// restart: the row in the database *is* the job.
struct Queued {
    int refusals = 0; ///< How often a clear, temporary "no" sent it back here.
    friend bool operator==(const Queued&, const Queued&) = default;
};
struct Held {
    HoldReason reason = HoldReason::Paused;
    Error error;
    int refusals = 0;
    std::optional<QDateTime> until = {}; ///< When it goes on by itself.
    friend bool operator==(const Held&, const Held&) = default;
};
struct Submitting { ///< The intent to pay. Found at start-up, it becomes Unknown.
    QDateTime since;
    int refusals = 0;
    friend bool operator==(const Submitting&, const Submitting&) = default;
};
struct Unknown { ///< Sent, and no answer came. Never sent again by itself.
    QDateTime since;
    Error error;
    friend bool operator==(const Unknown&, const Unknown&) = default;
};
struct Running {
    RemoteJob remote;
    std::optional<int> percent = {};
    bool waiting = true; ///< In the provider's own queue.
    int badPolls = 0; ///< In a row.
    std::optional<QDateTime> expiresAt = {};
    friend bool operator==(const Running&, const Running&) = default;
};
struct Downloading {
    RemoteJob remote;
    QString validator; ///< Of the partial file; its length is the offset.
    int attempts = 0; ///< In a row without a new byte.
    std::optional<QDateTime> expiresAt = {};
    std::optional<HoldReason> held = {}; ///< Set while the disk does not take it.
    friend bool operator==(const Downloading&, const Downloading&) = default;
};
struct Verifying {
    RemoteJob remote;
    std::optional<QDateTime> expiresAt = {};
    friend bool operator==(const Verifying&, const Verifying&) = default;
};
struct Done {
    AssetHash clip;
    TakeId take;
    friend bool operator==(const Done&, const Done&) = default;
};
struct Refused { ///< The provider said no before it took the job: nothing was charged.
    Error error;
    friend bool operator==(const Refused&, const Refused&) = default;
};
struct Failed {
    Error error;
    Charged charged = Charged::Unknown;
    std::optional<RemoteJob> remote = {}; ///< Kept, so that the result can be asked for again.
    friend bool operator==(const Failed&, const Failed&) = default;
};
struct Canceled {
    Charged charged = Charged::No;
    friend bool operator==(const Canceled&, const Canceled&) = default;
};
struct Expired { ///< Made, paid, and gone before it was fetched.
    RemoteJob remote;
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

} // namespace troupe
