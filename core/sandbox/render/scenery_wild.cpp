#include "core/sandbox/render/plants.h"
#include "core/sandbox/render/terrain.h"

#include <QPainterPath>

namespace troupe::sandbox {

namespace {

Tones barkTones(const Setting& s, double distance)
{
    const QColor bark(98, 74, 58);
    return {s.palette.lit(mixed(bark, s.palette.light, 0.35), distance),
            s.palette.lit(bark.darker(170), distance)};
}

/// Trunks that leave the frame above, lit from the side of the sun.
void paintTrunk(const Setting& s, QPainter& painter, Dice& dice, double x, double foot, double width,
                double top, double distance)
{
    const Tones bark = barkTones(s, distance);
    const double lean = dice.between(-0.03, 0.03) * (foot - top);
    QPainterPath trunk(QPointF(x - width * 0.95, foot));
    trunk.quadTo(x - width * 0.5, foot - width * 1.6, x - width * 0.42 + lean, top);
    trunk.lineTo(x + width * 0.42 + lean, top);
    trunk.quadTo(x + width * 0.5, foot - width * 1.6, x + width * 0.95, foot);
    trunk.closeSubpath();
    const bool fromRight = s.sun().x() > s.w() / 2;
    QLinearGradient round(x - width / 2, 0, x + width / 2, 0);
    round.setColorAt(0, fromRight ? bark.dark : bark.light);
    round.setColorAt(0.5, mixed(bark.dark, bark.light, 0.25));
    round.setColorAt(1, fromRight ? bark.light : bark.dark);
    painter.fillPath(trunk, round);
    for (int i = 0; i < 7; ++i) {
        const double y = dice.between(top, foot);
        const double at = x + lean * (foot - y) / (foot - top) + dice.between(-0.3, 0.3) * width;
        painter.fillRect(QRectF(at, y, width * 0.06, width * dice.between(0.5, 1.6)),
                         withAlpha(bark.dark.darker(130), 0.5));
    }
}

void addTrunks(const Setting& s, std::vector<Layer>& layers, quint32 salt, double depth, double distance,
               int count, double width, double foot)
{
    Canvas canvas(s, depth);
    Dice dice = s.dice(salt);
    const double top = canvas.top() - 2;
    for (int i = 0; i < count; ++i) {
        const double x = canvas.left() + canvas.ring() * (i + dice.between(0.1, 0.9)) / count;
        const double wide = width * dice.between(0.6, 1.25);
        canvas.around(x, wide * 2, [&](double at) {
            Dice own = s.dice(salt * 40 + quint32(i));
            paintTrunk(s, canvas.painter(), own, at, foot + own.between(0, s.h() * 0.012), wide, top,
                       distance);
        });
    }
    // The roof of leaves that hides where the trunks end.
    const QColor leaf = s.isWhite() ? QColor(206, 218, 226) : QColor(84, 132, 68);
    const int puffs = 60;
    for (int i = 0; i < puffs; ++i) {
        const double x = canvas.left() + canvas.ring() * (i + dice.unit()) / puffs;
        const double r = s.u() * dice.between(4, 9) * (0.7 + depth * 0.5);
        const double y = canvas.top() + s.h() * (0.06 + 0.12 * dice.unit() * (0.6 + depth * 0.7));
        const QColor colour = s.palette.lit(mixed(leaf.darker(170), leaf, dice.unit()), distance);
        canvas.around(x, r, [&](double at) {
            canvas.painter().setBrush(colour);
            canvas.painter().drawEllipse(QPointF(at, y), r * 1.3, r * 0.8);
        });
    }
    const Ridge floor {.salt = salt + 7, .base = foot, .swing = s.h() * 0.012, .period = 5};
    const QColor moss = s.isWhite() ? QColor(228, 236, 246) : QColor(92, 122, 62);
    canvas.fillBelow(ridgeLine(s, canvas, floor),
                     downwards(foot, foot + s.h() * 0.12, s.palette.lit(moss, distance),
                               s.palette.lit(moss.darker(130), distance)));
    layers.push_back(canvas.finish());
}

/// Light that falls through the leaves.
void addShafts(const Setting& s, std::vector<Layer>& layers)
{
    if (s.spec.weather == Weather::Rain || s.spec.weather == Weather::Storm)
        return;
    Canvas canvas(s, 0.55);
    Dice dice = s.dice(305);
    const double strength = mix(0.26, 0.10, s.palette.dark);
    const double slant = (s.sun().x() > s.w() / 2 ? -1 : 1) * s.h() * 0.42;
    for (int i = 0; i < 9; ++i) {
        const double x = canvas.left() + canvas.ring() * (i + dice.unit()) / 9;
        const double wide = s.u() * dice.between(1.5, 6);
        canvas.around(x, wide + s.h() * 0.5, [&](double at) {
            QPainterPath shaft(QPointF(at, canvas.top()));
            shaft.lineTo(at + wide, canvas.top());
            shaft.lineTo(at + wide * 2.2 + slant, s.h() * 0.9);
            shaft.lineTo(at - wide * 0.5 + slant, s.h() * 0.9);
            canvas.painter().fillPath(shaft,
                                      downwards(canvas.top(), s.h() * 0.88,
                                                withAlpha(mixed(s.palette.light, Qt::white, 0.2), strength),
                                                withAlpha(s.palette.light, 0)));
        });
    }
    canvas.blur(s.u() * 0.45);
    layers.push_back(canvas.finish());
}

void paintMesa(QPainter& painter, Dice& dice, QPointF foot, double width, double height, const Tones& stone)
{
    QPainterPath mesa(foot - QPointF(width * 0.62, 0));
    mesa.lineTo(foot.x() - width * 0.46, foot.y() - height * 0.35);
    mesa.lineTo(foot.x() - width * 0.40, foot.y() - height * dice.between(0.93, 1.0));
    mesa.lineTo(foot.x() - width * 0.1, foot.y() - height);
    mesa.lineTo(foot.x() + width * 0.40, foot.y() - height * dice.between(0.9, 1.0));
    mesa.lineTo(foot.x() + width * 0.47, foot.y() - height * 0.38);
    mesa.lineTo(foot.x() + width * 0.62, foot.y());
    mesa.closeSubpath();
    QLinearGradient flank(foot.x() - width / 2, 0, foot.x() + width / 2, 0);
    flank.setColorAt(0, stone.dark);
    flank.setColorAt(0.55, mixed(stone.dark, stone.light, 0.5));
    flank.setColorAt(1, stone.light);
    painter.fillPath(mesa, flank);
    painter.save();
    painter.setClipPath(mesa);
    for (int i = 1; i < 6; ++i)
        painter.fillRect(
            QRectF(foot.x() - width, foot.y() - height * (0.12 + 0.16 * i), width * 2, height * 0.035),
            withAlpha(stone.dark.darker(115), 0.35));
    painter.restore();
}

} // namespace

void addForest(const Setting& s, std::vector<Layer>& layers)
{
    addSky(s, layers);
    const double h = s.h();
    Canvas far(s, 0.2);
    Dice dice = s.dice(300);
    for (int i = 0; i < 60; ++i) {
        const double x = far.left() + far.ring() * (i + dice.unit()) / 60;
        const double height = h * dice.between(0.34, 0.62);
        const double distance = dice.between(0.55, 0.72);
        far.around(x, height, [&](double at) {
            Dice own = s.dice(3000 + quint32(i));
            const QColor leaf(62, 108, 82);
            paintConifer(far.painter(), own, {at, h * 0.72}, height,
                         {s.palette.lit(mixed(leaf, s.palette.light, 0.3), distance),
                          s.palette.lit(leaf.darker(150), distance)},
                         s.palette.lit(QColor(84, 62, 50), distance), s.isWhite());
        });
    }
    layers.push_back(far.finish());
    addHaze(s, layers, h * 0.62, 0.25, 0.4);
    addTrunks(s, layers, 301, 0.45, 0.42, 15, s.u() * 1.9, h * 0.715);
    addShafts(s, layers);
    addTrunks(s, layers, 302, 0.72, 0.18, 8, s.u() * 3.6, h * 0.755);

    Canvas ground(s, 1.0);
    const QColor moss = s.isWhite() ? QColor(234, 240, 250) : QColor(100, 134, 62);
    const auto line = ridgeLine(s, ground, {.salt = 310, .base = h * 0.785, .swing = h * 0.014, .period = 5});
    ground.fillBelow(line,
                     downwards(h * 0.77, h * 1.05, s.palette.lit(mixed(moss, s.palette.light, 0.2)),
                               s.palette.lit(moss.darker(190))));
    Dice roll = s.dice(311);
    for (int i = 0; i < 230; ++i) {
        const double t = i / 230.0;
        const double x = roll.between(ground.left(), ground.right());
        const double y = mix(h * 0.79, h * 1.06, t);
        const double size = s.u() * mix(1.2, 3.6, t) * roll.between(0.6, 1.2);
        const int kind = roll.below(14);
        ground.around(x, size * 2, [&](double at) {
            Dice own = s.dice(3200 + quint32(i));
            const QColor fern = s.isWhite() ? QColor(206, 220, 226) : QColor(84, 140, 66);
            if (kind == 0)
                paintRock(ground.painter(), own, {at, y}, size,
                          {s.palette.lit(QColor(136, 140, 132)), s.palette.lit(QColor(78, 84, 82))});
            else
                paintTuft(
                    ground.painter(), own, {at, y}, size,
                    {s.palette.lit(mixed(fern, s.palette.light, 0.25)), s.palette.lit(fern.darker(160))});
        });
    }
    layers.push_back(ground.finish());
    addForegroundGrass(s, layers, s.isWhite() ? QColor(190, 204, 220) : QColor(42, 72, 44));
}

void addDesert(const Setting& s, std::vector<Layer>& layers)
{
    addSky(s, layers);
    const double h = s.h();
    const QColor sand = s.isWhite() ? QColor(236, 236, 240) : QColor(226, 170, 112);
    Canvas far(s, 0.18);
    Dice dice = s.dice(320);
    for (int i = 0; i < 6; ++i) {
        const double x = far.left() + far.ring() * (i + dice.between(0.1, 0.9)) / 6;
        const double width = s.u() * dice.between(12, 30);
        const double height = s.u() * dice.between(7, 17);
        far.around(x, width, [&](double at) {
            Dice own = s.dice(3300 + quint32(i));
            const QColor stone(176, 92, 64);
            paintMesa(far.painter(), own, {at, h * 0.645}, width, height,
                      {s.palette.lit(mixed(stone, s.palette.light, 0.35), 0.4),
                       s.palette.lit(stone.darker(150), 0.45)});
        });
    }
    layers.push_back(far.finish());
    addHaze(s, layers, h * 0.635, 0.2, 0.3);
    for (const int sheet : {0, 1, 2}) {
        const double depth = sheet == 2 ? 1.0 : 0.35 + 0.3 * sheet;
        const double distance = 0.4 - 0.2 * sheet;
        Canvas canvas(s, depth);
        const Ridge dune {.salt = 330 + quint32(sheet),
                          .base = h * (0.66 + 0.055 * sheet),
                          .swing = h * (0.03 - 0.007 * sheet),
                          .period = 3 + sheet,
                          .octaves = 2,
                          .roughness = 0.35};
        const auto line = ridgeLine(s, canvas, dune);
        Dice roll = s.dice(335 + quint32(sheet));
        for (int i = 0; sheet > 0 && i < 5; ++i) {
            const double x = canvas.left() + canvas.ring() * (i + roll.unit()) / 5;
            const double size = s.u() * roll.between(5, 9) * (sheet == 2 ? 1.5 : 1);
            const double y = sheet == 2 ? line(x) + s.u() * 1.0 : line(x) + size * 0.08;
            canvas.around(x, size, [&](double at) {
                Dice own = s.dice(3400 + quint32(i + 10 * sheet));
                paintCactus(canvas.painter(), own, {at, y}, size,
                            {s.palette.lit(QColor(140, 170, 96), distance),
                             s.palette.lit(QColor(66, 104, 74), distance)});
            });
        }
        canvas.fillBelow(line,
                         downwards(dune.base - dune.swing, dune.base + h * (sheet == 2 ? 0.3 : 0.1),
                                   s.palette.lit(mixed(sand, s.palette.light, 0.35), distance),
                                   s.palette.lit(sand.darker(145), distance)));
        // Ripples of the wind, on the near sand.
        for (int i = 0; sheet == 2 && i < 120; ++i) {
            const double t = std::pow(roll.unit(), 1.3);
            const double y = mix(h * 0.80, h * 1.08, t);
            const double length = s.u() * mix(4, 16, t) * roll.between(0.6, 1.3);
            const double x = roll.between(canvas.left(), canvas.right());
            canvas.around(x, length, [&](double at) {
                QPainterPath ripple(QPointF(at - length / 2, y));
                ripple.quadTo(at, y - s.u() * mix(0.2, 0.7, t), at + length / 2, y);
                ripple.quadTo(at, y + s.u() * mix(0.05, 0.15, t), at - length / 2, y);
                canvas.painter().fillPath(ripple, withAlpha(s.palette.lit(sand.darker(140)), 0.4));
            });
        }
        layers.push_back(canvas.finish());
    }
    addForegroundGrass(s, layers, QColor(128, 98, 62));
}

} // namespace troupe::sandbox
