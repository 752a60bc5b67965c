#include "core/store/trimrepository.h"

#include "core/store/changes.h"
#include "core/store/sql.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

Result<Trim> read(const QSqlQuery& row)
{
    // The rate was written from the same closed set: nearest() finds it again.
    return Trim {.head = row.value(0).toLongLong(),
                 .tail = row.value(1).toLongLong(),
                 .rate = EditRate::nearest(row.value(2).toDouble())};
}

} // namespace

TrimRepository::TrimRepository(const QSqlDatabase& db, Changes& changes) : m_db(db), m_changes(changes) {}

Result<> TrimRepository::save(const TakeId& take, const Trim& trim)
{
    if (trim.head < 0 || trim.tail < 0)
        return failure(Error::Kind::Invalid, u"trim"_s);
    auto done = trim.isEmpty()
        ? sql::exec(m_db, u"DELETE FROM take_trim WHERE take = ?"_s, {take.toString()})
        : sql::exec(m_db, u"INSERT OR REPLACE INTO take_trim (take, head, tail, rate) VALUES (?, ?, ?, ?)"_s,
                    {take.toString(), trim.head, trim.tail, trim.rate.perSecond()});
    if (done)
        Q_EMIT m_changes.trimChanged(take);
    return done;
}

Result<Trim> TrimRepository::of(const TakeId& take)
{
    return sql::one(
               sql::run(m_db, u"SELECT head, tail, rate FROM take_trim WHERE take = ?"_s, {take.toString()}),
               read)
        .map([](const std::optional<Trim>& trim) { return trim.value_or(Trim {}); });
}

} // namespace troupe
