#include "ui/common/thumbnailcache.h"

#include "core/base/async.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QSaveFile>
#include <QThreadPool>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

Result<QImage> readFile(const QString& file)
{
    QImage image = QImageReader(file, "jpeg").read();
    if (image.isNull())
        return failure(Error::Kind::Missing, file);
    return image;
}

/// A file that is not written whole is not there at all; failing costs only that it is made again.
void writeFile(const QString& file, const QImage& image)
{
    constexpr int Quality = 88;
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && image.save(&out, "jpeg", Quality))
        out.commit();
}

} // namespace

ThumbnailCache::ThumbnailCache(ClipPictures& pictures, Locate locate, QString folder, qint64 memoryLimit,
                               QObject* parent)
    : QObject(parent),
      m_pictures(pictures),
      m_locate(std::move(locate)),
      m_folder(std::move(folder)),
      m_memory(memoryLimit)
{}

QPixmap ThumbnailCache::thumbnail(const AssetHash& hash, const QSize& size)
{
    const QString key = u"%1-%2x%3"_s.arg(hash.hex()).arg(size.width()).arg(size.height());
    if (const QPixmap* there = m_memory.object(key))
        return *there;
    if (m_waiting.contains(key) || m_failed.contains(hash) || size.isEmpty())
        return {};
    m_waiting.insert(key);
    whenDone(QtConcurrent::run(readFile, fileOf(key)), this,
             [this, hash, size, key](const Result<QImage>& read) {
                 if (read)
                     keep(hash, size, key, *read);
                 else
                     make(hash, size, key);
             });
    return {};
}

void ThumbnailCache::make(const AssetHash& hash, const QSize& size, const QString& key)
{
    const auto path = m_locate(hash);
    whenDone(path ? m_pictures.poster(*path, size) : troupe::ready<QImage>(tl::unexpected(path.error())),
             this, [this, hash, size, key](const Result<QImage>& made) {
                 if (made && !made->isNull()) {
                     QThreadPool::globalInstance()->start(
                         [file = fileOf(key), image = *made] { writeFile(file, image); });
                     return keep(hash, size, key, *made);
                 }
                 m_waiting.remove(key);
                 m_failed.insert(hash);
                 Q_EMIT failed(hash, made ? Error {Error::Kind::MediaUnreadable} : made.error());
             });
}

void ThumbnailCache::keep(const AssetHash& hash, const QSize& size, const QString& key, const QImage& image)
{
    m_waiting.remove(key);
    // One that is larger than the whole cache would be dropped at once, and asked for for ever.
    const qsizetype cost = std::min<qsizetype>(image.sizeInBytes(), m_memory.maxCost());
    m_memory.insert(key, new QPixmap(QPixmap::fromImage(image)), cost);
    Q_EMIT ready(hash, size);
}

QString ThumbnailCache::fileOf(const QString& key) const
{
    return m_folder + u'/' + key.left(2) + u'/' + key + u".jpg";
}

} // namespace troupe
