#pragma once

#include "core/base/result.h"
#include "core/media/mediainfo.h"

#include <vector>

namespace troupe::media {

/// Samples a second of all sound in here.
inline constexpr int SoundRate = 48'000;

/// The first sound of a clip from `from` on, as long as `seconds`, interleaved stereo; silent where the file
/// has none. Times are those of the picture. Empty where there is no sound, or none that decodes. Blocking.
/// Errors as in frames.h.
Result<std::vector<float>> readSound(const QString& path, double from, double seconds,
                                     const MediaLimits& limits, const Stopped& stopped);

} // namespace troupe::media
