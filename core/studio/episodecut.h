#pragma once

#include "core/base/result.h"
#include "core/cut/cut.h"

#include <QFuture>

namespace troupe {

class Store;

/// The cut of an episode: for each shot its kept take without what was cut off it, or a gap. Reads the rows
/// at once, in the thread of the store, and looks into the files in another; canceling the future stops that.
/// The cut has rate and size of the first take whose file is there. A file that is lost or cannot be read
/// makes an item without a picture (see missingMedia()), as long as the take was. Errors: Missing "episode";
/// those of the store.
QFuture<Result<Cut>> cutOfEpisode(Store& store, const EpisodeId& episode);

/// The file of a take, as the cut counts it. Missing "take"; for a file that is lost or cannot be read, what
/// clipFacts() says.
QFuture<Result<CutMedia>> mediaOfTake(Store& store, const TakeId& take);

} // namespace troupe
