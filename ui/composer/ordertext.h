#pragma once

#include "core/jobs/job.h"
#include "core/studio/budgetwarning.h"

namespace troupe {

/// "Generate 2 takes - $1.60"; without a price: "price unknown".
QString buttonText(Operation operation, int takes, const std::optional<PriceRange>& price);
/// While nothing can be ordered.
QString buttonText(Operation operation);

/// What keeps an order from being made, with what to do about it.
QString lintText(const Error& error);

/// Where the price on the button comes from; empty without one.
QString priceSourceText(const JobOrder& order);

/// Which budget would hold how many of `takes`, and what to do about it.
QString warningText(const BudgetWarning& warning, int takes);

/// "Generate 4 takes - 1.60": of orders that may differ in their prompts.
QString buttonText(const QList<JobOrder>& orders, int takesOfEach);

/// The orders as they will be sent, for people to read before they pay. They differ in prompt and cast.
QString sentText(const QList<JobOrder>& orders);

} // namespace troupe
