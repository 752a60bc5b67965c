#pragma once

#include "core/characters/character.h"

#include <QHash>

namespace troupe {

// What a character file says besides its media. Bindings, ids and keys are not part of it.

inline constexpr auto CharacterManifest = "character.json";

/// What is wrong with a character file, as Error::detail of an Invalid; besides those of core/archive.
inline constexpr auto NoCharacterFile = "character.kind"; ///< An archive of something else.
inline constexpr auto BrokenCharacterFile = "character.broken"; ///< Says what no character can be.
inline constexpr auto NewerCharacterFile
    = "character.newer"; ///< Of a format that this program does not know.
inline constexpr auto MediaNotInFile = "character.media"; ///< Names a clip or still that it does not hold.
inline constexpr auto MediaOfWrongType = "character.type"; ///< Holds something else than clips and stills.
inline constexpr auto MediaNotAsNamed = "character.hash"; ///< A clip or still is not what its name says.

/// "media/<hash>.<suffix>" of each asset.
using MediaNames = QHash<AssetHash, QString>;

QByteArray characterToFile(const Character& character, const MediaNames& media);

/// A character as a file tells it, which has no id and no slug yet.
struct CharacterInFile {
    QList<CharacterVersion> versions; ///< Numbered 1..n.
    QStringList tags;
    QString consentNote;
    QList<CharacterLook> looks;
    MediaNames clips;
    MediaNames stills;
};
/// Invalid with one of the details above.
Result<CharacterInFile> characterFromFile(const QByteArray& manifest);

} // namespace troupe
