#pragma once

#include "core/jobs/jobstate.h"

namespace troupe {

/// What canceling a job would do, so that it can be said before.
enum class CancelOutcome {
    NotPossible, ///< It has ended, is being fetched, or nobody knows what it is.
    NothingSent, ///< It ends here and costs nothing.
    StopsThere, ///< The provider stops it; it may charge for it all the same.
    MayStopThere, ///< It depends on how far it is, or on a provider that was not met yet.
    GoesOn, ///< The provider cannot stop it: it goes on and is kept.
    GivenUp, ///< Nobody waits for it any longer; what was paid stays paid.
};

/// The provider can stop this one.
bool canStopThere(ProviderTraits::Cancel power, const jobs::Running& running);

/// `power`: of the provider; nothing while that is not known. Pure.
CancelOutcome cancelOutcome(const JobState& state, std::optional<ProviderTraits::Cancel> power);

} // namespace troupe
