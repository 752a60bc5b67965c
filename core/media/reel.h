#pragma once

#include "core/media/conform.h"

#include <QList>

namespace troupe::media {

/// A stretch of a clip in a reel, or black and silence in its place.
struct ReelPiece {
    QString path = {}; ///< Empty: black.
    Rate fileRate = {}; ///< Of the clip.
    qint64 fileFirst = 0; ///< First frame that is shown, and how many: counted at `fileRate`.
    qint64 fileCount = 0;
    int first = 0; ///< The same, counted at the rate of the reel.
    int count = 1; ///< 1 at least.
};

/// Clips one after the other in one MP4.
struct ReelRequest {
    QList<ReelPiece> pieces;
    QString target; ///< None of the clips; replaced if it is there.
    Rate rate;
    QSize size; ///< Even both ways; what has another shape stands on black.
    qint64 bitsPerSecond = 16'000'000; ///< At most, where it is encoded.
};

enum class ReelWay {
    Copied, ///< As the clips have it, bit for bit: pictures frame by frame, sound to half a packet of it.
    Encoded, ///< Anew, in H.264 and AAC.
};

/// The piece that is being worked on, and the share of the whole that is done, 0 to 1. From the working
/// thread.
using ReelProgress = std::function<void(int piece, double share)>;

/// Copies where all clips are of one kind and begin and end where packets do; encodes otherwise. Nothing is
/// left behind where it fails or is stopped. Blocking, for worker threads. Errors: those of frames.h for the
/// piece that was told last, MediaCutOff if it ends too early; those of ClipWriter; Invalid with the member's
/// name for a request that makes no sense.
Result<ReelWay> makeReel(const ReelRequest& request, const MediaLimits& limits, const Stopped& stopped = {},
                         const ReelProgress& progress = {});

} // namespace troupe::media
