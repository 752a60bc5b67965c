#pragma once

#include "ui/common/clippictures.h"

namespace troupe {

namespace media {
class MediaService;
}

/// ClipPictures of the program: made by core/media, off the GUI thread. `media` must outlive it.
class MediaPictures : public ClipPictures {
public:
    explicit MediaPictures(media::MediaService& media) : m_media(media) {}

    QFuture<Result<QImage>> poster(const QString& path, const QSize& size) override;
    QFuture<Result<media::FirstFrame>> firstFrame(const QString& path) override;
    QFuture<Result<QImage>> filmstrip(const QString& path, int frames, const QSize& frame) override;

private:
    media::MediaService& m_media;
};

} // namespace troupe
