#include "core/studio/budgetwarning.h"

#include "core/store/budgetrepository.h"
#include "core/store/store.h"

#include <algorithm>

namespace troupe {
namespace {

Money leftIn(const EnvelopeUse& use)
{
    return {std::max<qint64>(0, use.envelope.limit.microUsd - use.spending.committed().microUsd)};
}

} // namespace

Result<std::optional<BudgetWarning>> budgetWarning(Store& store, const JobOrder& order, int takes,
                                                   const QDate& today)
{
    const auto covering = store.budgets().covering(order.shot, order.connection);
    if (!covering)
        return tl::unexpected(covering.error());
    QList<EnvelopeUse> uses;
    for (const Envelope& envelope : *covering) {
        auto use = store.budgets().use(envelope, today);
        if (!use)
            return tl::unexpected(use.error());
        use->spending.underWay = use->spending.underWay + std::exchange(use->spending.waiting, {});
        uses.append(*std::move(use));
    }
    const QList<EnvelopeUse> before = uses;
    for (int fitting = 0; fitting < takes; ++fitting) {
        if (const auto stop = stopFor(order.estimate, false, uses)) {
            const auto full = std::find_if(before.begin(), before.end(), [&](const EnvelopeUse& use) {
                return use.envelope.scope == stop->scope;
            });
            return BudgetWarning {*stop, fitting, leftIn(*full)};
        }
        for (EnvelopeUse& use : uses)
            use.spending.underWay = use.spending.underWay + order.estimate->high;
    }
    return std::nullopt;
}

} // namespace troupe
