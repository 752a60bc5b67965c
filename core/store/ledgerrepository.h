#pragma once

#include "core/base/result.h"
#include "core/ledger/charge.h"

#include <QSqlDatabase>

namespace troupe {

class Changes;

/// The facts about money, append-only, and beside them what they come to for each job: written in the
/// same step, so that sums need not read every fact.
class LedgerRepository {
public:
    LedgerRepository(const QSqlDatabase& db, Changes& changes);

    /// Facts of one job, in one step; with what it is for, as of now.
    Result<> append(const QList<LedgerEntry>& entries, const LedgerSubject& subject);
    /// A correction: one more fact of a job that has some. Missing "job": it has none.
    Result<> append(const LedgerEntry& entry);
    /// Oldest first.
    Result<QList<LedgerEntry>> all();
    Result<QList<LedgerEntry>> ofJob(const JobId& job);

private:
    Result<> insert(const LedgerEntry& entry);
    Result<> save(const Charge& charge, const LedgerSubject& subject);
    Result<> update(const Charge& charge);

    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
