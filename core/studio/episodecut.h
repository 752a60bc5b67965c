#pragma once

#include "core/base/result.h"
#include "core/cut/cut.h"

#include <QFuture>

namespace troupe {

class Store;

/// The cut of an episode: for each shot its kept take in its whole length, or a gap. Reads the rows at once,
/// in the thread of the store, and looks into the files in another; canceling the future stops that. The cut
/// has rate and size of the first take whose file is there. A file that is lost or cannot be read makes an
/// item without a picture (see missingMedia()), as long as the take was. Errors: Missing "episode"; those of
/// the store.
QFuture<Result<Cut>> cutOfEpisode(Store& store, const EpisodeId& episode);

} // namespace troupe
