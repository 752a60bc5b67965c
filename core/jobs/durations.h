#pragma once

#include "core/jobs/job.h"

#include <QHash>

#include <chrono>

namespace troupe {

/// How long jobs took that came to their end, so that it can be told how long one like them will take.
class Durations {
public:
    static constexpr int MaxKept = 25; ///< Of one kind, the latest: providers change.
    static constexpr int Fewest = 3; ///< Of one kind, before they say anything.

    /// Counts it if it is Done; the same job once. In the order in which they ended.
    void add(const Job& job);
    /// From the moment it was taken to the clip, the median of the jobs of this connection, model,
    /// operation and length; nothing while there are too few.
    std::optional<std::chrono::milliseconds> typical(const JobOrder& order) const;

private:
    struct Sample {
        JobId job;
        std::chrono::milliseconds took;
    };

    static QString kindOf(const JobOrder& order);

    QHash<QString, QList<Sample>> m_samples;
};

} // namespace troupe
