#pragma once

#include "core/base/result.h"
#include "core/media/mediainfo.h"

namespace troupe::media {

/// Frames a second.
struct Rate {
    int num = 24;
    int den = 1;

    double value() const { return double(num) / double(den); }
    friend bool operator==(const Rate&, const Rate&) = default;
};

/// A clip of any kind that a person has, and what matters when a plain one is made of it.
struct Footage {
    MediaInfo info; ///< `seconds` as the pictures tell where the container does not.
    QString kind; ///< "mp4", "mov", "webm", "gif" ...: one word for the container.
    Rate rate; ///< See steadyRate().
    int frames = 0; ///< At `rate`; 1 at least.
    bool hasVaryingRate = false;
    bool isHdr = false; ///< PQ or HLG.
    bool hasAlpha = false; ///< Has room for transparency, used or not.

    friend bool operator==(const Footage&, const Footage&) = default;
};

/// The limits for footage: the same, but for more containers and the time that encoding takes.
MediaLimits footageLimits(MediaLimits limits = {});

/// The steady rate that a clip is brought to: its own if that is one, else the nearest usual one, 10 to 60.
/// `average`: 0 where it is not known.
Rate steadyRate(double average, bool isVarying);

/// Reads headers, and packets as far as that takes: without an index or a length, to the end. Blocking, for
/// worker threads. Errors as in frames.h.
Result<Footage> lookAtFootage(const QString& path, const MediaLimits& limits, const Stopped& stopped = {});

} // namespace troupe::media
