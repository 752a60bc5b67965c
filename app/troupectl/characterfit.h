#pragma once

#include "core/base/result.h"

#include <functional>

namespace troupe::ctl {

class Session;

/// "character check FILE": the rules for a character's clip, and what this one says to each.
void checkClip(Session& session);

/// A clip that fits: `path` itself where it does already, or else a new file, which is the handler's to
/// remove. `from`: where in the clip it begins, in seconds. Says on stderr what was mended and what could not
/// be.
void makeFitting(Session& session, const QString& path, double from,
                 const std::function<void(const Result<QString>&)>& handler);

} // namespace troupe::ctl
