// What happened to a job, on its way to the rows.
#include "core/base/keptreply.h"
#include "core/base/logging.h"
#include "core/jobs/engine.h"
#include "core/store/jobrepository.h"

namespace troupe {

void JobQueue::Engine::note(const JobId& id, std::optional<JobLogEntry> entry)
{
    const QByteArray reply = m_replies.take(id); // Of this event, or of one that is not worth a line.
    if (!entry)
        return;
    if (!reply.isEmpty())
        entry->reply = keptReply(reply);
    m_notes[id].append(toRow(id, *entry));
}

void JobQueue::Engine::logStep(const JobId& id, JobStep step, const QString& remoteId)
{
    const auto job = m_table.find(id);
    if (!job)
        return;
    m_notes[id].append(toRow(
        id, {.at = m_context.clock(), .step = step, .state = stateName(job->state), .remoteId = remoteId}));
    flushNotes(id);
    Q_EMIT m_queue.jobChanged(*job);
}

JobEventRow JobQueue::Engine::eventRow(const Job& job, JobStep step) const
{
    const JobLogEntry entry {.at = m_context.clock(), .step = step, .state = stateName(job.state)};
    return toRow(job.id, entry);
}

void JobQueue::Engine::flushNotes(const JobId& id)
{
    auto& notes = m_notes[id];
    while (!notes.isEmpty() && m_context.store.jobs().append(notes.first()))
        notes.removeFirst(); // What is not taken now goes with the next row.
    if (notes.isEmpty())
        m_notes.remove(id);
}

Result<QList<JobLogEntry>> JobQueue::Engine::log(const JobId& id)
{
    return m_context.store.jobs().events(id).map([](const QList<JobEventRow>& rows) {
        QList<JobLogEntry> entries;
        for (const JobEventRow& row : rows) {
            if (const auto entry = fromRow(row))
                entries.append(*entry);
            else
                qCWarning(lcJobs) << "log line not readable:" << entry.error().detail;
        }
        return entries;
    });
}

} // namespace troupe
