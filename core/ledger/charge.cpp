#include "core/ledger/charge.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using Fact = LedgerEntry::Fact;
using Standing = Charge::Standing;

constexpr std::array<std::pair<Standing, QLatin1StringView>, 5> Standings {{
    {Standing::NotSent, "not sent"_L1},
    {Standing::UnderWay, "under way"_L1},
    {Standing::Charged, "charged"_L1},
    {Standing::NotCharged, "not charged"_L1},
    {Standing::Unclear, "unclear"_L1},
}};

Standing standingAfter(Fact fact)
{
    switch (fact) {
    case Fact::Estimated: return Standing::NotSent;
    case Fact::Accepted: return Standing::UnderWay;
    case Fact::Final: return Standing::Charged;
    case Fact::Refunded: return Standing::NotCharged;
    case Fact::Unknown: return Standing::Unclear;
    }
    Q_UNREACHABLE();
}

std::optional<PriceRange> amountOf(const LedgerEntry& entry)
{
    if (!entry.low || !entry.high)
        return std::nullopt;
    return PriceRange {*entry.low, *entry.high};
}

bool isEstimate(const LedgerEntry& entry)
{
    return entry.fact == Fact::Estimated;
}

/// Null while there are only estimates.
const LedgerEntry* deciding(const QList<LedgerEntry>& facts)
{
    const LedgerEntry* newest = nullptr;
    const LedgerEntry* said = nullptr;
    for (const LedgerEntry& entry : facts) {
        if (isEstimate(entry))
            continue;
        newest = &entry;
        if (entry.source == ledgersource::person())
            said = &entry;
    }
    return said ? said : newest;
}

} // namespace

QString standingText(Standing standing)
{
    return std::find_if(Standings.begin(), Standings.end(),
                        [&](const auto& entry) { return entry.first == standing; })
        ->second;
}

std::optional<Standing> standingFromText(const QString& text)
{
    const auto it = std::find_if(Standings.begin(), Standings.end(),
                                 [&](const auto& entry) { return entry.second == text; });
    return it == Standings.end() ? std::nullopt : std::optional(it->first);
}

Charge chargeOf(const QList<LedgerEntry>& facts)
{
    Q_ASSERT(!facts.isEmpty());
    const LedgerEntry& newest = facts.last();
    Charge charge;
    charge.job = newest.job;
    charge.connectionName = newest.connectionName;
    charge.model = newest.model;
    charge.operation = newest.operation;
    charge.seconds = newest.seconds;
    charge.at = facts.first().at;
    for (const LedgerEntry& entry : facts) {
        if (!isEstimate(entry))
            continue;
        charge.estimate = amountOf(entry); // An order that was changed has a newer one.
        charge.estimateSource = entry.source;
    }
    const auto begun = std::find_if_not(facts.begin(), facts.end(), isEstimate);
    if (begun == facts.end())
        return charge;
    charge.at = begun->at;
    const LedgerEntry& decides = *deciding(facts);
    charge.standing = standingAfter(decides.fact);
    charge.amount = amountOf(decides);
    charge.source = decides.source;
    return charge;
}

} // namespace troupe
