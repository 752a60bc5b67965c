#include "core/sandbox/server/files.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace troupe::sandbox {
namespace {

Result<void> syncPath(const QString& path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0)
        return failure(storageError(), path);
    const bool synced = ::fsync(fd) == 0;
    const auto kind = storageError();
    ::close(fd);
    if (!synced)
        return failure(kind, path);
    return {};
}

} // namespace

Error::Kind storageError()
{
    return errno == ENOSPC || errno == EDQUOT ? Error::Kind::DiskFull : Error::Kind::Storage;
}

Result<void> syncFile(const QString& path)
{
    return syncPath(path, O_RDONLY);
}

Result<void> syncFolder(const QString& folder)
{
    return syncPath(folder, O_RDONLY | O_DIRECTORY);
}

Result<void> moveDurably(const QString& from, const QString& to)
{
    if (const auto synced = syncFile(from); !synced)
        return synced;
    // Not QFile::rename: that refuses to replace, and falls back to copying.
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failure(storageError(), to);
    return syncFolder(QFileInfo(to).path());
}

Result<void> linkDurably(const QString& from, const QString& to)
{
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        if (!QFile::copy(from, to))
            return failure(storageError(), to);
        if (const auto synced = syncFile(to); !synced)
            return synced;
    }
    return syncFolder(QFileInfo(to).path());
}

} // namespace troupe::sandbox
