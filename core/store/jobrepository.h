#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/sql.h"

#include <QDateTime>
#include <QJsonObject>

namespace troupe {

/// A job as the database knows it: `state` is rewritten with every transition, `order` only while
/// nothing was sent. core/jobs gives both their meaning, and says where a job stands among the others.
struct JobRow {
    JobId id;
    ConnectionId connection;
    ShotId shot; ///< Null for a job of no shot.
    QJsonObject order;
    QJsonObject state;
    QString stateName; ///< For questions by SQL and by people ("Running").
    bool isFinal = false;
    QDateTime createdAt; ///< UTC.
    QDateTime changedAt; ///< UTC.
    qint64 position = 0;
    bool priority = false;
    bool paused = false;
    bool stopHere = false;
    bool hidden = false;

    friend bool operator==(const JobRow&, const JobRow&) = default;
};

/// One line of the log of a job. Never changed. core/jobs gives it its meaning.
struct JobEventRow {
    JobId job;
    QDateTime at; ///< UTC.
    QString event; ///< "Sent".
    QString stateName; ///< What the job was afterwards.
    QJsonObject facts;
    QString reply; ///< What the other side answered, as text without secrets; may be empty.

    friend bool operator==(const JobEventRow&, const JobEventRow&) = default;
};

class JobRepository {
public:
    explicit JobRepository(const QSqlDatabase& db);

    /// Inserts or updates, all or none, together with what happened to them.
    Result<> save(const QList<JobRow>& rows, const QList<JobEventRow>& events = {},
                  sql::Flush flush = sql::Flush::Now);
    Result<> save(const JobRow& row, const QList<JobEventRow>& events = {},
                  sql::Flush flush = sql::Flush::Now);
    /// What happened without a change of the row.
    Result<> append(const JobEventRow& event);
    /// In the order in which they happened.
    Result<QList<JobEventRow>> events(const JobId& job);
    Result<std::optional<JobRow>> find(const JobId& id);
    /// The first two, at most, whose id begins with this text.
    Result<QList<JobId>> idsBeginningWith(const QString& text);
    /// What is not final, and what others stop after; oldest first.
    Result<QList<JobRow>> inLine();
    /// Newest first, at most `limit`; also what is hidden.
    Result<QList<JobRow>> recent(int limit);
    /// Of those that are final, the newest first.
    Result<QList<JobRow>> ended(int limit);
    // In no order, and by reading the whole table: for what is asked rarely.
    Result<QList<JobRow>> changedSince(const QDateTime& moment);
    /// Those whose state knows of this remote id.
    Result<QList<JobRow>> withRemote(const QString& remoteId);

private:
    QSqlDatabase m_db;
};

} // namespace troupe
