#pragma once

#include "core/catalog/catalog.h"
#include "core/jobs/job.h"

#include <QFuture>

class QObject;

namespace troupe {

class Store;
namespace media {
class MediaService;
}

// The local way round where a take cannot be extended at its provider (any more): a new clip that opens with
// its last frame. It has the new seconds only, and it knows nothing of the take but that frame.

/// How the new clip is to be made: where and by which model the take was made, or as the shot says if that
/// connection is gone; as long as the shot says; of the take's own size, or of the largest of its shape that
/// the model takes. Errors: Unsupported "size"; Storage.
Result<ShotSettings> continuationSettings(Store& store, const Catalog& catalog, const Shot& shot,
                                          const Take& take);

/// The take's last frame as it is shown, in exactly this size, kept as an asset: an opening frame. Off the
/// calling thread. `store` and `media` must outlive the future. Errors: Missing, Media*, Storage, DiskFull.
QFuture<Result<AssetHash>> takeLastFrameIn(Store& store, media::MediaService& media, const Take& take,
                                           const QSize& size);

} // namespace troupe
