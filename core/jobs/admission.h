#pragma once

#include "core/jobs/job.h"

#include <QSet>

#include <functional>

namespace troupe {

/// A job that takes one of the places of its connection: from the intent to pay until its clip is
/// verified. One that waits for the disk or a key does not.
bool occupiesPlace(const JobState& state);

/// What the person stopped as a whole.
struct Pauses {
    bool all = false;
    QSet<ConnectionId> connections = {};

    friend bool operator==(const Pauses&, const Pauses&) = default;
};

/// Why a job does not start, however many places are free: the person wants it so.
enum class Brake { AllPaused, ConnectionPaused, JobPaused, StopHere };

/// Of a job that was not sent. `stop`: the first job in the line that is a stop; nothing without one.
std::optional<Brake> brakeOn(const Job& job, const Pauses& pauses, const std::optional<Job>& stop);

/// What decides who starts now.
struct Admission {
    Pauses pauses = {};
    std::optional<Job> stop = {}; ///< See brakeOn().
    QSet<JobId> preparing = {}; ///< Queued jobs that have a place already.
    std::function<int(const ConnectionId&)> limit; ///< Places; 0 keeps a connection closed.
    /// Asked for each job that would get a place, in order; one that does not fit takes none. Empty:
    /// every job fits.
    std::function<bool(const Job&)> fits = {};
};

/// Which jobs that are Queued, or held by an envelope, may start now, in the order in which they stand
/// (standsBefore()): per connection as many as there are free places, and none that a brake is on. Pure but
/// for what `fits` does.
QList<Job> admitted(const QList<Job>& jobs, const Admission& admission);

} // namespace troupe
