#include "core/store/takerepository.h"

#include "core/base/overloaded.h"
#include "core/store/changes.h"
#include "core/store/columns.h"
#include "core/store/sql.h"
#include "core/store/takerecord.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

const QString Columns
    = u"SELECT id, shot, lineage, source, file_name, recipe, clip, width, height, seconds, created_at,"
      " origin_connection, origin_id, origin_expires_at, cost, kept, deleted_at FROM take"_s;

std::optional<Lineage> readLineage(const QString& kind, const QString& source, const QString& fileName)
{
    const TakeId id = TakeId::fromString(source);
    if (kind == u"generated")
        return Generated {};
    if (kind == u"imported")
        return Imported {fileName};
    if (id.isNull())
        return std::nullopt;
    if (kind == u"edited")
        return Edited {id};
    if (kind == u"extended")
        return Extended {id};
    if (kind == u"remixed")
        return Remixed {id};
    return std::nullopt;
}

Result<Take> read(const QSqlQuery& row)
{
    const auto lineage
        = readLineage(row.value(2).toString(), row.value(3).toString(), row.value(4).toString());
    const auto recipe = recipeFromJson(sql::jsonAt(row, 5).object());
    const auto clip = AssetHash::fromHex(row.value(6).toString());
    if (!lineage || !recipe || !clip)
        return failure(Error::Kind::Damaged, u"take %1"_s.arg(row.value(0).toString()));
    Take take {TakeId::fromString(row.value(0).toString()),
               ShotId::fromString(row.value(1).toString()),
               *lineage,
               *recipe,
               *clip,
               QSize(row.value(7).toInt(), row.value(8).toInt()),
               row.value(9).toDouble(),
               sql::timeAt(row, 10)};
    if (!row.value(11).isNull()) {
        take.origin = RemoteOrigin {ConnectionId::fromString(row.value(11).toString()),
                                    row.value(12).toString(), sql::optionalTimeAt(row, 13)};
    }
    take.cost = sql::moneyAt(row, 14);
    take.kept = row.value(15).toBool();
    return take;
}

} // namespace

TakeRepository::TakeRepository(const QSqlDatabase& db, Changes& changes) : m_db(db), m_changes(changes) {}

Result<> TakeRepository::save(const Take& take, sql::Flush flush)
{
    const auto source = sourceOf(take.lineage);
    const auto* imported = std::get_if<Imported>(&take.lineage);
    const auto* origin = take.origin ? &*take.origin : nullptr;
    const sql::Flushing flushing(m_db, flush);
    sql::Transaction transaction(m_db);
    if (take.kept) {
        if (auto done = sql::exec(m_db, u"UPDATE take SET kept = 0 WHERE shot = ?"_s, {take.shot.toString()});
            !done)
            return done;
    }
    auto done = sql::exec(
        m_db,
        u"INSERT INTO take (id, shot, lineage, source, file_name, recipe, clip, reference, width, height, "
        u"seconds,"
        " created_at, origin_connection, origin_id, origin_expires_at, cost, kept)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " shot = excluded.shot, lineage = excluded.lineage, source = excluded.source,"
        " file_name = excluded.file_name, recipe = excluded.recipe, clip = excluded.clip,"
        " reference = excluded.reference, width = excluded.width, height = excluded.height,"
        " seconds = excluded.seconds, created_at = excluded.created_at,"
        " origin_connection = excluded.origin_connection, origin_id = excluded.origin_id,"
        " origin_expires_at = excluded.origin_expires_at, cost = excluded.cost, kept = excluded.kept"_s,
        {take.id.toString(), take.shot.toString(), lineageText(take.lineage),
         source ? QVariant(source->toString()) : QVariant(),
         imported ? QVariant(imported->fileName) : QVariant(), sql::jsonColumn(recipeToJson(take.recipe)),
         take.clip.hex(), sql::column(take.recipe.reference), take.size.width(), take.size.height(),
         take.seconds, sql::column(take.createdAt),
         origin ? QVariant(origin->connection.toString()) : QVariant(),
         origin ? QVariant(origin->remoteId) : QVariant(),
         origin ? sql::column(origin->expiresAt) : QVariant(), sql::column(take.cost), take.kept ? 1 : 0});
    done = done.and_then([&] { return transaction.commit(); });
    if (done)
        Q_EMIT m_changes.takeChanged(take.id, take.shot);
    return done;
}

Result<std::optional<Take>> TakeRepository::find(const TakeId& id)
{
    return sql::one(sql::run(m_db, Columns + u" WHERE id = ?", {id.toString()}), read);
}

Result<QList<TakeId>> TakeRepository::idsBeginningWith(const QString& text)
{
    return sql::idsBeginningWith<TakeId>(m_db, u"take"_s, text);
}

Result<QList<Take>> TakeRepository::ofShot(const ShotId& shot)
{
    return sql::all(sql::run(m_db, Columns + u" WHERE shot = ? AND deleted = 0 ORDER BY created_at, id",
                             {shot.toString()}),
                    read);
}

Result<int> TakeRepository::numberOf(const TakeId& id)
{
    auto number = sql::run(m_db,
                           u"SELECT COUNT(*) FROM take AS of JOIN take ON take.shot = of.shot"
                           " WHERE of.id = ? AND of.deleted = 0 AND take.deleted = 0"
                           " AND (take.created_at, take.id) <= (of.created_at, of.id)"_s,
                           {id.toString()});
    if (!number || !number->next())
        return tl::unexpected(number ? Error {Error::Kind::Storage} : number.error());
    return number->value(0).toInt();
}

Result<TakeRepository::Cover> TakeRepository::cover(const ShotId& shot)
{
    auto count
        = sql::run(m_db, u"SELECT COUNT(*) FROM take WHERE shot = ? AND deleted = 0"_s, {shot.toString()});
    if (!count || !count->next())
        return tl::unexpected(count ? Error {Error::Kind::Storage} : count.error());
    auto take = sql::one(
        sql::run(m_db,
                 Columns + u" WHERE shot = ? AND deleted = 0 ORDER BY kept DESC, created_at DESC LIMIT 1",
                 {shot.toString()}),
        read);
    if (!take)
        return tl::unexpected(take.error());
    return Cover {*std::move(take), count->value(0).toInt()};
}

Result<QList<ShotId>> TakeRepository::shotsWithOriginals(const QDateTime& now, const QDateTime& silentSince)
{
    const QString from = u"SELECT shot FROM take WHERE origin_connection IS NOT NULL AND deleted = 0 AND "_s;
    return sql::all(
        sql::run(m_db,
                 from + u"origin_expires_at > ? UNION " + from
                     + u"origin_expires_at IS NULL AND created_at > ?",
                 {sql::column(now), sql::column(silentSince)}),
        [](const QSqlQuery& row) -> Result<ShotId> { return ShotId::fromString(row.value(0).toString()); });
}

Result<> TakeRepository::setKept(const TakeId& id, bool kept)
{
    auto take = find(id);
    if (!take)
        return tl::unexpected(take.error());
    if (!*take)
        return failure(Error::Kind::Missing, u"take"_s);
    (*take)->kept = kept;
    return save(**take);
}

Result<> TakeRepository::setDeleted(const TakeId& id, bool deleted)
{
    const auto take = find(id);
    if (!take)
        return tl::unexpected(take.error());
    if (!*take)
        return failure(Error::Kind::Missing, u"take"_s);
    const QVariant at = deleted ? sql::column(QDateTime::currentDateTimeUtc()) : QVariant();
    auto done = sql::exec(m_db, u"UPDATE take SET deleted = ?, deleted_at = ? WHERE id = ?"_s,
                          {deleted ? 1 : 0, at, id.toString()});
    if (done)
        Q_EMIT m_changes.takeChanged(id, (*take)->shot);
    return done;
}

Result<QList<TakeRepository::Binned>> TakeRepository::inBin()
{
    return sql::all(
        sql::run(m_db,
                 Columns
                     + u" WHERE deleted = 1 AND EXISTS (SELECT 1 FROM shot WHERE shot.id = take.shot AND"
                       " shot.deleted = 0) ORDER BY deleted_at DESC, id"),
        [](const QSqlQuery& row) -> Result<Binned> {
            return read(row).map([&](const Take& take) {
                return Binned {take, sql::optionalTimeAt(row, 16)};
            });
        });
}

} // namespace troupe
