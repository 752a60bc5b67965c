#pragma once

#include "core/sandbox/render/scenespec.h"

#include <vector>

namespace troupe::sandbox {

/// A quiet bed for a scene: slow chords by its mood, and the wind, rain or waves of its place.
/// Interleaved stereo at SoundRate, `seconds` long, soft at both ends. `offset` seconds of it
/// have been heard already, so that an extension goes on with the next chord.
std::vector<float> soundBed(const SceneSpec& spec, double seconds, double offset = 0);

/// A little chime for the sample mascot.
std::vector<float> softChime(double seconds);

} // namespace troupe::sandbox
