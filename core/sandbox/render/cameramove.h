#pragma once

#include "core/sandbox/render/layer.h"
#include "core/sandbox/render/scenespec.h"

namespace troupe::sandbox {

/// Where a move begins if nothing came before it.
View startOf(Camera camera);

/// The camera after `seconds` of a move of `length` seconds that began at `from`. A view may be
/// the beginning of the next move, so that shots can be continued.
View viewAt(Camera camera, const View& from, double seconds, double length);

/// How fast the world passes, in frame widths a second at depth 1, when somebody does this.
double travelSpeed(Action action);

} // namespace troupe::sandbox
