#pragma once

#include "core/ledger/envelope.h"
#include "core/ledger/totals.h"

namespace troupe {

// What is known about money, in words. Amounts are US dollars.

/// 'episode "Night"', 'a day': as the object of a sentence.
QString envelopeText(const EnvelopeScope& scope, const QString& name);
/// Which envelope keeps a job from being sent, what it would cost, and what to do about it.
QString stopText(const BudgetStop& stop);

/// "Charged", "Not charged", "Unknown", "Under way", "Not sent".
QString standingWord(Charge::Standing standing);
/// Why something is believed, from LedgerEntry::source; a source of a newer version as it stands there.
QString moneySourceText(const QString& source);

/// "4.80", "4.80-5.20", "4.80 and 2 of unknown price", "price unknown"; empty for no jobs.
QString moneySumText(const MoneySum& sum);
/// "0.21", "0.21-0.30", "at least 0.21"; empty where it cannot be told.
QString keptCostText(const LedgerTotal& total);

} // namespace troupe
