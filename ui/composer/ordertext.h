#pragma once

#include "core/jobs/job.h"

namespace troupe {

/// "Generate 2 takes - $1.60"; without a price: "price unknown".
QString buttonText(Operation operation, int takes, const std::optional<PriceRange>& price);
/// While nothing can be ordered.
QString buttonText(Operation operation);

/// What keeps an order from being made, with what to do about it.
QString lintText(const Error& error);

/// The order as it will be sent, for people to read before they pay.
QString sentText(const JobOrder& order);

} // namespace troupe
