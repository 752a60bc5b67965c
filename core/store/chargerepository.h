#pragma once

#include "core/base/result.h"
#include "core/ledger/totals.h"

#include <QSqlDatabase>

namespace troupe {

/// What the facts of the ledger come to: by job, and put together. Only reads.
class ChargeRepository {
public:
    explicit ChargeRepository(const QSqlDatabase& db);

    Result<std::optional<Charge>> find(const JobId& job);
    /// By name; days newest first. Groups of jobs that have nothing of the kind stand at the end.
    Result<QList<LedgerTotal>> totals(LedgerGrouping grouping);
    /// Of all jobs.
    Result<LedgerTotal> total();
    /// Newest first; of one group where one is named by LedgerTotal::key.
    struct Group {
        LedgerGrouping grouping;
        QString key;
    };
    Result<QList<LedgerLine>> lines(const std::optional<Group>& group, int limit, int offset = 0);

private:
    QSqlDatabase m_db;
};

} // namespace troupe
