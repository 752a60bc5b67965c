#include "ui/shell/mediapictures.h"

#include "core/media/mediaservice.h"

#include <QFileInfo>
#include <QImageReader>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int MaxSide = 8192;

/// Stills and opening frames; core/media reads clips only.
bool isImage(const QString& path)
{
    static const QStringList suffixes {u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

/// Worker thread.
Result<QImage> readImage(const QString& path, const QSize& fit)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > MaxSide || size.height() > MaxSide)
        return failure(Error::Kind::MediaTooLarge, path);
    if (size.isValid())
        reader.setScaledSize(size.scaled(fit, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return failure(Error::Kind::MediaUnreadable, reader.errorString());
    return image;
}

} // namespace

QFuture<Result<QImage>> MediaPictures::poster(const QString& path, const QSize& size)
{
    if (isImage(path))
        return QtConcurrent::run([path, size] { return readImage(path, size); });
    return m_media.thumbnailAsync(path, size);
}

QFuture<Result<media::FirstFrame>> MediaPictures::firstFrame(const QString& path)
{
    return m_media.firstFrameAsync(path);
}

QFuture<Result<QImage>> MediaPictures::filmstrip(const QString& path, int frames, const QSize& frame)
{
    return m_media.filmstripAsync(path, {.frames = frames, .cell = frame});
}

} // namespace troupe
