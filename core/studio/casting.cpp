#include "core/studio/casting.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "core/studio/stills.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// Worker thread. Files in the profile keep their own suffix if it is a plain one.
QString suffixOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"mov" || suffix == u"webm" || suffix == u"mkv" || suffix == u"gif" ? suffix : u"mp4"_s;
}

/// Worker thread.
Result<CastingClip> takeIn(AssetFiles assets, const QString& path, const media::MediaLimits& limits,
                           const media::Stopped& stopped)
{
    const auto info = media::verify(path, limits, stopped);
    if (!info)
        return tl::unexpected(info.error());
    const auto stills = stillsOf(assets, path, limits, stopped);
    if (!stills)
        return tl::unexpected(stills.error());
    const auto clip = assets.import(path, suffixOf(path));
    if (!clip)
        return tl::unexpected(clip.error());
    return CastingClip {*clip, *stills};
}

Result<Character> save(Store& store, const NewCharacter& wanted, const CharacterName& name,
                       const CastingClip& clip, const QDateTime& now)
{
    const QString slug = uniqueSlug(name.slug(), [&](const QString& candidate) {
        return store.characters().slugTaken(candidate).value_or(false);
    });
    const CharacterVersion first {1, name, clip.clip, clip.stills, wanted.descriptor.trimmed(), now};
    auto character = Character::create(CharacterId::create(), slug, first);
    if (!character)
        return character;
    *character = character->withConsentNote(wanted.consentNote);
    return store.characters().save(*character).map([&] { return *character; });
}

} // namespace

QFuture<Result<CastingClip>> takeClipIn(Store& store, media::MediaService& media, const QString& path)
{
    return QtConcurrent::run(
        [assets = store.assets(), path, limits = media.limits()](QPromise<Result<CastingClip>>& promise) {
            promise.addResult(takeIn(assets, path, limits, [&] { return promise.isCanceled(); }));
        });
}

QFuture<Result<Character>> addCharacter(Store& store, media::MediaService& media, const NewCharacter& wanted,
                                        QObject* context, Clock clock)
{
    const auto name = CharacterName::create(wanted.name);
    if (!name)
        return ready(Result<Character>(tl::unexpected(name.error())));
    if (wanted.descriptor.trimmed().size() > Character::MaxDescriptorLength
        || wanted.descriptor.contains(u'\n'))
        return ready(Result<Character>(failure(Error::Kind::Invalid, u"descriptor"_s)));
    const auto same = store.characters().findByName(name->text());
    if (!same)
        return ready(Result<Character>(tl::unexpected(same.error())));
    if (!same->isEmpty())
        return ready(Result<Character>(failure(Error::Kind::Conflict, name->text())));

    auto promise = std::make_shared<QPromise<Result<Character>>>();
    promise->start();
    whenDone(takeClipIn(store, media, wanted.clipPath), context,
             [&store, promise, wanted, name = *name, clock](const Result<CastingClip>& clip) {
                 promise->addResult(clip.and_then(
                     [&](const CastingClip& taken) { return save(store, wanted, name, taken, clock()); }));
                 promise->finish();
             });
    return promise->future();
}

Result<QString> sampleMascotClip(Store& store)
{
    const QString path = store.assets().partialPath(u"luna.mp4"_s);
    QFile::remove(path); // Of an older version, perhaps.
    QFile resource(u":/troupe/samples/luna.mp4"_s);
    if (!resource.copy(path))
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, resource.errorString()));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

NewCharacter sampleMascot(const QString& clipPath)
{
    return {u"Luna"_s, clipPath, u"a small moon fox with large eyes and a glowing tail tip"_s,
            u"Drawn by Troupe; free for any use."_s};
}

} // namespace troupe
