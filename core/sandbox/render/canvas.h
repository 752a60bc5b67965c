#pragma once

#include "core/sandbox/render/layer.h"
#include "core/sandbox/render/noise.h"
#include "core/sandbox/render/palette.h"

#include <QPainter>

#include <functional>

namespace troupe::sandbox {

/// Everything that those who draw scenery need to know.
struct Setting {
    SceneSpec spec;
    Palette palette;
    QSize frame;

    double w() const { return frame.width(); }
    double h() const { return frame.height(); }
    /// A hundredth of the frame's mean side: what sizes are given in, so that a tree is a tree in any format.
    double u() const { return std::sqrt(w() * h()) / 100; }
    double horizon() const { return h() * 0.64; }
    double groundLine() const { return h() * 0.86; } ///< Where the feet of the cast are.
    Dice dice(quint32 salt) const { return Dice(mixed(spec.seed, salt)); }
    quint32 noiseSeed(quint32 salt) const { return mixed(spec.seed, salt + 7919); }
    bool isWhite() const
    {
        return spec.snowLies || spec.weather == Weather::Snow || spec.place == Place::Snowfield;
    }
    bool isWet() const { return spec.weather == Weather::Rain || spec.weather == Weather::Storm; }
    QPointF sun() const; ///< Of the frame at rest.
};

/// Paints one layer. (0, 0) is the upper left corner of the frame at rest.
class Canvas {
public:
    Canvas(const Setting& setting, double depth);

    QPainter& painter() { return m_painter; }
    double left() const { return -m_margin.x(); }
    double right() const { return left() + m_image.width(); }
    double top() const { return -m_margin.y(); }
    double bottom() const { return top() + m_image.height(); }
    double ring() const { return m_image.width(); }
    /// From 0 to 1 around the ring.
    double turn(double x) const { return (x - left()) / ring(); }

    /// Calls `draw(x)` for x and, near the seam of the ring, for its other side; `reach` is how far the thing
    /// spreads.
    void around(double x, double reach, const std::function<void(double)>& draw);

    /// Fills everything below `height(x)`, a function that fits together at the seam.
    void fillBelow(const std::function<double(double)>& height, const QBrush& brush);

    /// Out of focus by about `radius` pixels.
    void blur(double radius);

    Layer finish(double drift = 0);

private:
    const Setting& m_setting;
    QImage m_image;
    QPointF m_margin;
    double m_depth;
    QPainter m_painter;
};

} // namespace troupe::sandbox
