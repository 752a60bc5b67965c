#pragma once

#include "core/base/result.h"

#include <QImage>

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/frame.h>
}

namespace troupe::media {

/// Degrees clockwise that the display matrix asks a player to turn: 0, 90, 180 or 270.
int rotationOf(const AVStream& stream);

/// Pixel aspect makes the shorter way longer, never anything smaller; then the turn.
QSize shownSize(const QSize& coded, AVRational pixelAspect, int rotation);

/// A frame as it is shown, in RGB32; no larger than `fit`, unless that is empty.
Result<QImage> toImage(const AVFrame& frame, AVRational pixelAspect, int rotation, const QSize& fit);

} // namespace troupe::media
