#pragma once

#include "core/jobs/job.h"

#include <QDate>

namespace troupe {

class Store;

/// What would keep some of the wanted takes in the queue.
struct BudgetWarning {
    BudgetStop stop; ///< Of the first take that does not fit.
    int fitting = 0; ///< Takes that fit.
    Money left; ///< In that envelope, when everything that waits is sent; not below 0.

    friend bool operator==(const BudgetWarning&, const BudgetWarning&) = default;
};

/// Before anything is ordered: would `takes` of this order pass the envelopes, when all that waits in
/// the queue goes first? Nothing if they would. `today`: where the person is.
Result<std::optional<BudgetWarning>> budgetWarning(Store& store, const JobOrder& order, int takes,
                                                   const QDate& today);

} // namespace troupe
