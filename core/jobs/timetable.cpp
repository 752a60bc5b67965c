#include "core/jobs/timetable.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace troupe {
namespace {

constexpr auto Tolerance = 2000ms; // Of a clock that is kept right little by little.

} // namespace

Timetable::Timetable(Clock clock, std::function<void(const JobId&)> due, QObject* parent)
    : QObject(parent), m_clock(std::move(clock)), m_due(std::move(due))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Timetable::fire);
}

void Timetable::set(const JobId& id, const QDateTime& moment)
{
    remove(id);
    followClock(m_clock());
    m_moments.insert(id, moment);
    m_byMoment.emplace(moment, id);
    arm();
}

void Timetable::remove(const JobId& id)
{
    const auto it = m_moments.constFind(id);
    if (it == m_moments.constEnd())
        return;
    const auto [first, last] = m_byMoment.equal_range(*it);
    m_byMoment.erase(std::find_if(first, last, [&](const auto& entry) { return entry.second == id; }));
    m_moments.erase(it);
}

void Timetable::arm()
{
    if (m_byMoment.empty())
        return;
    // At most half a minute, so that a clock that jumps is noticed.
    const auto wait = std::clamp<qint64>(m_clock().msecsTo(m_byMoment.begin()->first), 0, 30'000);
    m_timer.start(std::chrono::milliseconds(wait));
}

void Timetable::followClock(const QDateTime& now)
{
    const auto back = m_lastSeen.isValid() ? now.msecsTo(m_lastSeen) : 0;
    m_lastSeen = now;
    if (back < Tolerance.count())
        return;
    std::multimap<QDateTime, JobId> moved;
    for (const auto& [moment, id] : m_byMoment) {
        moved.emplace(moment.addMSecs(-back), id);
        m_moments.insert(id, moment.addMSecs(-back));
    }
    m_byMoment = std::move(moved);
}

void Timetable::fire()
{
    const auto now = m_clock();
    followClock(now);
    QList<JobId> due;
    for (auto it = m_byMoment.begin(); it != m_byMoment.end() && it->first <= now;) {
        due.append(it->second);
        m_moments.remove(it->second);
        it = m_byMoment.erase(it);
    }
    arm();
    for (const auto& id : due)
        m_due(id);
}

} // namespace troupe
