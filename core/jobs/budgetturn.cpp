#include "core/jobs/budgetturn.h"

#include "core/store/budgetrepository.h"
#include "core/store/store.h"

namespace troupe {
namespace {

bool isLetThrough(const JobState& state)
{
    const auto* queued = std::get_if<jobs::Queued>(&state);
    const auto* held = std::get_if<jobs::Held>(&state);
    return queued ? queued->letThrough : held && held->back.letThrough;
}

} // namespace

Result<> BudgetTurn::reserve(const Job& job)
{
    const auto uses = covering(job.order);
    if (!uses)
        return tl::unexpected(uses.error());
    count(job.order, *uses);
    return {};
}

Result<std::optional<BudgetStop>> BudgetTurn::ask(const Job& job)
{
    const auto indices = covering(job.order);
    if (!indices)
        return tl::unexpected(indices.error());
    QList<EnvelopeUse> uses;
    for (const qsizetype index : *indices)
        uses.append(m_uses.at(index));
    auto stop = stopFor(job.order.estimate, isLetThrough(job.state), uses);
    if (!stop)
        count(job.order, *indices);
    return stop;
}

void BudgetTurn::count(const JobOrder& order, const QList<qsizetype>& uses)
{
    for (const qsizetype index : uses) {
        Spending& spending = m_uses[index].spending;
        if (order.estimate)
            spending.underWay = spending.underWay + order.estimate->high;
        else
            ++spending.unpriced;
    }
}

Result<QList<qsizetype>> BudgetTurn::covering(const JobOrder& order)
{
    const Place place {order.shot, order.connection};
    if (const auto known = m_covering.constFind(place); known != m_covering.constEnd())
        return *known;
    const auto envelopes = m_store.budgets().covering(order.shot, order.connection);
    if (!envelopes)
        return tl::unexpected(envelopes.error());
    QList<qsizetype> indices;
    for (const Envelope& envelope : *envelopes) {
        const auto index = useOf(envelope);
        if (!index)
            return tl::unexpected(index.error());
        indices.append(*index);
    }
    m_covering.insert(place, indices);
    return indices;
}

Result<qsizetype> BudgetTurn::useOf(const Envelope& envelope)
{
    for (qsizetype i = 0; i < m_uses.size(); ++i) {
        if (m_uses.at(i).envelope.scope == envelope.scope)
            return i;
    }
    auto use = m_store.budgets().use(envelope, m_today);
    if (!use)
        return tl::unexpected(use.error());
    m_uses.append(*std::move(use));
    return m_uses.size() - 1;
}

} // namespace troupe
