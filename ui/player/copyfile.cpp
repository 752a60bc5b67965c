#include "ui/player/copyfile.h"

#include <QFile>
#include <QSaveFile>

namespace troupe {

Result<> copyFile(const QString& source, const QString& target)
{
    QFile in(source);
    if (!in.open(QIODevice::ReadOnly))
        return failure(in.exists() ? Error::Kind::Storage : Error::Kind::Missing, in.errorString());
    QSaveFile out(target);
    const auto failed = [&out] {
        return failure(out.error() == QFileDevice::ResourceError ? Error::Kind::DiskFull
                                                                 : Error::Kind::Storage,
                       out.errorString());
    };
    if (!out.open(QIODevice::WriteOnly))
        return failed();
    constexpr qint64 Chunk = 1 << 20;
    while (!in.atEnd()) {
        const QByteArray bytes = in.read(Chunk);
        if (bytes.isEmpty())
            return failure(Error::Kind::Storage, in.errorString());
        if (out.write(bytes) != bytes.size())
            return failed();
    }
    if (!out.commit())
        return failed();
    return {};
}

} // namespace troupe
