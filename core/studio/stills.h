#pragma once

#include "core/base/assethash.h"
#include "core/media/mediainfo.h"

#include <QFuture>

namespace troupe {

class AssetFiles;
class Store;
namespace media {
class MediaService;
}

/// How many are picked of a clip by themselves; a person may add more.
constexpr int PickedStills = 6;

/// Picks the best stills of a clip and takes them into the profile, the best first. Blocking, for worker
/// threads. Errors as in core/media/frames.h, and Storage, DiskFull.
Result<QList<AssetHash>> stillsOf(AssetFiles assets, const QString& path, const media::MediaLimits& limits,
                                  const media::Stopped& stopped);

/// stillsOf() a clip of the profile, off the calling thread. Besides: Missing.
QFuture<Result<QList<AssetHash>>> pickStills(Store& store, media::MediaService& media, const AssetHash& clip);

/// The frame that is shown at `seconds`, taken into the profile. Off the calling thread.
QFuture<Result<AssetHash>> grabStill(Store& store, media::MediaService& media, const QString& path,
                                     double seconds);

} // namespace troupe
