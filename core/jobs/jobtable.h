#pragma once

#include "core/jobs/job.h"

#include <QHash>
#include <QSet>

namespace troupe {

/// The jobs that are in memory: all that are not final, the latest of those that ended, and the stops.
class JobTable {
public:
    static constexpr qsizetype MaxEnded = 200;

    /// Inserts or replaces; a job that ends pushes out the one that ended first, if there are too many.
    void put(const Job& job);
    std::optional<Job> find(const JobId& id) const;
    /// Oldest first.
    QList<Job> all() const;
    QList<Job> unfinished() const;
    /// The first job in the line that nothing starts after (Placement::stopHere).
    std::optional<Job> stop() const;
    /// The greatest that was ever put in.
    qint64 lastPosition() const { return m_lastPosition; }

private:
    void keepGoingOn(const Job& job);

    QHash<JobId, Job> m_jobs;
    QList<Job> m_goingOn; // Once more, by createdAt: asked for with each step of each job.
    QList<JobId> m_order; // By createdAt.
    QList<JobId> m_ended; // In the order in which they ended; without stops.
    QSet<JobId> m_stops;
    qint64 m_lastPosition = 0;
};

} // namespace troupe
