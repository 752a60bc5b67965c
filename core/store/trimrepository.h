#pragma once

#include "core/base/result.h"
#include "core/cut/trim.h"

#include <QSqlDatabase>

namespace troupe {

class Changes;

/// What was cut off takes. A take without a row is whole.
class TrimRepository {
public:
    TrimRepository(const QSqlDatabase& db, Changes& changes);

    /// An empty trim makes the take whole again. Conflict where there is no such take; Invalid for one below
    /// 0.
    Result<> save(const TakeId& take, const Trim& trim);
    /// Empty where nothing is cut off. Damaged.
    Result<Trim> of(const TakeId& take);

private:
    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
