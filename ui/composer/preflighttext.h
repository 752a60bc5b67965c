#pragma once

#include "core/studio/preflight.h"

namespace troupe {

/// What would be refused, or may be, in one sentence. `connection` is the name of the one that is asked;
/// empty if it is gone.
QString findingText(const PreflightFinding& finding, const Combination& wanted, const Catalog& catalog,
                    const QString& connection);
/// "Use 8 s": the one thing that is other in PreflightFinding::nearest.
QString nearestText(const PreflightFinding& finding, Operation operation);
/// "Use Sora 2 Pro".
QString useText(const QString& name);
/// Where the limits of a model are known from; empty if nothing is.
QString sourceText(const std::optional<Model>& model);

} // namespace troupe
