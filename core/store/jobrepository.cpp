#include "core/store/jobrepository.h"

#include "core/store/columns.h"
#include "core/store/sql.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

const QString Columns
    = u"SELECT id, connection, shot, wish, state, state_name, is_final, created_at, changed_at,"
      " position, priority, paused, stop_here, hidden FROM job"_s;

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
                   sql::timeAt(row, 8),
                   row.value(9).toLongLong(),
                   row.value(10).toBool(),
                   row.value(11).toBool(),
                   row.value(12).toBool(),
                   row.value(13).toBool()};
}

Result<> put(const QSqlDatabase& db, const JobRow& row)
{
    return sql::exec(
        db,
        u"INSERT INTO job (id, connection, shot, wish, state, state_name, is_final, created_at, changed_at,"
        " position, priority, paused, stop_here, hidden)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " connection = excluded.connection, shot = excluded.shot, wish = excluded.wish,"
        " state = excluded.state, state_name = excluded.state_name, is_final = excluded.is_final,"
        " changed_at = excluded.changed_at, position = excluded.position, priority = excluded.priority,"
        " paused = excluded.paused, stop_here = excluded.stop_here, hidden = excluded.hidden"_s,
        {row.id.toString(), row.connection.toString(),
         row.shot.isNull() ? QVariant() : QVariant(row.shot.toString()), sql::jsonColumn(row.order),
         sql::jsonColumn(row.state), row.stateName, row.isFinal ? 1 : 0, sql::column(row.createdAt),
         sql::column(row.changedAt), row.position, row.priority ? 1 : 0, row.paused ? 1 : 0,
         row.stopHere ? 1 : 0, row.hidden ? 1 : 0});
}

} // namespace

JobRepository::JobRepository(const QSqlDatabase& db) : m_db(db) {}

Result<> JobRepository::save(const QList<JobRow>& rows, const QList<JobEventRow>& events, sql::Flush flush)
{
    const sql::Flushing flushing(m_db, flush);
    sql::Transaction transaction(m_db);
    for (const JobRow& row : rows) {
        if (auto done = put(m_db, row); !done)
            return done;
    }
    for (const JobEventRow& event : events) {
        if (auto done = append(event); !done)
            return done;
    }
    return transaction.commit();
}

Result<> JobRepository::save(const JobRow& row, const QList<JobEventRow>& events, sql::Flush flush)
{
    return save(QList<JobRow> {row}, events, flush);
}

Result<> JobRepository::append(const JobEventRow& event)
{
    return sql::exec(m_db,
                     u"INSERT INTO job_event (job, at, event, state_name, facts, reply)"
                     " VALUES (?, ?, ?, ?, ?, ?)"_s,
                     {event.job.toString(), sql::column(event.at), event.event, event.stateName,
                      sql::jsonColumn(event.facts),
                      event.reply.isEmpty() ? QVariant() : QVariant(event.reply)});
}

Result<QList<JobEventRow>> JobRepository::events(const JobId& job)
{
    return sql::all(sql::run(m_db,
                             u"SELECT at, event, state_name, facts, reply FROM job_event WHERE job = ?"
                             " ORDER BY position"_s,
                             {job.toString()}),
                    [&](const QSqlQuery& row) -> Result<JobEventRow> {
                        return JobEventRow {job,
                                            sql::timeAt(row, 0),
                                            row.value(1).toString(),
                                            row.value(2).toString(),
                                            sql::jsonAt(row, 3).object(),
                                            row.value(4).toString()};
                    });
}

Result<std::optional<JobRow>> JobRepository::find(const JobId& id)
{
    return sql::one(sql::run(m_db, Columns + u" WHERE id = ?", {id.toString()}), read);
}

Result<QList<JobId>> JobRepository::idsBeginningWith(const QString& text)
{
    return sql::idsBeginningWith<JobId>(m_db, u"job"_s, text);
}

Result<QList<JobRow>> JobRepository::inLine()
{
    return sql::all(
        sql::run(m_db, Columns + u" WHERE is_final = 0 OR stop_here = 1 ORDER BY created_at, rowid"), read);
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

Result<QList<JobRow>> JobRepository::ended(int limit)
{
    // By the index on both columns: with years of jobs, recent() reads them all.
    return sql::all(sql::run(m_db,
                             Columns + u" WHERE is_final = 1 ORDER BY created_at DESC, rowid DESC LIMIT ?",
                             {limit}),
                    read);
}

} // namespace troupe
