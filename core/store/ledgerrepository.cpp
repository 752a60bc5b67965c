#include "core/store/ledgerrepository.h"

#include "core/store/changes.h"
#include "core/store/columns.h"
#include "core/store/sql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

const QString Columns
    = u"SELECT job, fact, low, high, source, connection_name, model, operation, seconds, at FROM ledger"_s;

Result<LedgerEntry> read(const QSqlQuery& row)
{
    const auto fact = factFromText(row.value(1).toString());
    if (!fact)
        return failure(Error::Kind::Damaged, u"ledger %1"_s.arg(row.value(0).toString()));
    return LedgerEntry {JobId::fromString(row.value(0).toString()),
                        *fact,
                        sql::moneyAt(row, 2),
                        sql::moneyAt(row, 3),
                        row.value(4).toString(),
                        row.value(5).toString(),
                        row.value(6).toString(),
                        row.value(7).toString(),
                        row.value(8).toInt(),
                        sql::timeAt(row, 9)};
}

QString text(const QString& value)
{
    return value.isNull() ? u""_s : value; // A null string would be NULL in the row.
}

QVariant lowColumn(const std::optional<PriceRange>& price)
{
    return price ? QVariant(price->low.microUsd) : QVariant();
}

QVariant highColumn(const std::optional<PriceRange>& price)
{
    return price ? QVariant(price->high.microUsd) : QVariant();
}

/// A character counts once, however often it is named.
QList<CastEntry> distinct(const QList<CastEntry>& cast)
{
    QList<CastEntry> seen;
    for (const CastEntry& entry : cast) {
        const bool isThere = std::any_of(seen.begin(), seen.end(), [&](const CastEntry& other) {
            return other.character == entry.character;
        });
        if (!isThere)
            seen.append(entry);
    }
    return seen;
}

} // namespace

LedgerRepository::LedgerRepository(const QSqlDatabase& db, Changes& changes) : m_db(db), m_changes(changes) {}

Result<> LedgerRepository::append(const QList<LedgerEntry>& entries, const LedgerSubject& subject)
{
    if (entries.isEmpty())
        return {};
    sql::Transaction transaction(m_db);
    for (const LedgerEntry& entry : entries) {
        Q_ASSERT(entry.job == entries.first().job);
        if (auto inserted = insert(entry); !inserted)
            return inserted;
    }
    auto done = ofJob(entries.first().job)
                    .and_then([&](const QList<LedgerEntry>& facts) { return save(chargeOf(facts), subject); })
                    .and_then([&] { return transaction.commit(); });
    if (done)
        Q_EMIT m_changes.ledgerChanged();
    return done;
}

Result<> LedgerRepository::append(const LedgerEntry& entry)
{
    sql::Transaction transaction(m_db);
    auto done = insert(entry)
                    .and_then([&] { return ofJob(entry.job); })
                    .and_then([&](const QList<LedgerEntry>& facts) { return update(chargeOf(facts)); })
                    .and_then([&] { return transaction.commit(); });
    if (done) {
        Q_EMIT m_changes.ledgerChanged();
        Q_EMIT m_changes.chargeCorrected(entry.job);
    }
    return done;
}

Result<> LedgerRepository::insert(const LedgerEntry& entry)
{
    return sql::exec(m_db,
                     u"INSERT INTO ledger (job, fact, low, high, source, connection_name, model, operation,"
                     " seconds, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                     {entry.job.toString(), factText(entry.fact), sql::column(entry.low),
                      sql::column(entry.high), text(entry.source), text(entry.connectionName),
                      text(entry.model), text(entry.operation), entry.seconds, sql::column(entry.at)});
}

Result<> LedgerRepository::save(const Charge& charge, const LedgerSubject& subject)
{
    const QString job = charge.job.toString();
    const auto cast = distinct(subject.cast);
    auto saved = sql::exec(
        m_db,
        u"INSERT OR REPLACE INTO charge (job, shot, connection, connection_name, model, operation, seconds,"
        " standing, estimate_low, estimate_high, estimate_source, low, high, source, at, parts) VALUES (?, ?,"
        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {job, subject.shot.isNull() ? QVariant() : QVariant(subject.shot.toString()),
         subject.connection.toString(), text(charge.connectionName), text(charge.model),
         text(charge.operation), charge.seconds, standingText(charge.standing), lowColumn(charge.estimate),
         highColumn(charge.estimate), text(charge.estimateSource), lowColumn(charge.amount),
         highColumn(charge.amount), text(charge.source), sql::column(charge.at),
         std::max<qsizetype>(1, cast.size())});
    saved
        = saved.and_then([&] { return sql::exec(m_db, u"DELETE FROM charge_cast WHERE job = ?"_s, {job}); });
    for (const CastEntry& entry : cast) {
        saved = saved.and_then([&] {
            return sql::exec(m_db, u"INSERT INTO charge_cast (job, character, name) VALUES (?, ?, ?)"_s,
                             {job, entry.character.toString(), text(entry.name)});
        });
    }
    return saved;
}

Result<> LedgerRepository::update(const Charge& charge)
{
    auto updated = sql::run(
        m_db, u"UPDATE charge SET standing = ?, low = ?, high = ?, source = ?, at = ? WHERE job = ?"_s,
        {standingText(charge.standing), lowColumn(charge.amount), highColumn(charge.amount),
         text(charge.source), sql::column(charge.at), charge.job.toString()});
    if (!updated)
        return tl::unexpected(updated.error());
    return updated->numRowsAffected() == 1 ? Result<>() : failure(Error::Kind::Missing, u"job"_s);
}

Result<QList<LedgerEntry>> LedgerRepository::all()
{
    return sql::all(sql::run(m_db, Columns + u" ORDER BY position"), read);
}

Result<QList<LedgerEntry>> LedgerRepository::ofJob(const JobId& job)
{
    return sql::all(sql::run(m_db, Columns + u" WHERE job = ? ORDER BY position", {job.toString()}), read);
}

} // namespace troupe
