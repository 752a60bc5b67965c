#include "ui/queue/queuewiring.h"

#include "core/jobs/jobqueue.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepanel.h"

namespace troupe {

void connectQueue(JobQueue& queue, QueueModel& model, QueuePanel& panel)
{
    model.setJobs(queue.jobs());
    panel.showPaused(queue.isPaused());
    QObject::connect(&queue, &JobQueue::jobAdded, &model, &QueueModel::update);
    QObject::connect(&queue, &JobQueue::jobChanged, &model, &QueueModel::update);
    QObject::connect(&queue, &JobQueue::transferProgress, &model, &QueueModel::setTransfer);
    QObject::connect(&queue, &JobQueue::pausedChanged, &panel, &QueuePanel::showPaused);
    QObject::connect(&queue, &JobQueue::candidatesFound, &panel, &QueuePanel::showCandidates);
    QObject::connect(&queue, &JobQueue::lookUpFailed, &panel, &QueuePanel::showLookUpFailed);
    QObject::connect(&queue, &JobQueue::cancelFailed, &panel, &QueuePanel::showCancelFailed);
    QObject::connect(&queue, &JobQueue::storeFailed, &panel, &QueuePanel::showError);

    QObject::connect(&panel, &QueuePanel::pauseRequested, &queue, &JobQueue::setPaused);
    QObject::connect(&panel, &QueuePanel::cancelRequested, &queue, &JobQueue::cancel);
    QObject::connect(&panel, &QueuePanel::lookUpRequested, &queue, &JobQueue::lookUp);
    QObject::connect(&panel, &QueuePanel::markLostRequested, &queue, &JobQueue::markLost);
    QObject::connect(&panel, &QueuePanel::waitOnRequested, &queue, &JobQueue::waitOn);
    QObject::connect(&panel, &QueuePanel::adoptRequested, &queue,
                     [&queue, &panel](const JobId& id, const RemoteJob& remote) {
                         if (const auto adopted = queue.adoptRemote(id, remote); !adopted)
                             panel.showError(adopted.error());
                     });
    const auto tell = [&panel](const Result<JobId>& done) {
        if (done)
            panel.select(*done);
        else
            panel.showError(done.error());
    };
    QObject::connect(&panel, &QueuePanel::retryRequested, &queue,
                     [&queue, tell](const JobId& id) { tell(queue.retry(id)); });
    QObject::connect(&panel, &QueuePanel::sendAgainRequested, &queue,
                     [&queue, tell](const JobId& id) { tell(queue.sendAgain(id)); });
}

} // namespace troupe
