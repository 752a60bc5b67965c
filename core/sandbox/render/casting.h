#pragma once

#include "core/sandbox/render/render.h"
#include "core/sandbox/render/scene.h"

namespace troupe::sandbox {

/// The scene of an order with its cast on the set. Places left open by the prompt come from
/// `fallback`, if there is one.
struct Production {
    SceneSpec spec = {};
    std::unique_ptr<Scene> scene = {};
};

/// Reads the clips of those who play while it builds the scenery. Errors: Media*, Missing.
Result<Production> produce(const RenderOrder& order, QSize frame, const SceneSpec* fallback,
                           const SceneStart& start);

} // namespace troupe::sandbox
