#pragma once

#include "core/base/money.h"

#include <QSize>

#include <chrono>
#include <optional>

namespace troupe {

// How amounts are written for people, in the numbers of the default QLocale.

/// "0.96": US dollars without a unit; three decimals below ten cents.
QString moneyText(Money amount);
/// "0.96", "0.80-1.20", or "price unknown".
QString priceText(const std::optional<PriceRange>& price);
/// "42 s", "3 min 05 s", "1 h 12 min", "2 d 3 h". Negative counts as zero.
QString durationText(std::chrono::milliseconds duration);
/// A length of a clip: "8 s", "3.5 s".
QString clipLengthText(double seconds);
/// A position in a clip: "0:03.50"; hours only where there are any.
QString positionText(std::chrono::milliseconds position);
/// "1280 × 720".
QString sizeText(const QSize& size);

} // namespace troupe
