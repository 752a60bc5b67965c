#pragma once

#include "core/base/result.h"
#include "core/media/firstframe.h"
#include "core/media/mediainfo.h"

#include <QImage>
#include <QList>

// Blocking, reentrant, for worker threads; MediaService is the way in from anywhere else.
//
// Errors of all: Missing, Storage (cannot be read), MediaEmpty, MediaUnknown, MediaCutOff,
// MediaNoPicture, MediaTooLarge, MediaTooLong, MediaTooManyStreams, MediaTooSlow, MediaUnreadable,
// Canceled. Only `path` itself is opened: formats that name other files are not accepted.
namespace troupe::media {

/// Reads the headers. Finds a file that was cut off without decoding it, where its index tells.
Result<MediaInfo> probe(const QString& path, const MediaLimits& limits = {}, const Stopped& stopped = {});

/// Decodes every frame, to the end; `seconds` is then what was really there.
Result<MediaInfo> verify(const QString& path, const MediaLimits& limits = {}, const Stopped& stopped = {});

/// The key frame nearest before a tenth of the clip, no larger than `fit`: quick, for lists.
Result<QImage> thumbnail(const QString& path, const QSize& fit, const MediaLimits& limits = {},
                         const Stopped& stopped = {});

/// What a player shows first, in full size.
Result<FirstFrame> firstFrame(const QString& path, const MediaLimits& limits = {},
                              const Stopped& stopped = {});

/// The frames that are shown at `seconds`, rising; beyond the end, the last one. Full size if `fit`
/// is empty.
Result<QList<QImage>> framesAt(const QString& path, const QList<double>& seconds, const QSize& fit,
                               const MediaLimits& limits = {}, const Stopped& stopped = {});

/// framesAt(), each as the bytes of a PNG file.
Result<QList<QByteArray>> pngsAt(const QString& path, const QList<double>& seconds, const QSize& fit,
                                 const MediaLimits& limits = {}, const Stopped& stopped = {});

/// Where in the clip its best stills are, in seconds, the best first: `count` at most, see pickStills().
Result<QList<double>> stillMoments(const QString& path, int count, const MediaLimits& limits = {},
                                   const Stopped& stopped = {});

/// The last frame as it is shown, as the bytes of a PNG file; of exactly this size, cropped around its
/// middle, unless that is empty.
Result<QByteArray> lastFramePng(const QString& path, const QSize& size, const MediaLimits& limits = {},
                                const Stopped& stopped = {});

struct FilmstripRequest {
    int frames = 10; ///< 1 to 200.
    QSize cell {160, 90}; ///< Each frame is fitted into the middle of one.
};
/// Frames at even distances, left to right in one image.
Result<QImage> filmstrip(const QString& path, const FilmstripRequest& request, const MediaLimits& limits = {},
                         const Stopped& stopped = {});

} // namespace troupe::media
