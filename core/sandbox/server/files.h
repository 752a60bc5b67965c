#pragma once

#include "core/base/result.h"

#include <QString>

// What it takes for a file to be there after a power cut. Errors: Storage, DiskFull.
namespace troupe::sandbox {

/// The bytes of the file are on the disk, not only in the cache.
Result<void> syncFile(const QString& path);
/// The names in the folder are on the disk.
Result<void> syncFolder(const QString& folder);
/// Moves a file to a new name on the same file system, durably.
Result<void> moveDurably(const QString& from, const QString& to);
/// Gives a file a second name (or copies it, where there are no hard links), durably.
Result<void> linkDurably(const QString& from, const QString& to);
/// What the last system call's errno means.
Error::Kind storageError();

} // namespace troupe::sandbox
