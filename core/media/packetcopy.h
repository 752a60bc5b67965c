#pragma once

#include "core/media/reel.h"

namespace troupe::media {

/// Joins the pieces of a reel packet by packet; false, and nothing is written, where that would not give
/// exactly their frames in a file that plays everywhere. Errors of makeReel().
Result<bool> copyPackets(const ReelRequest& request, const MediaLimits& limits, const Stopped& stopped,
                         const ReelProgress& progress);

} // namespace troupe::media
