#pragma once

#include "core/jobs/jobevent.h"

namespace troupe {

namespace jobs {

/// Clear, temporary refusals of one job; then it is Refused. A network or a disk that is not there does
/// not count.
inline constexpr int MaxRefusals = 8;
inline constexpr int MaxBadPolls = 10; ///< In a row; from here on a person may give the job up.
inline constexpr int MaxEmptyFetches = 6; ///< In a row without a new byte, of answers that are no good.
inline constexpr int MaxRestarts = 2; ///< Downloads begun anew because what had come was no good.

/// How long to wait after the n-th failure in a row (from 1): 2 s doubling up to five minutes, and
/// never less than what the other side asked for (up to an hour). Without jitter.
std::chrono::milliseconds backoff(int failures, const Error& error);

} // namespace jobs

/// The whole life of a job: pure and total. Nothing = the event means nothing in this state (a late
/// answer to a canceled job, say) and is to be ignored.
///
/// What it guarantees, and tst_jobsequences walks through: a job is Submitting at most once after
/// anything but a clear refusal; what the provider accepted stays known for ever; no state but the
/// final ones is without a way on.
std::optional<JobState> next(const JobState& state, const JobEvent& event);

} // namespace troupe
