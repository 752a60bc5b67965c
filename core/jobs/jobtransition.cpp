#include "core/jobs/jobtransition.h"

#include "core/base/overloaded.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {
namespace {

using namespace jobs;
using Kind = Error::Kind;
using Next = std::optional<JobState>;

bool isUnreachable(const Error& error)
{
    return error.kind == Kind::Network || error.kind == Kind::Timeout || error.kind == Kind::Server
        || error.kind == Kind::Canceled;
}

/// The other side was not even asked.
bool isOutOfReach(const Error& error)
{
    return error.kind == Kind::Network || (error.kind == Kind::Timeout && error.httpStatus == 0);
}

bool isDisk(const Error& error)
{
    return error.kind == Kind::Storage || error.kind == Kind::DiskFull;
}

/// Why a job that was not taken may wait for better times; nothing if it never will be taken.
std::optional<HoldReason> holdFor(const Error& error)
{
    if (isUnreachable(error))
        return HoldReason::Unreachable;
    if (isDisk(error))
        return HoldReason::Disk;
    switch (error.kind) {
    case Kind::RateLimited: return HoldReason::RateLimited;
    case Kind::Unauthorized: return HoldReason::KeyRefused;
    case Kind::SecretsUnavailable: return HoldReason::NoKey;
    case Kind::Missing: return HoldReason::NoSource;
    default: return std::nullopt;
    }
}

/// What was not taken waits for `reason` to pass; without one this is the end of it.
JobState notTaken(Queued back, const Error& error, const std::optional<HoldReason>& reason,
                  const QDateTime& at)
{
    if (!reason)
        return Refused {error};
    switch (*reason) {
    case HoldReason::Unreachable:
    case HoldReason::RateLimited:
    case HoldReason::Disk:
        // Then nobody said no: it waits for a network or a disk, however long that takes.
        if (isOutOfReach(error) || isDisk(error))
            back.refusals = std::min(back.refusals, MaxRefusals - 1);
        if (++back.refusals > MaxRefusals)
            return Refused {error};
        return Held {*reason, error, back, at.addMSecs(backoff(back.refusals, error).count())};
    case HoldReason::NoKey:
    case HoldReason::KeyRefused:
    case HoldReason::NoProgram:
    case HoldReason::NoSource:
    case HoldReason::Budget: break; // A person has to do something about it.
    }
    return Held {*reason, error, back};
}

/// After a clear "no" to the paid call.
JobState refused(const Queued& back, const Error& error, const QDateTime& at)
{
    return notTaken(back, error, holdFor(error), at);
}

/// Nothing was paid for yet: after an answer that makes no sense (the login page of a network, say) it
/// may be tried again.
JobState notPrepared(const Queued& back, const Error& error, const QDateTime& at)
{
    return notTaken(back, error, error.kind == Kind::Protocol ? HoldReason::Unreachable : holdFor(error), at);
}

/// What a later reply may add to what is known; the id stays as the create reply gave it.
Accepted merged(Accepted accepted, const RemoteStatus& status)
{
    if (!status.remote.pollUrl.isEmpty())
        accepted.remote.pollUrl = status.remote.pollUrl;
    if (!status.remote.extra.isEmpty())
        accepted.remote.extra = status.remote.extra;
    if (status.expiresAt)
        accepted.expiresAt = status.expiresAt;
    if (status.cost)
        accepted.cost = status.cost;
    if (status.countedSeconds)
        accepted.countedSeconds = status.countedSeconds;
    return accepted;
}

Running running(const Accepted& accepted)
{
    return {.accepted = accepted, .waiting = false};
}

/// The clip is no good or no longer where it was said to be: asks for it anew, a few times.
JobState startedOver(Accepted accepted, const Error& error)
{
    if (++accepted.restarts > MaxRestarts)
        return Failed {error, Charged::Yes, accepted, true};
    return running(accepted);
}

JobState polled(const Running& s, const RemoteStatus& status)
{
    using Phase = RemoteStatus::Phase;
    const Accepted accepted = merged(s.accepted, status);
    switch (status.phase) {
    case Phase::Waiting:
    case Phase::Running:
        return Running {.accepted = accepted,
                        .percent = status.percent,
                        .waiting = status.phase == Phase::Waiting,
                        .cancelAsked = s.cancelAsked,
                        .overdue = s.overdue,
                        .waitedOnAt = s.waitedOnAt};
    case Phase::Succeeded: return Downloading {.accepted = accepted};
    case Phase::Failed:
        return Failed {status.error.value_or(Error {.kind = Kind::Rejected, .detail = u"failed there"_s}),
                       accepted.cost && accepted.cost->microUsd > 0 ? Charged::Yes : Charged::Unknown,
                       accepted};
    case Phase::Canceled: return Canceled {Charged::Unknown, accepted};
    case Phase::Expired: return Expired {accepted};
    }
    Q_UNREACHABLE();
}

JobState pollFailed(Running s, const Error& error)
{
    if (error.kind == Kind::Gone)
        return Expired {s.accepted};
    s.badPolls = std::min(s.badPolls + 1, 1'000'000);
    // "Not found" right after the create may be a database that lags; for ever it is an answer.
    if (error.kind == Kind::NotFound && s.badPolls >= MaxBadPolls)
        return Failed {error, Charged::Unknown, s.accepted, true};
    return s; // It was paid for: never dropped because it does not answer.
}

JobState submitAnswered(const Submitting& s, const SubmitAnswered& e)
{
    return std::visit(Overloaded {
                          [&](const SubmitAccepted& o) -> JobState {
                              return Running {.accepted = {.remote = o.remote,
                                                           .at = e.at,
                                                           .cost = o.cost,
                                                           .unpriced = o.unpriced,
                                                           .countedSeconds = o.countedSeconds},
                                              .cancelAsked = s.cancelAsked};
                          },
                          [&](const SubmitRefused& o) -> JobState {
                              return s.cancelAsked ? JobState(Canceled {}) : refused(s.back, o.error, e.at);
                          },
                          [&](const SubmitUnknown& o) -> JobState {
                              return Unknown {s.since, o.error};
                          },
                      },
                      e.outcome);
}

JobState fetchFailed(Downloading s, const FetchFailed& e)
{
    if (e.error.kind == Kind::Gone)
        return s.accepted.restarts == 0 ? startedOver(s.accepted, e.error) : JobState(Expired {s.accepted});
    if (isDisk(e.error)) {
        s.held = HoldReason::Disk;
        return s;
    }
    if (e.error.kind == Kind::Unauthorized || e.error.kind == Kind::SecretsUnavailable) {
        s.held = HoldReason::KeyRefused;
        return s;
    }
    s.attempts = e.newBytes > 0 ? 1 : std::min(s.attempts + 1, 1'000'000);
    if (isUnreachable(e.error) || e.error.kind == Kind::RateLimited || s.attempts <= MaxEmptyFetches)
        return s;
    return Failed {e.error, Charged::Yes, s.accepted, true};
}

JobState verifyFailed(Verifying s, const Error& error)
{
    if (isDisk(error)) {
        s.held = HoldReason::Disk;
        return s;
    }
    switch (error.kind) {
    case Kind::MediaNotAsAsked:
    case Kind::MediaTooLarge:
    case Kind::MediaTooLong:
    case Kind::MediaTooManyStreams:
    case Kind::MediaTooSlow:
        return Failed {error, Charged::Yes, s.accepted, true}; // It is whole: the same would come again.
    default: break;
    }
    return startedOver(s.accepted, error);
}

} // namespace

std::chrono::milliseconds jobs::backoff(int failures, const Error& error)
{
    constexpr std::chrono::milliseconds Longest = 5min;
    const auto own = failures > 8
        ? Longest
        : std::min<std::chrono::milliseconds>(1s * (1 << std::max(failures, 1)), Longest);
    const auto asked = std::min<std::chrono::milliseconds>(error.retryAfter.value_or(0ms), 1h);
    return std::max(own, asked);
}

std::optional<JobState> next(const JobState& state, const JobEvent& event)
{
    return std::visit(
        Overloaded {
            // On the way to the provider
            [](const Queued& s, const Prepared& e) -> Next {
                return Submitting {e.at, s};
            },
            [](const Queued& s, const PrepareFailed& e) -> Next { return notPrepared(s, e.error, e.at); },
            [](const Queued& s, const HoldAsked& e) -> Next {
                return Held {e.reason, e.error, s, e.until, e.budget};
            },
            [](const Queued&, const CancelAsked&) -> Next { return Canceled {}; },
            [](const Held& s, const HoldAsked& e) -> Next {
                return Held {e.reason, e.error, s.back, e.until, e.budget};
            },
            [](const Held& s, const Released&) -> Next { return s.back; },
            [](const Held& s, const LetThrough&) -> Next {
                if (!s.budget || s.budget->why != BudgetStop::Why::PriceUnknown)
                    return std::nullopt;
                return Queued {s.back.refusals, s.back.rebound, true};
            },
            [](const Held& s, const RetryAsked&) -> Next { return Queued {.letThrough = s.back.letThrough}; },
            [](const Held&, const CancelAsked&) -> Next { return Canceled {}; },
            [](const Submitting& s, const SubmitAnswered& e) -> Next { return submitAnswered(s, e); },
            [](const Submitting& s, const CharacterUnknown& e) -> Next {
                if (s.cancelAsked)
                    return Canceled {};
                return s.back.rebound ? JobState(Refused {e.error})
                                      : Queued {s.back.refusals, true, s.back.letThrough};
            },
            [](const Submitting& s, const CancelAsked&) -> Next {
                return Submitting {s.since, s.back, true};
            },
            [](const Submitting& s, const Restarted&) -> Next {
                return Unknown {s.since,
                                Error {.kind = Kind::Canceled, .detail = u"ended while it was sent"_s}};
            },
            [](const Unknown&, const Adopted& e) -> Next {
                return Running {.accepted = {.remote = e.remote, .at = e.at}};
            },
            [](const Unknown& s, const MarkedLost&) -> Next {
                return Failed {s.error, Charged::Unknown};
            },

            // At the provider
            [](const Running& s, const Polled& e) -> Next { return polled(s, e.status); },
            [](const Running& s, const PollFailed& e) -> Next { return pollFailed(s, e.error); },
            [](const Running& s, const DeadlinePassed&) -> Next {
                Running late = s;
                late.overdue = true;
                return late;
            },
            [](const Running& s, const CancelAsked&) -> Next {
                Running asked = s;
                asked.cancelAsked = true;
                return asked;
            },
            [](const Running& s, const CancelDone&) -> Next {
                return s.cancelAsked ? Next(Canceled {Charged::Unknown, s.accepted}) : std::nullopt;
            },
            [](const Running& s, const CancelFailed&) -> Next {
                Running kept = s;
                kept.cancelAsked = false;
                return s.cancelAsked ? Next(kept) : std::nullopt;
            },
            [](const Running& s, const GivenUp&) -> Next {
                return s.overdue || s.badPolls >= MaxBadPolls ? Next(Canceled {Charged::Unknown, s.accepted})
                                                              : std::nullopt;
            },
            [](const Running& s, const WaitedOn& e) -> Next {
                Running patient = s;
                patient.overdue = false;
                patient.waitedOnAt = e.at;
                return s.overdue ? Next(patient) : std::nullopt;
            },

            // On the way back
            [](const Downloading& s, const FetchStarted& e) -> Next {
                return Downloading {s.accepted, e.validator, s.attempts, s.held};
            },
            [](const Downloading& s, const FetchDone&) -> Next { return Verifying {s.accepted}; },
            [](const Downloading& s, const FetchFailed& e) -> Next { return fetchFailed(s, e); },
            [](const Downloading& s, const CancelAsked&) -> Next {
                // While it comes, what was paid for arrives.
                return s.held || s.attempts > 0 ? Next(Canceled {Charged::Yes, s.accepted}) : std::nullopt;
            },
            [](const Verifying& s, const Hashed& e) -> Next {
                return Verifying {s.accepted, e.clip};
            },
            [](const Verifying& s, const Verified& e) -> Next {
                return Done {e.clip, e.take, s.accepted};
            },
            [](const Verifying& s, const VerifyFailed& e) -> Next { return verifyFailed(s, e.error); },
            [](const Verifying& s, const CancelAsked&) -> Next {
                return s.held ? Next(Canceled {Charged::Yes, s.accepted}) : std::nullopt;
            },
            [](const Downloading& s, const Released&) -> Next {
                return s.held ? Next(Downloading {s.accepted, s.validator}) : std::nullopt;
            },
            [](const Downloading& s, const RetryAsked&) -> Next {
                return Downloading {s.accepted, s.validator};
            },
            [](const Verifying& s, const Released&) -> Next {
                return s.held ? Next(Verifying {s.accepted, s.clip}) : std::nullopt;
            },
            [](const Verifying& s, const RetryAsked&) -> Next {
                return s.held ? Next(Verifying {s.accepted, s.clip}) : std::nullopt;
            },

            // The person's own acts after the end
            [](const Refused&, const RetryAsked&) -> Next { return Queued {}; },
            [](const Canceled& s, const RetryAsked&) -> Next {
                return s.accepted || s.charged != Charged::No ? std::nullopt : Next(Queued {});
            },
            [&state](const Failed& s, const FetchAgain&) -> Next {
                return canFetchAgain(state) ? Next(running(*s.accepted)) : std::nullopt;
            },
            [](const Canceled& s, const FetchAgain&) -> Next {
                return s.accepted ? Next(running(*s.accepted)) : std::nullopt;
            },
            [](const Expired& s, const FetchAgain&) -> Next { return running(s.accepted); },

            [](const auto&, const auto&) -> Next { return std::nullopt; },
        },
        state, event);
}

} // namespace troupe
