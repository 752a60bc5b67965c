#include "ui/queue/linecommands.h"

#include "core/jobs/jobqueue.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::Queue)
};

/// Whatever else was done to them since stays; what has left the queue is left alone.
StepCommand::Step placing(JobQueue& queue, const Placements& wanted,
                          void (*take)(Placement& to, const Placement& from))
{
    return [&queue, wanted, take] {
        Placements placements;
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            const auto job = queue.job(it.key());
            if (!job || (it->hidden && !isFinal(job->state)))
                continue;
            Placement placement = job->placement;
            take(placement, *it);
            placements.insert(it.key(), placement);
        }
        return queue.place(placements);
    };
}

Placements present(JobQueue& queue, const Placements& of)
{
    Placements placements;
    for (auto it = of.begin(); it != of.end(); ++it) {
        if (const auto job = queue.job(it.key()))
            placements.insert(it.key(), job->placement);
    }
    return placements;
}

void takePosition(Placement& to, const Placement& from)
{
    to.position = from.position;
}

void takeHidden(Placement& to, const Placement& from)
{
    to.hidden = from.hidden;
}

} // namespace

QUndoCommand* addJobs(JobQueue& queue, const QList<JobOrder>& orders, StepCommand::Failed failed)
{
    struct Added {
        QList<JobId> inQueue;
        QList<JobId> takenBack;
    };
    const auto added = std::make_shared<Added>();
    const auto add = [&queue, orders, added]() -> Result<> {
        if (!added->takenBack.isEmpty())
            return queue.restore(std::exchange(added->takenBack, {}));
        for (const JobOrder& order : orders) {
            const auto id = queue.add(order);
            if (!id) {
                (void)queue.remove(std::exchange(added->inQueue, {})); // Nothing starts within this loop.
                return tl::unexpected(id.error());
            }
            added->inQueue << *id;
        }
        return {};
    };
    const auto takeBack = [&queue, added]() -> Result<> {
        QList<JobId> waiting;
        for (const JobId& id : added->inQueue) {
            if (const auto job = queue.job(id); job && isWaiting(job->state))
                waiting << id;
        }
        if (waiting.isEmpty())
            return failure(Error::Kind::Conflict, u"sent"_s);
        added->takenBack = waiting;
        return queue.remove(waiting);
    };
    return new StepCommand(Words::tr("Make %n take(s)", nullptr, int(orders.size())), add, takeBack,
                           std::move(failed));
}

QUndoCommand* moveJobs(JobQueue& queue, const Placements& placements, StepCommand::Failed failed)
{
    if (placements.isEmpty())
        return nullptr;
    return new StepCommand(Words::tr("Move jobs"), placing(queue, placements, takePosition),
                           placing(queue, present(queue, placements), takePosition), std::move(failed));
}

QUndoCommand* removeJobs(JobQueue& queue, const QList<JobId>& ids, StepCommand::Failed failed)
{
    return new StepCommand(
        Words::tr("Remove jobs"), [&queue, ids] { return queue.remove(ids); },
        [&queue, ids] { return queue.restore(ids); }, std::move(failed));
}

QUndoCommand* hideJobs(JobQueue& queue, const QList<Job>& jobs, StepCommand::Failed failed)
{
    Placements hidden;
    for (const Job& job : jobs) {
        if (!isFinal(job.state) || job.placement.hidden)
            continue;
        Placement placement = job.placement;
        placement.hidden = true;
        hidden.insert(job.id, placement);
    }
    if (hidden.isEmpty())
        return nullptr;
    return new StepCommand(Words::tr("Clear finished jobs"), placing(queue, hidden, takeHidden),
                           placing(queue, present(queue, hidden), takeHidden), std::move(failed));
}

} // namespace troupe
