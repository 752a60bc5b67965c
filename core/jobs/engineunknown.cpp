#include "core/jobs/engine.h"
#include "core/store/jobrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What becomes of jobs whose submit got no answer, and of those that take too long.
namespace troupe {

using namespace jobs;

Result<> JobQueue::Engine::adopt(const JobId& id, const RemoteJob& remote)
{
    const auto owners = m_context.store.jobs().withRemote(remote.id);
    if (!owners)
        return tl::unexpected(owners.error());
    const auto jobs = m_table.all(); // Newer than their rows, if the database does not take them.
    const auto isOwner = [&](const Job& job) {
        const auto accepted = acceptedOf(job.state);
        return accepted && accepted->remote.id == remote.id;
    };
    if (remote.id.isEmpty() || !owners->isEmpty() || std::any_of(jobs.begin(), jobs.end(), isOwner))
        return failure(Error::Kind::Conflict, u"remote job"_s);
    if (!happened(id, Adopted {remote, m_context.clock()}))
        return failure(Error::Kind::Conflict, u"job"_s);
    return {};
}

void JobQueue::Engine::waitOn(const JobId& id)
{
    happened(id, WaitedOn {m_context.clock()});
}

void JobQueue::Engine::lookUp(const JobId& id)
{
    const auto job = m_table.find(id);
    if (job && std::holds_alternative<Unknown>(job->state))
        m_lookUp.lookUp(*job, LookUpEffect::Asked::ByPerson);
}

void JobQueue::Engine::lookEnded(const JobId& id, LookUpEffect::Asked asked,
                                 const Result<QList<RemoteCandidate>>& candidates)
{
    if (const auto wait = m_lookUp.delay(id))
        wakeIn(id, *wait);
    m_idleTimer.start(0);
    const bool isNews = candidates && !candidates->isEmpty();
    if (isNews || (candidates && asked == LookUpEffect::Asked::ByPerson))
        Q_EMIT m_queue.candidatesFound(id, *candidates);
    else if (asked == LookUpEffect::Asked::ByPerson)
        Q_EMIT m_queue.lookUpFailed(id, candidates.error());
}

} // namespace troupe
