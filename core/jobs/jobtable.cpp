#include "core/jobs/jobtable.h"

#include "core/jobs/jobline.h"

#include <algorithm>

namespace troupe {

void JobTable::put(const Job& job)
{
    if (!m_jobs.contains(job.id)) {
        const auto later = std::upper_bound(m_order.begin(), m_order.end(), job.createdAt,
                                            [this](const QDateTime& at, const JobId& other) {
                                                return at < m_jobs.constFind(other)->createdAt;
                                            });
        m_order.insert(later, job.id);
    }
    m_jobs.insert(job.id, job);
    m_lastPosition = std::max(m_lastPosition, job.placement.position);
    keepGoingOn(job);

    m_ended.removeOne(job.id);
    if (job.placement.stopHere)
        m_stops.insert(job.id);
    else
        m_stops.remove(job.id);
    if (!isFinal(job.state) || job.placement.stopHere)
        return;
    m_ended.append(job.id);
    if (m_ended.size() > MaxEnded) {
        const JobId oldest = m_ended.takeFirst();
        m_order.removeOne(oldest);
        m_jobs.remove(oldest);
    }
}

std::optional<Job> JobTable::find(const JobId& id) const
{
    const auto it = m_jobs.constFind(id);
    return it == m_jobs.constEnd() ? std::nullopt : std::optional(*it);
}

QList<Job> JobTable::all() const
{
    QList<Job> jobs;
    jobs.reserve(m_order.size());
    for (const auto& id : m_order)
        jobs.append(*m_jobs.constFind(id));
    return jobs;
}

QList<Job> JobTable::unfinished() const
{
    return m_goingOn;
}

void JobTable::keepGoingOn(const Job& job)
{
    const auto earlier = [](const Job& one, const QDateTime& at) { return one.createdAt < at; };
    auto it = std::lower_bound(m_goingOn.begin(), m_goingOn.end(), job.createdAt, earlier);
    while (it != m_goingOn.end() && it->id != job.id && it->createdAt == job.createdAt)
        ++it;
    const bool isThere = it != m_goingOn.end() && it->id == job.id;
    if (isFinal(job.state)) {
        if (isThere)
            m_goingOn.erase(it);
    } else if (isThere) {
        *it = job;
    } else {
        m_goingOn.insert(it, job);
    }
}

std::optional<Job> JobTable::stop() const
{
    std::optional<Job> first;
    for (const auto& id : m_stops) {
        const auto job = m_jobs.constFind(id);
        if (!first || standsBefore(*job, *first))
            first = *job;
    }
    return first;
}

} // namespace troupe
