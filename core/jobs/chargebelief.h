#pragma once

#include "core/jobs/jobstate.h"

namespace troupe {

/// Whether a job was charged, as its state tells, and why that is believed.
struct ChargeBelief {
    enum class Because {
        NotSent, ///< It never left.
        Refused, ///< The provider said no before it took the job.
        Told, ///< The provider said what it costs, or that it costs nothing.
        Counted, ///< The provider said how many seconds it counts.
        Made, ///< The clip was made; nobody said what it costs.
        NoAnswer, ///< It was sent, and no answer came.
        Silence, ///< It ended without a clip, and nobody said whether that costs.
    };

    jobs::Charged charged = jobs::Charged::No;
    Because because = Because::NotSent;

    friend bool operator==(const ChargeBelief&, const ChargeBelief&) = default;
};

/// Nothing while the question is still open: the job is on its way, or a provider has it.
std::optional<ChargeBelief> chargeBeliefOf(const JobState& state);

} // namespace troupe
