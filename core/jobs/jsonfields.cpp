#include "core/jobs/jsonfields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace troupe::json {

bool Fields::has(const QString& name) const
{
    const auto value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QString Fields::text(const QString& name)
{
    const auto value = m_object.value(name);
    if (!value.isString())
        spoil(name);
    return value.toString();
}

qint64 Fields::integer(const QString& name)
{
    // Only whole numbers survive both defaults.
    const auto value = m_object.value(name);
    if (!value.isDouble() || value.toInteger(-1) != value.toInteger(-2))
        spoil(name);
    return value.toInteger();
}

double Fields::number(const QString& name)
{
    const auto value = m_object.value(name);
    if (!value.isDouble())
        spoil(name);
    return value.toDouble();
}

bool Fields::flag(const QString& name)
{
    const auto value = m_object.value(name);
    if (!value.isBool())
        spoil(name);
    return value.toBool();
}

QDateTime Fields::time(const QString& name)
{
    const auto read = QDateTime::fromString(text(name), Qt::ISODateWithMs).toUTC();
    if (!read.isValid())
        spoil(name);
    return read;
}

QJsonObject Fields::object(const QString& name)
{
    const auto value = m_object.value(name);
    if (!value.isObject())
        spoil(name);
    return value.toObject();
}

QJsonArray Fields::array(const QString& name)
{
    const auto value = m_object.value(name);
    if (!value.isArray())
        spoil(name);
    return value.toArray();
}

std::optional<AssetHash> Fields::hash(const QString& name)
{
    const auto read = AssetHash::fromHex(text(name));
    if (read)
        return *read;
    spoil(name);
    return std::nullopt;
}

Money Fields::money(const QString& name)
{
    return {integer(name)};
}

void Fields::spoil(const QString& name)
{
    if (m_spoiled.isEmpty())
        m_spoiled = name;
}

Error Fields::error() const
{
    const QString detail = m_place + u'.' + m_spoiled;
    return {.kind = Error::Kind::Damaged, .detail = detail};
}

QString fromTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject fromError(const Error& error)
{
    QJsonObject json {{u"kind"_s, kindName(error.kind)}};
    const auto put = [&](const QString& name, const QString& text) {
        if (!text.isEmpty())
            json.insert(name, text);
    };
    put(u"detail"_s, error.detail);
    put(u"said"_s, error.said);
    put(u"code"_s, error.code);
    if (error.retryAfter)
        json.insert(u"retryAfterMs"_s, qint64(error.retryAfter->count()));
    if (error.httpStatus != 0)
        json.insert(u"httpStatus"_s, error.httpStatus);
    return json;
}

Error errorIn(Fields& parent, const QString& name)
{
    Fields fields(parent.object(name), name);
    const auto kind = kindFromName(fields.text(u"kind"_s));
    const auto text = [&](const QString& key) { return fields.has(key) ? fields.text(key) : QString(); };
    Error error {.kind = kind.value_or(Error::Kind::Protocol),
                 .detail = text(u"detail"_s),
                 .said = text(u"said"_s),
                 .code = text(u"code"_s)};
    error.retryAfter = fields.optional(u"retryAfterMs"_s, [&](const QString& key) {
        return std::chrono::milliseconds(fields.integer(key));
    });
    if (fields.has(u"httpStatus"_s))
        error.httpStatus = int(fields.integer(u"httpStatus"_s));
    if (!kind || !fields.isGood())
        parent.spoil(name);
    return error;
}

} // namespace troupe::json
