#pragma once

#include "core/jobs/job.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace troupe {

// The order in which jobs start: pure functions of where the person put them.

using Placements = QHash<JobId, Placement>;

/// The priority lane first, then by position; equal positions by age.
bool standsBefore(const Job& a, const Job& b);

/// It may still be moved, edited or removed: Queued or Held, so nothing was taken by a provider.
bool isWaiting(const JobState& state);

/// The position of a job that comes behind all, `last` being the greatest so far: the jobs of a profile stand
/// by age until somebody moves one.
qint64 positionBehind(qint64 last, const QDateTime& createdAt);

/// What has to change so that the jobs of `ids`, in the order in which they stand, come right before
/// `before`, or to the end of the line without it. Lanes do not mix: a job goes no further than to the end
/// of its lane. Ids of jobs that do not wait are left out; stops keep their places among the others.
Placements moved(const QList<Job>& jobs, const QSet<JobId>& ids, const std::optional<JobId>& before);

/// Like moved(), by one place among those that wait (`by` -1: up, 1: down).
Placements nudged(const QList<Job>& jobs, const QSet<JobId>& ids, int by);

/// The one that waits or is a stop and stands right behind `id` in the same lane.
std::optional<JobId> nextInLine(const QList<Job>& jobs, const JobId& id);

/// Their placements after `change`; only of those that it changes.
Placements changed(const QList<Job>& jobs, const std::function<void(Placement&)>& change);

} // namespace troupe
