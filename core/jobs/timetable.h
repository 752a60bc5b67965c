#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace troupe {

/// When which job is to be looked at next: one moment per job, one timer for all. Goes by the clock
/// and not by the sum of intervals, so that after sleep all that was missed is due at once. A clock that is
/// set back takes the moments with it: nothing waits longer than it was to.
class Timetable : public QObject {
    Q_OBJECT

public:
    /// `due` is called once for each moment, in the thread of this object.
    Timetable(Clock clock, std::function<void(const JobId&)> due, QObject* parent = nullptr);

    /// Replaces the moment that the job had.
    void set(const JobId& id, const QDateTime& moment);
    void remove(const JobId& id);
    bool contains(const JobId& id) const { return m_moments.contains(id); }

    /// Looks at the clock now; else it does so at the next moment, and at least each half minute.
    void fire();

private:
    void arm();
    void followClock(const QDateTime& now);

    Clock m_clock;
    std::function<void(const JobId&)> m_due;
    std::multimap<QDateTime, JobId> m_byMoment;
    QHash<JobId, QDateTime> m_moments;
    QTimer m_timer;
    QDateTime m_lastSeen; ///< The clock when it was last looked at.
};

} // namespace troupe
