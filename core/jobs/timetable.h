#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace troupe {

/// When which job is to be looked at next: one moment per job, one timer for all. Goes by the clock
/// and not by the sum of intervals, so that sleep and a changed clock only make it late or early once.
class Timetable : public QObject {
    Q_OBJECT

public:
    /// `due` is called once for each moment, in the thread of this object.
    Timetable(Clock clock, std::function<void(const JobId&)> due, QObject* parent = nullptr);

    /// Replaces the moment that the job had.
    void set(const JobId& id, const QDateTime& moment);
    void remove(const JobId& id);
    bool contains(const JobId& id) const { return m_moments.contains(id); }

private:
    void arm();
    void fire();

    Clock m_clock;
    std::function<void(const JobId&)> m_due;
    std::multimap<QDateTime, JobId> m_byMoment;
    QHash<JobId, QDateTime> m_moments;
    QTimer m_timer;
};

} // namespace troupe
