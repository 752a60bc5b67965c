#pragma once

#include "core/characters/clipfit.h"
#include "core/media/conform.h"

namespace troupe {

class Store;

// From a clip that somebody has to one that becomes a character: MediaService::footageAsync(), clipFacts(),
// mendAll() or the person's own plan, conformRequest(), MediaService::conformAsync(), and the facts of the
// result against the same rules.

ClipFacts clipFacts(const media::Footage& footage);

/// `target`: see placeForFitted().
media::ConformRequest conformRequest(const QString& source, const QString& target, const FitPlan& plan);

/// A new name in the profile's `parts` folder. Who asked for it removes the file.
QString placeForFitted(Store& store);

} // namespace troupe
