#pragma once

#include "core/sandbox/render/render.h"

namespace troupe::sandbox {

// The three kinds of order, each valid already. Errors as render() says.
Result<RenderedClip> generateTake(const RenderOrder& order, const QString& outPath,
                                  const RenderProgress& progress);
Result<RenderedClip> editTake(const RenderOrder& order, const QString& outPath,
                              const RenderProgress& progress);
Result<RenderedClip> extendTake(const RenderOrder& order, const QString& outPath,
                                const RenderProgress& progress);

} // namespace troupe::sandbox
