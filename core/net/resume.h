#pragma once

#include "core/net/http.h"

#include <optional>

namespace troupe::http {

/// "bytes 4-9/10" (RFC 9110, 14.4).
struct ContentRange {
    qint64 first = 0;
    qint64 last = 0;
    std::optional<qint64> total; ///< Nothing: the other side does not know.
};
/// Nothing unless it is well formed and can be true.
std::optional<ContentRange> contentRange(const QByteArray& value);

/// What proves that bytes on disk are the beginning of what the other side has: a strong ETag (RFC 9110,
/// 13.1.5), kept with its quotes, or, where none is given, the length of the whole ("size:123"), which
/// proves it together with the first bytes. Empty: nothing does.
QString validatorOf(const Headers& headers, std::optional<qint64> length);

/// The ETag of `headers` if it is a strong one, with its quotes.
QString strongTag(const Headers& headers);
bool isTag(const QString& validator);
/// The length in "size:123".
std::optional<qint64> sizeIn(const QString& validator);

} // namespace troupe::http
