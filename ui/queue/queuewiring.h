#pragma once

class QUndoStack;

namespace troupe {

class JobQueue;
class QueueModel;
class QueuePanel;

/// Fills the model from the queue and ties what the panel asks for to what the queue does; what can be
/// undone goes onto `undo`. All four live in the GUI thread; the panel goes before the queue and `undo`.
void connectQueue(JobQueue& queue, QueueModel& model, QueuePanel& panel, QUndoStack& undo);

} // namespace troupe
