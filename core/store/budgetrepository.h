#pragma once

#include "core/ledger/envelope.h"

#include <QDate>
#include <QSqlDatabase>

namespace troupe {

class Changes;

/// The envelopes that a person set, and how they stand.
class BudgetRepository {
public:
    BudgetRepository(const QSqlDatabase& db, Changes& changes);

    /// Inserts, or changes the limit.
    Result<> save(const Envelope& envelope);
    /// Nothing happens if there is none.
    Result<> remove(const EnvelopeScope& scope);
    /// Episodes first, then series, connections, the day; in each by name.
    Result<QList<Envelope>> all();
    /// Those that a job for this shot at this connection has to fit into, in the same order.
    Result<QList<Envelope>> covering(const ShotId& shot, const ConnectionId& connection);
    /// `today`: the date where the person is, for EveryDay.
    Result<EnvelopeUse> use(const Envelope& envelope, const QDate& today);

private:
    Result<QString> name(const EnvelopeScope& scope);
    Result<Spending> spending(const EnvelopeScope& scope, const QDate& today);

    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
