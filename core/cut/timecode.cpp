#include "core/cut/timecode.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int Tens = 6; // Of minutes, in an hour.

/// Numbers that are left out at the start of each minute but each tenth (SMPTE ST 12-1).
qint64 dropped(const EditRate& rate)
{
    return rate.nominal() / 15;
}

qint64 framesOfTenMinutes(const EditRate& rate, bool isDrop)
{
    return qint64(rate.nominal()) * 600 - (isDrop ? 9 * dropped(rate) : 0);
}

} // namespace

bool canDropFrames(const EditRate& rate)
{
    return rate.isNtsc() && (rate.nominal() == 30 || rate.nominal() == 60);
}

QString timecode(qint64 frames, const EditRate& rate, TimecodeCount count)
{
    const bool isDrop = count == TimecodeCount::Drop && canDropFrames(rate);
    const qint64 tenMinutes = framesOfTenMinutes(rate, isDrop);
    qint64 number = frames % (24 * Tens * tenMinutes);
    if (isDrop) {
        const qint64 minute = qint64(rate.nominal()) * 60 - dropped(rate);
        const qint64 tens = number / tenMinutes;
        const qint64 rest = number % tenMinutes;
        number += 9 * dropped(rate) * tens;
        if (rest >= dropped(rate))
            number += dropped(rate) * ((rest - dropped(rate)) / minute);
    }
    const qint64 seconds = number / rate.nominal();
    const auto two = [](qint64 value) { return u"%1"_s.arg(value, 2, 10, QLatin1Char('0')); };
    return two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60)
        + (isDrop ? u';' : u':') + two(number % rate.nominal());
}

qint64 firstFrameOfHour(int hour, const EditRate& rate, TimecodeCount count)
{
    const bool isDrop = count == TimecodeCount::Drop && canDropFrames(rate);
    return hour * Tens * framesOfTenMinutes(rate, isDrop);
}

} // namespace troupe
