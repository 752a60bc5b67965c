#include "core/store/budgetrepository.h"

#include "core/base/overloaded.h"
#include "core/ledger/charge.h"
#include "core/store/changes.h"
#include "core/store/columns.h"
#include "core/store/sql.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using Standing = Charge::Standing;

const QString Columns
    = u"SELECT v.scope, v.subject, v.cap FROM envelope v LEFT JOIN episode e ON v.scope = 'episode' AND e.id "
      u"="
      " v.subject LEFT JOIN series s ON s.id = CASE v.scope WHEN 'series' THEN v.subject ELSE e.series END"
      " LEFT JOIN connection c ON v.scope = 'connection' AND c.id = v.subject "_s;
const QString Order = u" ORDER BY CASE v.scope WHEN 'episode' THEN 1 WHEN 'series' THEN 2 WHEN 'connection'"
                      " THEN 3 ELSE 4 END, s.title, e.position, c.name, v.subject"_s;

Result<Envelope> read(const QSqlQuery& row)
{
    const auto scope = scopeFromText(row.value(0).toString(), row.value(1).toString());
    if (!scope)
        return failure(Error::Kind::Damaged, u"envelope %1"_s.arg(row.value(0).toString()));
    return Envelope {*scope, Money {row.value(2).toLongLong()}};
}

/// Which rows of `charge` an envelope covers.
struct Where {
    QString condition;
    QVariantList values;
};

Where covered(const EnvelopeScope& scope, const QDate& today)
{
    return std::visit(
        Overloaded {
            [](const EpisodeId& id) -> Where {
                return {u"charge.shot IN (SELECT id FROM shot WHERE episode = ?)"_s, {id.toString()}};
            },
            [](const SeriesId& id) -> Where {
                return {u"charge.shot IN (SELECT shot.id FROM shot JOIN episode ON episode.id = shot.episode"
                        " WHERE episode.series = ?)"_s,
                        {id.toString()}};
            },
            [](const ConnectionId& id) -> Where {
                return {u"charge.connection = ?"_s, {id.toString()}};
            },
            [&](const EveryDay&) -> Where {
                return {u"charge.at >= ? AND charge.at < ?"_s,
                        {sql::column(today.startOfDay()), sql::column(today.addDays(1).startOfDay())}};
            },
        },
        scope);
}

} // namespace

BudgetRepository::BudgetRepository(const QSqlDatabase& db, Changes& changes) : m_db(db), m_changes(changes) {}

Result<> BudgetRepository::save(const Envelope& envelope)
{
    auto done = sql::exec(m_db, u"INSERT OR REPLACE INTO envelope (scope, subject, cap) VALUES (?, ?, ?)"_s,
                          {scopeKind(envelope.scope), scopeSubject(envelope.scope), envelope.limit.microUsd});
    if (done)
        Q_EMIT m_changes.budgetsChanged();
    return done;
}

Result<> BudgetRepository::remove(const EnvelopeScope& scope)
{
    auto done = sql::exec(m_db, u"DELETE FROM envelope WHERE scope = ? AND subject = ?"_s,
                          {scopeKind(scope), scopeSubject(scope)});
    if (done)
        Q_EMIT m_changes.budgetsChanged();
    return done;
}

Result<QList<Envelope>> BudgetRepository::all()
{
    return sql::all(sql::run(m_db, Columns + Order), read);
}

Result<QList<Envelope>> BudgetRepository::covering(const ShotId& shot, const ConnectionId& connection)
{
    const QString condition
        = u"WHERE v.scope = 'day' OR (v.scope = 'connection' AND v.subject = ?) OR (v.scope = 'episode' AND"
          " v.subject = (SELECT episode FROM shot WHERE id = ?)) OR (v.scope = 'series' AND v.subject ="
          " (SELECT p.series FROM shot JOIN episode p ON p.id = shot.episode WHERE shot.id = ?))"_s;
    return sql::all(sql::run(m_db, Columns + condition + Order,
                             {connection.toString(), shot.toString(), shot.toString()}),
                    read);
}

Result<EnvelopeUse> BudgetRepository::use(const Envelope& envelope, const QDate& today)
{
    auto called = name(envelope.scope);
    if (!called)
        return tl::unexpected(called.error());
    const auto spent = spending(envelope.scope, today);
    if (!spent)
        return tl::unexpected(spent.error());
    return EnvelopeUse {envelope, *std::move(called), *spent};
}

Result<QString> BudgetRepository::name(const EnvelopeScope& scope)
{
    const QString table = scopeKind(scope);
    if (std::holds_alternative<EveryDay>(scope))
        return u""_s;
    const QString column = std::holds_alternative<ConnectionId>(scope) ? u"name"_s : u"title"_s;
    return sql::one(
               sql::run(m_db, u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, table), {scopeSubject(scope)}),
               [](const QSqlQuery& row) -> Result<QString> { return row.value(0).toString(); })
        .map([](const std::optional<QString>& found) { return found.value_or(u""_s); });
}

Result<Spending> BudgetRepository::spending(const EnvelopeScope& scope, const QDate& today)
{
    Spending spending;
    const Where where = covered(scope, today);
    auto sent = sql::run(m_db,
                         u"SELECT standing, sum (high), sum (high IS NULL) FROM charge WHERE standing IN"
                         " ('charged', 'unclear', 'under way') AND "
                             + where.condition + u" GROUP BY standing",
                         where.values);
    if (!sent)
        return tl::unexpected(sent.error());
    while (sent->next()) {
        Money& sum = sent->value(0).toString() == standingText(Standing::UnderWay) ? spending.underWay
                                                                                   : spending.spent;
        sum = sum + Money {sent->value(1).toLongLong()};
        spending.unpriced += sent->value(2).toInt();
    }
    // What is not sent yet has its day still to come: today, as far as anybody can say.
    const bool isDay = std::holds_alternative<EveryDay>(scope);
    auto waiting = sql::run(m_db,
                            u"SELECT job.state_name = 'Submitting', sum (charge.estimate_high),"
                            " sum (charge.estimate_high IS NULL) FROM job JOIN charge ON charge.job = job.id"
                            " WHERE job.is_final = 0 AND job.state_name IN ('Queued', 'Held', 'Submitting')"
                                + (isDay ? u""_s : QString(u" AND " + where.condition)) + u" GROUP BY 1",
                            isDay ? QVariantList() : where.values);
    if (!waiting)
        return tl::unexpected(waiting.error());
    while (waiting->next()) {
        const bool isBeingSent = waiting->value(0).toBool();
        Money& sum = isBeingSent ? spending.underWay : spending.waiting;
        sum = sum + Money {waiting->value(1).toLongLong()};
        if (isBeingSent)
            spending.unpriced += waiting->value(2).toInt();
    }
    return spending;
}

} // namespace troupe
