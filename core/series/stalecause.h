#pragma once

#include "core/characters/character.h"
#include "core/series/series.h"

namespace troupe {

/// What changed of a character since a take was made with it.
struct StaleCause {
    enum class What { Name, Clip };

    CharacterId character;
    What what = What::Clip;
    QString nameThen; ///< As it was sent.
    QString nameNow;

    friend bool operator==(const StaleCause&, const StaleCause&) = default;
};

using CharacterLookup = std::function<std::optional<Character>(const CharacterId&)>;

/// Why making the clip again would show somebody else, or somebody of another name: each cause once, in the
/// order of the cast. `chain`: the take, and the takes that it was made from. What was changed and changed
/// back is no cause, and neither is a character that is not found any more: nobody could play it again.
QList<StaleCause> staleCauses(const QList<Take>& chain, const CharacterLookup& find);

} // namespace troupe
