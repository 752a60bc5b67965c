#pragma once

#include "core/characters/character.h"

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

    /// Inserts or replaces. Conflict if another character has the slug.
    Result<> save(const Character& character);
    Result<std::optional<Character>> find(const CharacterId& id);
    Result<std::optional<Character>> findBySlug(const QString& slug);
    /// Exact, letter by letter, current names only; deleted ones are not found by name or slug.
    Result<QList<Character>> findByName(const QString& name);
    /// By name, without the deleted ones. `search`: words that name, descriptor or tags begin with.
    Result<QList<CharacterSummary>> summaries(const QString& search = {});
    Result<bool> slugTaken(const QString& slug);
    /// To the bin, or back from it.
    Result<> setDeleted(const CharacterId& id, bool deleted);

private:
    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
