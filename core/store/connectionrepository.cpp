#include "core/store/connectionrepository.h"

#include "core/base/overloaded.h"
#include "core/store/changes.h"
#include "core/store/sql.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

const QString Columns
    = u"SELECT id, kind, name, base_url, key_kind, key_variable, max_concurrent FROM connection"_s;

QString keyKind(const KeySource& key)
{
    return std::visit(Overloaded {[](const NoKey&) { return u"none"_s; },
                                  [](const KeychainKey&) { return u"keychain"_s; },
                                  [](const EnvironmentKey&) { return u"environment"_s; }},
                      key);
}

std::optional<KeySource> readKey(const QString& kind, const QString& variable)
{
    if (kind == u"none")
        return NoKey {};
    if (kind == u"keychain")
        return KeychainKey {};
    if (kind == u"environment")
        return EnvironmentKey {variable};
    return std::nullopt;
}

Result<Connection> read(const QSqlQuery& row)
{
    const auto kind = connectionKindFromText(row.value(1).toString());
    const auto key = readKey(row.value(4).toString(), row.value(5).toString());
    const auto id = ConnectionId::fromString(row.value(0).toString());
    if (!kind || !key || id.isNull())
        return failure(Error::Kind::Damaged, u"connection %1"_s.arg(row.value(0).toString()));
    return Connection {
        id, *kind, row.value(2).toString(), QUrl(row.value(3).toString()), *key, row.value(6).toInt()};
}

} // namespace

ConnectionRepository::ConnectionRepository(const QSqlDatabase& db, Changes& changes)
    : m_db(db), m_changes(changes)
{}

Result<> ConnectionRepository::save(const Connection& connection)
{
    const auto* variable = std::get_if<EnvironmentKey>(&connection.key);
    auto done = sql::exec(
        m_db,
        u"INSERT INTO connection (id, kind, name, base_url, key_kind, key_variable, max_concurrent)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
        " name = excluded.name, base_url = excluded.base_url, key_kind = excluded.key_kind,"
        " key_variable = excluded.key_variable, max_concurrent = excluded.max_concurrent"_s,
        {connection.id.toString(), kindText(connection.kind), connection.name,
         connection.baseUrl.isEmpty() ? u""_s : connection.baseUrl.toString(), keyKind(connection.key),
         variable ? variable->variable : u""_s, connection.maxConcurrent});
    if (done)
        Q_EMIT m_changes.connectionChanged(connection.id);
    return done;
}

Result<> ConnectionRepository::remove(const ConnectionId& id)
{
    auto done = sql::exec(m_db, u"DELETE FROM connection WHERE id = ?"_s, {id.toString()});
    if (done)
        Q_EMIT m_changes.connectionChanged(id);
    return done;
}

Result<std::optional<Connection>> ConnectionRepository::find(const ConnectionId& id)
{
    return sql::one(sql::run(m_db, Columns + u" WHERE id = ?", {id.toString()}), read);
}

Result<std::optional<Connection>> ConnectionRepository::findByName(const QString& name)
{
    return sql::one(sql::run(m_db, Columns + u" WHERE name = ?", {name}), read);
}

Result<QList<Connection>> ConnectionRepository::all()
{
    return sql::all(sql::run(m_db, Columns + u" ORDER BY position"), read);
}

} // namespace troupe
