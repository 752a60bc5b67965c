#include "core/store/chargerepository.h"

#include "core/store/columns.h"
#include "core/store/sql.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using Standing = Charge::Standing;

// A job makes at most one take, and the take has its id.
const QString Joins
    = u" FROM charge c LEFT JOIN shot s ON s.id = c.shot LEFT JOIN episode e ON e.id = s.episode"
      " LEFT JOIN series r ON r.id = e.series LEFT JOIN connection n ON n.id = c.connection"
      " LEFT JOIN take t ON t.id = c.job "_s;
const QString CastJoins
    = u"LEFT JOIN charge_cast p ON p.job = c.job LEFT JOIN character h ON h.id = p.character "_s;
const QString ChargeColumns
    = u"c.job, c.standing, c.estimate_low, c.estimate_high, c.estimate_source, c.low, c.high, c.source,"
      " c.connection_name, c.model, c.operation, c.seconds, c.at"_s;

/// How a grouping tells its groups apart, and what it calls them.
struct Grouped {
    QString key;
    QString name;
};

Grouped grouped(LedgerGrouping grouping)
{
    switch (grouping) {
    case LedgerGrouping::Series: return {u"coalesce (e.series, '')"_s, u"coalesce (r.title, '')"_s};
    case LedgerGrouping::Episode:
        return {u"coalesce (s.episode, '')"_s, u"coalesce (r.title || ' - ' || e.title, '')"_s};
    case LedgerGrouping::Character:
        return {u"coalesce (p.character, '')"_s, u"coalesce (h.name, p.name, '')"_s};
    case LedgerGrouping::Connection: return {u"c.connection"_s, u"coalesce (n.name, c.connection_name)"_s};
    case LedgerGrouping::Day: {
        const QString day = u"date (c.at / 1000, 'unixepoch', 'localtime')"_s;
        return {day, day};
    }
    }
    Q_UNREACHABLE();
}

std::optional<PriceRange> priceAt(const QSqlQuery& row, int index)
{
    const auto low = sql::moneyAt(row, index);
    const auto high = sql::moneyAt(row, index + 1);
    return low && high ? std::optional(PriceRange {*low, *high}) : std::nullopt;
}

Result<Charge> readCharge(const QSqlQuery& row)
{
    const auto standing = standingFromText(row.value(1).toString());
    if (!standing)
        return failure(Error::Kind::Damaged, u"charge %1"_s.arg(row.value(0).toString()));
    Charge charge;
    charge.job = JobId::fromString(row.value(0).toString());
    charge.standing = *standing;
    charge.estimate = priceAt(row, 2);
    charge.estimateSource = row.value(4).toString();
    charge.amount = priceAt(row, 5);
    charge.source = row.value(7).toString();
    charge.connectionName = row.value(8).toString();
    charge.model = row.value(9).toString();
    charge.operation = row.value(10).toString();
    charge.seconds = row.value(11).toInt();
    charge.at = sql::timeAt(row, 12);
    return charge;
}

Result<LedgerLine> readLine(const QSqlQuery& row)
{
    const auto charge = readCharge(row);
    if (!charge)
        return tl::unexpected(charge.error());
    LedgerLine line;
    line.charge = *charge;
    line.series = row.value(13).toString();
    line.episode = row.value(14).toString();
    line.shot = row.value(15).toString();
    line.shotPosition = row.value(16).toInt();
    line.characters = row.value(17).toString().split(u'\x1f', Qt::SkipEmptyParts);
    if (!row.value(18).isNull())
        line.seconds = row.value(18).toDouble();
    line.isKept = row.value(19).toBool();
    return line;
}

/// The sums of one group with one standing, added to the total of the group.
Result<> addSums(LedgerTotal& total, const QSqlQuery& row, int first)
{
    const auto standing = standingFromText(row.value(first).toString());
    if (!standing)
        return failure(Error::Kind::Damaged, u"standing %1"_s.arg(row.value(first).toString()));
    const auto money = [&](int index) { return Money {qRound64(row.value(first + index).toDouble())}; };
    const int jobs = row.value(first + 1).toInt();
    total.jobs += jobs;
    total.seconds += row.value(first + 5).toDouble();
    total.keptSeconds += row.value(first + 6).toDouble();
    const MoneySum sum {{money(2), money(3)}, jobs, row.value(first + 4).toInt()};
    switch (*standing) {
    case Standing::NotSent: break;
    case Standing::UnderWay: total.underWay = sum; break;
    case Standing::Charged: total.charged = sum; break;
    case Standing::NotCharged: total.notCharged = sum; break;
    case Standing::Unclear: total.unclear = sum; break;
    }
    return {};
}

/// Seven columns from the standing on. `share`: in how many groups each job is.
QString sums(const QString& share)
{
    return u"c.standing, count (*), sum (c.low / %1), sum (c.high / %1), sum (c.high IS NULL),"
           " sum (t.seconds / %1), sum (CASE WHEN t.kept = 1 AND t.deleted = 0 THEN t.seconds / %1 END)"_s
               .arg(share);
}

} // namespace

ChargeRepository::ChargeRepository(const QSqlDatabase& db) : m_db(db) {}

Result<std::optional<Charge>> ChargeRepository::find(const JobId& job)
{
    return sql::one(
        sql::run(m_db, u"SELECT " + ChargeColumns + u" FROM charge c WHERE job = ?", {job.toString()}),
        readCharge);
}

Result<QList<LedgerTotal>> ChargeRepository::totals(LedgerGrouping grouping)
{
    const bool isCast = grouping == LedgerGrouping::Character;
    const Grouped by = grouped(grouping);
    const QString order
        = grouping == LedgerGrouping::Day ? u"grp DESC"_s : u"grp = '', label COLLATE NOCASE, grp"_s;
    auto rows
        = sql::run(m_db,
                   u"SELECT " + by.key + u" AS grp, max (" + by.name + u") AS label, "
                       + sums(isCast ? u"(1.0 * c.parts)"_s : u"1.0"_s) + Joins
                       + (isCast ? CastJoins : QString()) + u"GROUP BY grp, c.standing ORDER BY " + order);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<LedgerTotal> totals;
    QHash<QString, qsizetype> places; // A name may change while a group is read: its key does not.
    while (rows->next()) {
        const QString key = rows->value(0).toString();
        auto place = places.constFind(key);
        if (place == places.constEnd()) {
            place = places.insert(key, totals.size());
            LedgerTotal total;
            total.key = key;
            total.name = rows->value(1).toString();
            totals.append(total);
        }
        if (const auto added = addSums(totals[*place], *rows, 2); !added)
            return tl::unexpected(added.error());
    }
    return totals;
}

Result<LedgerTotal> ChargeRepository::total()
{
    auto rows = sql::run(m_db,
                         u"SELECT " + sums(u"1.0"_s)
                             + u" FROM charge c LEFT JOIN take t ON t.id = c.job GROUP BY c.standing");
    if (!rows)
        return tl::unexpected(rows.error());
    LedgerTotal total;
    while (rows->next()) {
        if (const auto added = addSums(total, *rows, 0); !added)
            return tl::unexpected(added.error());
    }
    return total;
}

Result<QList<LedgerLine>> ChargeRepository::lines(const std::optional<Group>& group, int limit, int offset)
{
    const bool isCast = group && group->grouping == LedgerGrouping::Character;
    QVariantList values;
    QString condition;
    if (group) {
        condition = u"WHERE %1 = ? "_s.arg(grouped(group->grouping).key);
        values.append(group->key);
    }
    values << limit << offset;
    return sql::all(
        sql::run(
            m_db,
            u"SELECT " + ChargeColumns
                + u", r.title, e.title, s.title, s.position, (SELECT group_concat (q.name, char (31)) FROM"
                  " charge_cast q WHERE q.job = c.job), t.seconds, t.kept = 1 AND t.deleted = 0"
                + Joins + (isCast ? CastJoins : QString()) + condition
                + u"ORDER BY c.at DESC, c.job LIMIT ? OFFSET ?",
            values),
        readLine);
}

} // namespace troupe
