#include "core/catalog/lifetime.h"

#include <QJsonObject>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr std::array<std::pair<RemoteThing, QLatin1StringView>, 4> Things {{
    {RemoteThing::Content, "content"_L1},
    {RemoteThing::Original, "original"_L1},
    {RemoteThing::Character, "character"_L1},
    {RemoteThing::Upload, "upload"_L1},
}};
constexpr int MostSeconds = 10 * 366 * 24 * 3600;

/// The outer optional: it is of that shape.
std::optional<std::optional<std::chrono::seconds>> keptFromJson(const QJsonValue& json)
{
    if (json.isString() && json.toString() == u"until deleted")
        return std::optional<std::chrono::seconds>();
    const int seconds = json.toInt();
    if (seconds <= 0 || seconds > MostSeconds)
        return std::nullopt;
    return std::optional(std::chrono::seconds(seconds));
}

} // namespace

Result<Lifetimes> lifetimesFromJson(const QJsonValue& json, const QString& source, const QDate& asOf)
{
    Lifetimes lifetimes;
    if (json.isUndefined())
        return lifetimes;
    if (!json.isObject())
        return failure(Error::Kind::Protocol, u"lifetimes"_s);
    const QJsonObject providers = json.toObject();
    for (auto it = providers.begin(); it != providers.end(); ++it) {
        const auto broken = [&](QLatin1StringView member) {
            return failure(Error::Kind::Protocol, u"lifetimes of %1: %2"_s.arg(it.key(), member));
        };
        if (it.key().isEmpty() || !it.value().isObject())
            return broken("not an object"_L1);
        const QJsonObject rules = it.value().toObject();
        Lifetime rule {{}, source, asOf};
        if (rules.contains("source"_L1))
            rule.source = rules["source"_L1].toString();
        if (rules.contains("as_of"_L1))
            rule.asOf = QDate::fromString(rules["as_of"_L1].toString(), Qt::ISODate);
        if (rule.source.isEmpty())
            return broken("source"_L1);
        if (!rule.asOf.isValid())
            return broken("as_of"_L1);
        for (const auto& [thing, name] : Things) {
            if (!rules.contains(name))
                continue;
            const auto kept = keptFromJson(rules[name]);
            if (!kept)
                return broken(name);
            rule.kept = *kept;
            lifetimes[it.key()].insert(thing, rule);
        }
    }
    return lifetimes;
}

} // namespace troupe
