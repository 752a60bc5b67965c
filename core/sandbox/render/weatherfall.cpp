#include "core/sandbox/render/weatherfall.h"

#include <QtMath>

namespace troupe::sandbox {

namespace {

QImage softDot(const QColor& colour, double core)
{
    QImage dot(64, 64, QImage::Format_ARGB32_Premultiplied);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    QRadialGradient gradient(QPointF(32, 32), 32);
    gradient.setColorAt(0, colour);
    gradient.setColorAt(core, withAlpha(colour, colour.alphaF() * (core > 0.4 ? 0.8 : 0.3)));
    gradient.setColorAt(1, withAlpha(colour, 0));
    painter.fillRect(dot.rect(), gradient);
    return dot;
}

double wrapped(double x)
{
    // A little more than the frame, so that nothing pops up at the edge.
    return (x - std::floor(x)) * 1.1 - 0.05;
}

Layer fogSheet(const Setting& s, quint32 salt, double y, double depth, double drift)
{
    Canvas canvas(s, depth);
    Dice dice = s.dice(salt);
    for (int i = 0; i < 16; ++i) {
        const double x = canvas.left() + canvas.ring() * (i + dice.unit()) / 16;
        const double radius = s.u() * dice.between(14, 30);
        const double at = y + s.h() * dice.between(-0.05, 0.06);
        canvas.around(x, radius, [&](double cx) {
            canvas.painter().save();
            canvas.painter().translate(cx, at);
            canvas.painter().scale(1, 0.34);
            QRadialGradient puff(QPointF(0, 0), radius);
            const double strength = 0.24;
            puff.setColorAt(0, withAlpha(mixed(s.palette.haze, Qt::white, 0.15), strength));
            puff.setColorAt(0.5, withAlpha(s.palette.haze, strength * 0.55));
            puff.setColorAt(1, withAlpha(s.palette.haze, 0));
            canvas.painter().fillRect(QRectF(-radius, -radius, 2 * radius, 2 * radius), puff);
            canvas.painter().restore();
        });
    }
    return canvas.finish(drift);
}

} // namespace

WeatherFall::Kind WeatherFall::kindOf(const Setting& s)
{
    if (s.spec.place == Place::Underwater)
        return Kind::Bubbles;
    if (s.spec.place == Place::Space)
        return Kind::None;
    const bool inside = s.spec.place == Place::Room || s.spec.place == Place::Stage;
    if (inside)
        return Kind::Dust;
    if (s.isWet())
        return Kind::Rain;
    if (s.spec.weather == Weather::Snow)
        return Kind::Snow;
    const bool green = !s.isWhite() && (s.spec.place == Place::Forest || s.spec.place == Place::Meadow);
    if (green && s.palette.dark > 0.5)
        return Kind::Fireflies;
    if (green || s.spec.daytime == Daytime::Golden || s.spec.place == Place::Desert)
        return Kind::Dust;
    return Kind::None;
}

WeatherFall::WeatherFall(const Setting& s)
    : m_frame(s.frame),
      m_unit(s.u()),
      m_kind(kindOf(s)),
      m_lightning(s.spec.weather == Weather::Storm && m_kind == Kind::Rain)
{
    int count = 0;
    switch (m_kind) {
    case Kind::None: break;
    case Kind::Rain:
        count = m_lightning ? 420 : 300;
        m_colour = withAlpha(mixed(s.palette.haze, Qt::white, 0.6), 0.34);
        break;
    case Kind::Snow:
        count = 330;
        m_sprite = softDot(withAlpha(mixed(s.palette.ambient, Qt::white, 0.75), 0.95), 0.45);
        break;
    case Kind::Fireflies:
        count = 34;
        m_sprite = softDot(QColor(255, 236, 140), 0.12);
        break;
    case Kind::Dust:
        count = 40;
        m_sprite = softDot(withAlpha(mixed(s.palette.light, Qt::white, 0.3), 0.5), 0.3);
        break;
    case Kind::Bubbles:
        count = 46;
        m_sprite = softDot(QColor(200, 245, 255, 150), 0.6);
        break;
    }
    Dice dice = s.dice(70);
    for (int i = 0; i < count; ++i)
        m_motes.push_back({dice.unit(), dice.unit(), std::pow(dice.unit(), 1.6) * 1.3 + 0.25, dice.unit()});
    const bool outside = m_kind != Kind::Bubbles && s.spec.place != Place::Room
        && s.spec.place != Place::Stage && s.spec.place != Place::Space;
    if (s.spec.weather == Weather::Fog && outside) {
        m_fog.push_back(fogSheet(s, 75, s.h() * 0.74, 0.8, 0.02));
        m_fog.push_back(fogSheet(s, 76, s.h() * 0.93, 1.2, -0.03));
    }
}

void WeatherFall::drawRain(QPainter& painter, const View& view, double seconds, const Mote& mote) const
{
    const double speed = 1.5 * (0.5 + mote.depth);
    const double x = wrapped(mote.x - seconds * speed * 0.10 - view.x * mote.depth) * m_frame.width();
    const double y = wrapped(mote.y + seconds * speed) * m_frame.height();
    const double length = m_unit * 3.6 * (0.4 + mote.depth);
    painter.setPen(QPen(withAlpha(m_colour, m_colour.alphaF() * qMin(1.0, mote.depth + 0.2)),
                        qMax(1.0, m_unit * 0.12 * mote.depth)));
    painter.drawLine(QPointF(x, y), QPointF(x - length * 0.12, y + length));
}

void WeatherFall::drawMote(QPainter& painter, const View& view, double seconds, const Mote& mote) const
{
    const double turn = 2 * M_PI * mote.phase;
    double x = mote.x - view.x * mote.depth;
    double y = mote.y;
    double size = m_unit * 0.5 * (0.5 + mote.depth);
    double opacity = 1;
    switch (m_kind) {
    case Kind::Snow:
        x += 0.012 * std::sin(turn + seconds * 1.4) - seconds * 0.015;
        y += seconds * 0.11 * (0.4 + mote.depth);
        size *= 1.15;
        break;
    case Kind::Fireflies:
        x += 0.02 * std::sin(turn + seconds * 0.7);
        y = 0.45 + y * 0.45 + 0.015 * std::sin(turn * 3 + seconds * 1.1);
        size *= 2.6;
        opacity = std::pow(0.5 + 0.5 * std::sin(turn + seconds * 2.2), 2.0);
        break;
    case Kind::Dust:
        x += seconds * 0.008 + 0.01 * std::sin(turn + seconds * 0.5);
        y -= seconds * 0.012;
        size *= 0.8;
        opacity = 0.35 + 0.4 * std::sin(turn + seconds);
        break;
    case Kind::Bubbles:
        x += 0.008 * std::sin(turn + seconds * 2);
        y -= seconds * 0.09 * (0.4 + mote.depth);
        size *= 0.9;
        break;
    case Kind::None:
    case Kind::Rain: break;
    }
    if (opacity <= 0.02)
        return;
    painter.setOpacity(opacity);
    const QPointF at(wrapped(x) * m_frame.width(), wrapped(y) * m_frame.height());
    painter.drawImage(QRectF(at - QPointF(size, size), QSizeF(2 * size, 2 * size)), m_sprite);
}

void WeatherFall::draw(QImage& frame, const View& view, double seconds, Where where) const
{
    if (!m_fog.empty())
        m_fog[where == Where::Behind ? 0 : 1].compose(view, seconds, frame);
    if (m_kind == Kind::None)
        return;
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const Mote& mote : m_motes) {
        if ((mote.depth > 0.85) != (where == Where::Before))
            continue;
        if (m_kind == Kind::Rain)
            drawRain(painter, view, seconds, mote);
        else
            drawMote(painter, view, seconds, mote);
    }
    if (m_lightning && where == Where::Behind) {
        // Two short flashes every few seconds.
        const double beat = std::fmod(seconds + 2.2, 3.7);
        const double flash = qMax(1 - std::abs(beat - 0.06) / 0.06, 0.7 * (1 - std::abs(beat - 0.25) / 0.1));
        if (flash > 0)
            painter.fillRect(frame.rect(), QColor(225, 232, 255, int(150 * flash)));
    }
}

} // namespace troupe::sandbox
