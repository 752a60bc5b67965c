#pragma once

#include "core/media/firstframe.h"

class QVideoFrame;

namespace troupe {

/// A frame of Qt Multimedia as a picture, turned and stretched as `shape` says, in the colours of all our
/// other pictures. Qt's own conversion goes through a graphics context, which takes a tenth of a second
/// to set up, and guesses other colours without one. Null if the frame cannot be read.
QImage imageOf(const QVideoFrame& frame, const media::PictureShape& shape);

} // namespace troupe
