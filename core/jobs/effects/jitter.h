#pragma once

#include <QRandomGenerator>

#include <chrono>

namespace troupe {

/// `wait`, up to 30 % longer, so that what failed together is not tried again together. Never shorter:
/// it may be what the other side asked for.
inline std::chrono::milliseconds jittered(std::chrono::milliseconds wait)
{
    const double factor = 1 + 0.3 * QRandomGenerator::global()->generateDouble();
    return std::chrono::milliseconds(qint64(double(wait.count()) * factor));
}

} // namespace troupe
