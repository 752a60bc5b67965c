#include "core/sandbox/render/cameramove.h"

#include "core/sandbox/render/noise.h"

#include <QtMath>

namespace troupe::sandbox {

namespace {

constexpr double MaxZoom = 1.9; // More would show the pixels of the layers.

} // namespace

View startOf(Camera camera)
{
    switch (camera) {
    case Camera::PanLeft: return {.x = 0.15};
    case Camera::PanRight: return {.x = -0.15};
    case Camera::TiltUp: return {.y = 0.07};
    case Camera::TiltDown: return {.y = -0.09};
    case Camera::ZoomOut: return {.zoom = 1.45};
    case Camera::DollyOut: return {.zoom = 1.03, .dolly = 0.34};
    case Camera::Orbit: return {.x = -0.22, .zoom = 1.04};
    case Camera::Handheld: return {.zoom = 1.05};
    case Camera::Still:
    case Camera::ZoomIn:
    case Camera::Track:
    case Camera::DollyIn: break;
    }
    return {};
}

View viewAt(Camera camera, const View& from, double seconds, double length)
{
    const double t = length > 0 ? qBound(0.0, seconds / length, 1.0) : 1;
    // Leaves and arrives softly, and is steady between.
    const double eased = mix(t, smoothStep(0, 1, t), 0.65);
    View view = from;
    switch (camera) {
    case Camera::Still: break;
    case Camera::PanLeft: view.x -= 0.3 * eased; break;
    case Camera::PanRight: view.x += 0.3 * eased; break;
    case Camera::TiltUp: view.y = mix(from.y, -0.09, eased); break;
    case Camera::TiltDown: view.y = mix(from.y, 0.07, eased); break;
    case Camera::ZoomIn: view.zoom = mix(from.zoom, qMin(from.zoom * 1.45, MaxZoom), eased); break;
    case Camera::ZoomOut: view.zoom = mix(from.zoom, qMax(from.zoom / 1.45, 1.0), eased); break;
    case Camera::Track: view.zoom = mix(from.zoom, qMin(from.zoom * 1.04, MaxZoom), eased); break;
    case Camera::DollyIn: view.dolly = mix(from.dolly, qMin(from.dolly + 0.2, 0.6), eased); break;
    case Camera::DollyOut: view.dolly = mix(from.dolly, 0, eased); break;
    case Camera::Orbit:
        view.x += 0.44 * eased;
        view.dolly = from.dolly + 0.06 * std::sin(M_PI * t);
        break;
    case Camera::Handheld: {
        const auto sway
            = [&](quint32 salt, double pace) { return ringRidge(salt, seconds * pace / 4096, 4096, 3); };
        const double in = smoothStep(0, 0.5, seconds);
        view.x += 0.022 * in * sway(1, 1.1);
        view.y += 0.020 * in * sway(2, 1.3);
        view.zoom = qMax(1.0, from.zoom + 0.012 * in * sway(3, 0.7));
        break;
    }
    }
    return view;
}

double travelSpeed(Action action)
{
    switch (action) {
    case Action::Run: return 0.42;
    case Action::Fly: return 0.2;
    case Action::Swim: return 0.1;
    case Action::Walk: return 0.13;
    default: return 0;
    }
}

} // namespace troupe::sandbox
