#include "core/catalog/fitrule.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr std::array<std::pair<FitRule::Kind, QLatin1StringView>, 8> RuleNames {{
    {FitRule::Kind::Length, "length"_L1},
    {FitRule::Kind::Shape, "shape"_L1},
    {FitRule::Kind::Resolution, "resolution"_L1},
    {FitRule::Kind::Container, "container"_L1},
    {FitRule::Kind::Codec, "codec"_L1},
    {FitRule::Kind::FileSize, "file_size"_L1},
    {FitRule::Kind::Subject, "subject"_L1},
    {FitRule::Kind::Background, "background"_L1},
}};

/// Beyond this a figure is a mistake.
double mostOf(FitRule::Kind kind)
{
    switch (kind) {
    case FitRule::Kind::Length: return 600;
    case FitRule::Kind::Resolution: return 4096;
    case FitRule::Kind::FileSize: return 1e12;
    default: return 0;
    }
}

std::optional<QSize> shapeFromText(const QString& text)
{
    const QStringList parts = text.split(u':');
    const QSize shape(parts.value(0).toInt(), parts.value(1).toInt());
    constexpr int Most = 100;
    const bool isShape = parts.size() == 2 && shape.width() > 0 && shape.height() > 0 && shape.width() <= Most
        && shape.height() <= Most;
    return isShape ? std::optional(shape) : std::nullopt;
}

/// Whether the figures make sense together.
bool readRange(const QJsonObject& json, FitRule& rule)
{
    const double limit = mostOf(rule.kind);
    rule.most = json["most"_L1].toDouble();
    rule.least = rule.kind == FitRule::Kind::FileSize ? 0 : json["least"_L1].toDouble();
    rule.best = rule.kind == FitRule::Kind::Length ? json["best"_L1].toDouble() : 0;
    const bool rises = rule.least <= rule.most && rule.most > 0 && rule.most <= limit;
    const bool hasLeast = rule.least > 0 || rule.kind == FitRule::Kind::FileSize;
    const bool hasBest
        = rule.kind != FitRule::Kind::Length || (rule.best >= rule.least && rule.best <= rule.most);
    return rises && hasLeast && hasBest;
}

bool readNames(const QJsonObject& json, FitRule& rule)
{
    const QJsonArray names = json["of"_L1].toArray();
    for (const auto& name : names) {
        const auto shape = shapeFromText(name.toString());
        if (rule.kind == FitRule::Kind::Shape && shape)
            rule.shapes << *shape;
        else if (rule.kind != FitRule::Kind::Shape && !name.toString().isEmpty())
            rule.names << name.toString();
        else
            return false;
    }
    return !names.isEmpty();
}

bool readDemand(const QJsonObject& json, FitRule& rule)
{
    switch (rule.kind) {
    case FitRule::Kind::Length:
    case FitRule::Kind::Resolution:
    case FitRule::Kind::FileSize: return readRange(json, rule);
    case FitRule::Kind::Shape:
    case FitRule::Kind::Container:
    case FitRule::Kind::Codec: return readNames(json, rule);
    case FitRule::Kind::Subject:
    case FitRule::Kind::Background: return true;
    }
    Q_UNREACHABLE();
}

} // namespace

QString fitRuleText(FitRule::Kind kind)
{
    return std::find_if(RuleNames.begin(), RuleNames.end(),
                        [&](const auto& entry) { return entry.first == kind; })
        ->second;
}

Result<QList<FitRule>> fitRulesFromJson(const QJsonValue& json, const QString& source, const QDate& asOf)
{
    QList<FitRule> rules;
    if (json.isUndefined())
        return rules;
    if (!json.isArray())
        return failure(Error::Kind::Protocol, u"character_clip"_s);
    for (const auto& entry : json.toArray()) {
        const QJsonObject object = entry.toObject();
        const QString name = object["rule"_L1].toString();
        const auto broken
            = [&] { return failure(Error::Kind::Protocol, u"character_clip: rule \"%1\""_s.arg(name)); };
        const auto* const kind = std::find_if(RuleNames.begin(), RuleNames.end(),
                                              [&](const auto& known) { return known.second == name; });
        if (kind == RuleNames.end())
            return broken();
        FitRule rule;
        rule.kind = kind->first;
        rule.source = object["source"_L1].toString(source);
        rule.asOf = object.contains("as_of"_L1)
            ? QDate::fromString(object["as_of"_L1].toString(), Qt::ISODate)
            : asOf;
        const bool isTwice = std::any_of(rules.begin(), rules.end(),
                                         [&](const FitRule& other) { return other.kind == rule.kind; });
        if (isTwice || rule.source.isEmpty() || !rule.asOf.isValid() || !readDemand(object, rule))
            return broken();
        rules << rule;
    }
    return rules;
}

} // namespace troupe
