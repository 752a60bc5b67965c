#pragma once

#include "core/base/result.h"
#include "core/net/http.h"

#include <QDateTime>
#include <QJsonValue>

namespace troupe::http {

/// What an error body says, whatever its shape: {"error":{...}}, {"error":"..."},
/// {"detail":"..."|[...]|{...}} (FastAPI), or plain text. Gateways put the JSON of the provider
/// behind them into their own message; then its code and message are taken. "None" counts as null.
struct ErrorText {
    QString said;
    QString code; ///< Symbolic; never a number.
    QString type;
    QString param;
    int status = 0; ///< From a numeric `code`: some gateways put the HTTP status there.
    bool isEnvelope = false; ///< It was JSON of one of these shapes.
};
ErrorText errorText(const QByteArray& body);
/// The same for an error object inside another document (a failed job).
ErrorText errorText(const QJsonValue& error);

/// `retry-after-ms`, else `retry-after` in seconds or as HTTP date. Never negative, at most a day.
std::optional<std::chrono::milliseconds> retryAfter(const Headers& headers, const QDateTime& now);

/// The kind for an HTTP status, refined by what the body says (moderation, model access, ...).
Error::Kind kindOf(int status, const ErrorText& text);

/// The whole error for an answer that is not 2xx.
Error errorFrom(int status, const Headers& headers, const QByteArray& body, const QDateTime& now);

/// The error of a reply that no answer came for: Network or Timeout. After QNetworkReply::abort() it
/// says Timeout as well, because Qt cannot tell the two apart; nobody reads the result then.
Error transportError(const QNetworkReply& reply);

} // namespace troupe::http
