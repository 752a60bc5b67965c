#include "core/base/assethash.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

Result<AssetHash> AssetHash::fromHex(const QString& hex)
{
    const bool good = hex.size() == 64 && std::all_of(hex.begin(), hex.end(), [](QChar c) {
                          return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                      });
    if (!good)
        return failure(Error::Kind::Invalid, u"asset hash"_s);
    return AssetHash(hex);
}

AssetHash AssetHash::fromDigest(const QByteArray& digest)
{
    Q_ASSERT(digest.size() == 32);
    return AssetHash(QString::fromLatin1(digest.toHex()));
}

} // namespace troupe
