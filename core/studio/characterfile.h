#pragma once

#include "core/base/clock.h"
#include "core/characters/character.h"

#include <QFuture>

class QObject;

namespace troupe {

class Store;
namespace media {
class MediaService;
}

/// "troupe" is what the files are called at their end: "Luna.troupe.zip".
inline constexpr auto CharacterFileSuffix = "troupe.zip";

/// The name of a file that a character is exported to, without a folder.
QString characterFileName(const CharacterName& name);

/// Writes the character with all versions and their media; off the calling thread, in one step. `store` must
/// outlive the future. Errors: Missing (media that is not in the profile), Storage, DiskFull.
QFuture<Result<>> exportCharacter(Store& store, const Character& character, const QString& target);

struct CharacterToImport {
    QString path;
    QString name = {}; ///< Another than the file's, where that is taken; it becomes one more version.
};

/// Takes a character of another profile in, after everything in the file was looked at. Nothing is saved
/// where something is wrong: Conflict with the name if the cast has it already; Invalid with a detail of
/// core/archive/ziparchive.h or core/studio/characterfilejson.h, or "name"; Media* for a clip or still that
/// does not decode; Missing, Storage, DiskFull. Canceled if `context` (of the store's thread, and gone before
/// the store) goes first.
QFuture<Result<Character>> importCharacter(Store& store, media::MediaService& media,
                                           const CharacterToImport& wanted, QObject* context,
                                           Clock clock = systemClock());

} // namespace troupe
