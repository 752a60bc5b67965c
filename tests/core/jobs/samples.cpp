#include "samples.h"

#include "core/jobs/jobtransition.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::StringLiterals;

namespace troupe::samples {

using namespace jobs;
using Kind = Error::Kind;
using Phase = RemoteStatus::Phase;

namespace {

Error error(Kind kind)
{
    return {.kind = kind, .detail = u"detail"_s, .said = u"said"_s, .code = u"code"_s, .httpStatus = 418};
}

constexpr std::array EventNames {
    "Prepared",   "PrepareFailed", "SubmitAnswered", "CharacterUnknown", "Adopted",     "MarkedLost",
    "Polled",     "PollFailed",    "DeadlinePassed", "CancelAsked",      "CancelDone",  "CancelFailed",
    "GivenUp",    "WaitedOn",      "FetchStarted",   "FetchDone",        "FetchFailed", "Hashed",
    "Verified",   "VerifyFailed",  "HoldAsked",      "LetThrough",       "Released",    "RetryAsked",
    "FetchAgain", "Restarted"};
static_assert(EventNames.size() == std::variant_size_v<JobEvent>);

} // namespace

QDateTime time(int second)
{
    return QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC).addSecs(second);
}

RemoteJob remote()
{
    return {u"video_1"_s, QUrl(u"https://host.example/jobs/1?x=%20"_s), {{u"group"_s, u"sora"_s}}};
}

AssetHash hash()
{
    return AssetHash::fromDigest(QCryptographicHash::hash("clip", QCryptographicHash::Sha256));
}

QList<BudgetStop> budgetStops()
{
    using Why = BudgetStop::Why;
    const QUuid id = QUuid::fromString(u"{22222222-3333-4444-5555-666666666666}"_s);
    const PriceRange price {Money {800'000}, Money {960'000}};
    return {{Why::Full, EpisodeId {id}, u"The \"first\" night"_s, Money {4'000'000}, price},
            {Why::Full, SeriesId {id}, u"Luna"_s, Money {0}, {}},
            {Why::PriceUnknown, ConnectionId {id}, u"Gateway"_s, Money {5'000'000}, {}},
            {Why::PriceUnknown, EveryDay {}, u""_s, Money {5'000'000}, {}}};
}

QList<JobState> states()
{
    const Accepted plain {.remote = remote(), .at = time()};
    const Accepted rich {remote(), time(), time(3600), Money {800'000}, 1, false, 8.5};
    const Accepted unpriced {.remote = remote(), .at = time(), .unpriced = true};
    const auto take = TakeId {QUuid::fromString(u"{11111111-2222-3333-4444-555555555555}"_s)};
    QList<JobState> all {
        Queued {},
        Queued {3, true},
        Queued {0, false, true},
        Submitting {time(), {}},
        Submitting {time(), {MaxRefusals, true}, true},
        Unknown {time(), error(Kind::Timeout)},
        Running {.accepted = plain},
        Running {.accepted = unpriced},
        Running {rich, 40, false, 2, false, false},
        Running {.accepted = rich, .badPolls = MaxBadPolls},
        Running {.accepted = rich, .cancelAsked = true},
        Running {.accepted = rich, .overdue = true},
        Running {.accepted = rich, .waitedOnAt = time(3600)},
        Downloading {.accepted = plain},
        Downloading {rich, u"\"etag\""_s, MaxEmptyFetches},
        Downloading {rich, u"\"etag\""_s, 0, HoldReason::Disk},
        Downloading {rich, u"size:123"_s, 0, HoldReason::KeyRefused},
        Verifying {.accepted = rich},
        Verifying {.accepted = rich, .clip = hash()},
        Verifying {rich, hash(), HoldReason::Disk},
        Done {hash(), take, rich},
        Refused {error(Kind::Rejected)},
        Failed {error(Kind::Moderated), Charged::Unknown, rich},
        Failed {error(Kind::MediaNotAsAsked), Charged::Yes, rich, true},
        Failed {error(Kind::Timeout), Charged::Unknown},
        Canceled {},
        Canceled {Charged::Unknown, rich},
        Expired {rich},
    };
    for (const auto reason :
         {HoldReason::NoKey, HoldReason::KeyRefused, HoldReason::Unreachable, HoldReason::RateLimited,
          HoldReason::NoProgram, HoldReason::NoSource, HoldReason::Disk})
        all.append(Held {reason, error(Kind::RateLimited), {2, false}, time(9)});
    for (const BudgetStop& stop : budgetStops())
        all.append(Held {HoldReason::Budget, error(Kind::Conflict), {1, true}, {}, stop});
    return all;
}

QList<JobEvent> events()
{
    using namespace std::chrono_literals;
    QList<JobEvent> all {
        Prepared {time()},
        SubmitAnswered {SubmitAccepted {remote(), Money {100}}, time()},
        SubmitAnswered {SubmitUnknown {error(Kind::Network)}, time()},
        CharacterUnknown {error(Kind::NotFound)},
        Adopted {remote(), time()},
        MarkedLost {},
        DeadlinePassed {},
        CancelAsked {},
        CancelDone {},
        CancelFailed {error(Kind::Unsupported)},
        GivenUp {},
        WaitedOn {time(60)},
        FetchStarted {u"\"new\""_s},
        FetchDone {},
        Hashed {hash()},
        Verified {hash(), TakeId::create()},
        HoldAsked {HoldReason::NoKey, error(Kind::Unauthorized)},
        HoldAsked {HoldReason::Budget, error(Kind::Conflict), {}, budgetStops().first()},
        LetThrough {},
        Released {},
        RetryAsked {},
        FetchAgain {},
        Restarted {},
    };
    for (const auto kind :
         {Kind::Network, Kind::Unauthorized, Kind::RateLimited, Kind::Rejected, Kind::Gone, Kind::NotFound,
          Kind::Server, Kind::Protocol, Kind::Timeout, Kind::DiskFull, Kind::Missing,
          Kind::SecretsUnavailable, Kind::MediaCutOff, Kind::MediaNotAsAsked, Kind::Canceled}) {
        Error failed = error(kind);
        if (kind == Kind::RateLimited)
            failed.retryAfter = 20s;
        all.append(PrepareFailed {failed, time()});
        all.append(SubmitAnswered {SubmitRefused {failed}, time()});
        all.append(PollFailed {failed});
        all.append(FetchFailed {failed, 0});
        all.append(FetchFailed {failed, 10});
        all.append(VerifyFailed {failed});
    }
    for (const auto phase :
         {Phase::Waiting, Phase::Running, Phase::Succeeded, Phase::Failed, Phase::Canceled, Phase::Expired}) {
        RemoteStatus status {.phase = phase, .percent = 50, .expiresAt = time(7200)};
        status.remote = {u"another-spelling"_s, QUrl(u"https://host.example/2"_s), {}};
        all.append(Polled {status});
        all.append(Polled {RemoteStatus {.phase = phase, .error = error(Kind::Moderated)}});
    }
    return all;
}

QByteArray name(const JobState& state)
{
    return stateName(state).toLatin1();
}

QByteArray name(const JobEvent& event)
{
    return EventNames.at(event.index());
}

} // namespace troupe::samples
