#include "core/catalog/expiry.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace troupe {
namespace {

using std::chrono::seconds;

constexpr seconds Skew = 24h; ///< How far the clocks of two honest machines may be apart.
constexpr seconds Longest = 24h * 3660;

constexpr int EndingShare = 4; ///< The last quarter of a life.

seconds mostEnding(RemoteThing thing)
{
    switch (thing) {
    case RemoteThing::Content:
    case RemoteThing::Original: return 6h;
    case RemoteThing::Character: return 24h;
    case RemoteThing::Upload: return 1h;
    }
    Q_UNREACHABLE();
}

bool canBeMeant(const QDateTime& end, const QDateTime& madeAt)
{
    if (!end.isValid() || !madeAt.isValid())
        return false;
    const qint64 life = madeAt.secsTo(end);
    return life >= -Skew.count() && life <= Longest.count();
}

} // namespace

Expiry expiryOf(const RemoteFacts& facts)
{
    Expiry expiry {.thing = facts.thing, .isDenied = facts.isDenied};
    if (facts.saidEnd && canBeMeant(*facts.saidEnd, facts.madeAt)) {
        expiry.knownFrom = Expiry::KnownFrom::Provider;
        expiry.end = facts.saidEnd;
    } else if (facts.rule && (!facts.rule->kept || facts.madeAt.isValid())) {
        expiry.knownFrom = Expiry::KnownFrom::Catalog;
        expiry.rule = facts.rule;
        if (facts.rule->kept)
            expiry.end = facts.madeAt.addSecs(facts.rule->kept->count());
    }
    if (expiry.end) {
        const qint64 life = std::max<qint64>(facts.madeAt.secsTo(*expiry.end), 0);
        const qint64 ending = std::min<qint64>(life / EndingShare, mostEnding(facts.thing).count());
        expiry.endingFrom = expiry.end->addSecs(-ending);
    }
    return expiry;
}

ExpiryStage stageOf(const Expiry& expiry, const QDateTime& now)
{
    if (expiry.isDenied)
        return ExpiryStage::Ended;
    if (!expiry.end || now < expiry.endingFrom)
        return ExpiryStage::Live;
    return now < *expiry.end ? ExpiryStage::Ending : ExpiryStage::Ended;
}

std::optional<QDateTime> nextChange(const Expiry& expiry, const QDateTime& now)
{
    switch (stageOf(expiry, now)) {
    case ExpiryStage::Live: return expiry.end ? std::optional(expiry.endingFrom) : std::nullopt;
    case ExpiryStage::Ending: return expiry.end;
    case ExpiryStage::Ended: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace troupe
