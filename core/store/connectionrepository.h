#pragma once

#include "core/connections/connection.h"

#include <QSqlDatabase>

namespace troupe {

class Changes;

class ConnectionRepository {
public:
    ConnectionRepository(const QSqlDatabase& db, Changes& changes);

    /// Conflict if another connection has the name.
    Result<> save(const Connection& connection);
    Result<> remove(const ConnectionId& id);
    Result<std::optional<Connection>> find(const ConnectionId& id);
    Result<std::optional<Connection>> findByName(const QString& name);
    /// In the order in which they were made; a new profile has the sandbox, called "Sandbox".
    Result<QList<Connection>> all();

private:
    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
