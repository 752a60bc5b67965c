#pragma once

#include "core/characters/character.h"

#include <QHash>
#include <QSqlDatabase>

namespace troupe {

class Changes;

/// What a list of characters shows, cheap enough to read ten thousand of.
struct CharacterSummary {
    CharacterId id;
    QString slug;
    QString name;
    QStringList tags;
    std::optional<AssetHash> poster; ///< First still of the current version.
    AssetHash clip;
};

class CharacterRepository {
public:
    CharacterRepository(const QSqlDatabase& db, Changes& changes);

    /// Inserts or replaces; versions that it does not have any more are gone. Conflict if another character
    /// has the slug.
    Result<> save(const Character& character);
    Result<std::optional<Character>> find(const CharacterId& id);
    Result<std::optional<Character>> findBySlug(const QString& slug);
    /// Exact, letter by letter, current names only; deleted ones are not found by name or slug.
    Result<QList<Character>> findByName(const QString& name);
    /// By name, without the deleted ones. `search`: words that name, descriptor or tags begin with.
    Result<QList<CharacterSummary>> summaries(const QString& search = {});
    Result<bool> slugTaken(const QString& slug);
    /// By a take, a job or a binding: then its number must stay what it is.
    Result<bool> isVersionUsed(const CharacterId& id, int number);
    /// How many takes play each version; one that plays in none is not there.
    Result<QHash<int, int>> takesByVersion(const CharacterId& id);
    /// To the bin, or back from it.
    Result<> setDeleted(const CharacterId& id, bool deleted);

private:
    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
