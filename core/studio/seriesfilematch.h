#pragma once

#include "core/jobs/job.h"
#include "core/series/series.h"

namespace troupe {

/// The take is what this order would make: same words, cast in the same versions, settings, reference,
/// source and connection. What it was expected to cost does not matter.
bool isMadeBy(const Take& take, const JobOrder& order);

/// The job was ordered by the same order, whatever was expected of the price.
bool isSameOrder(const JobOrder& a, const JobOrder& b);

} // namespace troupe
