#pragma once

#include "core/base/assethash.h"
#include "ui/common/clippictures.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

#include <functional>

namespace troupe {

/// Thumbnails of assets: in memory (least recently used go first) and as JPEG files in the
/// profile's cache folder, which may be deleted at any time. Never blocks the GUI thread: what is
/// not in memory comes later, with ready().
class ThumbnailCache : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThumbnailCache)

public:
    /// The file of an asset.
    using Locate = std::function<Result<QString>(const AssetHash&)>;

    /// `pictures` must outlive it. `memoryLimit` in bytes of pixels.
    ThumbnailCache(ClipPictures& pictures, Locate locate, QString folder, qint64 memoryLimit = 64 << 20,
                   QObject* parent = nullptr);

    /// Fits into `size` (pixels); null while it is not there yet. Asking again is cheap. An asset
    /// that gave no picture is not tried again before forgetFailures().
    QPixmap thumbnail(const AssetHash& hash, const QSize& size);
    bool hasFailed(const AssetHash& hash) const { return m_failed.contains(hash); }
    void forgetFailures() { m_failed.clear(); }

Q_SIGNALS:
    void ready(const troupe::AssetHash& hash, const QSize& size);
    void failed(const troupe::AssetHash& hash, const troupe::Error& error);

private:
    void make(const AssetHash& hash, const QSize& size, const QString& key);
    void keep(const AssetHash& hash, const QSize& size, const QString& key, const QImage& image);
    QString fileOf(const QString& key) const;

    ClipPictures& m_pictures;
    Locate m_locate;
    QString m_folder;
    QCache<QString, QPixmap> m_memory;
    QSet<QString> m_waiting;
    QSet<AssetHash> m_failed;
};

} // namespace troupe
