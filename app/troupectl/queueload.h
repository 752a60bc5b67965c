#pragma once

#include "core/jobs/jobqueue.h"

namespace troupe::ctl {

class Session;

/// Loads the queue for one change of its rows. The session ends before the event loop runs, so nothing is
/// sent meanwhile. False: it failed, and the session has ended.
bool load(Session& session);

/// The job of the first word after the command, of the loaded queue; nothing: it failed, and the session
/// has ended.
std::optional<Job> named(Session& session);
/// The same for any word, once the queue is loaded.
std::optional<Job> jobNamed(Session& session, const QString& word);

/// Prints the job and ends well.
void showJob(Session& session, const JobId& id);

} // namespace troupe::ctl
