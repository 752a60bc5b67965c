#pragma once

#include <QSqlQuery>

#include <optional>
#include <unordered_map>

namespace troupe::sql {

/// Statements of one database that were prepared and are not in use: to parse one takes longer than most
/// take to run. A statement is out of the cache while somebody reads its rows, so that the same one can
/// be run again meanwhile. Belongs to the driver of the database; its thread.
class StatementCache : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatementCache)

public:
    static constexpr size_t MaxStatements = 100;

    explicit StatementCache(QObject* driver) : QObject(driver) {}
    /// Null for a database that has none.
    static StatementCache* of(const QObject* driver);

    std::optional<QSqlQuery> take(const QString& statement);
    /// With its rows read or not; drops it if the cache is full.
    void put(QSqlQuery query);

private:
    std::unordered_map<QString, QSqlQuery> m_idle;
};

} // namespace troupe::sql
