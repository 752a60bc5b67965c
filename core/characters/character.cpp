#include "core/characters/character.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

bool isGoodDescriptor(const QString& text)
{
    return text.size() <= Character::MaxDescriptorLength
        && std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
                   || c.category() == QChar::Separator_Paragraph;
           });
}

/// What PromptDocument::parse() finds again in a mention token.
bool isGoodSlug(const QString& slug)
{
    return !slug.isEmpty() && slug.size() <= Character::MaxSlugLength
        && std::none_of(slug.begin(), slug.end(),
                        [](QChar c) { return c == u'{' || c == u'}' || c.isSpace(); });
}

QStringList cleanTags(const QStringList& tags)
{
    QStringList clean;
    for (const QString& tag : tags) {
        const QString simple = tag.simplified();
        if (!simple.isEmpty() && !clean.contains(simple, Qt::CaseInsensitive))
            clean << simple;
    }
    return clean;
}

QList<AssetHash> cleanStills(const QList<AssetHash>& stills)
{
    QList<AssetHash> clean;
    for (const AssetHash& still : stills) {
        if (clean.size() < Character::MaxStills && !clean.contains(still))
            clean << still;
    }
    return clean;
}

} // namespace

Result<Character> Character::create(CharacterId id, const QString& slug, const CharacterVersion& first)
{
    return restore(id, slug, {first}, {}, {});
}

Result<Character> Character::restore(CharacterId id, const QString& slug,
                                     const QList<CharacterVersion>& versions, const QStringList& tags,
                                     const QString& consentNote, const QList<CharacterLook>& looks)
{
    if (id.isNull())
        return failure(Error::Kind::Invalid, u"id"_s);
    if (!isGoodSlug(slug))
        return failure(Error::Kind::Invalid, u"slug"_s);
    if (versions.isEmpty())
        return failure(Error::Kind::Invalid, u"versions"_s);
    for (int i = 0; i < versions.size(); ++i) {
        if (versions[i].number != i + 1)
            return failure(Error::Kind::Invalid, u"versions"_s);
        if (!isGoodDescriptor(versions[i].descriptor))
            return failure(Error::Kind::Invalid, u"descriptor"_s);
    }
    Character character;
    character.m_id = id;
    character.m_slug = slug;
    character.m_versions = versions;
    character.m_tags = cleanTags(tags);
    character.m_consentNote = consentNote;
    character.m_looks = cleanLooks(looks);
    return character;
}

Character Character::renamed(const CharacterName& name, const QDateTime& now) const
{
    if (name == current().name)
        return *this;
    Character changed = *this;
    CharacterVersion version = current();
    version.number += 1;
    version.name = name;
    version.createdAt = now;
    changed.m_versions.append(version);
    return changed;
}

Character Character::withClip(const AssetHash& clip, const QList<AssetHash>& stills,
                              const QDateTime& now) const
{
    if (clip == current().clip)
        return withStills(stills);
    Character changed = *this;
    CharacterVersion version = current();
    version.number += 1;
    version.clip = clip;
    version.stills = cleanStills(stills);
    version.createdAt = now;
    changed.m_versions.append(version);
    return changed;
}

Character Character::withStills(const QList<AssetHash>& stills) const
{
    Character changed = *this;
    changed.m_versions.last().stills = cleanStills(stills);
    return changed;
}

Result<Character> Character::withDescriptor(const QString& descriptor) const
{
    const QString trimmed = descriptor.trimmed();
    if (!isGoodDescriptor(trimmed))
        return failure(Error::Kind::Invalid, u"descriptor"_s);
    Character changed = *this;
    changed.m_versions.last().descriptor = trimmed;
    return changed;
}

Character Character::withTags(const QStringList& tags) const
{
    Character changed = *this;
    changed.m_tags = cleanTags(tags);
    return changed;
}

Character Character::withConsentNote(const QString& note) const
{
    Character changed = *this;
    changed.m_consentNote = note.trimmed();
    return changed;
}

Character Character::withLooks(const QList<CharacterLook>& looks) const
{
    Character changed = *this;
    changed.m_looks = cleanLooks(looks);
    return changed;
}

QString uniqueSlug(const QString& wanted, const std::function<bool(const QString&)>& taken)
{
    QString slug = wanted;
    for (int n = 2; taken(slug); ++n)
        slug = wanted + u'-' + QString::number(n);
    return slug;
}

} // namespace troupe
