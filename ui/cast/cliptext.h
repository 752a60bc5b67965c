#pragma once

#include "core/media/mediainfo.h"

#include <QString>

namespace troupe {

/// "3.5 s - 1280 x 720 - 24 fps - with sound".
QString clipText(const media::MediaInfo& info);

/// clipText(), and what of it is outside of what providers work best with: 2 to 4 s, 720p to
/// 1080p, 16:9 or 9:16, under 100 MB (OpenAI Videos guide). Advice, never a ban.
QString fitText(const media::MediaInfo& info);

} // namespace troupe
