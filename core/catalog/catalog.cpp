#include "core/catalog/catalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
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

Result<QList<int>> readLengths(const QJsonValue& value)
{
    QList<int> lengths;
    for (const auto& entry : value.toArray()) {
        if (entry.toInt() <= 0)
            return failure(Error::Kind::Protocol, u"a length is not a positive number"_s);
        lengths << entry.toInt();
    }
    return lengths;
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
    for (const auto& entry : json["operations"_L1].toArray()) {
        const auto operation = operationFromText(entry.toString());
        if (!operation)
            return broken("operations"_L1);
        model.operations << *operation;
    }
    const auto seconds = readLengths(json["seconds"_L1]);
    const auto extendSeconds = readLengths(json["extend_seconds"_L1]);
    if (!seconds || !extendSeconds)
        return broken("seconds"_L1);
    model.seconds = *seconds;
    model.extendSeconds = *extendSeconds;
    for (const auto& entry : json["sizes"_L1].toArray()) {
        const auto size = sizeFromText(entry.toString());
        if (!size)
            return broken("sizes"_L1);
        model.sizes << *size;
    }
    if (json.contains("max_characters"_L1))
        model.maxCharacters = json["max_characters"_L1].toInt();
    model.takesReference = json["takes_reference"_L1].toBool();
    const QJsonObject prices = json["usd_per_second"_L1].toObject();
    for (auto it = prices.begin(); it != prices.end(); ++it) {
        if (it.value().toDouble() <= 0) // A price of nothing is a price that is not known.
            return broken("usd_per_second"_L1);
        model.perSecond.insert(it.key(), Money::fromUsd(it.value().toDouble()));
    }
    if (const QString date = json["retired_on"_L1].toString(); !date.isEmpty())
        model.retiredOn = QDate::fromString(date, Qt::ISODate);
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
    QList<Model> models;
    for (const auto& entry : root["models"_L1].toArray()) {
        auto model = readModel(entry.toObject());
        if (!model)
            return tl::unexpected(model.error());
        model->source = root["source"_L1].toString();
        model->asOf = QDate::fromString(root["as_of"_L1].toString(), Qt::ISODate);
        models << *std::move(model);
    }
    return Catalog(std::move(models));
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
