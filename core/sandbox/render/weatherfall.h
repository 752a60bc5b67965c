#pragma once

#include "core/sandbox/render/canvas.h"

namespace troupe::sandbox {

/// What falls or floats through the air: rain, snow, drifting fog; and by the place fireflies, dust or
/// bubbles.
class WeatherFall {
public:
    explicit WeatherFall(const Setting& setting);

    /// Behind the cast, or before it.
    enum class Where { Behind, Before };
    void draw(QImage& frame, const View& view, double seconds, Where where) const;

private:
    struct Mote {
        double x, y; ///< At the beginning, in frames.
        double depth;
        double phase;
    };
    enum class Kind { None, Rain, Snow, Fireflies, Dust, Bubbles };

    static Kind kindOf(const Setting& setting);
    void drawRain(QPainter& painter, const View& view, double seconds, const Mote& mote) const;
    void drawMote(QPainter& painter, const View& view, double seconds, const Mote& mote) const;

    QSizeF m_frame;
    double m_unit;
    Kind m_kind;
    bool m_lightning;
    std::vector<Mote> m_motes;
    QImage m_sprite;
    QColor m_colour;
    std::vector<Layer> m_fog;
};

} // namespace troupe::sandbox
