#pragma once

#include "core/series/series.h"

#include <QJsonObject>

namespace troupe {

/// A recipe as it stands in a take's row.
QJsonObject recipeToJson(const Recipe& recipe);
/// Damaged if it is of another shape.
Result<Recipe> recipeFromJson(const QJsonObject& json);

} // namespace troupe
