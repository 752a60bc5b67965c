#pragma once

#include <QtGlobal>

#include <cmath>

// Randomness without a random device: the same seed gives the same picture.
namespace troupe::sandbox {

/// Mixes the bits of two numbers.
inline quint32 mixed(quint32 a, quint32 b)
{
    quint32 h = a * 0x9E3779B1U ^ (b + 0x85EBCA77U + (a << 6) + (a >> 2));
    h ^= h >> 16;
    h *= 0x7FEB352DU;
    h ^= h >> 15;
    h *= 0x846CA68BU;
    return h ^ (h >> 16);
}

/// A stream of numbers from one seed.
class Dice {
public:
    explicit Dice(quint32 seed) : m_seed(seed) {}

    quint32 next() { return mixed(m_seed, m_count++); }
    /// From 0 up to, but not including, 1.
    double unit() { return double(next() >> 8) / double(1U << 24); }
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int count) { return int(next() % quint32(count)); }

private:
    quint32 m_seed;
    quint32 m_count = 0;
};

/// Smooth noise from -1 to 1 along `x`, that repeats after `period` whole steps.
inline double ringNoise(quint32 seed, double x, int period)
{
    const double floor = std::floor(x);
    const auto corner = [&](double at) {
        const int cell = ((int(at) % period) + period) % period;
        return double(mixed(seed, quint32(cell)) >> 8) / double(1U << 23) - 1;
    };
    const double t = x - floor;
    const double eased = t * t * t * (t * (t * 6 - 15) + 10);
    return corner(floor) + (corner(floor + 1) - corner(floor)) * eased;
}

/// Several octaves of it: a skyline. `x` runs from 0 to 1 around the ring.
inline double ringRidge(quint32 seed, double x, int period, int octaves, double roughness = 0.5)
{
    double sum = 0;
    double weight = 1;
    double total = 0;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += weight * ringNoise(seed + quint32(octave) * 101U, x * period, period);
        total += weight;
        weight *= roughness;
        period *= 2;
    }
    return sum / total;
}

inline double mix(double a, double b, double t)
{
    return a + (b - a) * t;
}

/// 0 up to `from`, 1 from `to` on, smooth between.
inline double smoothStep(double from, double to, double x)
{
    const double t = qBound(0.0, (x - from) / (to - from), 1.0);
    return t * t * (3 - 2 * t);
}

} // namespace troupe::sandbox
