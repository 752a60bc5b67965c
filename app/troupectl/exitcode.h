#pragma once

#include "core/jobs/job.h"

namespace troupe::ctl {

/// What troupectl ends with; docs/troupectl.md promises these numbers.
enum class ExitCode {
    Ok = 0,
    Failed = 1,
    Usage = 2, ///< Not a command, or a value that is not allowed.
    Locked = 3, ///< Another process has the profile.
    Refused = 4, ///< A provider said no, and nothing was charged.
    Unknown = 5, ///< Sent, and no answer came: nobody knows yet whether it is paid.
    Held = 6, ///< Does not go on by itself: paused, or something is missing.
    Interrupted = 130,
    Terminated = 143,
};

ExitCode exitCodeFor(const Error& error);
/// For a job that has ended or come to rest.
ExitCode exitCodeFor(const JobState& state);
/// The one of both that a script has to hear of first.
ExitCode worse(ExitCode a, ExitCode b);

} // namespace troupe::ctl
