#pragma once

#include "core/studio/remake.h"

namespace troupe {

/// "Luna's clip changed. Mossy is called Moss now."; empty where nothing changed.
QString staleText(const QList<StaleCause>& causes);
/// "Make again - 0.80", or why it cannot be.
QString remakeText(const Staleness& staleness);

} // namespace troupe
