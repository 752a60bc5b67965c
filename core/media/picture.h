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

/// A frame in RGB32, scaled and turned to `shown`, which is its size after the turn. What is transparent in
/// it stands on white; HDR is brought to what a usual screen shows.
Result<QImage> toImage(const AVFrame& frame, const QSize& shown, int rotation);

} // namespace troupe::media
