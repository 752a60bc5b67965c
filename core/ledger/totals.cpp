#include "core/ledger/totals.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr std::array<std::pair<LedgerGrouping, QLatin1StringView>, 5> Groupings {{
    {LedgerGrouping::Series, "series"_L1},
    {LedgerGrouping::Episode, "episode"_L1},
    {LedgerGrouping::Character, "character"_L1},
    {LedgerGrouping::Connection, "connection"_L1},
    {LedgerGrouping::Day, "day"_L1},
}};

Money dividedBy(Money amount, double seconds)
{
    return {qRound64(double(amount.microUsd) / seconds)};
}

} // namespace

void MoneySum::add(const std::optional<PriceRange>& price)
{
    ++jobs;
    if (price)
        amount = {amount.low + price->low, amount.high + price->high};
    else
        ++unpriced;
}

QString groupingText(LedgerGrouping grouping)
{
    return std::find_if(Groupings.begin(), Groupings.end(),
                        [&](const auto& entry) { return entry.first == grouping; })
        ->second;
}

std::optional<LedgerGrouping> groupingFromText(const QString& text)
{
    const auto it = std::find_if(Groupings.begin(), Groupings.end(),
                                 [&](const auto& entry) { return entry.second == text; });
    return it == Groupings.end() ? std::nullopt : std::optional(it->first);
}

std::optional<KeptCost> keptCost(const LedgerTotal& total)
{
    const bool isKnown
        = total.charged.jobs + total.unclear.jobs > total.charged.unpriced + total.unclear.unpriced;
    if (!(total.keptSeconds > 0) || !isKnown)
        return std::nullopt;
    return KeptCost {{dividedBy(total.charged.amount.low, total.keptSeconds),
                      dividedBy(total.charged.amount.high + total.unclear.amount.high, total.keptSeconds)},
                     total.charged.unpriced + total.unclear.unpriced > 0};
}

} // namespace troupe
