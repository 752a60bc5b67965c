#include "core/store/statementcache.h"

namespace troupe::sql {

StatementCache* StatementCache::of(const QObject* driver)
{
    return driver ? driver->findChild<StatementCache*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

std::optional<QSqlQuery> StatementCache::take(const QString& statement)
{
    auto node = m_idle.extract(statement);
    return node.empty() ? std::nullopt : std::optional(std::move(node.mapped()));
}

void StatementCache::put(QSqlQuery query)
{
    query.finish(); // Or else it would keep the database from writing its log back.
    if (m_idle.size() < MaxStatements)
        m_idle.try_emplace(query.lastQuery(), std::move(query));
}

} // namespace troupe::sql
