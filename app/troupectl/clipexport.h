#pragma once

#include "core/base/assethash.h"

namespace troupe {
class Store;
}

namespace troupe::ctl {

/// Copies a clip of the profile out; what was at `path` is replaced in one step, or stays. Missing,
/// Storage.
Result<> exportClip(Store& store, const AssetHash& clip, const QString& path);

} // namespace troupe::ctl
