#pragma once

#include "core/jobs/job.h"

#include <QDate>

namespace troupe {

class Store;

/// One look at the envelopes, for as many jobs as are to be sent in one go: each that fits is counted
/// before the next is asked for, so that two together never take what only one of them may. Good until
/// a row is written.
class BudgetTurn {
public:
    /// `today`: where the person is.
    BudgetTurn(Store& store, const QDate& today) : m_store(store), m_today(today) {}

    /// Counts a job that is about to be sent and of which no row tells yet.
    Result<> reserve(const Job& job);
    /// What stops the job; nothing if it fits, and then it is counted.
    Result<std::optional<BudgetStop>> ask(const Job& job);

private:
    using Place = std::pair<ShotId, ConnectionId>;

    Result<QList<qsizetype>> covering(const JobOrder& order);
    Result<qsizetype> useOf(const Envelope& envelope);
    void count(const JobOrder& order, const QList<qsizetype>& uses);

    Store& m_store;
    QDate m_today;
    QList<EnvelopeUse> m_uses;
    QHash<Place, QList<qsizetype>> m_covering; // Indices of m_uses.
};

} // namespace troupe
