#include "app/troupectl/clipexport.h"

#include "core/store/assetfiles.h"
#include "core/store/store.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace troupe::ctl {

Result<> exportClip(Store& store, const AssetHash& clip, const QString& path)
{
    constexpr qint64 Piece = 1024 * 1024;
    const auto source = store.assets().path(clip);
    if (!source)
        return tl::unexpected(source.error());
    QFile from(*source);
    QSaveFile to(path);
    if (!from.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(*source, from.errorString()));
    if (!to.open(QIODevice::WriteOnly))
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, to.errorString()));
    while (!from.atEnd()) {
        const QByteArray bytes = from.read(Piece);
        if (bytes.isEmpty() || to.write(bytes) != bytes.size())
            return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, to.errorString()));
    }
    if (!to.commit())
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, to.errorString()));
    return {};
}

} // namespace troupe::ctl
