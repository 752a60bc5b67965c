#include "core/studio/orders.h"

#include "core/ledger/ledgerentry.h"
#include "core/prompts/pattern.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/preflight.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

Result<> checked(const JobOrder& order, const Catalog& catalog)
{
    for (const PreflightFinding& finding : preflight(combinationOf(order), catalog)) {
        if (finding.blocks)
            return failure(Error::Kind::Unsupported, limitText(finding.limit));
    }
    return {};
}

Result<JobOrder> compiled(JobOrder order, Store& store, const PromptDocument& prompt)
{
    const auto text = compile(prompt, storeResolver(store));
    if (!text)
        return tl::unexpected(text.error());
    order.prompt = text->text;
    order.tokens = prompt.toTokens();
    for (const MentionTarget& target : text->characters)
        order.cast.append({target.id, target.version, target.name.text()});
    return order;
}

Result<Take> sourceTake(Store& store, const TakeId& id)
{
    auto take = store.takes().find(id);
    if (!take)
        return tl::unexpected(take.error());
    if (!*take)
        return failure(Error::Kind::Missing, u"take"_s);
    return **std::move(take);
}

/// The connection of its shot, or else the first.
Result<ConnectionId> connectionFor(Store& store, const Take& take)
{
    const auto connections = store.connections().all();
    if (!connections)
        return tl::unexpected(connections.error());
    if (connections->isEmpty())
        return failure(Error::Kind::Missing, u"connection"_s);
    const auto shot = store.series().findShot(take.shot);
    if (!shot)
        return tl::unexpected(shot.error());
    const auto ofShot = std::find_if(connections->begin(), connections->end(), [&](const Connection& one) {
        return *shot && one.id == (*shot)->settings.connection;
    });
    return ofShot == connections->end() ? connections->first().id : ofShot->id;
}

/// Follow-ups go where the take lives; for one that lives nowhere (any more) any connection is as good.
Result<JobOrder> followUp(Store& store, Operation operation, const Take& take)
{
    JobOrder order;
    order.operation = operation;
    order.shot = take.shot;
    order.model = take.recipe.model;
    order.source = take.id;
    const auto home = take.origin ? store.connections().find(take.origin->connection)
                                  : Result<std::optional<Connection>>();
    if (!home)
        return tl::unexpected(home.error());
    if (*home) {
        order.connection = (*home)->id;
        return order;
    }
    return connectionFor(store, take).map([&](const ConnectionId& id) {
        order.connection = id;
        return order;
    });
}

/// `seconds` is what a file holds, or what is asked for. Providers count whole ones, and a file is a little
/// longer or shorter than what was ordered: only what is clearly in between counts for either.
Result<JobOrder> priced(JobOrder order, const Catalog& catalog, double seconds, const QSize& size)
{
    if (const auto fits = checked(order, catalog); !fits)
        return tl::unexpected(fits.error());
    constexpr double Clearly = 0.25;
    const auto at = [&](double whole) {
        return catalog.estimate(order.operation, order.model, std::max(1, int(whole)), size);
    };
    const auto model = catalog.model(order.model);
    if (model)
        order.deadline = model->deadline;
    const auto low = at(std::floor(seconds + Clearly));
    const auto high = at(std::ceil(seconds - Clearly));
    if (!low || !high || !(seconds > 0))
        return order;
    order.estimate = PriceRange {low->low, high->high};
    order.perSecond = at(1);
    if (model)
        order.estimateSource = ledgersource::priceTable(model->asOf);
    return order;
}

} // namespace

MentionResolver storeResolver(Store& store)
{
    return [&store](const QString& slug) -> std::optional<MentionTarget> {
        const auto found = store.characters().findBySlug(slug);
        if (!found || !*found)
            return std::nullopt;
        const Character& character = **found;
        return MentionTarget {character.id(), character.current().number, character.name(),
                              character.current().descriptor};
    };
}

Result<QList<std::pair<CharacterName, QString>>> namesAndSlugs(Store& store)
{
    const auto summaries = store.characters().summaries();
    if (!summaries)
        return tl::unexpected(summaries.error());
    QList<std::pair<CharacterName, QString>> names;
    for (const CharacterSummary& summary : *summaries) {
        if (auto name = CharacterName::create(summary.name))
            names.append({*std::move(name), summary.slug});
    }
    return names;
}

Result<JobOrder> generateOrder(Store& store, const Catalog& catalog, const Shot& shot)
{
    JobOrder order;
    order.operation = Operation::Generate;
    order.connection = shot.settings.connection;
    order.shot = shot.id;
    order.model = shot.settings.model;
    order.seconds = shot.settings.seconds;
    order.size = shot.settings.size;
    order.reference = shot.settings.reference;
    return compiled(std::move(order), store, shot.prompt).and_then([&](JobOrder done) {
        return priced(std::move(done), catalog, shot.settings.seconds, shot.settings.size);
    });
}

Result<JobOrder> editOrder(Store& store, const Catalog& catalog, const TakeId& source,
                           const PromptDocument& prompt)
{
    const auto take = sourceTake(store, source);
    if (!take)
        return tl::unexpected(take.error());
    return followUp(store, Operation::Edit, *take)
        .and_then([&](JobOrder order) { return compiled(std::move(order), store, prompt); })
        .and_then(
            [&](JobOrder order) { return priced(std::move(order), catalog, take->seconds, take->size); });
}

Result<JobOrder> extendOrder(Store& store, const Catalog& catalog, const TakeId& source,
                             const PromptDocument& prompt, int seconds)
{
    const auto take = sourceTake(store, source);
    if (!take)
        return tl::unexpected(take.error());
    return followUp(store, Operation::Extend, *take)
        .and_then([&](JobOrder order) {
            order.seconds = seconds;
            return compiled(std::move(order), store, prompt);
        })
        .and_then([&](JobOrder order) { return priced(std::move(order), catalog, seconds, take->size); });
}

Result<QList<JobOrder>> ordersFor(const PromptDocument& prompt,
                                  const std::function<Result<JobOrder>(const PromptDocument&)>& orderFor)
{
    const auto prompts = expanded(prompt);
    if (!prompts)
        return tl::unexpected(prompts.error());
    QList<JobOrder> orders;
    for (const PromptDocument& one : *prompts) {
        auto order = orderFor(one);
        if (!order)
            return tl::unexpected(order.error());
        order->tokens = literal(one).toTokens(); // Read again, it is this prompt and no pattern.
        orders << *std::move(order);
    }
    return orders;
}

std::optional<PriceRange> estimateOf(const QList<JobOrder>& orders)
{
    if (orders.isEmpty())
        return std::nullopt;
    PriceRange sum;
    for (const JobOrder& order : orders) {
        if (!order.estimate)
            return std::nullopt;
        sum = {sum.low + order.estimate->low, sum.high + order.estimate->high};
    }
    return sum;
}

} // namespace troupe
