#include "core/jobs/fetchline.h"

#include <algorithm>

namespace troupe {
namespace {

enum class Turn { KnownEnd, UnknownEnd, Ended };

Turn turnOf(const FetchWish& wish, const QDateTime& now)
{
    if (!wish.expiry || (!wish.expiry->end && !wish.expiry->isDenied))
        return Turn::UnknownEnd;
    return stageOf(*wish.expiry, now) == ExpiryStage::Ended ? Turn::Ended : Turn::KnownEnd;
}

} // namespace

bool goesBefore(const FetchWish& a, const FetchWish& b, const QDateTime& now)
{
    const Turn turnA = turnOf(a, now);
    const Turn turnB = turnOf(b, now);
    if (turnA != turnB)
        return turnA < turnB;
    const auto moment = [](const FetchWish& wish) {
        return wish.expiry && wish.expiry->end ? *wish.expiry->end : wish.acceptedAt;
    };
    return moment(a) < moment(b);
}

QList<JobId> nextFetches(QList<FetchWish> waiting, QHash<ConnectionId, int> underWay, const QDateTime& now)
{
    std::stable_sort(waiting.begin(), waiting.end(),
                     [&](const FetchWish& a, const FetchWish& b) { return goesBefore(a, b, now); });
    QList<JobId> chosen;
    for (const FetchWish& wish : waiting) {
        int& busy = underWay[wish.connection];
        if (busy < FetchesAtOnce) {
            ++busy;
            chosen.append(wish.job);
        }
    }
    return chosen;
}

} // namespace troupe
