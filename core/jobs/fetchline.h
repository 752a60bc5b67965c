#pragma once

#include "core/base/id.h"
#include "core/catalog/expiry.h"

#include <QHash>

namespace troupe {

/// A clip that is to be fetched.
struct FetchWish {
    JobId job;
    ConnectionId connection;
    std::optional<Expiry> expiry;
    QDateTime acceptedAt; ///< UTC.
};

/// Of one connection. An HTTP client opens six at most to one host, and polls need some of them.
inline constexpr int FetchesAtOnce = 4;

/// The order: what ends first, then that of which no end is known, oldest first. What has ended by this
/// machine's clock comes last: it is gone, or the clock is wrong.
bool goesBefore(const FetchWish& a, const FetchWish& b, const QDateTime& now);

/// Which of those that wait start now, in their order.
QList<JobId> nextFetches(QList<FetchWish> waiting, QHash<ConnectionId, int> underWay, const QDateTime& now);

} // namespace troupe
