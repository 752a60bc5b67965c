#include "core/studio/characterfilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int FormatVersion = 1;
constexpr qsizetype MaxVersions = 500;
constexpr qsizetype MaxTags = 200;
constexpr qsizetype MaxNote = 10'000;
const QString FormatName = u"troupe-character"_s;

tl::unexpected<Error> notOne(const char* why)
{
    return failure(Error::Kind::Invalid, QString::fromLatin1(why));
}

/// The hash that a name of media holds, with one of these suffixes.
Result<AssetHash> mediaAt(const QJsonValue& value, const QStringList& suffixes)
{
    const QString name = value.toString();
    constexpr auto Folder = "media/"_L1;
    const qsizetype dot = name.lastIndexOf(u'.');
    if (!name.startsWith(Folder) || dot < 0)
        return notOne(BrokenCharacterFile);
    if (!suffixes.contains(name.mid(dot + 1)))
        return notOne(MediaOfWrongType);
    const auto hash = AssetHash::fromHex(name.mid(Folder.size(), dot - Folder.size()));
    return hash ? Result<AssetHash>(*hash) : notOne(BrokenCharacterFile);
}

Result<CharacterVersion> versionFrom(const QJsonObject& json, int number, CharacterInFile& file)
{
    const auto name = CharacterName::create(json["name"_L1].toString());
    const auto at = QDateTime::fromString(json["created_at"_L1].toString(), Qt::ISODateWithMs);
    if (!name || !at.isValid() || json["number"_L1].toInt() != number)
        return notOne(BrokenCharacterFile);
    const auto clip = mediaAt(json["clip"_L1], {u"mp4"_s, u"mov"_s, u"webm"_s, u"mkv"_s, u"gif"_s});
    if (!clip)
        return tl::unexpected(clip.error());
    file.clips.insert(*clip, json["clip"_L1].toString());
    CharacterVersion version {number, *name, *clip, {}, json["descriptor"_L1].toString(), at.toUTC()};
    const auto stills = json["stills"_L1].toArray();
    if (stills.size() > Character::MaxStills)
        return notOne(BrokenCharacterFile);
    for (const auto& entry : stills) {
        const auto still = mediaAt(entry, {u"png"_s, u"jpg"_s});
        if (!still)
            return tl::unexpected(still.error());
        file.stills.insert(*still, entry.toString());
        version.stills.append(*still);
    }
    return version;
}

} // namespace

QByteArray characterToFile(const Character& character, const MediaNames& media)
{
    QJsonArray versions;
    for (const CharacterVersion& version : character.versions()) {
        QJsonArray stills;
        for (const AssetHash& still : version.stills) {
            if (media.contains(still))
                stills.append(media.value(still));
        }
        versions.append(
            QJsonObject {{u"number"_s, version.number},
                         {u"name"_s, version.name.text()},
                         {u"clip"_s, media.value(version.clip)},
                         {u"stills"_s, stills},
                         {u"descriptor"_s, version.descriptor},
                         {u"created_at"_s, version.createdAt.toUTC().toString(Qt::ISODateWithMs)}});
    }
    QJsonArray looks;
    for (const CharacterLook& look : character.looks())
        looks.append(QJsonObject {{u"name"_s, look.name}, {u"words"_s, look.words}});
    return QJsonDocument(QJsonObject {{u"format"_s, FormatName},
                                      {u"version"_s, FormatVersion},
                                      {u"name"_s, character.name().text()},
                                      {u"versions"_s, versions},
                                      {u"tags"_s, QJsonArray::fromStringList(character.tags())},
                                      {u"consent"_s, character.consentNote()},
                                      {u"looks"_s, looks}})
        .toJson();
}

Result<CharacterInFile> characterFromFile(const QByteArray& manifest)
{
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(manifest, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return notOne(BrokenCharacterFile);
    if (json["format"_L1].toString() != FormatName)
        return notOne(NoCharacterFile);
    const int format = json["version"_L1].toInt();
    if (format > FormatVersion)
        return notOne(NewerCharacterFile);
    const auto versions = json["versions"_L1].toArray();
    CharacterInFile file;
    file.consentNote = json["consent"_L1].toString();
    if (format < 1 || versions.isEmpty() || versions.size() > MaxVersions || file.consentNote.size() > MaxNote
        || json["tags"_L1].toArray().size() > MaxTags)
        return notOne(BrokenCharacterFile);
    for (const auto& entry : versions) {
        auto version = versionFrom(entry.toObject(), int(file.versions.size()) + 1, file);
        if (!version)
            return tl::unexpected(version.error());
        file.versions.append(*std::move(version));
    }
    for (const auto& tag : json["tags"_L1].toArray())
        file.tags << tag.toString();
    for (const auto& look : json["looks"_L1].toArray())
        file.looks.append({look["name"_L1].toString(), look["words"_L1].toString()});
    // The rules of characters hold here too; id and slug only have to be some.
    if (!Character::restore(CharacterId::create(), u"x"_s, file.versions, file.tags, file.consentNote))
        return notOne(BrokenCharacterFile);
    return file;
}

} // namespace troupe
