#pragma once

#include "core/base/assethash.h"
#include "core/base/id.h"
#include "core/characters/charactername.h"
#include "core/characters/look.h"

#include <QDateTime>
#include <QStringList>

#include <functional>

namespace troupe {

/// What a character looked like and was called at one time. Takes remember the number of theirs.
struct CharacterVersion {
    int number = 1; ///< 1, 2, 3 ... within one character.
    CharacterName name;
    AssetHash clip;
    QList<AssetHash> stills;
    QString descriptor; ///< One sentence, on one line, that says what it looks like; or empty.
    QDateTime createdAt; ///< UTC.

    friend bool operator==(const CharacterVersion&, const CharacterVersion&) = default;
};

/// Somebody of the cast. Belongs to the person, not to a provider (see Binding).
/// Always valid: at least one version, a slug that never changes, tags without repeats.
class Character {
public:
    static constexpr int MaxDescriptorLength = 300;
    static constexpr int MaxSlugLength = 120;
    static constexpr int MaxStills = 12; ///< More than any provider takes, and a person looks at.

    /// `slug` must be unique in the profile, see uniqueSlug(), and free of spaces and braces.
    /// Invalid: "id", "slug", "descriptor".
    static Result<Character> create(CharacterId id, const QString& slug, const CharacterVersion& first);
    /// As create(), for a row that was stored: versions numbered 1..n in order.
    static Result<Character> restore(CharacterId id, const QString& slug,
                                     const QList<CharacterVersion>& versions, const QStringList& tags,
                                     const QString& consentNote, const QList<CharacterLook>& looks = {});

    const CharacterId& id() const { return m_id; }
    /// What mention tokens hold, {{char:slug}}; stays the same when the name changes.
    const QString& slug() const { return m_slug; }
    const CharacterVersion& current() const { return m_versions.last(); }
    const QList<CharacterVersion>& versions() const { return m_versions; }
    const CharacterName& name() const { return current().name; }
    const QStringList& tags() const { return m_tags; }
    /// Who agreed to what, in the person's words.
    const QString& consentNote() const { return m_consentNote; }

    /// Of the character, not of a version: what it may wear at any time.
    const QList<CharacterLook>& looks() const { return m_looks; }

    /// A new name or a new clip makes a new version; stills and descriptor change the current one.
    Character renamed(const CharacterName& name, const QDateTime& now) const;
    Character withClip(const AssetHash& clip, const QList<AssetHash>& stills, const QDateTime& now) const;
    /// Each once, MaxStills at most.
    Character withStills(const QList<AssetHash>& stills) const;
    Result<Character> withDescriptor(const QString& descriptor) const;
    Character withTags(const QStringList& tags) const;
    Character withConsentNote(const QString& note) const;
    /// As cleanLooks() leaves them.
    Character withLooks(const QList<CharacterLook>& looks) const;

    friend bool operator==(const Character&, const Character&) = default;

private:
    Character() = default;

    CharacterId m_id;
    QString m_slug;
    QList<CharacterVersion> m_versions;
    QStringList m_tags;
    QString m_consentNote;
    QList<CharacterLook> m_looks;
};

/// `wanted`, or `wanted-2`, `wanted-3` ... : the first that `taken` does not hold.
QString uniqueSlug(const QString& wanted, const std::function<bool(const QString&)>& taken);

} // namespace troupe
