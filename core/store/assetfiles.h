#pragma once

#include "core/base/assethash.h"

#include <QDir>

#include <functional>

class QFile;

namespace troupe {

/// The files of a profile, named by the SHA-256 of their bytes: assets/ab/abcdef... plus a suffix
/// for the benefit of other programs. Written beside, flushed to the disk, renamed: a name that
/// exists is whole. Reentrant, usable from any thread.
class AssetFiles {
public:
    explicit AssetFiles(const QString& folder) : m_folder(folder) {}

    /// Copies a file in. `suffix` is "mp4", "png", ...: up to 5 letters or digits. Missing, Storage,
    /// DiskFull. A file that is there already costs one read.
    Result<AssetHash> import(const QString& path, const QString& suffix);
    /// Moves a file in, by copy if it is on another file system; it is gone afterwards. `hash` is that of its
    /// bytes: a clip was read to be verified, and is not read once more to be named. Errors of import().
    Result<> adopt(const QString& path, const QString& suffix, const AssetHash& hash);
    Result<AssetHash> importBytes(const QByteArray& bytes, const QString& suffix);
    /// Missing if no file of that name is there; does not read it.
    Result<QString> path(const AssetHash& hash) const;
    /// For downloads under way: `parts/<name>`; the folder exists.
    QString partialPath(const QString& name) const;
    /// Whether `parts` takes a little file at this moment: Storage, DiskFull.
    Result<> tryRoom() const;
    QList<AssetHash> all() const;
    /// Reads it all: Damaged if its bytes are not those of its name, Missing.
    Result<> verify(const AssetHash& hash) const;

private:
    Result<AssetHash> store(const QString& suffix, const std::function<Result<AssetHash>(QFile&)>& write);
    QString folderOf(const AssetHash& hash) const;
    QString nameOf(const AssetHash& hash, const QString& suffix) const;

    QDir m_folder;
};

} // namespace troupe
