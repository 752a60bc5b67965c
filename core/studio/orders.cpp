#include "core/studio/orders.h"

#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

template<typename T>
bool isKnownNot(const QList<T>& allowed, const T& wanted)
{
    return !allowed.isEmpty() && !allowed.contains(wanted);
}

/// Only what the catalog knows blocks; a model that it does not describe is let through.
Result<> checked(const JobOrder& order, const Catalog& catalog)
{
    const auto unsupported = [](const QString& what) { return failure(Error::Kind::Unsupported, what); };
    const auto model = catalog.model(order.model);
    if (!model)
        return {};
    if (isKnownNot(model->operations, order.operation))
        return unsupported(u"operation"_s);
    if (order.operation == Operation::Generate) {
        if (model->maxCharacters && order.cast.size() > *model->maxCharacters)
            return unsupported(u"characters"_s);
        if (isKnownNot(model->seconds, order.seconds))
            return unsupported(u"seconds"_s);
        if (isKnownNot(model->sizes, order.size))
            return unsupported(u"size"_s);
    }
    if (order.operation == Operation::Extend && isKnownNot(model->extendSeconds, order.seconds))
        return unsupported(u"seconds"_s);
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

/// Follow-ups go where the take lives; one that lives nowhere goes to the shot's connection.
Result<JobOrder> followUp(Store& store, Operation operation, const Take& take)
{
    JobOrder order;
    order.operation = operation;
    order.shot = take.shot;
    order.model = take.recipe.model;
    order.source = take.id;
    if (take.origin) {
        order.connection = take.origin->connection;
        return order;
    }
    const auto connections = store.connections().all();
    if (!connections)
        return tl::unexpected(connections.error());
    if (connections->isEmpty())
        return failure(Error::Kind::Missing, u"connection"_s);
    order.connection = connections->first().id;
    return order;
}

Result<JobOrder> priced(JobOrder order, const Catalog& catalog, int seconds, const QSize& size)
{
    if (const auto fits = checked(order, catalog); !fits)
        return tl::unexpected(fits.error());
    order.estimate = catalog.estimate(order.operation, order.model, seconds, size);
    if (const auto model = catalog.model(order.model)) {
        order.deadline = model->deadline;
        if (order.estimate)
            order.estimateSource = u"price table "_s + model->asOf.toString(Qt::ISODate);
    }
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
        .and_then([&](JobOrder order) {
            return priced(std::move(order), catalog, qRound(take->seconds), take->size);
        });
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

} // namespace troupe
