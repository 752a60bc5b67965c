#include "core/jobs/joblog.h"

#include "core/base/overloaded.h"
#include "core/jobs/jobtransition.h"
#include "core/jobs/jsonfields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using namespace jobs;

struct StepName {
    JobStep step;
    QLatin1StringView name;
};

constexpr std::array Names {
    StepName {JobStep::Added, "Added"_L1},
    StepName {JobStep::Edited, "Edited"_L1},
    StepName {JobStep::Paused, "Paused"_L1},
    StepName {JobStep::LetGo, "LetGo"_L1},
    StepName {JobStep::StopSet, "StopSet"_L1},
    StepName {JobStep::StopCleared, "StopCleared"_L1},
    StepName {JobStep::Removed, "Removed"_L1},
    StepName {JobStep::Restored, "Restored"_L1},
    StepName {JobStep::RetryAsked, "RetryAsked"_L1},
    StepName {JobStep::FetchAgain, "FetchAgain"_L1},
    StepName {JobStep::CancelAsked, "CancelAsked"_L1},
    StepName {JobStep::GivenUp, "GivenUp"_L1},
    StepName {JobStep::WaitedOn, "WaitedOn"_L1},
    StepName {JobStep::MarkedLost, "MarkedLost"_L1},
    StepName {JobStep::BindingAsked, "BindingAsked"_L1},
    StepName {JobStep::BindingMade, "BindingMade"_L1},
    StepName {JobStep::Sent, "Sent"_L1},
    StepName {JobStep::NotPrepared, "NotPrepared"_L1},
    StepName {JobStep::Held, "Held"_L1},
    StepName {JobStep::Released, "Released"_L1},
    StepName {JobStep::Accepted, "Accepted"_L1},
    StepName {JobStep::Refused, "Refused"_L1},
    StepName {JobStep::Unanswered, "Unanswered"_L1},
    StepName {JobStep::CharacterUnknown, "CharacterUnknown"_L1},
    StepName {JobStep::Adopted, "Adopted"_L1},
    StepName {JobStep::Rendered, "Rendered"_L1},
    StepName {JobStep::FailedThere, "FailedThere"_L1},
    StepName {JobStep::CanceledThere, "CanceledThere"_L1},
    StepName {JobStep::ExpiredThere, "ExpiredThere"_L1},
    StepName {JobStep::PollFailed, "PollFailed"_L1},
    StepName {JobStep::Overdue, "Overdue"_L1},
    StepName {JobStep::Canceled, "Canceled"_L1},
    StepName {JobStep::CancelFailed, "CancelFailed"_L1},
    StepName {JobStep::Fetched, "Fetched"_L1},
    StepName {JobStep::FetchFailed, "FetchFailed"_L1},
    StepName {JobStep::Verified, "Verified"_L1},
    StepName {JobStep::VerifyFailed, "VerifyFailed"_L1},
    StepName {JobStep::Restarted, "Restarted"_L1},
};
static_assert(Names.size() == size_t(JobStep::Restarted) + 1);

using Told = std::optional<JobLogEntry>;

JobLogEntry entry(JobStep step)
{
    return {.at = {}, .step = step, .state = {}};
}

JobLogEntry entry(JobStep step, const Error& error)
{
    JobLogEntry failed = entry(step);
    failed.error = error;
    return failed;
}

JobLogEntry answered(const SubmitOutcome& outcome)
{
    return std::visit(Overloaded {
                          [](const SubmitAccepted& o) {
                              JobLogEntry accepted = entry(JobStep::Accepted);
                              accepted.remoteId = o.remote.id;
                              accepted.cost = o.cost;
                              return accepted;
                          },
                          [](const SubmitRefused& o) { return entry(JobStep::Refused, o.error); },
                          [](const SubmitUnknown& o) { return entry(JobStep::Unanswered, o.error); },
                      },
                      outcome);
}

Told polled(const RemoteStatus& status, bool isMoved)
{
    using Phase = RemoteStatus::Phase;
    if (!isMoved)
        return std::nullopt;
    const auto told = [&](JobStep step) {
        JobLogEntry end = entry(step);
        end.error = status.error;
        end.cost = status.cost;
        return end;
    };
    switch (status.phase) {
    case Phase::Waiting:
    case Phase::Running: return std::nullopt;
    case Phase::Succeeded: return told(JobStep::Rendered);
    case Phase::Failed: return told(JobStep::FailedThere);
    case Phase::Canceled: return told(JobStep::CanceledThere);
    case Phase::Expired: return told(JobStep::ExpiredThere);
    }
    Q_UNREACHABLE();
}

/// The first bad poll, the one from which on it may be given up, and the one that ends it.
bool isWorthTelling(const JobState& before, const JobState& after)
{
    const auto* from = std::get_if<Running>(&before);
    const auto* to = std::get_if<Running>(&after);
    return !from || !to || from->badPolls == 0
        || (from->badPolls < MaxBadPolls && to->badPolls >= MaxBadPolls);
}

/// The first time in a row, and whenever something came or it leads elsewhere.
bool isNewFailure(const JobState& before, const JobState& after)
{
    const auto* from = std::get_if<Downloading>(&before);
    const auto* to = std::get_if<Downloading>(&after);
    return !from || !to || to->attempts <= 1 || from->held != to->held;
}

Told stepOf(const JobState& before, const JobEvent& event, const JobState& after)
{
    const bool isMoved = before.index() != after.index();
    return std::visit(
        Overloaded {
            [](const Prepared&) -> Told { return entry(JobStep::Sent); },
            [](const PrepareFailed& e) -> Told { return entry(JobStep::NotPrepared, e.error); },
            [](const SubmitAnswered& e) -> Told { return answered(e.outcome); },
            [](const CharacterUnknown& e) -> Told { return entry(JobStep::CharacterUnknown, e.error); },
            [](const Adopted& e) -> Told {
                JobLogEntry adopted = entry(JobStep::Adopted);
                adopted.remoteId = e.remote.id;
                return adopted;
            },
            [](const MarkedLost&) -> Told { return entry(JobStep::MarkedLost); },
            [&](const Polled& e) -> Told { return polled(e.status, isMoved); },
            [&](const PollFailed& e) -> Told {
                return isWorthTelling(before, after) ? Told(entry(JobStep::PollFailed, e.error))
                                                     : std::nullopt;
            },
            [](const DeadlinePassed&) -> Told { return entry(JobStep::Overdue); },
            [](const CancelAsked&) -> Told { return entry(JobStep::CancelAsked); },
            [](const CancelDone&) -> Told { return entry(JobStep::Canceled); },
            [](const CancelFailed& e) -> Told { return entry(JobStep::CancelFailed, e.error); },
            [](const GivenUp&) -> Told { return entry(JobStep::GivenUp); },
            [](const WaitedOn&) -> Told { return entry(JobStep::WaitedOn); },
            [](const FetchStarted&) -> Told { return std::nullopt; },
            [](const FetchDone&) -> Told { return entry(JobStep::Fetched); },
            [&](const FetchFailed& e) -> Told {
                return isNewFailure(before, after) ? Told(entry(JobStep::FetchFailed, e.error))
                                                   : std::nullopt;
            },
            [](const Hashed&) -> Told { return std::nullopt; },
            [](const Verified&) -> Told { return entry(JobStep::Verified); },
            [](const VerifyFailed& e) -> Told { return entry(JobStep::VerifyFailed, e.error); },
            [](const HoldAsked& e) -> Told {
                return e.budget ? entry(JobStep::Held) : entry(JobStep::Held, e.error); // Nothing went wrong.
            },
            [](const LetThrough&) -> Told { return entry(JobStep::LetGo); },
            [](const Released&) -> Told { return entry(JobStep::Released); },
            [](const RetryAsked&) -> Told { return entry(JobStep::RetryAsked); },
            [](const FetchAgain&) -> Told { return entry(JobStep::FetchAgain); },
            [](const Restarted&) -> Told { return entry(JobStep::Restarted); },
        },
        event);
}

} // namespace

QString stepName(JobStep step)
{
    return Names.at(size_t(step)).name;
}

std::optional<JobStep> stepFromName(const QString& name)
{
    const auto at
        = std::find_if(Names.begin(), Names.end(), [&](const StepName& known) { return known.name == name; });
    return at == Names.end() ? std::nullopt : std::optional(at->step);
}

std::optional<JobLogEntry> logEntry(const JobState& before, const JobEvent& event, const JobState& after,
                                    const QDateTime& at)
{
    auto told = stepOf(before, event, after);
    if (!told)
        return std::nullopt;
    told->at = at;
    told->state = stateName(after);
    if (const auto* held = std::get_if<Held>(&after))
        told->until = held->until;
    return told;
}

JobEventRow toRow(const JobId& job, const JobLogEntry& entry)
{
    QJsonObject facts;
    if (entry.error)
        facts.insert(u"error"_s, json::fromError(*entry.error));
    if (entry.until)
        facts.insert(u"until"_s, json::fromTime(*entry.until));
    if (!entry.remoteId.isEmpty())
        facts.insert(u"remoteId"_s, entry.remoteId);
    if (entry.cost)
        facts.insert(u"cost"_s, entry.cost->microUsd);
    return {.job = job,
            .at = entry.at,
            .event = stepName(entry.step),
            .stateName = entry.state,
            .facts = facts,
            .reply = entry.reply};
}

Result<JobLogEntry> fromRow(const JobEventRow& row)
{
    const auto step = stepFromName(row.event);
    if (!step)
        return failure(Error::Kind::NewerVersion, u"step \"%1\""_s.arg(row.event));
    json::Fields fields(row.facts, u"facts"_s);
    JobLogEntry entry {.at = row.at, .step = *step, .state = row.stateName};
    if (fields.has(u"error"_s))
        entry.error = json::errorIn(fields, u"error"_s);
    entry.until = fields.optional(u"until"_s, [&](const QString& name) { return fields.time(name); });
    if (fields.has(u"remoteId"_s))
        entry.remoteId = fields.text(u"remoteId"_s);
    entry.cost = fields.optional(u"cost"_s, [&](const QString& name) { return fields.money(name); });
    entry.reply = row.reply;
    if (!fields.isGood())
        return tl::unexpected(fields.error());
    return entry;
}

} // namespace troupe
