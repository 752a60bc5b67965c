#include "core/sandbox/server/byterange.h"

#include <algorithm>
#include <optional>

namespace troupe::sandbox {
namespace {

std::optional<qint64> digits(const QByteArray& text)
{
    const bool plain = !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool ok = false;
    const qint64 value = plain ? text.toLongLong(&ok) : 0;
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

RangeChoice chooseRange(const QByteArray& header, qint64 total)
{
    const QByteArray text = header.trimmed();
    if (!text.toLower().startsWith("bytes=") || text.contains(','))
        return WholeRange {};
    const QByteArray spec = text.mid(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return WholeRange {};
    const auto first = digits(spec.left(dash));
    const auto last = digits(spec.mid(dash + 1));

    if (dash == 0) { // the last n bytes
        if (!last)
            return WholeRange {};
        if (*last == 0 || total == 0)
            return UnsatisfiableRange {};
        const qint64 length = std::min(*last, total);
        return ByteRange {total - length, length};
    }
    if (!first || (!last && dash + 1 != spec.size()) || (last && *last < *first))
        return WholeRange {};
    if (*first >= total)
        return UnsatisfiableRange {};
    const qint64 end = last ? std::min(*last, total - 1) : total - 1;
    return ByteRange {*first, end - *first + 1};
}

} // namespace troupe::sandbox
