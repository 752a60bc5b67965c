#include "core/sandbox/render/plants.h"
#include "core/sandbox/render/terrain.h"

#include <QPainterPath>
#include <QtMath>

namespace troupe::sandbox {

namespace {

QColor waterNear(const Setting& s)
{
    return mixed(s.palette.lit(QColor(34, 112, 142)), s.palette.skyMiddle, 0.25);
}

/// Water from `from` down, mirroring the sky, with waves that grow towards the camera and the light's path on
/// it.
void addWater(const Setting& s, std::vector<Layer>& layers, double from, double to, double depth)
{
    Canvas canvas(s, depth);
    QPainter& painter = canvas.painter();
    QLinearGradient water(0, from, 0, to);
    water.setColorAt(0, mixed(s.palette.skyLow, s.palette.haze, 0.4));
    water.setColorAt(0.18, mixed(waterNear(s), s.palette.skyLow, 0.45));
    water.setColorAt(1, waterNear(s));
    painter.fillRect(QRectF(canvas.left(), from, canvas.ring(), canvas.bottom() - from), water);
    Dice dice = s.dice(quint32(200 + depth * 100));
    const QColor crest = mixed(s.palette.skyLow, Qt::white, 0.35);
    const QColor trough = waterNear(s).darker(125);
    const double sunX = s.sun().x();
    const int count = 620;
    for (int i = 0; i < count; ++i) {
        const double t = std::pow(dice.unit(), 1.5);
        const double y = mix(from + 1, to, t);
        const double x = dice.between(canvas.left(), canvas.right());
        const double length = s.u() * mix(0.8, 9, t) * dice.between(0.5, 1.4);
        const double thick = s.u() * mix(0.06, 0.42, t);
        const double path = std::exp(-std::pow((x - sunX) / (s.w() * mix(0.05, 0.16, t)), 2));
        const bool glint = dice.unit() < path * 0.8;
        const QColor colour = glint ? withAlpha(mixed(s.palette.light, Qt::white, 0.35), 0.75)
            : dice.below(2)         ? withAlpha(crest, 0.30)
                                    : withAlpha(trough, 0.32);
        canvas.around(x, length, [&](double at) {
            QPainterPath wave(QPointF(at - length / 2, y));
            wave.quadTo(at, y - thick * 1.6, at + length / 2, y);
            wave.quadTo(at, y + thick * 0.4, at - length / 2, y);
            painter.fillPath(wave, colour);
        });
    }
    layers.push_back(canvas.finish(0.006 * depth));
}

void addFarShore(const Setting& s, std::vector<Layer>& layers, double horizon)
{
    Canvas canvas(s, 0.15);
    const auto line = ridgeLine(
        s, canvas,
        {.salt = 210, .base = horizon - s.h() * 0.004, .swing = s.h() * 0.055, .period = 3, .octaves = 4});
    const auto shore = [&](double x) { return qMin(horizon + 2, line(x)); };
    const QColor land = s.palette.lit(s.isWhite() ? QColor(226, 234, 244) : QColor(92, 116, 112), 0.6);
    canvas.fillBelow(shore,
                     downwards(horizon - s.h() * 0.06, horizon, land, mixed(land, s.palette.haze, 0.5)));
    layers.push_back(canvas.finish());
}

void paintSailboat(QPainter& painter, QPointF at, double size, const QColor& hull, const QColor& sail)
{
    QPainterPath boat(at + QPointF(-size * 0.5, -size * 0.12));
    boat.lineTo(at + QPointF(size * 0.5, -size * 0.12));
    boat.quadTo(at.x() + size * 0.35, at.y() + size * 0.06, at.x() + size * 0.2, at.y() + size * 0.06);
    boat.lineTo(at + QPointF(-size * 0.3, size * 0.06));
    boat.closeSubpath();
    painter.fillPath(boat, hull);
    QPainterPath main(at + QPointF(0, -size * 0.16));
    main.lineTo(at + QPointF(0, -size * 1.15));
    main.quadTo(at.x() + size * 0.42, at.y() - size * 0.6, at.x() + size * 0.46, at.y() - size * 0.16);
    painter.fillPath(main, sail);
    QPainterPath jib(at + QPointF(-size * 0.05, -size * 0.16));
    jib.lineTo(at + QPointF(-size * 0.05, -size * 0.95));
    jib.lineTo(at + QPointF(-size * 0.42, -size * 0.16));
    painter.fillPath(jib, sail.darker(112));
}

void addBoats(const Setting& s, std::vector<Layer>& layers, double horizon)
{
    Canvas canvas(s, 0.3);
    Dice dice = s.dice(215);
    for (int i = 0; i < 3; ++i) {
        const double x = canvas.left() + canvas.ring() * (i + dice.between(0.15, 0.85)) / 3;
        const double size = s.u() * dice.between(3, 6);
        const double distance = 0.4;
        paintSailboat(canvas.painter(), {x, horizon + size * 0.5}, size,
                      s.palette.lit(QColor(120, 72, 60), distance),
                      s.palette.lit(QColor(250, 246, 236), distance * 0.6));
    }
    layers.push_back(canvas.finish(-0.004));
}

} // namespace

void addBeach(const Setting& s, std::vector<Layer>& layers)
{
    addSky(s, layers);
    addClouds(s, layers);
    const double h = s.h();
    const double horizon = h * 0.58;
    addFarShore(s, layers, horizon);
    addWater(s, layers, horizon, h * 0.86, 0.35);
    addBoats(s, layers, horizon);

    Canvas palms(s, 0.8);
    for (int i = 0; i < 5; ++i) {
        const double x = palms.left() + palms.ring() * (i + 0.5 + 0.2 * std::sin(i * 2.1)) / 5;
        palms.around(x, h * 0.5, [&](double at) {
            Dice own = s.dice(230 + quint32(i));
            paintPalm(palms.painter(), own, {at, h * 0.80}, h * own.between(0.5, 0.68),
                      {s.palette.lit(QColor(110, 156, 78)), s.palette.lit(QColor(44, 92, 62))},
                      s.palette.lit(QColor(112, 80, 60)));
        });
    }
    layers.push_back(palms.finish());

    Canvas canvas(s, 1.0);
    const QColor sand = s.isWhite() ? QColor(236, 240, 248) : QColor(236, 212, 166);
    const Ridge edge {.salt = 220, .base = h * 0.765, .swing = h * 0.014, .period = 3, .octaves = 2};
    const auto line = ridgeLine(s, canvas, edge);
    // Foam, wet sand, dry sand, each a little lower.
    const auto lower = [&](double by) { return [&line, by](double x) { return line(x) + by; }; };
    canvas.fillBelow(lower(-h * 0.012), withAlpha(mixed(s.palette.skyLow, Qt::white, 0.6), 0.55));
    canvas.fillBelow(lower(-h * 0.004), s.palette.lit(QColor(248, 252, 252)));
    canvas.fillBelow(lower(h * 0.005), s.palette.lit(mixed(sand.darker(135), s.palette.skyLow, 0.3)));
    canvas.fillBelow(lower(h * 0.032),
                     downwards(h * 0.79, h * 1.05, s.palette.lit(mixed(sand, s.palette.light, 0.25)),
                               s.palette.lit(sand.darker(122))));
    Dice dice = s.dice(221);
    for (int i = 0; i < 260; ++i) {
        const double t = dice.unit();
        const double y = mix(h * 0.82, h * 1.08, t);
        const double size = s.u() * mix(0.1, 0.3, t);
        canvas.painter().setBrush(
            withAlpha(s.palette.lit(dice.below(2) ? sand.darker(130) : sand.lighter(112)), 0.7));
        canvas.painter().drawEllipse(QPointF(dice.between(canvas.left(), canvas.right()), y), size * 2.2,
                                     size * 0.7);
    }
    layers.push_back(canvas.finish());
    addForegroundGrass(s, layers, QColor(150, 132, 84));
}

void addSea(const Setting& s, std::vector<Layer>& layers)
{
    addSky(s, layers);
    addClouds(s, layers);
    const double h = s.h();
    const double horizon = h * 0.57;
    addFarShore(s, layers, horizon);
    addWater(s, layers, horizon, h * 1.0, 0.4);
    addBoats(s, layers, horizon);

    // A wooden pier for the cast.
    Canvas canvas(s, 1.0);
    QPainter& painter = canvas.painter();
    const double deck = h * 0.80;
    const QColor wood = s.palette.lit(s.isWhite() ? QColor(206, 208, 214) : QColor(150, 112, 82));
    painter.fillRect(QRectF(canvas.left(), deck, canvas.ring(), canvas.bottom() - deck),
                     downwards(deck, h, mixed(wood, s.palette.light, 0.2), wood.darker(140)));
    double y = deck;
    for (int plank = 0; y < canvas.bottom(); ++plank) {
        const double thick = h * (0.022 + 0.008 * plank);
        Dice dice = s.dice(240 + quint32(plank));
        const int boards = 7;
        for (int i = 0; i < boards; ++i)
            painter.fillRect(
                QRectF(canvas.left() + canvas.ring() * i / boards, y, canvas.ring() / boards, thick),
                withAlpha(dice.below(2) ? QColor(0, 0, 0) : QColor(255, 240, 220), dice.between(0, 0.07)));
        painter.fillRect(QRectF(canvas.left(), y, canvas.ring(), qMax(1.0, s.u() * 0.14)),
                         withAlpha(wood.darker(260), 0.8));
        painter.fillRect(QRectF(canvas.left(), y + s.u() * 0.14, canvas.ring(), qMax(1.0, s.u() * 0.1)),
                         withAlpha(mixed(wood, s.palette.light, 0.6), 0.35));
        y += thick;
    }
    const int posts = 6;
    for (int i = 0; i < posts; ++i) {
        const double x = canvas.left() + canvas.ring() * (i + 0.5) / posts;
        const double wide = s.u() * 1.7;
        const QRectF post(x, deck - h * 0.085, wide, h * 0.10);
        QLinearGradient round(post.left(), 0, post.right(), 0);
        round.setColorAt(0, wood.darker(190));
        round.setColorAt(0.65, wood);
        round.setColorAt(1, wood.darker(150));
        painter.fillRect(post, round);
        painter.setBrush(mixed(wood, s.palette.light, 0.35));
        painter.drawEllipse(post.center() - QPointF(0, post.height() / 2), wide / 2, wide * 0.18);
    }
    layers.push_back(canvas.finish());
}

void addUnderwater(const Setting& s, std::vector<Layer>& layers)
{
    addSky(s, layers);
    const double h = s.h();
    Canvas rays(s, 0.2);
    Dice dice = s.dice(250);
    for (int i = 0; i < 11; ++i) {
        const double x = rays.left() + rays.ring() * (i + dice.unit()) / 11;
        const double wide = s.u() * dice.between(3, 9);
        const double slant = s.w() * 0.16;
        rays.around(x, wide + slant, [&](double at) {
            QPainterPath ray(QPointF(at, rays.top()));
            ray.lineTo(at + wide, rays.top());
            ray.lineTo(at + wide * 2.4 - slant, h * 0.95);
            ray.lineTo(at - wide - slant, h * 0.95);
            rays.painter().fillPath(ray,
                                    downwards(rays.top(), h * 0.9, withAlpha(s.palette.light, 0.22),
                                              withAlpha(s.palette.light, 0)));
        });
    }
    rays.blur(s.u() * 0.5);
    layers.push_back(rays.finish(0.01));

    for (const int sheet : {0, 1, 2}) {
        const double depth = 0.3 + 0.35 * sheet;
        const double distance = 0.65 - 0.3 * sheet;
        Canvas canvas(s, depth);
        const Ridge bed {.salt = 260 + quint32(sheet),
                         .base = h * (0.66 + 0.065 * sheet),
                         .swing = h * 0.05 / (sheet + 1),
                         .period = 4};
        const auto line = ridgeLine(s, canvas, bed);
        Dice roll = s.dice(265 + quint32(sheet));
        static constexpr QColor Corals[]
            = {QColor(226, 104, 110), QColor(240, 160, 96), QColor(160, 110, 190), QColor(70, 150, 120)};
        const int count = 26 - 6 * sheet;
        for (int i = 0; i < count; ++i) {
            const double x = canvas.left() + canvas.ring() * (i + roll.unit()) / count;
            const double size = s.u() * roll.between(2.5, 6.5) * (0.7 + 0.35 * sheet);
            const QColor colour = s.palette.lit(Corals[roll.below(4)], distance);
            const bool weed = roll.below(3) == 0;
            canvas.around(x, size * 2, [&](double at) {
                Dice own = s.dice(2700 + quint32(i) + 100 * quint32(sheet));
                if (weed)
                    paintTuft(canvas.painter(), own, {at, line(at) + size * 0.1}, size * 1.7,
                              {s.palette.lit(QColor(96, 170, 120), distance),
                               s.palette.lit(QColor(30, 96, 90), distance)});
                else
                    paintCactus(canvas.painter(), own, {at, line(at) + size * 0.1}, size,
                                {mixed(colour, s.palette.light, 0.45), colour.darker(115)});
            });
        }
        const QColor sand(196, 190, 160);
        canvas.fillBelow(line,
                         downwards(bed.base, h, s.palette.lit(mixed(sand, s.palette.light, 0.2), distance),
                                   s.palette.lit(sand.darker(170), distance)));
        layers.push_back(canvas.finish());
    }
    addForegroundGrass(s, layers, QColor(20, 74, 84));
}

} // namespace troupe::sandbox
