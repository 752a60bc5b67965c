#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>

namespace troupe::durable {

/// Storage or DiskFull, by what the system said last about `file`.
Error toError(const QFile& file);
Error toError(int systemError, const QString& path);

/// The bytes of an open file are on the disk when this returns.
Result<> flush(QFile& file);
/// Renames over whatever is there, and flushes the folder, so that the name survives too.
Result<> rename(const QString& from, const QString& to);
/// Creates the folder, also its parents.
Result<> makeFolder(const QString& path);

} // namespace troupe::durable
