#pragma once

#include "ui/common/clippictures.h"

namespace troupe {

namespace media {
class MediaService;
}

/// Pictures of clips by core/media; of images by Qt, off the GUI thread too.
class MediaPictures final : public ClipPictures {
public:
    explicit MediaPictures(media::MediaService& media) : m_media(media) {}

    QFuture<Result<QImage>> poster(const QString& path, const QSize& size) override;
    QFuture<Result<QImage>> filmstrip(const QString& path, int frames, const QSize& frame) override;

private:
    media::MediaService& m_media;
};

} // namespace troupe
