#pragma once

#include <QString>

namespace troupe {

/// The frames a second that editors count in, exactly: a whole number from 1 to 240, or one of these times
/// 1000/1001 (23.976, 29.97, 59.94). Editors know no others.
class EditRate {
public:
    /// 24.
    EditRate() = default;
    /// The nearest rate that editors know; files tell 29.97003 and the like. 24 for what is no rate.
    static EditRate nearest(double perSecond);

    int numerator() const { return m_isNtsc ? m_nominal * 1000 : m_nominal; }
    int denominator() const { return m_isNtsc ? 1001 : 1; }
    /// What timecode counts to: 24 for 23.976.
    int nominal() const { return m_nominal; }
    bool isNtsc() const { return m_isNtsc; }
    double perSecond() const { return double(numerator()) / denominator(); }
    /// "24", "30000/1001".
    QString text() const;

    friend bool operator==(const EditRate&, const EditRate&) = default;

private:
    EditRate(int nominal, bool isNtsc) : m_nominal(nominal), m_isNtsc(isNtsc) {}

    int m_nominal = 24;
    bool m_isNtsc = false;
};

/// How many whole frames of `to` fit into `frames` of `from`: never more than there are, so that nobody
/// asks a file for what is behind its end. `frames` is 0 or more, and below 2^40.
qint64 wholeFrames(qint64 frames, const EditRate& from, const EditRate& to);

/// The time as a rational number of seconds in lowest terms: "0s", "4s", "1001/24000s".
QString rationalSeconds(qint64 frames, const EditRate& rate);

} // namespace troupe
