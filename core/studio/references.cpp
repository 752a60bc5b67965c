#include "core/studio/references.h"

#include "core/store/assetfiles.h"
#include "core/store/store.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qint64 MaxBytes = 20LL * 1024 * 1024;

/// Empty for what is none of them.
QString suffixFor(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return u"png"_s;
    if (bytes.startsWith("\xff\xd8\xff"))
        return u"jpg"_s;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return u"webp"_s;
    return {};
}

} // namespace

Result<AssetHash> takeReferenceIn(Store& store, const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return failure(Error::Kind::Missing, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.read(MaxBytes + 1);
    if (bytes.isEmpty())
        return failure(Error::Kind::MediaEmpty, path);
    if (bytes.size() > MaxBytes)
        return failure(Error::Kind::MediaTooLarge, path);
    const QString suffix = suffixFor(bytes);
    if (suffix.isEmpty())
        return failure(Error::Kind::MediaUnknown, path);
    return store.assets().importBytes(bytes, suffix);
}

} // namespace troupe
