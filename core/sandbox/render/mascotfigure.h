#pragma once

#include <QPainter>

namespace troupe::sandbox {

/// Paints Luna, a moon fox, `height` pixels high, her feet at the origin of the painter, at this
/// moment of her 3.5 seconds: she breathes, blinks, moves ears and tail, and waves at the end.
void paintMascot(QPainter& painter, double height, double seconds);

} // namespace troupe::sandbox
