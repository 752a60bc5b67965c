#include "core/jobs/jobline.h"

#include <algorithm>

namespace troupe {
namespace {

constexpr qint64 Step = 1024; ///< Between neighbours: room for moves without touching the others.

/// Those of one lane that wait or are a stop, as they stand.
QList<Job> laneOf(const QList<Job>& jobs, bool priority)
{
    QList<Job> lane;
    for (const Job& job : jobs) {
        if (job.placement.priority == priority && (isWaiting(job.state) || job.placement.stopHere))
            lane.append(job);
    }
    std::stable_sort(lane.begin(), lane.end(), standsBefore);
    return lane;
}

struct Split {
    QList<Job> block; ///< What moves.
    QList<Job> rest;
};

Split split(const QList<Job>& lane, const QSet<JobId>& ids)
{
    Split split;
    for (const Job& job : lane)
        (ids.contains(job.id) && isWaiting(job.state) ? split.block : split.rest).append(job);
    return split;
}

/// The block stands at `index` of the rest already.
bool isThere(const Split& lane, qsizetype index)
{
    const auto after = lane.rest.begin() + index;
    return std::is_sorted(lane.block.begin(), lane.block.end(), standsBefore)
        && (index == 0 || standsBefore(*(after - 1), lane.block.first()))
        && (after == lane.rest.end() || standsBefore(lane.block.last(), *after));
}

/// Positions for the block at `index` of the rest, and for those after it that have to give way.
void place(const Split& lane, qsizetype index, Placements& placements)
{
    if (isThere(lane, index))
        return;
    const auto set = [&](const Job& job, qint64 position) {
        if (job.placement.position == position)
            return;
        Placement placement = job.placement;
        placement.position = position;
        placements.insert(job.id, placement);
    };
    const qsizetype count = lane.block.size();
    const bool hasNext = index < lane.rest.size();
    const qint64 previous = index > 0 ? lane.rest.at(index - 1).placement.position
        : hasNext                     ? lane.rest.first().placement.position - Step * (count + 1)
                                      : 0;
    const qint64 next = hasNext ? lane.rest.at(index).placement.position : previous + Step * (count + 1);
    const qint64 room = next - previous;
    const qint64 step = room > count ? room / (count + 1) : Step;
    qint64 last = previous;
    for (const Job& job : lane.block)
        set(job, last += step);
    for (qsizetype i = index; i < lane.rest.size() && lane.rest.at(i).placement.position <= last; ++i)
        set(lane.rest.at(i), last += Step);
}

/// The place in the rest before which `before` lets the block stand.
qsizetype indexFor(const QList<Job>& lane, const Split& parts, const std::optional<JobId>& before)
{
    const auto at = before
        ? std::find_if(lane.begin(), lane.end(), [&](const Job& job) { return job.id == *before; })
        : lane.end();
    return std::count_if(lane.begin(), at, [&](const Job& job) {
        return std::none_of(parts.block.begin(), parts.block.end(),
                            [&](const Job& moving) { return moving.id == job.id; });
    });
}

} // namespace

bool standsBefore(const Job& a, const Job& b)
{
    if (a.placement.priority != b.placement.priority)
        return a.placement.priority;
    if (a.placement.position != b.placement.position)
        return a.placement.position < b.placement.position;
    return a.createdAt < b.createdAt;
}

bool isWaiting(const JobState& state)
{
    return std::holds_alternative<jobs::Queued>(state) || std::holds_alternative<jobs::Held>(state);
}

qint64 positionBehind(qint64 last, const QDateTime& createdAt)
{
    return std::max(createdAt.toMSecsSinceEpoch() * Step, last + Step);
}

Placements moved(const QList<Job>& jobs, const QSet<JobId>& ids, const std::optional<JobId>& before)
{
    const auto anchor = before
        ? std::find_if(jobs.begin(), jobs.end(), [&](const Job& job) { return job.id == *before; })
        : jobs.end();
    Placements placements;
    for (const bool priority : {true, false}) {
        const QList<Job> lane = laneOf(jobs, priority);
        const Split parts = split(lane, ids);
        if (parts.block.isEmpty())
            continue;
        // What the other lane holds is all after the priority lane, and all before the plain one.
        const bool isAboveAll = anchor != jobs.end() && anchor->placement.priority && !priority;
        place(parts, isAboveAll ? 0 : indexFor(lane, parts, before), placements);
    }
    return placements;
}

Placements nudged(const QList<Job>& jobs, const QSet<JobId>& ids, int by)
{
    Placements placements;
    for (const bool priority : {true, false}) {
        const QList<Job> lane = laneOf(jobs, priority);
        const Split parts = split(lane, ids);
        if (parts.block.isEmpty())
            continue;
        const auto edge = by < 0 ? parts.block.first() : parts.block.last();
        const qsizetype index = indexFor(lane, parts, edge.id) + by;
        place(parts, std::clamp<qsizetype>(index, 0, parts.rest.size()), placements);
    }
    return placements;
}

std::optional<JobId> nextInLine(const QList<Job>& jobs, const JobId& id)
{
    for (const bool priority : {true, false}) {
        const QList<Job> lane = laneOf(jobs, priority);
        const auto at = std::find_if(lane.begin(), lane.end(), [&](const Job& job) { return job.id == id; });
        if (at != lane.end() && at + 1 != lane.end())
            return (at + 1)->id;
    }
    return std::nullopt;
}

Placements changed(const QList<Job>& jobs, const std::function<void(Placement&)>& change)
{
    Placements placements;
    for (const Job& job : jobs) {
        Placement placement = job.placement;
        change(placement);
        if (placement != job.placement)
            placements.insert(job.id, placement);
    }
    return placements;
}

} // namespace troupe
