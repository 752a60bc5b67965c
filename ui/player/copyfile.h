#pragma once

#include "core/base/result.h"

namespace troupe {

/// Copies the bytes of a file; `target` is there whole or as it was before. Missing, Storage, DiskFull.
/// Blocks: for a worker thread.
Result<> copyFile(const QString& source, const QString& target);

} // namespace troupe
