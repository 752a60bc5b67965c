#include "core/studio/remake.h"

#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/orders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// Where the take was made; as the shot says if that connection is gone.
Result<ConnectionId> connectionFor(Store& store, const Take& take, const Shot& shot)
{
    if (!take.origin)
        return shot.settings.connection;
    return store.connections().find(take.origin->connection).map([&](const auto& found) {
        return found ? found->id : shot.settings.connection;
    });
}

} // namespace

Result<QList<Take>> chainOf(Store& store, const Take& take)
{
    QList<Take> chain {take};
    while (const auto source = sourceOf(chain.constLast().lineage)) {
        const bool isCycle = std::any_of(chain.cbegin(), chain.cend(),
                                         [&](const Take& known) { return known.id == *source; });
        if (isCycle)
            break;
        const auto found = store.takes().find(*source);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            break;
        chain.append(**found);
    }
    return chain;
}

Result<Remake> remakeOf(Store& store, const Catalog& catalog, const Take& take)
{
    const auto chain = chainOf(store, take);
    if (!chain)
        return tl::unexpected(chain.error());
    const Take& first = chain->constLast();
    if (!std::holds_alternative<Generated>(first.lineage)) {
        return failure(Error::Kind::Unsupported,
                       std::holds_alternative<Imported>(first.lineage) ? u"imported"_s : u"source"_s);
    }
    const auto found = store.series().findShot(take.shot);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(Error::Kind::Missing, u"shot"_s);
    const auto connection = connectionFor(store, first, **found);
    if (!connection)
        return tl::unexpected(connection.error());
    Shot again = **found;
    again.prompt = PromptDocument::parse(first.recipe.tokens);
    again.settings
        = {*connection, first.recipe.model, first.recipe.seconds, first.recipe.size, first.recipe.reference};
    return generateOrder(store, catalog, again).map([&](const JobOrder& order) {
        return Remake {order, int(chain->size()) - 1};
    });
}

Result<Staleness> stalenessOf(Store& store, const Catalog& catalog, const Take& take)
{
    const auto chain = chainOf(store, take);
    if (!chain)
        return tl::unexpected(chain.error());
    std::optional<Error> error;
    Staleness staleness;
    staleness.causes = staleCauses(*chain, [&](const CharacterId& id) -> std::optional<Character> {
        const auto found = store.characters().find(id);
        if (!found)
            error = found.error();
        return found.value_or(std::nullopt);
    });
    if (error)
        return tl::unexpected(*error);
    if (staleness.causes.isEmpty())
        return staleness;
    if (const auto remake = remakeOf(store, catalog, take))
        staleness.remake = *remake;
    return staleness;
}

} // namespace troupe
