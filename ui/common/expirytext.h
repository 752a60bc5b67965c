#pragma once

#include "core/catalog/expiry.h"

namespace troupe {

// When remote things end, in words. `now` is UTC; moments are shown in the local time of the person.

/// "2 d", "5 h", "40 min", "under a minute": changes once a minute at most, and never tells more than there
/// is.
QString leftText(const QDateTime& now, const QDateTime& end);

/// "just now", "5 min ago", "3 h ago", "2 d ago"; a moment after `now` is just now.
QString agoText(const QDateTime& moment, const QDateTime& now);

/// "14:00" on the same day, else with the day.
QString momentText(const QDateTime& moment, const QDateTime& now);

/// "gone in 40 min", "gone in about 40 min", "gone"; empty where no end is known.
QString goneText(const Expiry& expiry, const QDateTime& now);

/// When exactly, and how that is known: for a tooltip. Empty where there is nothing to tell.
QString endText(const Expiry& expiry, const QDateTime& now);

} // namespace troupe
