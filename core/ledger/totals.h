#pragma once

#include "core/ledger/charge.h"

namespace troupe {

/// Amounts of several jobs. Those of which no amount is known are counted, never taken for nothing.
struct MoneySum {
    PriceRange amount = {};
    int jobs = 0;
    int unpriced = 0; ///< Of `jobs`: in no amount.

    void add(const std::optional<PriceRange>& price);
    friend bool operator==(const MoneySum&, const MoneySum&) = default;
};

/// By what the money of jobs is put together.
enum class LedgerGrouping { Series, Episode, Character, Connection, Day };
/// "series", "episode", "character", "connection", "day": stable, for files and the command line.
QString groupingText(LedgerGrouping grouping);
std::optional<LedgerGrouping> groupingFromText(const QString& text);

/// The money of one group. A job in which several characters play counts for each of them with an
/// equal share of its amounts and seconds, so that the groups add up to the whole.
struct LedgerTotal {
    QString key; ///< Id of what the jobs have in common, or the ISO date; empty: nothing of the kind.
    QString name; ///< As it is called now; for an episode "Series - Episode"; empty for none.
    int jobs = 0; ///< Whatever became of them.
    MoneySum charged;
    MoneySum unclear;
    MoneySum underWay;
    MoneySum notCharged; ///< Taken, and refunded or not charged.
    double seconds = 0; ///< Of the takes that were made.
    double keptSeconds = 0; ///< Of those that are kept.

    friend bool operator==(const LedgerTotal&, const LedgerTotal&) = default;
};

/// One job in the ledger, with what it was for as that is called now.
struct LedgerLine {
    Charge charge;
    QString series;
    QString episode;
    QString shot; ///< Its title; may be empty.
    int shotPosition = 0; ///< From 0.
    QStringList characters; ///< Exact names, as they were sent.
    std::optional<double> seconds = {}; ///< Of the take that it made.
    bool isKept = false;

    friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};

/// What a second that is kept costs, all attempts included: from what is charged to what may be.
struct KeptCost {
    PriceRange perSecond;
    bool atLeast = false; ///< Some of the jobs have no known price.

    friend bool operator==(const KeptCost&, const KeptCost&) = default;
};
/// Nothing while nothing is kept, or while no amount at all is known.
std::optional<KeptCost> keptCost(const LedgerTotal& total);

} // namespace troupe
