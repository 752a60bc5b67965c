#pragma once

#include "core/media/footage.h"

#include <QRect>

namespace troupe::media {

/// A stretch of a clip and a part of its picture, as a plain MP4 (H.264, AAC if there is sound).
struct ConformRequest {
    QString source;
    QString target; ///< Another file; replaced if it is there.
    Rate rate;
    int first = 0; ///< Frames at `rate`.
    int count = 0;
    QRect crop; ///< Pixels of the picture as shown; all of it if empty.
    QSize size; ///< Of the result; even both ways.
    qint64 bitsPerSecond = 16'000'000; ///< At most.
};

/// 0 to 1, from the working thread. May be empty.
using Progress = std::function<void(double)>;

/// Turned upright, with square pixels, without transparency, for a usual screen, at a steady rate: exactly
/// `count` frames. Nothing is left behind where it fails or is stopped. Blocking, for worker threads. Errors:
/// those of frames.h, MediaCutOff if the frames end too early; those of ClipWriter; Invalid with the
/// member's name for a request that makes no sense.
Result<> conform(const ConformRequest& request, const MediaLimits& limits, const Stopped& stopped = {},
                 const Progress& progress = {});

} // namespace troupe::media
