#pragma once

#include "core/base/assethash.h"

class QString;

namespace troupe {

class Store;

/// Takes an opening frame into the profile: PNG, JPEG or WebP, up to 20 MB, told by its bytes and not by
/// its name. Missing, Storage, DiskFull, MediaEmpty, MediaUnknown, MediaTooLarge.
Result<AssetHash> takeReferenceIn(Store& store, const QString& path);

} // namespace troupe
