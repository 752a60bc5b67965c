#pragma once

#include "core/media/frames.h"

namespace troupe::media {

/// The frame that is shown at `seconds`, in full size, as the bytes of a picture file: "png", "jpg" or
/// "jpeg". Blocking, for worker threads. Errors as in frames.h; Unsupported for another kind of file.
Result<QByteArray> stillAt(const QString& path, double seconds, const QString& suffix,
                           const MediaLimits& limits = {}, const Stopped& stopped = {});

} // namespace troupe::media
