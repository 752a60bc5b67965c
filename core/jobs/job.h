#pragma once

#include "core/base/assethash.h"
#include "core/base/id.h"
#include "core/catalog/catalog.h"
#include "core/jobs/jobstate.h"
#include "core/jobs/placement.h"
#include "core/series/series.h"

namespace troupe {

/// What a person asked for when they pressed Generate; from the moment it is sent it never changes.
struct JobOrder {
    Operation operation = Operation::Generate;
    ConnectionId connection = {};
    ShotId shot = {};
    QString model = {};
    QString prompt = {}; ///< Compiled: the exact text that is sent.
    QString tokens = {}; ///< As written.
    int seconds = 0; ///< Of what is newly made; 0 for an edit, which keeps the length.
    QSize size = {}; ///< Empty for Edit, Extend and Remix: they keep the source's.
    QList<CastEntry> cast = {};
    std::optional<AssetHash> reference = {};
    std::optional<TakeId> source = {}; ///< For all but Generate.
    std::optional<PriceRange> estimate = {};
    QString estimateSource = {}; ///< "price table 2026-11-23"; empty without an estimate.
    std::optional<PriceRange> perSecond = {}; ///< Of the same source: makes money of a provider's count.
    std::chrono::seconds deadline = DefaultDeadline; ///< Under way for longer, it asks the person.

    friend bool operator==(const JobOrder&, const JobOrder&) = default;
};

struct Job {
    JobId id;
    JobOrder order;
    JobState state;
    QDateTime createdAt; ///< UTC.
    QDateTime changedAt; ///< UTC.
    Placement placement = {};
};

} // namespace troupe
