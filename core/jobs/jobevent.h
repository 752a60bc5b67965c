#pragma once

#include "core/jobs/jobstate.h"

namespace troupe::jobs {

// What can happen to a job. An event that needs the time carries it: `at` is UTC.

// On the way to the provider
struct Prepared { ///< Everything that the paid call needs is there: it is sent right after this.
    QDateTime at;
};
struct PrepareFailed { ///< Nothing was paid.
    Error error;
    QDateTime at;
};
struct SubmitAnswered {
    SubmitOutcome outcome;
    QDateTime at;
};
/// Refused because a character is not known there (any more); nothing was charged.
struct CharacterUnknown {
    Error error;
};
struct Adopted { ///< The remote job of an Unknown one: found beyond doubt, or named by the person.
    RemoteJob remote;
    QDateTime at;
};
struct MarkedLost { ///< By the person.
};

// At the provider
struct Polled {
    RemoteStatus status;
};
struct PollFailed {
    Error error;
};
struct DeadlinePassed {};
struct CancelAsked {};
struct CancelDone { ///< The provider confirmed it.
};
struct CancelFailed {
    Error error;
};
struct GivenUp { ///< By the person, of a job that is overdue or does not answer.
};
struct WaitedOn { ///< By the person, of a job that is overdue: it gets its whole time once more.
    QDateTime at;
};

// On the way back
struct FetchStarted {
    QString validator;
};
struct FetchDone {};
struct FetchFailed {
    Error error;
    qint64 newBytes = 0;
};
struct Hashed {
    AssetHash clip;
};
struct Verified {
    AssetHash clip;
    TakeId take;
};
struct VerifyFailed {
    Error error;
};

// From outside
struct HoldAsked { ///< What it needs is not there, or the person stops this one.
    HoldReason reason = HoldReason::Unreachable;
    Error error;
    std::optional<QDateTime> until = {};
    std::optional<BudgetStop> budget = {}; ///< With HoldReason::Budget.
};
struct LetThrough { ///< By the person, of a job that is held because its price is unknown.
};
struct Released { ///< The reason for which it was held may be gone.
};
struct RetryAsked { ///< By the person, for a job that was never taken by a provider.
};
struct FetchAgain { ///< By the person, where canFetchAgain().
};
struct Restarted { ///< Loaded at start-up.
};

} // namespace troupe::jobs

namespace troupe {

using JobEvent
    = std::variant<jobs::Prepared, jobs::PrepareFailed, jobs::SubmitAnswered, jobs::CharacterUnknown,
                   jobs::Adopted, jobs::MarkedLost, jobs::Polled, jobs::PollFailed, jobs::DeadlinePassed,
                   jobs::CancelAsked, jobs::CancelDone, jobs::CancelFailed, jobs::GivenUp, jobs::WaitedOn,
                   jobs::FetchStarted, jobs::FetchDone, jobs::FetchFailed, jobs::Hashed, jobs::Verified,
                   jobs::VerifyFailed, jobs::HoldAsked, jobs::LetThrough, jobs::Released, jobs::RetryAsked,
                   jobs::FetchAgain, jobs::Restarted>;

} // namespace troupe
