#include "ui/common/mediapictures.h"

#include "core/media/mediaservice.h"

namespace troupe {

QFuture<Result<QImage>> MediaPictures::poster(const QString& path, const QSize& size)
{
    return m_media.thumbnailAsync(path, size);
}

QFuture<Result<QImage>> MediaPictures::filmstrip(const QString& path, int frames, const QSize& frame)
{
    return m_media.filmstripAsync(path, {.frames = frames, .cell = frame});
}

} // namespace troupe
