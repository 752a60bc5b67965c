#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace troupe::sql {

/// Prepares, binds and runs one statement. The only place that reads QSqlError: DiskFull, Damaged,
/// Conflict (a UNIQUE or FOREIGN KEY constraint), Storage.
Result<QSqlQuery> run(const QSqlDatabase& db, const QString& statement, const QVariantList& values = {});
/// How soon what is committed has to be on the disk.
enum class Flush {
    Now, ///< Before the call returns.
    WithNext, ///< With the next that is flushed. Until then it survives the end of this program, but perhaps
              ///< not a loss of power, which takes it back as if it never had been.
};

/// What is committed while one lives is flushed as `flush` says. Not inside a transaction.
class Flushing {
public:
    Flushing(const QSqlDatabase& db, Flush flush);
    ~Flushing();
    Q_DISABLE_COPY_MOVE(Flushing)

private:
    QSqlDatabase m_db;
    Flush m_flush;
};

/// Gives a statement back that nobody reads any more, so that the next run() of it need not prepare it.
/// Whoever does not call it only loses that; exec(), all() and one() do.
void giveBack(QSqlQuery query);
/// run(), for statements that answer with no rows.
Result<> exec(const QSqlDatabase& db, const QString& statement, const QVariantList& values = {});

/// Every row through `read`; the first that cannot be read ends it.
template<typename Read>
auto all(Result<QSqlQuery> query, Read read)
    -> Result<QList<typename std::invoke_result_t<Read, const QSqlQuery&>::value_type>>
{
    if (!query)
        return tl::unexpected(query.error());
    QList<typename std::invoke_result_t<Read, const QSqlQuery&>::value_type> values;
    while (query->next()) {
        auto value = read(*query);
        if (!value)
            return tl::unexpected(value.error());
        values.append(*std::move(value));
    }
    giveBack(*std::move(query));
    return values;
}

/// The first row, if there is one.
template<typename Read>
auto one(Result<QSqlQuery> query, Read read)
    -> Result<std::optional<typename std::invoke_result_t<Read, const QSqlQuery&>::value_type>>
{
    if (!query)
        return tl::unexpected(query.error());
    std::optional<typename std::invoke_result_t<Read, const QSqlQuery&>> value;
    if (query->next())
        value = read(*query);
    giveBack(*std::move(query));
    if (!value)
        return std::nullopt;
    if (!*value)
        return tl::unexpected(value->error());
    return std::optional(**std::move(value));
}

/// Ids of this table that begin with `text`, but no more than two: one is meant, two are one too many.
template<typename AnyId>
Result<QList<AnyId>> idsBeginningWith(const QSqlDatabase& db, const QString& table, const QString& text)
{
    // Ids are hexadecimal digits and dashes, all of them before "~".
    return all(
        run(db, QStringLiteral("SELECT id FROM %1 WHERE id >= ? AND id < ? ORDER BY id LIMIT 2").arg(table),
            QVariantList {text, QString(text + QChar(u'~'))}),
        [](const QSqlQuery& row) -> Result<AnyId> { return AnyId::fromString(row.value(0).toString()); });
}

/// Rolls back unless commit() succeeded.
class Transaction {
public:
    explicit Transaction(const QSqlDatabase& db) : m_db(db), m_open(m_db.transaction()) {}
    ~Transaction()
    {
        if (m_open)
            m_db.rollback();
    }
    Q_DISABLE_COPY_MOVE(Transaction)

    Result<> commit();

private:
    QSqlDatabase m_db;
    bool m_open;
};

struct Migration {
    int version;
    QStringList statements;
};

/// `PRAGMA user_version`. Damaged if that cannot be read.
Result<int> version(const QSqlDatabase& db);

/// Brings the database to the newest version, one transaction per step; a step that fails leaves
/// the version before it. NewerVersion if a newer program wrote it.
Result<> migrate(const QSqlDatabase& db, const QList<Migration>& steps);

} // namespace troupe::sql
