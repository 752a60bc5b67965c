#include "core/jobs/jobjson.h"

#include "core/jobs/jsonfields.h"
#include "core/jobs/statejson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using json::Fields;

constexpr int Format = 1;

QJsonObject toJson(const PriceRange& price)
{
    return {{u"low"_s, price.low.microUsd}, {u"high"_s, price.high.microUsd}};
}

QJsonObject toJson(const JobOrder& order)
{
    QJsonArray cast;
    for (const CastEntry& entry : order.cast) {
        cast.append(QJsonObject {{u"character"_s, entry.character.toString()},
                                 {u"version"_s, entry.version},
                                 {u"name"_s, entry.name}});
    }
    QJsonObject json {
        {u"v"_s, Format},
        {u"operation"_s, operationText(order.operation)},
        {u"model"_s, order.model},
        {u"prompt"_s, order.prompt},
        {u"tokens"_s, order.tokens},
        {u"seconds"_s, order.seconds},
        {u"width"_s, order.size.width()},
        {u"height"_s, order.size.height()},
        {u"cast"_s, cast},
    };
    if (order.reference)
        json.insert(u"reference"_s, order.reference->hex());
    if (order.source)
        json.insert(u"source"_s, order.source->toString());
    if (order.estimate)
        json.insert(u"estimate"_s, toJson(*order.estimate));
    if (!order.estimateSource.isEmpty())
        json.insert(u"estimateSource"_s, order.estimateSource);
    if (order.perSecond)
        json.insert(u"perSecond"_s, toJson(*order.perSecond));
    json.insert(u"deadlineSeconds"_s, qint64(order.deadline.count()));
    return json;
}

QList<CastEntry> readCast(Fields& fields)
{
    QList<CastEntry> cast;
    const auto entries = fields.array(u"cast"_s);
    for (const auto& value : entries) {
        Fields entry(value.toObject(), u"cast"_s);
        cast.append(
            {entry.id<CharacterId>(u"character"_s), int(entry.integer(u"version"_s)), entry.text(u"name"_s)});
        if (!entry.isGood())
            fields.spoil(u"cast"_s);
    }
    return cast;
}

PriceRange readPrice(Fields& fields, const QString& name)
{
    Fields range(fields.object(name), name);
    const PriceRange read {range.money(u"low"_s), range.money(u"high"_s)};
    if (!range.isGood())
        fields.spoil(name);
    return read;
}

Result<JobOrder> orderFromJson(const QJsonObject& json)
{
    Fields fields(json, u"order"_s);
    if (fields.integer(u"v"_s) > Format)
        return failure(Error::Kind::NewerVersion, u"order"_s);
    JobOrder order;
    const auto operation = operationFromText(fields.text(u"operation"_s));
    if (!operation)
        fields.spoil(u"operation"_s);
    order.operation = operation.value_or(Operation::Generate);
    order.model = fields.text(u"model"_s);
    order.prompt = fields.text(u"prompt"_s);
    order.tokens = fields.text(u"tokens"_s);
    order.seconds = int(fields.integer(u"seconds"_s));
    order.size = QSize(int(fields.integer(u"width"_s)), int(fields.integer(u"height"_s)));
    order.cast = readCast(fields);
    if (fields.has(u"reference"_s))
        order.reference = fields.hash(u"reference"_s);
    order.source = fields.optional(u"source"_s, [&](const QString& name) { return fields.id<TakeId>(name); });
    order.estimate
        = fields.optional(u"estimate"_s, [&](const QString& name) { return readPrice(fields, name); });
    if (fields.has(u"estimateSource"_s))
        order.estimateSource = fields.text(u"estimateSource"_s);
    order.perSecond
        = fields.optional(u"perSecond"_s, [&](const QString& name) { return readPrice(fields, name); });
    if (fields.has(u"deadlineSeconds"_s)) { // Not in rows of the first version.
        const auto deadline = std::chrono::seconds(fields.integer(u"deadlineSeconds"_s));
        if (deadline.count() < 1 || deadline > LongestDeadline)
            fields.spoil(u"deadlineSeconds"_s);
        order.deadline = deadline;
    }
    if (!fields.isGood())
        return tl::unexpected(fields.error());
    return order;
}

} // namespace

JobRow toRow(const Job& job)
{
    return {.id = job.id,
            .connection = job.order.connection,
            .shot = job.order.shot,
            .order = toJson(job.order),
            .state = toJson(job.state),
            .stateName = stateName(job.state),
            .isFinal = isFinal(job.state),
            .createdAt = job.createdAt,
            .changedAt = job.changedAt,
            .position = job.placement.position,
            .priority = job.placement.priority,
            .paused = job.placement.paused,
            .stopHere = job.placement.stopHere,
            .hidden = job.placement.hidden};
}

Result<Job> fromRow(const JobRow& row)
{
    auto order = orderFromJson(row.order);
    if (!order)
        return tl::unexpected(order.error());
    auto state = stateFromJson(row.state);
    if (!state)
        return tl::unexpected(state.error());
    order->connection = row.connection;
    order->shot = row.shot;
    const Placement placement {row.position, row.priority, row.paused, row.stopHere, row.hidden};
    return Job {row.id, *std::move(order), *std::move(state), row.createdAt, row.changedAt, placement};
}

} // namespace troupe
