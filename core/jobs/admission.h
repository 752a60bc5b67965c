#pragma once

#include "core/jobs/job.h"

#include <QSet>

#include <functional>

namespace troupe {

/// A job that takes one of the places of its connection: from the intent to pay until its clip is
/// verified. One that waits for the disk or a key does not.
bool occupiesPlace(const JobState& state);

/// Which Queued jobs may start now: per connection the oldest, as many as there are free places.
/// `preparing` are Queued jobs that have a place already. `limit` 0 keeps a connection closed.
QList<Job> admitted(const QList<Job>& oldestFirst, const QSet<JobId>& preparing,
                    const std::function<int(const ConnectionId&)>& limit);

} // namespace troupe
