#pragma once

#include <QDateTime>

#include <functional>

namespace troupe {

/// Where "now" comes from; always UTC. Passed to whatever decides by time, so that tests own it.
using Clock = std::function<QDateTime()>;

inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace troupe
