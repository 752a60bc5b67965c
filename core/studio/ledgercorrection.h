#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QDateTime>

namespace troupe {

class Store;

/// A person read the bill: writes down what a job did cost, or with nothing that it was not charged.
/// Outweighs whatever else is known, and can be corrected again. Errors: Missing "job" (the ledger does
/// not know it); Conflict "not sent" or "under way" (there is nothing to say yet); Invalid "amount"
/// (not above 0, or above a million US dollars).
Result<> correctCharge(Store& store, const JobId& job, const std::optional<Money>& charged,
                       const QDateTime& now);

} // namespace troupe
