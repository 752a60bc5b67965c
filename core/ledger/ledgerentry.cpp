#include "core/ledger/ledgerentry.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using Fact = LedgerEntry::Fact;

constexpr std::array<std::pair<Fact, QLatin1StringView>, 5> Facts {{
    {Fact::Estimated, "estimated"_L1},
    {Fact::Accepted, "accepted"_L1},
    {Fact::Final, "final"_L1},
    {Fact::Refunded, "refunded"_L1},
    {Fact::Unknown, "unknown"_L1},
}};

} // namespace

QString factText(Fact fact)
{
    return std::find_if(Facts.begin(), Facts.end(), [&](const auto& entry) { return entry.first == fact; })
        ->second;
}

std::optional<Fact> factFromText(const QString& text)
{
    const auto it
        = std::find_if(Facts.begin(), Facts.end(), [&](const auto& entry) { return entry.second == text; });
    return it == Facts.end() ? std::nullopt : std::optional(it->first);
}

QString ledgersource::priceTable(const QDate& asOf)
{
    return u"price table "_s + asOf.toString(Qt::ISODate);
}

QString ledgersource::noPrice()
{
    return u"no price known"_s;
}

QString ledgersource::reply()
{
    return u"provider reply"_s;
}

QString ledgersource::replyOfZero()
{
    return u"unpriced there"_s;
}

QString ledgersource::usage()
{
    return u"provider usage"_s;
}

QString ledgersource::clipArrived()
{
    return u"clip arrived"_s;
}

QString ledgersource::noAnswer()
{
    return u"no answer"_s;
}

QString ledgersource::silence()
{
    return u"provider silent"_s;
}

QString ledgersource::person()
{
    return u"person"_s;
}

} // namespace troupe
