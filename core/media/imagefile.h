#pragma once

#include "core/base/result.h"
#include "core/media/mediainfo.h"

namespace troupe::media {

/// Decodes a picture that is not a clip: a PNG or JPEG, by its content and not by its name. Blocking,
/// reentrant, for worker threads. Missing; MediaUnknown; MediaTooLarge, before anything is decoded;
/// MediaUnreadable.
Result<> verifyImage(const QString& path, const MediaLimits& limits = {});

} // namespace troupe::media
