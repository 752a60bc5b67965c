#include "core/jobs/canceling.h"

#include "core/base/overloaded.h"
#include "core/jobs/jobtransition.h"

namespace troupe {
namespace {

using namespace jobs;
using Power = ProviderTraits::Cancel;

CancelOutcome ofRunning(const Running& running, std::optional<Power> power)
{
    if (running.cancelAsked)
        return CancelOutcome::NotPossible; // It was asked for.
    if (!power)
        return CancelOutcome::MayStopThere;
    if (canStopThere(*power, running))
        return CancelOutcome::StopsThere;
    return running.overdue || running.badPolls >= MaxBadPolls ? CancelOutcome::GivenUp
                                                              : CancelOutcome::GoesOn;
}

} // namespace

bool canStopThere(Power power, const Running& running)
{
    switch (power) {
    case Power::None: return false;
    case Power::QueuedOnly: return running.waiting;
    case Power::Any:
    case Power::DeletesResult: return true;
    }
    Q_UNREACHABLE();
}

CancelOutcome cancelOutcome(const JobState& state, std::optional<Power> power)
{
    return std::visit(
        Overloaded {
            [](const Queued&) { return CancelOutcome::NothingSent; },
            [](const Held&) { return CancelOutcome::NothingSent; },
            [&](const Submitting& s) {
                if (s.cancelAsked)
                    return CancelOutcome::NotPossible;
                return power == Power::None ? CancelOutcome::GoesOn : CancelOutcome::MayStopThere;
            },
            [&](const Running& s) { return ofRunning(s, power); },
            [](const Downloading& s) { // While it comes, what was paid for arrives.
                return s.held || s.attempts > 0 ? CancelOutcome::GivenUp : CancelOutcome::NotPossible;
            },
            [](const Verifying& s) { return s.held ? CancelOutcome::GivenUp : CancelOutcome::NotPossible; },
            [](const auto&) { return CancelOutcome::NotPossible; },
        },
        state);
}

} // namespace troupe
