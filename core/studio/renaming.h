#pragma once

#include "core/characters/charactername.h"
#include "core/series/series.h"

namespace troupe {

class Store;

/// Shots whose prompt says the old name in plain words, each with the new one in its place; nothing is saved.
/// Takes and jobs keep what was sent. Of all series, without what is in the bin.
Result<QList<Shot>> draftsWithNewName(Store& store, const CharacterName& before, const CharacterName& after);

/// Puts these prompts, and nothing else of the shots, into their place, in the order that is given. Shots
/// that are gone are left out.
Result<> savePrompts(Store& store, const QList<Shot>& shots);

} // namespace troupe
