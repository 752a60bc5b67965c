#include "core/store/durablefile.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace troupe::durable {

Error toError(int systemError, const QString& path)
{
    const bool full = systemError == ENOSPC || systemError == EDQUOT;
    return {.kind = full ? Error::Kind::DiskFull : Error::Kind::Storage,
            .detail = u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(systemError)))};
}

Error toError(const QFile& file)
{
    // QFile tells a full disk apart only as ResourceError.
    const bool full = file.error() == QFileDevice::ResourceError;
    return {.kind = full ? Error::Kind::DiskFull : Error::Kind::Storage,
            .detail = u"%1: %2"_s.arg(file.fileName(), file.errorString())};
}

Result<> flush(QFile& file)
{
    if (!file.flush())
        return tl::unexpected(toError(file));
    if (::fsync(file.handle()) != 0)
        return tl::unexpected(toError(errno, file.fileName()));
    return {};
}

Result<> rename(const QString& from, const QString& to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return tl::unexpected(toError(errno, to));
    const QByteArray folder = QFile::encodeName(QFileInfo(to).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(toError(errno, to));
    const int synced = ::fsync(descriptor);
    const int systemError = errno;
    ::close(descriptor);
    if (synced != 0)
        return tl::unexpected(toError(systemError, to));
    return {};
}

Result<> makeFolder(const QString& path)
{
    if (!QDir().mkpath(path))
        return failure(Error::Kind::Storage, u"cannot create %1"_s.arg(path));
    return {};
}

} // namespace troupe::durable
