#include "ui/queue/queuewiring.h"

#include "core/jobs/jobqueue.h"
#include "ui/queue/linecommands.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepanel.h"

#include <QPointer>
#include <QUndoStack>

namespace troupe {
namespace {

void connectJobs(JobQueue& queue, QueuePanel& panel)
{
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
    QObject::connect(&panel.budget(), &BudgetActions::letThroughRequested, &queue,
                     [&queue, &panel](const JobId& id) {
                         if (const auto passed = queue.letThrough(id); !passed)
                             panel.showError(passed.error());
                     });
    QObject::connect(&panel.line(), &LineActions::duplicateRequested, &queue,
                     [&queue, tell](const QList<JobId>& ids) {
                         for (const JobId& id : ids)
                             tell(queue.duplicate(id));
                     });
}

void connectLine(JobQueue& queue, QueueModel& model, QueuePanel& panel, QUndoStack& undo)
{
    const auto failed = [panel = QPointer<QueuePanel>(&panel)](const Error& error) {
        if (panel)
            panel->showError(error);
    };
    const auto push = [&undo](QUndoCommand* command) {
        if (command)
            undo.push(command);
    };
    const auto setOf = [](const QList<JobId>& ids) { return QSet<JobId>(ids.begin(), ids.end()); };
    const auto place = [&queue, failed](const Placements& placements) {
        if (const auto placed = queue.place(placements); !placed)
            failed(placed.error());
    };
    QObject::connect(&model, &QueueModel::moveRequested, &panel,
                     [=, &queue](const QList<JobId>& ids, const JobId& before) {
                         const auto anchor = before.isNull() ? std::nullopt : std::optional(before);
                         push(moveJobs(queue, moved(queue.jobs(), setOf(ids), anchor), failed));
                     });
    QObject::connect(&panel.line(), &LineActions::nudgeRequested, &panel,
                     [=, &queue](const QList<JobId>& ids, int by) {
                         push(moveJobs(queue, nudged(queue.jobs(), setOf(ids), by), failed));
                     });
    QObject::connect(&panel.line(), &LineActions::placeRequested, &queue, place);
    QObject::connect(&panel.line(), &LineActions::clearStopRequested, &queue, [=, &queue] {
        place(changed(queue.jobs(), [](Placement& placement) { placement.stopHere = false; }));
    });
    QObject::connect(&panel, &QueuePanel::removeRequested, &panel,
                     [=, &queue](const QList<JobId>& ids) { push(removeJobs(queue, ids, failed)); });
    QObject::connect(&panel, &QueuePanel::hideRequested, &panel, [=, &queue](const QList<JobId>& ids) {
        QList<Job> jobs;
        for (const JobId& id : ids) {
            if (const auto job = queue.job(id))
                jobs.append(*job);
        }
        push(hideJobs(queue, jobs, failed));
    });
    QObject::connect(&panel.line(), &LineActions::clearFinishedRequested, &panel,
                     [=, &queue] { push(hideJobs(queue, queue.jobs(), failed)); });
}

} // namespace

void connectQueue(JobQueue& queue, QueueModel& model, QueuePanel& panel, QUndoStack& undo)
{
    model.setJobs(queue.jobs());
    panel.showPauses(queue.pauses());
    panel.setCancelPower([&queue](const ConnectionId& id) {
        const auto traits = queue.traitsOf(id);
        return traits ? std::optional(traits->cancel) : std::nullopt;
    });
    QObject::connect(&queue, &JobQueue::jobAdded, &model, &QueueModel::update);
    QObject::connect(&queue, &JobQueue::jobChanged, &model, &QueueModel::update);
    QObject::connect(&queue, &JobQueue::transferProgress, &model, &QueueModel::setTransfer);
    QObject::connect(&queue, &JobQueue::pausesChanged, &panel, &QueuePanel::showPauses);
    QObject::connect(&queue, &JobQueue::candidatesFound, &panel, &QueuePanel::showCandidates);
    QObject::connect(&queue, &JobQueue::lookUpFailed, &panel, &QueuePanel::showLookUpFailed);
    QObject::connect(&queue, &JobQueue::cancelFailed, &panel, &QueuePanel::showCancelFailed);
    QObject::connect(&queue, &JobQueue::storeFailed, &panel, &QueuePanel::showError);
    QObject::connect(&panel, &QueuePanel::pauseRequested, &queue, &JobQueue::setPaused);
    QObject::connect(&panel, &QueuePanel::connectionPauseRequested, &queue, &JobQueue::setConnectionPaused);
    connectJobs(queue, panel);
    connectLine(queue, model, panel, undo);
}

} // namespace troupe
