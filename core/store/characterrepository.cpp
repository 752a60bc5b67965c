#include "core/store/characterrepository.h"

#include "core/store/changes.h"
#include "core/store/columns.h"
#include "core/store/sql.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

tl::unexpected<Error> damaged(const QString& id)
{
    return failure(Error::Kind::Damaged, u"character %1"_s.arg(id));
}

QJsonArray toJson(const QList<AssetHash>& hashes)
{
    QJsonArray json;
    for (const AssetHash& hash : hashes)
        json.append(hash.hex());
    return json;
}

Result<CharacterVersion> readVersion(const QSqlQuery& row)
{
    const auto name = CharacterName::create(row.value(1).toString());
    const auto clip = AssetHash::fromHex(row.value(2).toString());
    if (!name || !clip)
        return failure(Error::Kind::Damaged, u"character_version"_s);
    CharacterVersion version {row.value(0).toInt(), *name, *clip, {}, row.value(4).toString(),
                              sql::timeAt(row, 5)};
    for (const auto& entry : sql::jsonAt(row, 3).array()) {
        const auto still = AssetHash::fromHex(entry.toString());
        if (!still)
            return failure(Error::Kind::Damaged, u"character_version"_s);
        version.stills.append(*still);
    }
    return version;
}

QJsonArray toJson(const QList<CharacterLook>& looks)
{
    QJsonArray json;
    for (const CharacterLook& look : looks)
        json.append(QJsonObject {{u"name"_s, look.name}, {u"words"_s, look.words}});
    return json;
}

QList<CharacterLook> looksAt(const QSqlQuery& row, int index)
{
    QList<CharacterLook> looks;
    for (const auto& entry : sql::jsonAt(row, index).array())
        looks.append({entry["name"_L1].toString(), entry["words"_L1].toString()});
    return looks;
}

/// Words of a person as an FTS5 query: each a quoted prefix, so that nothing in them is syntax.
QString ftsQuery(const QString& search)
{
    static const QRegularExpression noWord(u"[^\\p{L}\\p{N}]+"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QStringList terms;
    for (const QString& word : search.split(noWord, Qt::SkipEmptyParts))
        terms << u"\"%1\"*"_s.arg(word);
    return terms.join(u' ');
}

Result<CharacterSummary> readSummary(const QSqlQuery& row)
{
    const QString id = row.value(0).toString();
    const auto poster = sql::hashAt(row, 3);
    const auto clip = AssetHash::fromHex(row.value(4).toString());
    if (!poster || !clip)
        return damaged(id);
    CharacterSummary summary {
        CharacterId::fromString(id), row.value(1).toString(), row.value(2).toString(), {}, *poster, *clip};
    if (const QString tags = row.value(5).toString(); tags != u"[]") {
        for (const auto& tag : sql::jsonAt(row, 5).array())
            summary.tags << tag.toString();
    }
    return summary;
}

} // namespace

CharacterRepository::CharacterRepository(const QSqlDatabase& db, Changes& changes)
    : m_db(db), m_changes(changes)
{}

Result<> CharacterRepository::save(const Character& character)
{
    const QString id = character.id().toString();
    const CharacterVersion& current = character.current();
    const auto poster = current.stills.isEmpty() ? std::nullopt : std::optional(current.stills.first());
    sql::Transaction transaction(m_db);
    auto done
        = sql::exec(m_db,
                    u"INSERT INTO character (id, slug, name, clip, poster, tags, consent, looks)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET slug = excluded.slug,"
                    " name = excluded.name, clip = excluded.clip, poster = excluded.poster,"
                    " tags = excluded.tags, consent = excluded.consent, looks = excluded.looks"_s,
                    {id, character.slug(), current.name.text(), current.clip.hex(), sql::column(poster),
                     sql::jsonColumn(QJsonArray::fromStringList(character.tags())),
                     character.consentNote().isNull() ? u""_s : character.consentNote(),
                     sql::jsonColumn(toJson(character.looks()))});
    for (const CharacterVersion& version : character.versions()) {
        if (!done)
            return done;
        done = sql::exec(m_db,
                         u"INSERT OR REPLACE INTO character_version"
                         " (character, number, name, clip, stills, descriptor, created_at)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                         {id, version.number, version.name.text(), version.clip.hex(),
                          sql::jsonColumn(toJson(version.stills)),
                          version.descriptor.isNull() ? u""_s : version.descriptor,
                          sql::column(version.createdAt)});
    }
    done = done.and_then([&] { // Those that an undo took back.
                   return sql::exec(m_db,
                                    u"DELETE FROM character_version WHERE character = ? AND number > ?"_s,
                                    {id, current.number});
               })
               .and_then([&] { return sql::exec(m_db, u"DELETE FROM character_text WHERE id = ?"_s, {id}); })
               .and_then([&] {
                   return sql::exec(
                       m_db, u"INSERT INTO character_text (id, name, descriptor, tags) VALUES (?, ?, ?, ?)"_s,
                       {id, current.name.text(), current.descriptor, character.tags().join(u' ')});
               })
               .and_then([&] { return transaction.commit(); });
    if (done)
        Q_EMIT m_changes.characterChanged(character.id());
    return done;
}

Result<std::optional<Character>> CharacterRepository::find(const CharacterId& id)
{
    auto row
        = sql::run(m_db, u"SELECT slug, tags, consent, looks FROM character WHERE id = ?"_s, {id.toString()});
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return std::nullopt;
    const auto versions = sql::all(sql::run(m_db,
                                            u"SELECT number, name, clip, stills, descriptor, created_at"
                                            " FROM character_version WHERE character = ? ORDER BY number"_s,
                                            {id.toString()}),
                                   readVersion);
    if (!versions)
        return tl::unexpected(versions.error());
    QStringList tags;
    for (const auto& tag : sql::jsonAt(*row, 1).array())
        tags << tag.toString();
    auto character = Character::restore(id, row->value(0).toString(), *versions, tags,
                                        row->value(2).toString(), looksAt(*row, 3));
    if (!character)
        return damaged(id.toString());
    return std::optional(*std::move(character));
}

Result<std::optional<Character>> CharacterRepository::findBySlug(const QString& slug)
{
    auto row = sql::run(m_db, u"SELECT id FROM character WHERE slug = ? AND deleted = 0"_s, {slug});
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return std::nullopt;
    return find(CharacterId::fromString(row->value(0).toString()));
}

Result<QList<Character>> CharacterRepository::findByName(const QString& name)
{
    auto rows = sql::run(m_db, u"SELECT id FROM character WHERE deleted = 0 AND name = ?"_s, {name});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Character> characters;
    while (rows->next()) {
        auto character = find(CharacterId::fromString(rows->value(0).toString()));
        if (!character)
            return tl::unexpected(character.error());
        if (*character)
            characters.append(**std::move(character));
    }
    return characters;
}

Result<QList<CharacterSummary>> CharacterRepository::summaries(const QString& search)
{
    const QString columns = u"SELECT c.id, c.slug, c.name, c.poster, c.clip, c.tags FROM character c"_s;
    const QString order = u" c.deleted = 0 ORDER BY c.name COLLATE NOCASE"_s;
    if (search.trimmed().isEmpty())
        return sql::all(sql::run(m_db, columns + u" WHERE" + order), readSummary);
    const QString words = ftsQuery(search);
    if (words.isEmpty()) // Nothing but punctuation is in no name.
        return QList<CharacterSummary>();
    return sql::all(
        sql::run(m_db,
                 columns + u" WHERE c.id IN (SELECT id FROM character_text WHERE character_text MATCH ?) AND"
                     + order,
                 {words}),
        readSummary);
}

Result<bool> CharacterRepository::slugTaken(const QString& slug)
{
    auto row = sql::run(m_db, u"SELECT 1 FROM character WHERE slug = ?"_s, {slug});
    if (!row)
        return tl::unexpected(row.error());
    return row->next();
}

Result<bool> CharacterRepository::isVersionUsed(const CharacterId& id, int number)
{
    // The names of the ids first: a person has tens of thousands of takes, and few of them with this one.
    const QString key = id.toString();
    auto row = sql::run(
        m_db,
        u"SELECT EXISTS (SELECT 1 FROM binding WHERE character = ? AND version = ?)"
        " OR EXISTS (SELECT 1 FROM take, json_each (iif (json_valid (recipe), recipe, '{}'), '$.cast') AS "
        "played"
        " WHERE instr (recipe, ?) AND json_extract (played.value, '$.character') = ?"
        " AND json_extract (played.value, '$.version') = ?)"
        " OR EXISTS (SELECT 1 FROM job, json_each (iif (json_valid (wish), wish, '{}'), '$.cast') AS plays"
        " WHERE instr (wish, ?) AND json_extract (plays.value, '$.character') = ?"
        " AND json_extract (plays.value, '$.version') = ?)"_s,
        {key, number, key, key, number, key, key, number});
    if (!row)
        return tl::unexpected(row.error());
    return row->next() && row->value(0).toBool();
}

Result<QHash<int, int>> CharacterRepository::takesByVersion(const CharacterId& id)
{
    auto rows = sql::run(
        m_db,
        u"SELECT json_extract (played.value, '$.version'), count (DISTINCT take.id) FROM take,"
        " json_each (iif (json_valid (recipe), recipe, '{}'), '$.cast') AS played WHERE deleted = 0"
        " AND instr (recipe, ?) AND json_extract (played.value, '$.character') = ? GROUP BY 1"_s,
        {id.toString(), id.toString()});
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<int, int> takes;
    while (rows->next())
        takes.insert(rows->value(0).toInt(), rows->value(1).toInt());
    return takes;
}

Result<> CharacterRepository::setDeleted(const CharacterId& id, bool deleted)
{
    auto done = sql::exec(m_db, u"UPDATE character SET deleted = ? WHERE id = ?"_s,
                          {deleted ? 1 : 0, id.toString()});
    if (done)
        Q_EMIT m_changes.characterChanged(id);
    return done;
}

} // namespace troupe
