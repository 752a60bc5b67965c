#include "core/sandbox/render/openingframe.h"

#include "core/sandbox/render/moviereader.h"

#include <QFileInfo>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

namespace {

constexpr int MaxSide = 8192;

Result<QImage> readPicture(const QString& path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    if (reader.canRead()) {
        const QSize size = reader.size();
        if (size.width() > MaxSide || size.height() > MaxSide)
            return failure(Error::Kind::MediaTooLarge, u"%1x%2"_s.arg(size.width()).arg(size.height()));
        const QImage picture = reader.read();
        if (picture.isNull())
            return failure(Error::Kind::MediaUnreadable, reader.errorString());
        return picture;
    }
    // WebP and others, where Qt has no plugin for them.
    auto movie = MovieReader::open(path, {.maxSide = MaxSide});
    if (!movie)
        return tl::unexpected(movie.error());
    return movie->nextFrame();
}

} // namespace

Result<QImage> readOpeningFrame(const QString& path, QSize size)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return failure(Error::Kind::Missing, path);
    if (file.size() == 0)
        return failure(Error::Kind::MediaEmpty, path);
    auto picture = readPicture(path);
    if (!picture)
        return picture;
    QImage filled = picture->convertToFormat(QImage::Format_RGB32);
    if (filled.size() != size) {
        filled = filled.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        filled = filled.copy((filled.width() - size.width()) / 2, (filled.height() - size.height()) / 2,
                             size.width(), size.height());
    }
    return filled.convertToFormat(QImage::Format_RGB32);
}

} // namespace troupe::sandbox
