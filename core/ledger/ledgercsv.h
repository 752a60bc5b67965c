#pragma once

#include "core/ledger/csv.h"
#include "core/ledger/totals.h"

namespace troupe {

// The ledger as tables for a spreadsheet. Titles are stable; amounts are US dollars, times UTC. A cell
// stays empty where a value is not known: never 0.

/// "yes", "no", "unknown", "under way", "not sent": whether a job was charged.
QString chargedText(Charge::Standing standing);

/// Every fact, in the order given.
Csv factsCsv(const QList<LedgerEntry>& facts);
/// One row for each job.
Csv linesCsv(const QList<LedgerLine>& lines);
/// One row for each group, without one for all: the spreadsheet adds up.
Csv totalsCsv(LedgerGrouping grouping, const QList<LedgerTotal>& totals);

} // namespace troupe
