#pragma once

#include "core/sandbox/render/scenespec.h"

#include <optional>

// The vocabulary of prompts. `words` is a plainWords() text; of several words that mean something the
// first counts.
namespace troupe::sandbox {

std::optional<Place> placeIn(QStringView words);
std::optional<Daytime> daytimeIn(QStringView words);
std::optional<Weather> weatherIn(QStringView words);
std::optional<Camera> cameraIn(QStringView words);
std::optional<Action> actionIn(QStringView words);
std::optional<Mood> moodIn(QStringView words);
/// Of snow that somebody walks on or looks at, as in "snowy mountains": whether it falls is weatherIn().
bool speaksOfSnow(QStringView words);

} // namespace troupe::sandbox
