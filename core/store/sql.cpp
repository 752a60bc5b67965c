#include "core/store/sql.h"

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
    QSqlQuery query(db);
    query.setForwardOnly(true);
    bool ok = query.prepare(statement);
    for (const QVariant& value : values)
        query.addBindValue(value);
    ok = ok && query.exec();
    if (!ok)
        return tl::unexpected(toError(query.lastError()));
    return query;
}

Result<> exec(const QSqlDatabase& db, const QString& statement, const QVariantList& values)
{
    return run(db, statement, values).map([](const QSqlQuery&) {});
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
