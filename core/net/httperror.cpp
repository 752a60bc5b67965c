#include "core/net/httperror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMetaEnum>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace troupe::http {
namespace {

constexpr qsizetype MaxSaid = 1000; // what people are shown in quotes must fit a window
constexpr auto MaxWait = std::chrono::hours(24);
constexpr int MaxNesting = 4; // gateway behind gateway

QString textOf(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    const QString text = value.toString().trimmed();
    return text == "None"_L1 ? QString() : text;
}

QString shortened(const QString& text)
{
    return text.size() <= MaxSaid ? text : text.left(MaxSaid) + u'…';
}

void read(ErrorText& to, const QJsonValue& error, int nesting);

/// Gateways write "SomeException - {json of the provider's answer}": the code and the words that
/// matter are in there.
void readEmbedded(ErrorText& to, const QString& message, int nesting)
{
    const qsizetype start = message.indexOf(u'{');
    const qsizetype end = message.lastIndexOf(u'}');
    if (start < 0 || end < start || nesting >= MaxNesting)
        return;
    const auto inner = QJsonDocument::fromJson(message.mid(start, end - start + 1).toUtf8()).object();
    if (inner.isEmpty())
        return;
    ErrorText found;
    read(found, inner.contains("error"_L1) ? inner["error"_L1] : QJsonValue(inner), nesting + 1);
    if (!found.code.isEmpty())
        to.code = found.code;
    if (!found.said.isEmpty())
        to.said = found.said;
    if (to.type.isEmpty())
        to.type = found.type;
    if (to.param.isEmpty())
        to.param = found.param;
}

/// FastAPI's list of what is wrong: [{"loc":["body","video"],"msg":"Field required"}].
void readDetails(ErrorText& to, const QJsonArray& details)
{
    QStringList lines;
    for (const QJsonValue item : details) {
        QStringList place;
        for (const QJsonValue step : item["loc"_L1].toArray())
            place << textOf(step);
        const QString message = item.isString() ? textOf(item) : textOf(item["msg"_L1]);
        lines << (place.isEmpty() ? message : place.join(u'.') + u": "_s + message);
        if (to.param.isEmpty() && !place.isEmpty())
            to.param = place.last();
    }
    to.said = shortened(lines.join(u'\n'));
}

void read(ErrorText& to, const QJsonValue& error, int nesting)
{
    if (error.isString()) {
        to.said = shortened(textOf(error));
        readEmbedded(to, textOf(error), nesting);
        return;
    }
    if (error.isArray()) {
        readDetails(to, error.toArray());
        return;
    }
    const QString message = textOf(error["message"_L1]);
    to.said = shortened(message);
    to.type = textOf(error["type"_L1]);
    to.param = textOf(error["param"_L1]);
    const QString code = textOf(error["code"_L1]);
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    if (isNumber)
        to.status = number;
    else
        to.code = code;
    readEmbedded(to, message, nesting);
}

bool isModeration(const ErrorText& text)
{
    static constexpr std::array Codes
        = {"moderation_blocked"_L1, "sentinel_block"_L1,   "content_policy_violation"_L1, "content_filter"_L1,
           "contentFilter"_L1,      "input_moderation"_L1, "output_moderation"_L1};
    return std::ranges::any_of(Codes, [&](QLatin1StringView code) {
        return text.code.compare(code, Qt::CaseInsensitive) == 0
            || text.type.compare(code, Qt::CaseInsensitive) == 0;
    });
}

/// No money left: waiting does not help, so it must not look like a rate limit.
bool isBilling(const ErrorText& text)
{
    static constexpr std::array Codes = {"insufficient_quota"_L1, "billing_hard_limit_reached"_L1,
                                         "budget_exceeded"_L1, "insufficient_credits"_L1};
    return std::ranges::any_of(
        Codes, [&](QLatin1StringView code) { return text.code == code || text.type == code; });
}

bool isModelDenied(const ErrorText& text)
{
    return text.type.endsWith("_model_access_denied"_L1)
        || text.said.contains("not allowed to access model"_L1, Qt::CaseInsensitive);
}

} // namespace

ErrorText errorText(const QJsonValue& error)
{
    ErrorText text;
    text.isEnvelope = !error.isNull() && !error.isUndefined();
    read(text, error, 0);
    return text;
}

ErrorText errorText(const QByteArray& body)
{
    const auto object = QJsonDocument::fromJson(body).object();
    for (const auto key : {"error"_L1, "detail"_L1}) {
        const QJsonValue value = object[key];
        if (value.isObject() || value.isString() || (value.isArray() && key == "detail"_L1))
            return errorText(value);
    }
    if (object["message"_L1].isString())
        return errorText(QJsonValue(object));
    ErrorText plain;
    const QString text = QString::fromUtf8(body.left(4 * MaxSaid)).trimmed();
    if (!text.startsWith(u'<') && !text.startsWith(u'{')) // pages are not words for people
        plain.said = shortened(text);
    return plain;
}

std::optional<std::chrono::milliseconds> retryAfter(const Headers& headers, const QDateTime& now)
{
    const auto bounded = [](double milliseconds) {
        const double most = double(std::chrono::milliseconds(MaxWait).count());
        return std::chrono::milliseconds(qRound64(std::clamp(milliseconds, 0.0, most)));
    };
    bool isNumber = false;
    const double milliseconds = headerValue(headers, "retry-after-ms").trimmed().toDouble(&isNumber);
    if (isNumber && milliseconds == milliseconds)
        return bounded(milliseconds);
    const QByteArray text = headerValue(headers, "retry-after").trimmed();
    const double seconds = text.toDouble(&isNumber);
    if (isNumber && seconds == seconds)
        return bounded(seconds * 1000);
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return bounded(double(now.msecsTo(date)));
}

Error::Kind kindOf(int status, const ErrorText& text)
{
    using Kind = Error::Kind;
    if (status >= 300 && status < 400)
        return Kind::Protocol;
    if (isModeration(text))
        return Kind::Moderated;
    if (isBilling(text))
        return Kind::Rejected;
    switch (status) {
    case 401: return isModelDenied(text) ? Kind::Forbidden : Kind::Unauthorized;
    case 403: return Kind::Forbidden;
    case 404: return Kind::NotFound;
    case 405: return Kind::Unsupported;
    case 408: return Kind::Timeout;
    case 409: return Kind::Conflict;
    case 410: return Kind::Gone;
    case 429: return Kind::RateLimited;
    case 501: return Kind::Unsupported;
    case 504: return Kind::Timeout;
    default: break;
    }
    if (status >= 500)
        return text.said.contains("not supported for"_L1) ? Kind::Unsupported : Kind::Server;
    return status >= 400 ? Kind::Rejected : Kind::Protocol;
}

Error errorFrom(int status, const Headers& headers, const QByteArray& body, const QDateTime& now)
{
    const ErrorText text = errorText(body);
    Error error {.kind = kindOf(status, text), .detail = u"HTTP %1"_s.arg(status)};
    if (!text.type.isEmpty())
        error.detail += u" type="_s + text.type;
    if (!text.param.isEmpty())
        error.detail += u" param="_s + text.param;
    error.said = text.said;
    error.code = text.code;
    error.retryAfter = retryAfter(headers, now);
    error.httpStatus = status;
    return error;
}

Error transportError(const QNetworkReply& reply)
{
    const auto error = reply.error();
    const bool timedOut = error == QNetworkReply::OperationCanceledError
        || error == QNetworkReply::TimeoutError || error == QNetworkReply::ProxyTimeoutError;
    QString detail
        = QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
    if (error == QNetworkReply::SslHandshakeFailedError) // what is wrong with the certificate
        detail += u": "_s + reply.errorString();
    return {.kind = timedOut ? Error::Kind::Timeout : Error::Kind::Network, .detail = detail};
}

} // namespace troupe::http
