#pragma once

namespace troupe {

class JobQueue;
class QueueModel;
class QueuePanel;

/// Fills the model from the queue and ties what the panel asks for to what the queue does. All three
/// live in the GUI thread; any of them may go first.
void connectQueue(JobQueue& queue, QueueModel& model, QueuePanel& panel);

} // namespace troupe
