// What a person does to the line of jobs.
#include "core/jobs/engine.h"
#include "core/jobs/jobjson.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/settingsrepository.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace troupe {

using namespace jobs;

Result<> JobQueue::Engine::check(const JobOrder& order)
{
    const auto shot = m_context.store.series().findShot(order.shot);
    if (!shot)
        return tl::unexpected(shot.error());
    const auto connection = m_context.store.connections().find(order.connection);
    if (!connection)
        return tl::unexpected(connection.error());
    if (!*shot || !*connection)
        return failure(Error::Kind::Missing, *shot ? u"connection"_s : u"shot"_s);
    return {};
}

std::optional<Brake> JobQueue::Engine::brake(const Job& job) const
{
    return brakeOn(job, m_pauses, m_table.stop());
}

void JobQueue::Engine::stopBraked()
{
    const auto preparing = m_submit.preparing();
    for (const auto& id : preparing) {
        const auto job = m_table.find(id);
        if (job && std::holds_alternative<Queued>(job->state) && brake(*job))
            m_submit.stop(id);
    }
    dispatchSoon();
}

void JobQueue::Engine::setPauses(const Pauses& pauses)
{
    const Pauses before = std::exchange(m_pauses, pauses);
    if (before == pauses)
        return;
    QJsonArray connections;
    for (const auto& id : pauses.connections)
        connections.append(id.toString());
    auto saved = m_context.store.settings().set(pausedKey(), pauses.all);
    if (saved)
        saved = m_context.store.settings().set(pausedConnectionsKey(), connections);
    if (!saved)
        Q_EMIT m_queue.storeFailed(saved.error()); // Paused all the same, until this program ends.
    stopBraked();
    Q_EMIT m_queue.pausesChanged(pauses);
}

Result<> JobQueue::Engine::place(const Placements& placements, std::optional<JobStep> why)
{
    QList<JobEventRow> events;
    const auto tellOf = [&](const Job& job, JobStep step) { events.append(eventRow(job, step)); };
    QList<Job> placed;
    QList<JobRow> rows;
    for (auto it = placements.begin(); it != placements.end(); ++it) {
        auto job = m_table.find(it.key());
        if (!job)
            return failure(Error::Kind::Missing, u"job"_s);
        if (it->hidden && !isFinal(job->state))
            return failure(Error::Kind::Conflict, stateName(job->state));
        if (m_unwritten.contains(job->id)) // The database still has to take what happened to it.
            return failure(Error::Kind::Storage, u"row not written"_s);
        if (job->placement.paused != it->paused)
            tellOf(*job, it->paused ? JobStep::Paused : JobStep::LetGo);
        if (job->placement.stopHere != it->stopHere)
            tellOf(*job, it->stopHere ? JobStep::StopSet : JobStep::StopCleared);
        if (why)
            tellOf(*job, *why);
        job->placement = *it;
        placed.append(*job);
        rows.append(toRow(*job));
    }
    if (auto saved = m_context.store.jobs().save(rows, events); !saved)
        return saved;
    for (const Job& job : placed)
        m_table.put(job);
    stopBraked();
    for (const Job& job : placed)
        tell(job.id);
    return {};
}

Result<> JobQueue::Engine::edit(const JobId& id, const JobOrder& order)
{
    auto job = m_table.find(id);
    if (!job)
        return failure(Error::Kind::Missing, u"job"_s);
    if (!isWaiting(job->state))
        return failure(Error::Kind::Conflict, stateName(job->state));
    if (auto good = check(order); !good)
        return good;
    m_submit.stop(id); // What was uploaded for the old order is of no use.
    job->order = order;
    job->state = Queued {};
    job->changedAt = m_context.clock();
    auto written = m_ledger.note(*job);
    if (written)
        written
            = m_context.store.jobs().save(toRow(*job), m_notes.value(id) << eventRow(*job, JobStep::Edited));
    if (!written)
        return written;
    m_unwritten.remove(id);
    m_notes.remove(id);
    m_table.put(*job);
    enter(*job);
    dispatchSoon();
    tell(id);
    return {};
}

Result<JobId> JobQueue::Engine::duplicate(const JobId& id)
{
    const auto original = m_table.find(id);
    if (!original)
        return failure(Error::Kind::Missing, u"job"_s);
    if (std::holds_alternative<Unknown>(original->state))
        return failure(Error::Kind::Conflict, stateName(original->state));
    const bool waits = isWaiting(original->state);
    const auto added = add(original->order, waits && original->placement.priority);
    if (added && waits) {
        const auto line = m_table.all();
        if (const auto placed = place(moved(line, {*added}, nextInLine(line, id))); !placed)
            Q_EMIT m_queue.storeFailed(placed.error()); // Then it stays at the end.
    }
    return added;
}

Result<> JobQueue::Engine::remove(const QList<JobId>& ids)
{
    for (const auto& id : ids) {
        const auto job = m_table.find(id);
        if (!job)
            return failure(Error::Kind::Missing, u"job"_s);
        if (!isWaiting(job->state))
            return failure(Error::Kind::Conflict, stateName(job->state));
    }
    Placements out;
    for (const auto& id : ids) {
        cancel(id);
        Placement placement = m_table.find(id)->placement;
        placement.hidden = true;
        out.insert(id, placement);
    }
    return place(out, JobStep::Removed);
}

Result<> JobQueue::Engine::restore(const QList<JobId>& ids)
{
    Placements back;
    for (const auto& id : ids) {
        const auto job = m_table.find(id);
        if (!job)
            return failure(Error::Kind::Missing, u"job"_s);
        const auto* canceled = std::get_if<Canceled>(&job->state);
        if (!canceled || canceled->accepted || !job->placement.hidden)
            return failure(Error::Kind::Conflict, stateName(job->state));
        Placement placement = job->placement;
        placement.hidden = false;
        back.insert(id, placement);
    }
    if (auto placed = place(back, JobStep::Restored); !placed)
        return placed;
    for (const auto& id : ids)
        happened(id, RetryAsked {});
    return {};
}

} // namespace troupe
