#pragma once

#include <QString>

namespace troupe::archive {

/// A name that stays inside of the folder it is unpacked to, on any system: relative, with forward slashes
/// only, without empty parts, "." and "..", without drive letters and control characters, 200 at most.
bool isSafeName(const QString& name);

} // namespace troupe::archive
