#include "core/sandbox/render/motion.h"

#include "core/sandbox/render/noise.h"

#include <QtMath>

namespace troupe::sandbox {

namespace {

double wave(double seconds, double perSecond, double phase)
{
    return std::sin(2 * M_PI * (seconds * perSecond + phase));
}

/// One hop every 1/perSecond: 0 on the ground, 1 at the top.
double hop(double seconds, double perSecond, double phase)
{
    return std::abs(wave(seconds, perSecond / 2, phase));
}

} // namespace

Pose poseAt(Action action, double seconds, double phase)
{
    Pose pose;
    const double breath = wave(seconds, 0.42, phase);
    switch (action) {
    case Action::Idle:
        pose.tall = 1 + 0.012 * breath;
        pose.wide = 1 - 0.006 * breath;
        pose.lean = 0.8 * wave(seconds, 0.19, phase);
        break;
    case Action::Walk: {
        const double step = hop(seconds, 2.1, phase);
        pose.up = 0.035 * step;
        pose.tall = 0.985 + 0.025 * step;
        pose.lean = 2.4 * wave(seconds, 1.05, phase) + 1.5;
        break;
    }
    case Action::Run: {
        const double step = hop(seconds, 3.4, phase);
        pose.up = 0.10 * step;
        pose.tall = 0.95 + 0.08 * step;
        pose.wide = 1.03 - 0.05 * step;
        pose.lean = 8 + 3 * wave(seconds, 1.7, phase);
        pose.aside = 0.04 * wave(seconds, 0.31, phase);
        break;
    }
    case Action::Jump: {
        // Crouch, fly, land, rest.
        const double beat = seconds / 1.25 + phase;
        const double t = beat - std::floor(beat);
        const double flight = qBound(0.0, (t - 0.22) / 0.56, 1.0);
        pose.up = 0.42 * 4 * flight * (1 - flight);
        const double crouch = smoothStep(0, 0.16, t) * (1 - smoothStep(0.16, 0.24, t))
            + smoothStep(0.76, 0.82, t) * (1 - smoothStep(0.84, 1.0, t));
        const double stretch = pose.up > 0 ? std::abs(1 - 2 * flight) * 0.07 : 0;
        pose.tall = 1 - 0.16 * crouch + stretch;
        pose.wide = 1 + 0.11 * crouch - stretch * 0.6;
        break;
    }
    case Action::Dance: {
        const double step = hop(seconds, 2, phase);
        pose.up = 0.05 * step;
        pose.lean = 7 * wave(seconds, 0.5, phase);
        pose.tall = 0.95 + 0.07 * step;
        pose.wide = 1.03 - 0.04 * step;
        pose.aside = 0.10 * wave(seconds, 0.25, phase);
        break;
    }
    case Action::Wave:
        pose.lean = 3.2 * wave(seconds, 1.3, phase);
        pose.up = 0.015 * hop(seconds, 2.6, phase);
        pose.tall = 1 + 0.012 * breath;
        break;
    case Action::Fly:
        pose.up = 0.34 + 0.06 * wave(seconds, 0.45, phase);
        pose.lean = 6 + 3.5 * wave(seconds, 0.31, phase + 0.2);
        pose.aside = 0.06 * wave(seconds, 0.17, phase);
        break;
    case Action::Swim:
        pose.up = 0.26 + 0.05 * wave(seconds, 0.4, phase);
        pose.lean = 8 * wave(seconds, 0.5, phase);
        pose.wide = 1 + 0.03 * wave(seconds, 1, phase);
        break;
    case Action::Sleep:
        pose.tall = 0.9 + 0.025 * wave(seconds, 0.24, phase);
        pose.wide = 1.05 - 0.012 * wave(seconds, 0.24, phase);
        pose.lean = 7;
        break;
    case Action::Sit:
        pose.tall = 0.93 + 0.01 * breath;
        pose.wide = 1.03;
        break;
    case Action::Look: {
        const double turn = wave(seconds, 0.22, phase);
        pose.lean = 3.5 * turn;
        pose.aside = 0.02 * turn;
        pose.tall = 1 + 0.01 * breath;
        break;
    }
    case Action::Spin:
        pose.wide = std::cos(2 * M_PI * (seconds * 0.55 + phase));
        pose.up = 0.03 * hop(seconds, 2.2, phase);
        break;
    case Action::Talk:
        pose.tall = 1 + 0.02 * wave(seconds, 2.3, phase) * (0.5 + 0.5 * wave(seconds, 0.37, phase));
        pose.lean = 2.2 * wave(seconds, 0.6, phase);
        break;
    }
    return pose;
}

Pose between(const Pose& a, const Pose& b, double t)
{
    return {mix(a.aside, b.aside, t), mix(a.up, b.up, t), mix(a.wide, b.wide, t), mix(a.tall, b.tall, t),
            mix(a.lean, b.lean, t)};
}

} // namespace troupe::sandbox
