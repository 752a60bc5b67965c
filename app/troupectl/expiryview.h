#pragma once

#include "core/catalog/expiry.h"

#include <QJsonObject>

namespace troupe::ctl {

/// What scripts may want to know of an end: "expires_at" (ISO, UTC), "expires_known_from" ("provider",
/// "catalog"), "expiry_stage" ("live", "ending", "ended"). Only the stage where no end is known.
void addTo(QJsonObject& object, const Expiry& expiry, const QDateTime& now);

} // namespace troupe::ctl
