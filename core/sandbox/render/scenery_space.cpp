#include "core/sandbox/render/plants.h"
#include "core/sandbox/render/terrain.h"

#include <QPainterPath>
#include <QtMath>

namespace troupe::sandbox {

namespace {

void addNebula(const Setting& s, std::vector<Layer>& layers)
{
    Canvas canvas(s, 0.06);
    Dice dice = s.dice(400);
    const double hue = dice.unit();
    for (int i = 0; i < 34; ++i) {
        const double x = canvas.left() + canvas.ring() * dice.unit();
        // A band across the sky.
        const double y = s.h() * (0.34 + 0.2 * std::sin(canvas.turn(x) * 2 * M_PI + hue * 6))
            + s.u() * dice.between(-9, 9);
        const double radius = s.u() * dice.between(8, 26);
        const QColor tone = QColor::fromHslF(float(std::fmod(hue + dice.between(0, 0.22), 1.0)), 0.6F, 0.5F);
        canvas.around(x, radius, [&](double at) {
            QRadialGradient cloud(QPointF(at, y), radius);
            cloud.setColorAt(0, withAlpha(tone, 0.16));
            cloud.setColorAt(0.5, withAlpha(tone, 0.07));
            cloud.setColorAt(1, withAlpha(tone, 0));
            canvas.painter().fillRect(QRectF(at - radius, y - radius, 2 * radius, 2 * radius), cloud);
        });
    }
    layers.push_back(canvas.finish(0.001));
}

void paintPlanet(QPainter& painter, Dice& dice, QPointF at, double radius, const QColor& colour, bool ring)
{
    const QColor ringTone = withAlpha(mixed(colour, Qt::white, 0.55), 0.75);
    const auto halfRing = [&](bool front) {
        if (!ring)
            return;
        painter.save();
        painter.translate(at);
        painter.rotate(-18);
        painter.setClipRect(QRectF(-radius * 3, front ? 0 : -radius * 3, radius * 6, radius * 3));
        painter.setBrush(Qt::NoBrush);
        for (int i = 0; i < 3; ++i) {
            painter.setPen(QPen(withAlpha(ringTone, 0.7 - 0.2 * i), radius * 0.07));
            painter.drawEllipse(QPointF(0, 0), radius * (1.5 + 0.16 * i), radius * (0.36 + 0.04 * i));
        }
        painter.restore();
        painter.setPen(Qt::NoPen);
    };
    halfRing(false);
    QRadialGradient air(at, radius * 1.25);
    air.setColorAt(0.78, withAlpha(mixed(colour, Qt::white, 0.4), 0.35));
    air.setColorAt(1, withAlpha(colour, 0));
    painter.setBrush(air);
    painter.drawEllipse(at, radius * 1.25, radius * 1.25);
    QPainterPath disc;
    disc.addEllipse(at, radius, radius);
    painter.fillPath(disc, colour);
    painter.save();
    painter.setClipPath(disc);
    for (int i = 0; i < 9; ++i) {
        const double y = at.y() + radius * (-0.9 + 0.22 * i + dice.between(-0.05, 0.05));
        painter.setBrush(withAlpha(i % 2 ? mixed(colour, Qt::white, 0.4) : colour.darker(140), 0.4));
        painter.drawEllipse(QPointF(at.x(), y), radius * 1.3, radius * dice.between(0.05, 0.12));
    }
    QRadialGradient shade(at + QPointF(radius * 0.4, -radius * 0.4), radius * 1.75);
    shade.setColorAt(0.3, QColor(0, 0, 10, 0));
    shade.setColorAt(1, QColor(0, 0, 14, 225));
    painter.fillPath(disc, shade);
    painter.restore();
    halfRing(true);
}

void paintCrater(QPainter& painter, QPointF at, double size, const QColor& ground)
{
    painter.setBrush(mixed(ground, Qt::white, 0.25));
    painter.drawEllipse(at + QPointF(0, size * 0.05), size * 1.08, size * 0.30);
    painter.setBrush(ground.darker(165));
    painter.drawEllipse(at, size, size * 0.25);
    painter.setBrush(ground.darker(125));
    painter.drawEllipse(at + QPointF(size * 0.06, size * 0.06), size * 0.85, size * 0.18);
}

} // namespace

void addSpace(const Setting& s, std::vector<Layer>& layers)
{
    const double h = s.h();
    addSky(s, layers);
    addNebula(s, layers);

    Canvas planets(s, 0.12);
    Dice dice = s.dice(410);
    const double bigX = s.w() * (dice.below(2) ? dice.between(0.68, 0.82) : dice.between(0.18, 0.32));
    paintPlanet(planets.painter(), dice, {bigX, h * 0.27}, s.u() * dice.between(12, 16),
                QColor::fromHslF(float(dice.unit()), 0.45F, 0.58F), dice.below(2) == 0);
    paintPlanet(planets.painter(), dice,
                {s.w() - bigX + s.u() * dice.between(-6, 6), h * dice.between(0.14, 0.4)}, s.u() * 3.4,
                QColor::fromHslF(float(dice.unit()), 0.35F, 0.6F), false);
    paintPlanet(planets.painter(), dice, {planets.right() - s.u() * 12, h * 0.3}, s.u() * 7,
                QColor::fromHslF(float(dice.unit()), 0.4F, 0.5F), false);
    layers.push_back(planets.finish());

    const QColor dust = QColor(150, 148, 166);
    for (const int sheet : {0, 1, 2}) {
        const double depth = sheet == 2 ? 1.0 : 0.3 + 0.3 * sheet;
        Canvas canvas(s, depth);
        const double shadeOf = 1 - 0.22 * (2 - sheet);
        const QColor ground = s.palette.lit(mixed(QColor(40, 40, 70), dust, shadeOf));
        const Ridge ridge {.salt = 420 + quint32(sheet),
                           .base = h * (0.67 + 0.05 * sheet),
                           .swing = h * (0.05 - 0.014 * sheet),
                           .period = 4,
                           .octaves = 4};
        const auto line = sheet == 0 ? peakLine(s, canvas, ridge) : ridgeLine(s, canvas, ridge);
        canvas.fillBelow(line,
                         downwards(ridge.base - ridge.swing, h * 1.05, mixed(ground, s.palette.light, 0.18),
                                   ground.darker(190)));
        Dice roll = s.dice(425 + quint32(sheet));
        for (int i = 0; sheet > 0 && i < 16; ++i) {
            const double t = roll.unit();
            const double x = roll.between(canvas.left(), canvas.right());
            const double y = sheet == 1 ? mix(h * 0.745, h * 0.78, t) : mix(h * 0.81, h * 1.08, t);
            const double size = s.u() * mix(1.4, 6, sheet == 2 ? t : t * 0.2);
            canvas.around(x, size * 1.2, [&](double at) {
                paintCrater(canvas.painter(), {at, y}, size, mixed(ground, ground.darker(150), t));
            });
        }
        layers.push_back(canvas.finish());
    }
    Canvas near(s, 1.45);
    Dice roll = s.dice(430);
    for (int i = 0; i < 9; ++i) {
        const double x = near.left() + near.ring() * (i + roll.unit()) / 9;
        const double size = s.u() * roll.between(3, 8);
        near.around(x, size * 2, [&](double at) {
            Dice own = s.dice(4300 + quint32(i));
            paintRock(near.painter(), own, {at, h * 1.02}, size, {QColor(70, 68, 92), QColor(24, 24, 40)});
        });
    }
    near.blur(s.u() * 0.3);
    layers.push_back(near.finish());
}

} // namespace troupe::sandbox
