#include "core/ledger/ledgercsv.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QVariant usd(const std::optional<Money>& amount)
{
    return amount ? QVariant(amount->toUsd()) : QVariant();
}

void append(QVariantList& row, const std::optional<PriceRange>& price)
{
    row << usd(price ? std::optional(price->low) : std::nullopt)
        << usd(price ? std::optional(price->high) : std::nullopt);
}

/// The amounts, and how many jobs are in none of them.
void append(QVariantList& row, const MoneySum& sum)
{
    const bool isKnown = sum.jobs > sum.unpriced;
    append(row, isKnown || sum.jobs == 0 ? std::optional(sum.amount) : std::nullopt);
    row << sum.jobs << sum.unpriced;
}

QStringList sumTitles(const QString& name)
{
    return {name + u"_usd_low", name + u"_usd_high", name + u"_jobs", name + u"_unpriced"};
}

} // namespace

QString chargedText(Charge::Standing standing)
{
    switch (standing) {
    case Charge::Standing::NotSent: return u"not sent"_s;
    case Charge::Standing::UnderWay: return u"under way"_s;
    case Charge::Standing::Charged: return u"yes"_s;
    case Charge::Standing::NotCharged: return u"no"_s;
    case Charge::Standing::Unclear: return u"unknown"_s;
    }
    return {};
}

Csv factsCsv(const QList<LedgerEntry>& facts)
{
    Csv csv({u"at"_s, u"job"_s, u"fact"_s, u"usd_low"_s, u"usd_high"_s, u"source"_s, u"connection"_s,
             u"model"_s, u"operation"_s, u"seconds"_s});
    for (const LedgerEntry& fact : facts) {
        csv.add({fact.at, fact.job.toString(), factText(fact.fact), usd(fact.low), usd(fact.high),
                 fact.source, fact.connectionName, fact.model, fact.operation, fact.seconds});
    }
    return csv;
}

Csv linesCsv(const QList<LedgerLine>& lines)
{
    Csv csv({u"at"_s, u"job"_s, u"series"_s, u"episode"_s, u"shot"_s, u"characters"_s, u"connection"_s,
             u"model"_s, u"operation"_s, u"seconds"_s, u"seconds_made"_s, u"kept"_s, u"estimate_usd_low"_s,
             u"estimate_usd_high"_s, u"estimate_source"_s, u"charged"_s, u"usd_low"_s, u"usd_high"_s,
             u"source"_s});
    for (const LedgerLine& line : lines) {
        const Charge& charge = line.charge;
        QVariantList row {charge.at,
                          charge.job.toString(),
                          line.series,
                          line.episode,
                          line.shot,
                          line.characters.join(u"; "_s),
                          charge.connectionName,
                          charge.model,
                          charge.operation,
                          charge.seconds > 0 ? QVariant(charge.seconds) : QVariant(),
                          line.seconds ? QVariant(*line.seconds) : QVariant(),
                          line.isKept ? u"yes"_s : u"no"_s};
        append(row, charge.estimate);
        row << charge.estimateSource << chargedText(charge.standing);
        append(row, charge.amount);
        row << charge.source;
        csv.add(row);
    }
    return csv;
}

Csv totalsCsv(LedgerGrouping grouping, const QList<LedgerTotal>& totals)
{
    Csv csv(QStringList {groupingText(grouping), u"key"_s, u"jobs"_s} + sumTitles(u"charged"_s)
            + sumTitles(u"unknown"_s) + sumTitles(u"under_way"_s) + sumTitles(u"not_charged"_s)
            + QStringList {u"seconds_made"_s, u"seconds_kept"_s, u"usd_per_kept_second_low"_s,
                           u"usd_per_kept_second_high"_s});
    for (const LedgerTotal& total : totals) {
        QVariantList row {total.name, total.key, total.jobs};
        for (const MoneySum* sum : {&total.charged, &total.unclear, &total.underWay, &total.notCharged})
            append(row, *sum);
        row << total.seconds << total.keptSeconds;
        const auto cost = keptCost(total);
        append(row, cost ? std::optional(cost->perSecond) : std::nullopt);
        csv.add(row);
    }
    return csv;
}

} // namespace troupe
