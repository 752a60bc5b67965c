#include "core/media/imagefile.h"

#include <QFile>
#include <QImageReader>

namespace troupe::media {

Result<> verifyImage(const QString& path, const MediaLimits& limits)
{
    if (!QFile::exists(path))
        return failure(Error::Kind::Missing, path);
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg")
        return failure(Error::Kind::MediaUnknown, path);
    const QSize size = reader.size();
    if (size.width() > limits.maxSide || size.height() > limits.maxSide)
        return failure(Error::Kind::MediaTooLarge, path);
    if (reader.read().isNull())
        return failure(Error::Kind::MediaUnreadable, reader.errorString());
    return {};
}

} // namespace troupe::media
