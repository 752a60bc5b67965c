#pragma once

#include "core/base/clock.h"
#include "core/characters/character.h"
#include "ui/common/stepcommand.h"

namespace troupe {

class Store;

/// Saves `after` in place of `before`, and can take it back (broughtTo()). Conflict with the name where
/// somebody else of the cast has it by then. `store` must outlive it.
QUndoCommand* editCharacter(Store& store, const Character& before, const Character& after,
                            const QString& text, Clock clock, StepCommand::Failed failed);

} // namespace troupe
