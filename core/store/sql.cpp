#include "core/store/sql.h"

#include "core/store/statementcache.h"

#include <QSqlDriver>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace troupe::sql {
namespace {

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html).
constexpr int SqliteCorrupt = 11;
constexpr int SqliteFull = 13;
constexpr int SqliteConstraint = 19;
constexpr int SqliteNotADatabase = 26;

Error toError(const QSqlError& error)
{
    using Kind = Error::Kind;
    const int code = error.nativeErrorCode().toInt() & 0xff; // The rest says more of the same.
    const Kind kind = code == SqliteFull                      ? Kind::DiskFull
        : code == SqliteCorrupt || code == SqliteNotADatabase ? Kind::Damaged
        : code == SqliteConstraint                            ? Kind::Conflict
                                                              : Kind::Storage;
    return {.kind = kind, .detail = error.text()};
}

} // namespace

Result<QSqlQuery> run(const QSqlDatabase& db, const QString& statement, const QVariantList& values)
{
    auto* cache = StatementCache::of(db.driver());
    auto known = cache && !values.isEmpty() ? cache->take(statement) : std::nullopt;
    const bool isNew = !known;
    bool ok = true;
    QSqlQuery query = known ? *std::move(known) : QSqlQuery(db);
    if (isNew) {
        query.setForwardOnly(true);
        ok = query.prepare(statement);
    }
    for (const QVariant& value : values)
        query.addBindValue(value);
    ok = ok && query.exec();
    if (!ok)
        return tl::unexpected(toError(query.lastError()));
    return query;
}

Flushing::Flushing(const QSqlDatabase& db, Flush flush) : m_db(db), m_flush(flush)
{
    if (m_flush == Flush::WithNext)
        (void)exec(m_db,
                   u"PRAGMA synchronous = NORMAL"_s); // Without it all is flushed, which costs time only.
}

Flushing::~Flushing()
{
    if (m_flush == Flush::WithNext)
        (void)exec(m_db, u"PRAGMA synchronous = FULL"_s);
}

void giveBack(QSqlQuery query)
{
    auto* cache = StatementCache::of(query.driver());
    if (cache && !query.boundValues().isEmpty()) // What has no values runs once.
        cache->put(std::move(query));
}

Result<> exec(const QSqlDatabase& db, const QString& statement, const QVariantList& values)
{
    return run(db, statement, values).map([](QSqlQuery query) { giveBack(std::move(query)); });
}

Result<> Transaction::commit()
{
    if (!m_open || !m_db.commit())
        return tl::unexpected(toError(m_db.lastError()));
    m_open = false;
    return {};
}

Result<int> version(const QSqlDatabase& db)
{
    auto query = run(db, u"PRAGMA user_version"_s);
    if (!query || !query->next())
        return failure(Error::Kind::Damaged, query ? u"no user_version"_s : query.error().detail);
    return query->value(0).toInt();
}

Result<> migrate(const QSqlDatabase& db, const QList<Migration>& steps)
{
    const auto current = version(db);
    if (!current)
        return tl::unexpected(current.error());
    if (!steps.isEmpty() && *current > steps.last().version)
        return failure(Error::Kind::NewerVersion, u"database version %1"_s.arg(*current));

    for (const Migration& step : steps) {
        if (step.version <= *current)
            continue;
        Transaction transaction(db);
        for (const QString& statement : step.statements) {
            if (auto done = exec(db, statement); !done)
                return done;
        }
        if (auto done = exec(db, u"PRAGMA user_version = %1"_s.arg(step.version)); !done)
            return done;
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

} // namespace troupe::sql
