#include "core/studio/seriesfilematch.h"

#include "core/base/overloaded.h"

namespace troupe {
namespace {

std::optional<Operation> operationOf(const Lineage& lineage)
{
    using Found = std::optional<Operation>;
    return std::visit(Overloaded {[](const Generated&) -> Found { return Operation::Generate; },
                                  [](const Edited&) -> Found { return Operation::Edit; },
                                  [](const Extended&) -> Found { return Operation::Extend; },
                                  [](const Remixed&) -> Found { return Operation::Remix; },
                                  [](const Imported&) -> Found { return std::nullopt; }},
                      lineage);
}

} // namespace

bool isMadeBy(const Take& take, const JobOrder& order)
{
    const Recipe& recipe = take.recipe;
    return take.origin && take.origin->connection == order.connection && take.shot == order.shot
        && operationOf(take.lineage) == order.operation && sourceOf(take.lineage) == order.source
        && recipe.prompt == order.prompt && recipe.tokens == order.tokens && recipe.model == order.model
        && recipe.seconds == order.seconds && recipe.size == order.size && recipe.cast == order.cast
        && recipe.reference == order.reference;
}

bool isSameOrder(const JobOrder& a, const JobOrder& b)
{
    JobOrder same = a;
    same.estimate = b.estimate;
    same.estimateSource = b.estimateSource;
    return same == b;
}

} // namespace troupe
