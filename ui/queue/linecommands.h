#pragma once

#include "core/jobs/jobline.h"
#include "ui/common/stepcommand.h"

namespace troupe {

class JobQueue;

// `queue` must outlive the commands. Each takes effect when it is pushed onto a QUndoStack.

/// New jobs, all or none. Undone, those that still wait are out of the queue; Conflict if none does.
QUndoCommand* addJobs(JobQueue& queue, const QList<JobOrder>& orders, StepCommand::Failed failed);
/// Jobs to other places in the line; of placements only the position is taken. Null if nothing moves.
QUndoCommand* moveJobs(JobQueue& queue, const Placements& placements, StepCommand::Failed failed);
/// Jobs that wait, out of the queue. Undone, they wait where they stood.
QUndoCommand* removeJobs(JobQueue& queue, const QList<JobId>& ids, StepCommand::Failed failed);
/// Jobs that have ended, out of sight. Null if there is none.
QUndoCommand* hideJobs(JobQueue& queue, const QList<Job>& jobs, StepCommand::Failed failed);

} // namespace troupe
