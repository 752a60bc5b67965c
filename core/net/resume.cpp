#include "core/net/resume.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace troupe::http {
namespace {

constexpr QLatin1StringView SizePrefix = "size:"_L1;

} // namespace

std::optional<ContentRange> contentRange(const QByteArray& value)
{
    static const QRegularExpression shape(u"^bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)$"_s);
    const auto match = shape.match(QString::fromLatin1(value.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    ContentRange range {match.captured(1).toLongLong(), match.captured(2).toLongLong(), std::nullopt};
    if (match.captured(3) != u"*")
        range.total = match.captured(3).toLongLong();
    if (range.last < range.first || (range.total && *range.total <= range.last))
        return std::nullopt;
    return range;
}

QString strongTag(const Headers& headers)
{
    const QByteArray tag = headerValue(headers, "etag").trimmed();
    return tag.startsWith('"') ? QString::fromLatin1(tag) : QString();
}

bool isTag(const QString& validator)
{
    return validator.startsWith(u'"');
}

QString validatorOf(const Headers& headers, std::optional<qint64> length)
{
    const QString tag = strongTag(headers);
    if (!tag.isEmpty() || !length || *length <= 0)
        return tag;
    return SizePrefix + QString::number(*length);
}

std::optional<qint64> sizeIn(const QString& validator)
{
    if (!validator.startsWith(SizePrefix))
        return std::nullopt;
    bool isNumber = false;
    const qint64 size = QStringView(validator).mid(SizePrefix.size()).toLongLong(&isNumber);
    return isNumber && size > 0 ? std::optional(size) : std::nullopt;
}

} // namespace troupe::http
