#pragma once

#include "core/base/result.h"

#include <QImage>

namespace troupe::sandbox {

/// A picture from outside, as RGB32, filling `size`: what is too much is cut off at the sides.
/// Errors: Missing, MediaEmpty, MediaUnknown, MediaTooLarge, MediaUnreadable.
Result<QImage> readOpeningFrame(const QString& path, QSize size);

} // namespace troupe::sandbox
