#pragma once

#include "core/series/series.h"
#include "core/store/sql.h"

namespace troupe {

class Changes;

class TakeRepository {
public:
    TakeRepository(const QSqlDatabase& db, Changes& changes);

    /// Inserts or replaces; saving a kept take takes the mark off its siblings.
    Result<> save(const Take& take, sql::Flush flush = sql::Flush::Now);
    Result<std::optional<Take>> find(const TakeId& id);
    /// The first two, at most, whose id begins with this text.
    Result<QList<TakeId>> idsBeginningWith(const QString& text);
    /// Oldest first, without the deleted ones.
    Result<QList<Take>> ofShot(const ShotId& shot);
    /// For a board: the kept take of a shot, else its newest, and how many there are.
    struct Cover {
        std::optional<Take> take;
        int count = 0;
    };
    Result<Cover> cover(const ShotId& shot);
    /// Its place in ofShot(), from 1; 0 for one that is deleted or was never there.
    Result<int> numberOf(const TakeId& id);
    /// Shots with a take whose original a provider may still have: it said an end after `now`, or none and
    /// the take was made after `silentSince`.
    Result<QList<ShotId>> shotsWithOriginals(const QDateTime& now, const QDateTime& silentSince);
    Result<> setKept(const TakeId& id, bool kept);
    Result<> setDeleted(const TakeId& id, bool deleted);
    /// A take in the bin whose shot is not, with when it went there (UTC, as far as it is known).
    struct Binned {
        Take take;
        std::optional<QDateTime> at = {};
    };
    /// Last deleted first.
    Result<QList<Binned>> inBin();

private:
    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
