#include "core/catalog/catalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;

static void initCatalogResource()
{
    Q_INIT_RESOURCE(catalog);
}

namespace troupe {
namespace {

constexpr std::array<std::pair<Operation, QLatin1StringView>, 4> Operations {{
    {Operation::Generate, "generate"_L1},
    {Operation::Edit, "edit"_L1},
    {Operation::Extend, "extend"_L1},
    {Operation::Remix, "remix"_L1},
}};

QString sizeKey(const QSize& size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

std::optional<QSize> sizeFromText(const QString& text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    const QSize size(parts[0].toInt(), parts[1].toInt());
    return size.width() > 0 && size.height() > 0 ? std::optional(size) : std::nullopt;
}

/// The entries of the list `field`, each read by `readEntry`; an absent list is an empty one.
template<typename Read>
auto readList(const QJsonObject& json, QLatin1StringView field, Read readEntry)
    -> std::optional<QList<typename std::invoke_result_t<Read, QJsonValue>::value_type>>
{
    QList<typename std::invoke_result_t<Read, QJsonValue>::value_type> entries;
    if (!json.contains(field))
        return entries;
    if (!json[field].isArray())
        return std::nullopt;
    const QJsonArray array = json[field].toArray();
    for (const auto& value : array) {
        const auto entry = readEntry(value);
        if (!entry)
            return std::nullopt;
        entries << *entry;
    }
    return entries;
}

std::optional<int> lengthFromJson(const QJsonValue& value)
{
    return value.toInt() > 0 ? std::optional(value.toInt()) : std::nullopt;
}

/// A price of nothing is a price that is not known, and sums of absurd ones would overflow.
std::optional<Money> priceFromJson(const QJsonValue& value)
{
    constexpr double Most = 1'000;
    if (!(value.toDouble() > 0) || value.toDouble() > Most)
        return std::nullopt;
    const Money price = Money::fromUsd(value.toDouble());
    return price.microUsd > 0 ? std::optional(price) : std::nullopt;
}

std::optional<QHash<QString, Money>> readPrices(const QJsonValue& value)
{
    QHash<QString, Money> prices;
    if (value.isUndefined())
        return prices;
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto size = sizeFromText(it.key());
        const auto price = priceFromJson(it.value());
        if (!price || (!size && it.key() != u"*"))
            return std::nullopt;
        prices.insert(size ? sizeKey(*size) : it.key(), *price);
    }
    return prices;
}

Result<Model> readModel(const QJsonObject& json)
{
    const auto broken = [&](QLatin1StringView field) {
        return failure(Error::Kind::Protocol, u"model %1: %2"_s.arg(json["id"_L1].toString(), field));
    };
    Model model;
    model.id = json["id"_L1].toString();
    if (model.id.isEmpty())
        return broken("id"_L1);
    model.title = json["title"_L1].toString(model.id);

    const auto operations = readList(json, "operations"_L1,
                                     [](const QJsonValue& v) { return operationFromText(v.toString()); });
    const auto seconds = readList(json, "seconds"_L1, lengthFromJson);
    const auto extendSeconds = readList(json, "extend_seconds"_L1, lengthFromJson);
    const auto sizes
        = readList(json, "sizes"_L1, [](const QJsonValue& v) { return sizeFromText(v.toString()); });
    const auto prices = readPrices(json["usd_per_second"_L1]);
    if (!operations)
        return broken("operations"_L1);
    if (!seconds)
        return broken("seconds"_L1);
    if (!extendSeconds)
        return broken("extend_seconds"_L1);
    if (!sizes)
        return broken("sizes"_L1);
    if (!prices)
        return broken("usd_per_second"_L1);
    model.operations = *operations;
    model.seconds = *seconds;
    model.extendSeconds = *extendSeconds;
    model.sizes = *sizes;
    model.perSecond = *prices;

    if (json.contains("max_characters"_L1)) {
        model.maxCharacters = json["max_characters"_L1].toInt(-1);
        if (*model.maxCharacters < 0)
            return broken("max_characters"_L1);
    }
    if (json.contains("takes_reference"_L1) && !json["takes_reference"_L1].isBool())
        return broken("takes_reference"_L1);
    model.takesReference = json["takes_reference"_L1].toBool();
    if (json.contains("deadline_minutes"_L1)) {
        const int minutes = json["deadline_minutes"_L1].toInt();
        if (minutes < 1 || minutes > LongestDeadline.count())
            return broken("deadline_minutes"_L1);
        model.deadline = std::chrono::minutes(minutes);
    }
    if (json.contains("retired_on"_L1)) {
        model.retiredOn = QDate::fromString(json["retired_on"_L1].toString(), Qt::ISODate);
        if (!model.retiredOn->isValid())
            return broken("retired_on"_L1);
    }
    return model;
}

} // namespace

QString operationText(Operation operation)
{
    return std::find_if(Operations.begin(), Operations.end(),
                        [&](const auto& entry) { return entry.first == operation; })
        ->second;
}

std::optional<Operation> operationFromText(const QString& text)
{
    const auto it = std::find_if(Operations.begin(), Operations.end(),
                                 [&](const auto& entry) { return entry.second == text; });
    return it == Operations.end() ? std::nullopt : std::optional(it->first);
}

Result<Catalog> Catalog::fromJson(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return failure(Error::Kind::Protocol,
                       u"offset %1: %2"_s.arg(parseError.offset).arg(parseError.errorString()));
    const int format = root["format"_L1].toInt();
    if (format > 1)
        return failure(Error::Kind::NewerVersion, u"format %1"_s.arg(format));
    if (format != 1 || !root["models"_L1].isArray())
        return failure(Error::Kind::Protocol, u"not a model catalog"_s);
    const QString source = root["source"_L1].toString();
    const QDate asOf = QDate::fromString(root["as_of"_L1].toString(), Qt::ISODate);
    QList<Model> models;
    for (const auto& entry : root["models"_L1].toArray()) {
        auto model = readModel(entry.toObject());
        if (!model)
            return tl::unexpected(model.error());
        if (std::any_of(models.begin(), models.end(), [&](const Model& m) { return m.id == model->id; }))
            return failure(Error::Kind::Protocol, u"model %1 twice"_s.arg(model->id));
        model->source = source;
        model->asOf = asOf;
        models << *std::move(model);
    }
    auto lifetimes = lifetimesFromJson(root["lifetimes"_L1], source, asOf);
    if (!lifetimes)
        return tl::unexpected(lifetimes.error());
    auto clipRules = fitRulesFromJson(root["character_clip"_L1], source, asOf);
    if (!clipRules)
        return tl::unexpected(clipRules.error());
    return Catalog(std::move(models), *std::move(lifetimes), *std::move(clipRules));
}

Catalog Catalog::builtIn()
{
    initCatalogResource();
    QFile file(u":/troupe/catalog/openai-videos.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    return fromJson(file.readAll()).value(); // Checked by tst_catalog.
}

std::optional<Model> Catalog::model(const QString& id) const
{
    const auto it
        = std::find_if(m_models.begin(), m_models.end(), [&](const Model& m) { return m.id == id; });
    return it == m_models.end() ? std::nullopt : std::optional(*it);
}

std::optional<Lifetime> Catalog::lifetime(const QString& provider, RemoteThing thing) const
{
    const auto rules = m_lifetimes.value(provider);
    const auto it = rules.constFind(thing);
    return it == rules.constEnd() ? std::nullopt : std::optional(*it);
}

std::chrono::seconds Catalog::longestLifetime(RemoteThing thing) const
{
    std::chrono::seconds longest(0);
    for (const auto& rules : m_lifetimes) {
        const auto it = rules.constFind(thing);
        if (it != rules.constEnd() && it->kept)
            longest = std::max(longest, *it->kept);
    }
    return longest;
}

std::optional<PriceRange> Catalog::estimate(Operation operation, const QString& id, int seconds,
                                            const QSize& size) const
{
    const auto found = model(id);
    if (!found || seconds <= 0 || !found->operations.contains(operation))
        return std::nullopt;
    const auto price = found->perSecond.constFind(sizeKey(size));
    const auto other = found->perSecond.constFind(u"*"_s);
    if (price == found->perSecond.constEnd() && other == found->perSecond.constEnd())
        return std::nullopt;
    const Money total = (price != found->perSecond.constEnd() ? *price : *other) * seconds;
    return PriceRange {total, total};
}

} // namespace troupe
