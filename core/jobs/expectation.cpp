#include "core/jobs/expectation.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {

Expectation expectationOf(const JobOrder& order, const std::optional<Take>& source)
{
    const auto ordered = order.seconds > 0 ? std::optional<double>(order.seconds) : std::nullopt;
    if (order.operation == Operation::Generate)
        return {ordered, order.size};
    if (!source)
        return {};
    if (order.operation != Operation::Extend)
        return {source->seconds, source->size};
    return {ordered ? std::optional(source->seconds + *ordered) : std::nullopt, source->size};
}

std::optional<Error> difference(const Expectation& expected, const QSize& size, double seconds,
                                double secondsPerFrame)
{
    QStringList differences;
    if (!expected.size.isEmpty() && size != expected.size) {
        differences.append(u"asked %1x%2, got %3x%4"_s.arg(expected.size.width())
                               .arg(expected.size.height())
                               .arg(size.width())
                               .arg(size.height()));
    }
    const double tolerance = std::max(0.25, secondsPerFrame) + 1e-6;
    if (expected.seconds && !(std::abs(seconds - *expected.seconds) <= tolerance))
        differences.append(u"asked %1 s, got %2 s"_s.arg(*expected.seconds).arg(seconds));
    if (differences.isEmpty())
        return std::nullopt;
    return Error {.kind = Error::Kind::MediaNotAsAsked, .detail = differences.join(u"; "_s)};
}

} // namespace troupe
