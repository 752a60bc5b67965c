#include "core/sandbox/server/faults.h"

#include <QJsonDocument>

#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

constexpr qsizetype MaxRules = 200;

constexpr std::array CallNames {
    std::pair {Call::Create, u"create"},
    std::pair {Call::Edit, u"edit"},
    std::pair {Call::Extend, u"extend"},
    std::pair {Call::Remix, u"remix"},
    std::pair {Call::Poll, u"poll"},
    std::pair {Call::List, u"list"},
    std::pair {Call::Content, u"content"},
    std::pair {Call::Delete, u"delete"},
    std::pair {Call::CharacterCreate, u"character_create"},
    std::pair {Call::CharacterGet, u"character_get"},
    std::pair {Call::Models, u"models"},
    std::pair {Call::Model, u"model"},
};

constexpr std::array FaultNames {
    std::pair {Fault::Refuse, u"refuse"},
    std::pair {Fault::RateLimit, u"rate_limit"},
    std::pair {Fault::ServerErrorBefore, u"server_error_before"},
    std::pair {Fault::ServerErrorAfter, u"server_error_after"},
    std::pair {Fault::DropReply, u"drop_reply"},
    std::pair {Fault::ResetMidBody, u"reset_mid_body"},
    std::pair {Fault::SlowBytes, u"slow_bytes"},
    std::pair {Fault::WrongLength, u"wrong_length"},
    std::pair {Fault::Html, u"html"},
    std::pair {Fault::TruncatedMp4, u"truncated_mp4"},
    std::pair {Fault::JobFailed, u"job_failed"},
    std::pair {Fault::JobModerated, u"job_moderated"},
    std::pair {Fault::ExpiredContent, u"expired_content"},
    std::pair {Fault::StuckProgress, u"stuck_progress"},
};

template<typename Names, typename Value>
QString nameIn(const Names& names, Value value)
{
    for (const auto& [entry, name] : names) {
        if (entry == value)
            return QString::fromUtf16(name);
    }
    Q_UNREACHABLE();
    return {};
}

template<typename Value, typename Names>
std::optional<Value> valueIn(const Names& names, const QString& name)
{
    for (const auto& [entry, candidate] : names) {
        if (name == QString::fromUtf16(candidate))
            return entry;
    }
    return {};
}

/// Whole numbers from `low` to 2^31 - 1; nothing if absent.
Result<std::optional<int>> wholeNumber(const QJsonObject& object, const QString& name, int low)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::optional<int> {};
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < low || number > std::numeric_limits<int>::max()
        || number != std::floor(number))
        return failure(Error::Kind::Invalid, name);
    return std::optional(int(number));
}

Result<double> realNumber(const QJsonObject& object, const QString& name, double fallback, double high)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return fallback;
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > high)
        return failure(Error::Kind::Invalid, name);
    return number;
}

bool makesSense(std::optional<Call> call, Fault fault)
{
    if (!call || !isJobFault(fault))
        return true;
    switch (*call) {
    case Call::Create:
    case Call::Edit:
    case Call::Extend:
    case Call::Remix: return true;
    case Call::Poll: return fault != Fault::TruncatedMp4 && fault != Fault::ExpiredContent;
    case Call::Content: return fault == Fault::TruncatedMp4 || fault == Fault::ExpiredContent;
    default: return false;
    }
}

Result<FaultRule> ruleFromJson(const QJsonObject& object)
{
    static const QStringList members {u"call"_s, u"fault"_s, u"nth"_s,     u"probability"_s,
                                      u"seed"_s, u"times"_s, u"seconds"_s, u"retry_after"_s,
                                      u"seen"_s, u"hits"_s};
    for (const QString& member : object.keys()) {
        if (!members.contains(member))
            return failure(Error::Kind::Invalid, member);
    }
    FaultRule rule;
    const QString callName = object.value("call"_L1).toString();
    rule.call = valueIn<Call>(CallNames, callName);
    if (!rule.call && callName != "*"_L1)
        return failure(Error::Kind::Invalid, u"call"_s);
    const auto fault = valueIn<Fault>(FaultNames, object.value("fault"_L1).toString());
    if (!fault || !makesSense(rule.call, *fault))
        return failure(Error::Kind::Invalid, u"fault"_s);
    rule.fault = *fault;
    if (object.value("nth"_L1).toString() != "every"_L1) {
        const auto nth = wholeNumber(object, u"nth"_s, 1);
        if (!nth)
            return tl::unexpected(nth.error());
        rule.nth = *nth;
    }
    const auto probability = realNumber(object, u"probability"_s, 1.0, 1.0);
    const auto seed = wholeNumber(object, u"seed"_s, 0);
    const auto times = wholeNumber(object, u"times"_s, 0);
    const QString secondsName = object.contains("retry_after"_L1) ? u"retry_after"_s : u"seconds"_s;
    const auto seconds = realNumber(object, secondsName, 1.0, 3600);
    if (!probability)
        return tl::unexpected(probability.error());
    if (!seed)
        return tl::unexpected(seed.error());
    if (!times)
        return tl::unexpected(times.error());
    if (!seconds)
        return tl::unexpected(seconds.error());
    rule.probability = *probability;
    rule.seed = quint32(seed->value_or(0));
    rule.times = *times;
    rule.seconds = *seconds;
    return rule;
}

} // namespace

Result<QList<FaultRule>> faultRulesFromJson(const QByteArray& json)
{
    QJsonParseError parse;
    const auto document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return failure(Error::Kind::Invalid, u"json"_s);
    const QJsonValue list
        = document.isArray() ? QJsonValue(document.array()) : document.object().value("rules"_L1);
    if (!list.isArray() || list.toArray().size() > MaxRules)
        return failure(Error::Kind::Invalid, u"rules"_s);
    const QJsonArray array = list.toArray();
    QList<FaultRule> rules;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto rule = ruleFromJson(array[i].toObject());
        if (!rule)
            return failure(Error::Kind::Invalid, u"rules[%1].%2"_s.arg(i).arg(rule.error().detail));
        rules << *rule;
    }
    return rules;
}

QJsonObject FaultPlan::toJson() const
{
    const std::lock_guard lock(m_mutex);
    QJsonArray rules;
    for (const Counted& counted : m_rules) {
        const FaultRule& rule = counted.rule;
        QJsonObject object {
            {u"call"_s, rule.call ? nameIn(CallNames, *rule.call) : u"*"_s},
            {u"fault"_s, nameIn(FaultNames, rule.fault)},
            {u"nth"_s, rule.nth ? QJsonValue(*rule.nth) : QJsonValue(u"every"_s)},
            {u"probability"_s, rule.probability},
            {u"seed"_s, qint64(rule.seed)},
            {u"seconds"_s, rule.seconds},
            {u"seen"_s, counted.seen},
            {u"hits"_s, counted.hits},
        };
        if (rule.times)
            object.insert(u"times"_s, *rule.times);
        rules << object;
    }
    return {{u"rules"_s, rules}};
}

} // namespace troupe::sandbox
