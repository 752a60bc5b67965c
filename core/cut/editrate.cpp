#include "core/cut/editrate.h"

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace troupe {

EditRate EditRate::nearest(double perSecond)
{
    constexpr double Largest = 240;
    if (!(perSecond > 0)) // Nor what is no number at all.
        return {};
    const double rate = qBound(1.0, perSecond, Largest);
    const int nominal = int(std::lround(rate));
    // Only these are in use; 11.988 would be a rate of 12 with a flaw in it.
    const bool canBeNtsc = nominal % 24 == 0 || nominal % 30 == 0;
    const double toNtsc = std::abs(rate - nominal * 1000.0 / 1001.0);
    return {nominal, canBeNtsc && toNtsc < std::abs(rate - nominal)};
}

QString EditRate::text() const
{
    const QString number = QString::number(numerator());
    return m_isNtsc ? QString(number + u"/1001"_s) : number;
}

qint64 wholeFrames(qint64 frames, const EditRate& from, const EditRate& to)
{
    return frames * from.denominator() * to.numerator() / (qint64(from.numerator()) * to.denominator());
}

QString rationalSeconds(qint64 frames, const EditRate& rate)
{
    const qint64 ticks = frames * rate.denominator();
    const qint64 common = std::gcd(ticks, qint64(rate.numerator()));
    const qint64 scale = rate.numerator() / common;
    const QString number = QString::number(ticks / common);
    return scale == 1 ? QString(number + u's') : u"%1/%2s"_s.arg(number).arg(scale);
}

} // namespace troupe
