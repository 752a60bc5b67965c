#include "core/studio/characterfile.h"

#include "core/archive/ziparchive.h"
#include "core/base/async.h"
#include "core/media/imagefile.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "core/studio/characterfilejson.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qint64 MaxManifest = 1 << 20;

tl::unexpected<Error> wrong(const char* why)
{
    return failure(Error::Kind::Invalid, QString::fromLatin1(why));
}

/// Looked through, unpacked and believed; its files go with the folder.
struct Unpacked {
    CharacterInFile character;
    std::shared_ptr<QTemporaryDir> folder;

    QString pathOf(const QString& name) const { return folder->filePath(QFileInfo(name).fileName()); }
};

/// Worker thread.
Result<> lookAtMedia(const QString& path, const AssetHash& hash, bool isClip,
                     const media::MediaLimits& limits, const media::Stopped& stopped)
{
    QFile file(path);
    QCryptographicHash bytes(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !bytes.addData(&file))
        return failure(Error::Kind::Storage, path);
    if (AssetHash::fromDigest(bytes.result()) != hash)
        return wrong(MediaNotAsNamed);
    if (isClip)
        return media::verify(path, limits, stopped).map([](const media::MediaInfo&) {});
    return media::verifyImage(path, limits);
}

/// Worker thread.
Result<Unpacked> unpack(const QString& path, const QString& folder, const media::MediaLimits& limits,
                        const media::Stopped& stopped)
{
    const auto archive = archive::Reader::open(path);
    if (!archive)
        return tl::unexpected(archive.error());
    const QString manifest = QString::fromLatin1(CharacterManifest);
    if (!(*archive)->has(manifest))
        return wrong(NoCharacterFile);
    const auto character = (*archive)->read(manifest, MaxManifest).and_then([](const QByteArray& bytes) {
        return characterFromFile(bytes);
    });
    if (!character)
        return tl::unexpected(character.error());
    MediaNames media = character->stills;
    media.insert(character->clips);
    const QStringList names = media.values();
    for (const archive::Entry& entry : (*archive)->entries()) {
        if (entry.name != manifest && !names.contains(entry.name))
            return wrong(MediaOfWrongType);
    }
    Unpacked unpacked {*character, std::make_shared<QTemporaryDir>(folder)};
    if (!unpacked.folder->isValid())
        return failure(Error::Kind::Storage, unpacked.folder->errorString());
    for (auto it = media.cbegin(); it != media.cend(); ++it) {
        if (!(*archive)->has(it.value()))
            return wrong(MediaNotInFile);
        const QString target = unpacked.pathOf(it.value());
        const auto taken = (*archive)->extract(it.value(), target, stopped).and_then([&] {
            return lookAtMedia(target, it.key(), character->clips.contains(it.key()), limits, stopped);
        });
        if (!taken)
            return tl::unexpected(taken.error());
    }
    return unpacked;
}

/// Worker thread.
Result<> adopt(AssetFiles assets, const Unpacked& unpacked)
{
    for (const MediaNames& media : {unpacked.character.clips, unpacked.character.stills}) {
        for (auto it = media.cbegin(); it != media.cend(); ++it) {
            const auto adopted
                = assets.adopt(unpacked.pathOf(it.value()), QFileInfo(it.value()).suffix(), it.key());
            if (!adopted)
                return adopted;
        }
    }
    return {};
}

Result<Character> asWanted(Store& store, const CharacterInFile& file, const QString& otherName,
                           const QDateTime& now)
{
    auto name = Result<CharacterName>(file.versions.last().name);
    if (!otherName.isEmpty())
        name = CharacterName::create(otherName);
    if (!name)
        return tl::unexpected(name.error());
    const auto same = store.characters().findByName(name->text());
    if (!same)
        return tl::unexpected(same.error());
    if (!same->isEmpty())
        return failure(Error::Kind::Conflict, name->text());
    const QString slug = uniqueSlug(name->slug(), [&](const QString& candidate) {
        return store.characters().slugTaken(candidate).value_or(false);
    });
    return Character::restore(CharacterId::create(), slug, file.versions, file.tags, file.consentNote,
                              file.looks)
        .map([&](const Character& character) { return character.renamed(*name, now); });
}

/// The manifest and the media, or what keeps it from being written.
Result<QList<archive::Content>> contentsOf(const AssetFiles& assets, const Character& character)
{
    QList<archive::Content> media;
    MediaNames names;
    const auto add = [&](const AssetHash& hash) -> Result<> {
        if (names.contains(hash))
            return {};
        return assets.path(hash).map([&](const QString& path) {
            const QString name = u"media/%1.%2"_s.arg(hash.hex(), QFileInfo(path).suffix());
            names.insert(hash, name);
            media.append({.name = name, .path = path});
        });
    };
    for (const CharacterVersion& version : character.versions()) {
        if (const auto added = add(version.clip); !added)
            return tl::unexpected(added.error());
        for (const AssetHash& still : version.stills)
            (void)add(still); // One that is lost can be picked again.
    }
    media.prepend(
        {.name = QString::fromLatin1(CharacterManifest), .bytes = characterToFile(character, names)});
    return media;
}

} // namespace

QString characterFileName(const CharacterName& name)
{
    QString plain;
    for (const QChar c : name.text())
        plain += c.isLetterOrNumber() || c.isSurrogate() || QStringView(u" -_").contains(c) ? c : QChar(u'_');
    return u"%1.%2"_s.arg(plain, QLatin1StringView(CharacterFileSuffix));
}

QFuture<Result<>> exportCharacter(Store& store, const Character& character, const QString& target)
{
    return QtConcurrent::run([assets = store.assets(), character, target]() -> Result<> {
        return contentsOf(assets, character).and_then([&](const QList<archive::Content>& contents) {
            return archive::write(target, contents);
        });
    });
}

QFuture<Result<Character>> importCharacter(Store& store, media::MediaService& media,
                                           const CharacterToImport& wanted, QObject* context, Clock clock)
{
    auto promise = std::make_shared<QPromise<Result<Character>>>();
    promise->start();
    const auto finish = [promise](const Result<Character>& outcome) {
        promise->addResult(outcome);
        promise->finish();
    };
    // Half of it in a worker, the name against the store here, the other half in a worker again: what is
    // refused for its name is not taken in.
    const QString folder = store.assets().partialPath(u"import-XXXXXX"_s);
    auto unpacked = QtConcurrent::run(
        [path = wanted.path, folder, limits = media.limits()](QPromise<Result<Unpacked>>& worker) {
            worker.addResult(unpack(path, folder, limits, [&] { return worker.isCanceled(); }));
        });
    whenDone(unpacked, context, [&store, wanted, context, clock, finish](const Result<Unpacked>& file) {
        if (!file)
            return finish(tl::unexpected(file.error()));
        const auto character = asWanted(store, file->character, wanted.name, clock());
        if (!character)
            return finish(character);
        whenDone(QtConcurrent::run(adopt, store.assets(), *file), context,
                 [&store, character, finish](const Result<>& adopted) {
                     finish(adopted.and_then([&] { return store.characters().save(*character); }).map([&] {
                         return *character;
                     }));
                 });
    });
    return promise->future();
}

} // namespace troupe
