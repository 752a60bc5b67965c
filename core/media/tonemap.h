#pragma once

#include <QImage>

namespace troupe::media {

enum class HdrTransfer { Pq, Hlg };

/// For a usual screen: `picture` is RGBX64 with signal values of this transfer and BT.2020 primaries; what
/// comes back is RGB32. White of paper stays nearly white, and what is brighter is pressed into the rest.
QImage toneMapped(const QImage& picture, HdrTransfer transfer);

} // namespace troupe::media
