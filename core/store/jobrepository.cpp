#include "core/store/jobrepository.h"

#include "core/store/columns.h"
#include "core/store/sql.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

const QString Columns
    = u"SELECT id, connection, shot, wish, state, state_name, is_final, created_at, changed_at FROM job"_s;

Result<JobRow> read(const QSqlQuery& row)
{
    return JobRow {JobId::fromString(row.value(0).toString()),
                   ConnectionId::fromString(row.value(1).toString()),
                   ShotId::fromString(row.value(2).toString()),
                   sql::jsonAt(row, 3).object(),
                   sql::jsonAt(row, 4).object(),
                   row.value(5).toString(),
                   row.value(6).toBool(),
                   sql::timeAt(row, 7),
                   sql::timeAt(row, 8)};
}

} // namespace

JobRepository::JobRepository(QSqlDatabase db) : m_db(std::move(db)) {}

Result<> JobRepository::save(const JobRow& row)
{
    return sql::exec(
        m_db,
        u"INSERT INTO job (id, connection, shot, wish, state, state_name, is_final, created_at, changed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state,"
        " state_name = excluded.state_name, is_final = excluded.is_final,"
        " changed_at = excluded.changed_at"_s,
        {row.id.toString(), row.connection.toString(),
         row.shot.isNull() ? QVariant() : QVariant(row.shot.toString()), sql::jsonColumn(row.order),
         sql::jsonColumn(row.state), row.stateName, row.isFinal ? 1 : 0, sql::column(row.createdAt),
         sql::column(row.changedAt)});
}

Result<std::optional<JobRow>> JobRepository::find(const JobId& id)
{
    return sql::one(sql::run(m_db, Columns + u" WHERE id = ?", {id.toString()}), read);
}

Result<QList<JobRow>> JobRepository::unfinished()
{
    return sql::all(sql::run(m_db, Columns + u" WHERE is_final = 0 ORDER BY created_at, rowid"), read);
}

Result<QList<JobRow>> JobRepository::recent(int limit)
{
    return sql::all(sql::run(m_db, Columns + u" ORDER BY created_at DESC, rowid DESC LIMIT ?", {limit}),
                    read);
}

Result<QList<JobRow>> JobRepository::changedSince(const QDateTime& moment)
{
    return sql::all(sql::run(m_db, Columns + u" WHERE changed_at >= ?", {sql::column(moment)}), read);
}

Result<QList<JobRow>> JobRepository::withRemote(const QString& remoteId)
{
    return sql::all(sql::run(m_db, Columns + u" WHERE json_extract(state, '$.accepted.id') = ?", {remoteId}),
                    read);
}

} // namespace troupe
