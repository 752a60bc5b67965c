#pragma once

#include <QtGlobal>

namespace troupe {

/// Where the person put a job, apart from the state that it is in. Of a job that was sent only
/// `stopHere` and `hidden` still mean something.
struct Placement {
    qint64 position = 0; ///< In its lane; the smaller goes first (standsBefore()).
    bool priority = false; ///< In the lane that goes before the other.
    bool paused = false; ///< This one does not start until the person lets it.
    bool stopHere = false; ///< What stands after it does not start, also when this one has ended.
    bool hidden = false; ///< Has ended, and is out of sight.

    friend bool operator==(const Placement&, const Placement&) = default;
};

} // namespace troupe
