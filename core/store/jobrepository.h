#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSqlDatabase>

namespace troupe {

/// A job as the database knows it: what was asked for never changes, `state` is rewritten with
/// every transition. core/jobs gives both their meaning.
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

    friend bool operator==(const JobRow&, const JobRow&) = default;
};

class JobRepository {
public:
    explicit JobRepository(QSqlDatabase db);

    /// Inserts or updates; when this returns, the row survives loss of power.
    Result<> save(const JobRow& row);
    Result<std::optional<JobRow>> find(const JobId& id);
    /// Oldest first.
    Result<QList<JobRow>> unfinished();
    /// Newest first, at most `limit`.
    Result<QList<JobRow>> recent(int limit);
    // In no order, and by reading the whole table: for what is asked rarely.
    Result<QList<JobRow>> changedSince(const QDateTime& moment);
    /// Those whose state knows of this remote id.
    Result<QList<JobRow>> withRemote(const QString& remoteId);

private:
    QSqlDatabase m_db;
};

} // namespace troupe
