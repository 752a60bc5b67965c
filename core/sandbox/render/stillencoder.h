#pragma once

#include "core/base/result.h"

#include <QImage>

namespace troupe::sandbox {

// Pictures as files. Unsupported where FFmpeg was built without the encoder.
Result<QByteArray> encodeWebp(const QImage& picture);
Result<QByteArray> encodeJpeg(const QImage& picture);

} // namespace troupe::sandbox
