#include "core/media/still.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace troupe::media {

Result<QByteArray> stillAt(const QString& path, double seconds, const QString& suffix,
                           const MediaLimits& limits, const Stopped& stopped)
{
    constexpr int Quality = 92; // Of a JPEG: what large screens show no flaws of.
    const QString kind = suffix.toLower();
    const bool isJpeg = kind == u"jpg" || kind == u"jpeg";
    if (!isJpeg && kind != u"png")
        return failure(Error::Kind::Unsupported, suffix);
    const auto frames = framesAt(path, {seconds}, {}, limits, stopped);
    if (!frames)
        return tl::unexpected(frames.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (frames->isEmpty() || !frames->first().save(&buffer, isJpeg ? "JPEG" : "PNG", isJpeg ? Quality : -1))
        return failure(Error::Kind::MediaUnreadable, path);
    return bytes;
}

} // namespace troupe::media
