#pragma once

#include "core/characters/character.h"

namespace troupe {

/// What may differ between two versions of a character.
enum class VersionPart { Name, Clip, Stills, Descriptor };

/// One line of a character's history.
struct VersionStep {
    int number = 1;
    QDateTime at; ///< UTC.
    /// Against the version before; empty for the first.
    QList<VersionPart> changed;

    friend bool operator==(const VersionStep&, const VersionStep&) = default;
};

/// Newest first.
QList<VersionStep> versionHistory(const QList<CharacterVersion>& versions);

/// The stored character, brought to what `wanted` says: an undo or a redo. Versions that `wanted` does not
/// have are taken back as long as nobody used them; a number that a take, a job or a binding remembers keeps
/// its meaning, and what is wanted becomes a new version then.
Character broughtTo(const Character& stored, const Character& wanted,
                    const std::function<bool(int number)>& isUsed, const QDateTime& now);

} // namespace troupe
