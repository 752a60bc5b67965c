#pragma once

#include "core/base/result.h"
#include "core/media/mediainfo.h"

namespace troupe::media {

/// A clip as an editor has to know it.
struct ClipFacts {
    MediaInfo info;
    int audioChannels = 0; ///< Of the first sound; 0: none.
    int audioRate = 0; ///< Samples a second.

    friend bool operator==(const ClipFacts&, const ClipFacts&) = default;
};

/// Reads the headers. Blocking, reentrant, for worker threads; errors as in core/media/frames.h.
Result<ClipFacts> clipFacts(const QString& path, const MediaLimits& limits = {}, const Stopped& stopped = {});

} // namespace troupe::media
