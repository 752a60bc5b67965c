#include "core/store/ledgerrepository.h"

#include "core/store/changes.h"
#include "core/store/columns.h"
#include "core/store/sql.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using Fact = LedgerEntry::Fact;

constexpr std::array<std::pair<Fact, QLatin1StringView>, 5> Facts {{
    {Fact::Estimated, "estimated"_L1},
    {Fact::Accepted, "accepted"_L1},
    {Fact::Final, "final"_L1},
    {Fact::Refunded, "refunded"_L1},
    {Fact::Unknown, "unknown"_L1},
}};

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

} // namespace

QString factText(Fact fact)
{
    return std::find_if(Facts.begin(), Facts.end(), [&](const auto& entry) { return entry.first == fact; })
        ->second;
}

std::optional<Fact> factFromText(const QString& text)
{
    const auto it
        = std::find_if(Facts.begin(), Facts.end(), [&](const auto& entry) { return entry.second == text; });
    return it == Facts.end() ? std::nullopt : std::optional(it->first);
}

LedgerRepository::LedgerRepository(QSqlDatabase db, Changes& changes)
    : m_db(std::move(db)), m_changes(changes)
{}

Result<> LedgerRepository::append(const LedgerEntry& entry)
{
    auto done = sql::exec(
        m_db,
        u"INSERT INTO ledger (job, fact, low, high, source, connection_name, model, operation,"
        " seconds, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {entry.job.toString(), factText(entry.fact), sql::column(entry.low), sql::column(entry.high),
         entry.source.isNull() ? u""_s : entry.source,
         entry.connectionName.isNull() ? u""_s : entry.connectionName,
         entry.model.isNull() ? u""_s : entry.model, entry.operation.isNull() ? u""_s : entry.operation,
         entry.seconds, sql::column(entry.at)});
    if (done)
        Q_EMIT m_changes.ledgerChanged();
    return done;
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
