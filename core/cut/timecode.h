#pragma once

#include "core/cut/editrate.h"

namespace troupe {

/// Whether timecode leaves out the numbers of some frames, so that it keeps up with the clock.
enum class TimecodeCount { NonDrop, Drop };

/// Drop frame is defined for 29.97 and 59.94 alone.
bool canDropFrames(const EditRate& rate);

/// "01:00:04:12" for a number of frames from midnight; of drop frame "01:00:04;12". After 24 hours it begins
/// again. Drop at a rate that has none counts as NonDrop.
QString timecode(qint64 frames, const EditRate& rate, TimecodeCount count);

/// The number of the frame that this hour begins with.
qint64 firstFrameOfHour(int hour, const EditRate& rate, TimecodeCount count);

} // namespace troupe
