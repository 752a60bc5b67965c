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

/// What a person gives to make a character.
struct NewCharacter {
    QString name;
    QString clipPath;
    QString descriptor;
    QString consentNote;
};

/// A clip that was looked at and is in the profile, with stills of it.
struct CastingClip {
    AssetHash clip;
    QList<AssetHash> stills;
};

/// Checks the clip, picks its stills and takes all of it into the profile; off the calling
/// thread. `store` and `media` must outlive the future. Errors: Media*, Missing, Storage, DiskFull.
QFuture<Result<CastingClip>> takeClipIn(Store& store, media::MediaService& media, const QString& path);

/// takeClipIn(), then the character with a slug of its own, saved. Besides: Invalid "name" or
/// "descriptor" at once, before anything is copied; Conflict with the name if a character has
/// exactly that name already: a prompt could not tell them apart. Canceled if `context` (of the
/// store's thread, and gone before the store) goes first: nothing is saved then.
QFuture<Result<Character>> addCharacter(Store& store, media::MediaService& media, const NewCharacter& wanted,
                                        QObject* context, Clock clock = systemClock());

/// The sample mascot's clip, as a file in the profile's `parts` folder.
Result<QString> sampleMascotClip(Store& store);
/// What addCharacter() is to be given for it.
NewCharacter sampleMascot(const QString& clipPath);

} // namespace troupe
