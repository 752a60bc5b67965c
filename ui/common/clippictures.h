#pragma once

#include "core/base/result.h"
#include "core/media/firstframe.h"

#include <QFuture>
#include <QImage>

namespace troupe {

/// Where widgets get pictures of clips from; in the program core/media stands behind it. Called in
/// the GUI thread, returns at once; canceling a future gives the work up.
class ClipPictures {
public:
    virtual ~ClipPictures() = default;

    /// A picture that stands for a clip or an image, as shown, scaled to fit into `size` (pixels).
    virtual QFuture<Result<QImage>> poster(const QString& path, const QSize& size) = 0;
    /// What a player shows first of a clip, in full size, and how it is to show the rest.
    virtual QFuture<Result<media::FirstFrame>> firstFrame(const QString& path) = 0;
    /// `frames` pictures at even distances, side by side, each filling `frame` (pixels).
    virtual QFuture<Result<QImage>> filmstrip(const QString& path, int frames, const QSize& frame) = 0;
};

} // namespace troupe
