#include "core/sandbox/render/plants.h"
#include "core/sandbox/render/terrain.h"

#include <QPainterPath>

namespace troupe::sandbox {

namespace {

constexpr QColor Snow(238, 244, 252);

QColor grassOf(const Setting& s)
{
    if (s.isWhite())
        return Snow;
    static constexpr QColor Greens[] = {QColor(122, 168, 74), QColor(140, 172, 70), QColor(104, 160, 88)};
    return Greens[s.dice(50).below(3)];
}

Tones leafTones(const Setting& s, const QColor& own, double distance)
{
    return {s.palette.lit(mixed(own, s.palette.light, 0.28), distance),
            s.palette.lit(own.darker(165), distance)};
}

/// The near ground with what grows on it, where the cast stands.
void addLawn(const Setting& s, std::vector<Layer>& layers, const QColor& grass, bool flowers)
{
    Canvas canvas(s, 1.0);
    const double edge = s.h() * 0.755;
    const auto line = ridgeLine(s, canvas, {.salt = 60, .base = edge, .swing = s.h() * 0.012, .period = 4});
    canvas.fillBelow(line,
                     downwards(edge, s.h() * 1.05, s.palette.lit(mixed(grass, s.palette.light, 0.22)),
                               s.palette.lit(grass.darker(150))));
    Dice dice = s.dice(61);
    const int count = int(canvas.ring() / s.u() * 2.2);
    for (int i = 0; i < count; ++i) {
        // The nearer, the larger; painted from far to near.
        const double t = double(i) / count;
        const double y = mix(edge + s.h() * 0.015, s.h() * 1.06, t * t * 0.6 + t * 0.4);
        const double x = dice.between(canvas.left(), canvas.right());
        const double height = s.u() * mix(0.9, 3.0, t) * dice.between(0.7, 1.3);
        const bool flower = flowers && dice.below(6) == 0;
        static constexpr QColor Petals[]
            = {QColor(250, 240, 245), QColor(246, 190, 70), QColor(226, 110, 140), QColor(150, 130, 230)};
        const QColor petals = s.palette.lit(Petals[dice.below(4)]);
        const QColor shade = mixed(grass, grass.darker(150), t);
        canvas.around(x, height, [&](double at) {
            Dice own = s.dice(6000 + quint32(i));
            const Tones blades {s.palette.lit(mixed(shade, s.palette.light, 0.25)),
                                s.palette.lit(shade.darker(125))};
            if (flower)
                paintFlower(canvas.painter(), own, {at, y}, height * 1.1, blades.dark, petals);
            else
                paintTuft(canvas.painter(), own, {at, y}, height, blades);
        });
    }
    layers.push_back(canvas.finish());
}

/// A far or middle hill, with trees along it.
void addHill(const Setting& s, std::vector<Layer>& layers, const Ridge& ridge, double depth, double distance,
             const QColor& ground, int trees, double treeHeight, bool conifers)
{
    Canvas canvas(s, depth);
    const auto line = ridgeLine(s, canvas, ridge);
    Dice dice = s.dice(ridge.salt + 500);
    const QColor leaf = conifers ? QColor(58, 104, 84) : QColor(98, 146, 70);
    for (int i = 0; i < trees; ++i) {
        const double x = canvas.left() + canvas.ring() * (i + dice.between(0, 1)) / trees;
        const double height = treeHeight * dice.between(0.65, 1.25);
        canvas.around(x, height, [&](double at) {
            Dice own = s.dice(ridge.salt * 100 + quint32(i));
            const QPointF foot(at, line(at) + height * 0.06);
            const QColor trunk = s.palette.lit(QColor(84, 62, 50), distance);
            if (conifers)
                paintConifer(canvas.painter(), own, foot, height, leafTones(s, leaf, distance), trunk,
                             s.isWhite());
            else
                paintRoundTree(canvas.painter(), own, foot, height,
                               leafTones(s, s.isWhite() ? mixed(leaf, Snow, 0.7) : leaf, distance), trunk);
        });
    }
    canvas.fillBelow(line,
                     downwards(ridge.base - ridge.swing, ridge.base + s.h() * 0.16,
                               s.palette.lit(mixed(ground, s.palette.light, 0.2), distance),
                               s.palette.lit(ground.darker(125), distance * 0.85)));
    layers.push_back(canvas.finish());
}

/// Where a line goes zigzag from `from` to `to`, and how far.
void zigzag(QPainterPath& path, Dice& dice, QPointF from, QPointF to, int corners, double swing)
{
    for (int i = 1; i <= corners; ++i) {
        const double t = double(i) / (corners + 1);
        path.lineTo(from + (to - from) * t + QPointF((i % 2 ? 1 : -1) * swing * dice.between(0.4, 1.0), 0));
    }
    path.lineTo(to);
}

/// One mountain: a lit and a shaded flank on both sides of a crooked spine, and snow down to a jagged line.
void paintPeak(const Setting& s, QPainter& painter, Dice& dice, QPointF foot, double height, double distance)
{
    const double half = height * dice.between(0.85, 1.15);
    const QPointF top = foot + QPointF(dice.between(-0.12, 0.12) * half, -height);
    const QPointF left = foot - QPointF(half, 0);
    const QPointF right = foot + QPointF(half, 0);
    const bool sunRight = s.sun().x() > s.w() / 2;
    const QColor rock(112, 114, 130);
    const QColor lit = s.palette.lit(mixed(rock, s.palette.light, 0.42), distance);
    const QColor shaded = s.palette.lit(rock.darker(135), distance);
    QPainterPath body(left);
    zigzag(body, dice, left, top, 4, height * 0.02);
    zigzag(body, dice, top, right, 4, height * 0.02);
    body.closeSubpath();
    QPainterPath spine(top);
    const QPointF end = foot + QPointF((sunRight ? -0.22 : 0.22) * half, 0);
    zigzag(spine, dice, top, end, 5, height * 0.05);
    spine.lineTo(sunRight ? left : right);
    spine.closeSubpath();
    QPainterPath cap(QPointF(foot.x() - half, foot.y() - 2 * height));
    const double line
        = foot.y() - height * (s.isWhite() ? dice.between(0.15, 0.3) : dice.between(0.55, 0.68));
    cap.lineTo(foot.x() + half, foot.y() - 2 * height);
    const int teeth = 12;
    for (int i = 0; i <= teeth; ++i)
        cap.lineTo(foot.x() + half - 2 * half * i / teeth,
                   line + (i % 2 ? 1 : -1) * height * dice.between(0.03, 0.09));
    cap.closeSubpath();
    const QColor white = s.palette.lit(mixed(QColor(252, 253, 255), s.palette.light, 0.2), distance * 0.75);
    const QColor blue = s.palette.lit(QColor(160, 178, 214), distance * 0.85);
    painter.fillPath(body, lit);
    const QPainterPath shade = spine.intersected(body);
    painter.fillPath(shade, shaded);
    const QPainterPath snow = cap.intersected(body);
    painter.fillPath(snow, white);
    painter.fillPath(snow.intersected(shade), blue);
    // Air lies at the foot.
    painter.fillPath(body,
                     downwards(foot.y() - height * 0.6, foot.y(), withAlpha(s.palette.haze, 0),
                               withAlpha(s.palette.haze, 0.55)));
}

/// A range around the ring: `base` is its foot, `swing` the height of its peaks, `period` how many.
void addPeaks(const Setting& s, std::vector<Layer>& layers, const Ridge& ridge, double depth, double distance)
{
    Canvas canvas(s, depth);
    Dice dice = s.dice(ridge.salt);
    for (const int row : {0, 1}) {
        for (int i = 0; i < ridge.period; ++i) {
            const double x
                = canvas.left() + canvas.ring() * (i + 0.5 * row + dice.between(-0.2, 0.2)) / ridge.period;
            const double height = ridge.swing * dice.between(0.72, 1.12) * (row ? 0.72 : 1);
            canvas.around(x, height * 1.3, [&](double at) {
                Dice own = s.dice(ridge.salt * 30 + quint32(i) + 100 * quint32(row));
                paintPeak(s, canvas.painter(), own, {at, ridge.base}, height, distance - 0.08 * row);
            });
        }
    }
    layers.push_back(canvas.finish());
}

} // namespace

void addMeadow(const Setting& s, std::vector<Layer>& layers)
{
    addSky(s, layers);
    addClouds(s, layers);
    const QColor grass = grassOf(s);
    const double h = s.h();
    addHill(s, layers, {.salt = 51, .base = h * 0.60, .swing = h * 0.06, .period = 3}, 0.2, 0.62, grass, 0, 0,
            false);
    addHill(s, layers, {.salt = 52, .base = h * 0.645, .swing = h * 0.045, .period = 4}, 0.35, 0.4, grass, 26,
            s.u() * 6, false);
    addHaze(s, layers, h * 0.68, 0.4, 0.18);
    addHill(s, layers, {.salt = 53, .base = h * 0.71, .swing = h * 0.035, .period = 3}, 0.6, 0.16, grass, 7,
            s.u() * 17, false);
    addLawn(s, layers, grass, !s.isWhite());
    addForegroundGrass(s, layers, s.isWhite() ? QColor(200, 212, 230) : QColor(70, 104, 52));
}

void addMountains(const Setting& s, std::vector<Layer>& layers)
{
    addSky(s, layers);
    addClouds(s, layers);
    const double h = s.h();
    addPeaks(s, layers, {.salt = 71, .base = h * 0.68, .swing = h * 0.50, .period = 5}, 0.1, 0.5);
    addPeaks(s, layers, {.salt = 72, .base = h * 0.70, .swing = h * 0.28, .period = 7}, 0.2, 0.3);
    addHaze(s, layers, h * 0.64, 0.3, 0.35);
    const QColor grass = grassOf(s);
    addHill(s, layers, {.salt = 73, .base = h * 0.70, .swing = h * 0.05, .period = 4}, 0.5, 0.22,
            grass.darker(120), 34, s.u() * 11, true);
    addLawn(s, layers, grass, !s.isWhite());
    addForegroundGrass(s, layers, s.isWhite() ? QColor(200, 212, 230) : QColor(64, 92, 60));
}

void addSnowfield(const Setting& s, std::vector<Layer>& layers)
{
    addSky(s, layers);
    addClouds(s, layers);
    const double h = s.h();
    addPeaks(s, layers, {.salt = 81, .base = h * 0.68, .swing = h * 0.27, .period = 7}, 0.15, 0.42);
    addHaze(s, layers, h * 0.63, 0.25, 0.3);
    addHill(s, layers, {.salt = 82, .base = h * 0.67, .swing = h * 0.035, .period = 3}, 0.45, 0.2, Snow, 15,
            s.u() * 10, true);
    addHill(s, layers, {.salt = 83, .base = h * 0.725, .swing = h * 0.02, .period = 3}, 0.7, 0.05, Snow, 0, 0,
            true);
    Canvas canvas(s, 1.0);
    const auto line = ridgeLine(s, canvas, {.salt = 84, .base = h * 0.77, .swing = h * 0.015, .period = 3});
    canvas.fillBelow(line,
                     downwards(h * 0.75, h * 1.05, s.palette.lit(mixed(Snow, s.palette.light, 0.25)),
                               s.palette.lit(QColor(176, 194, 226))));
    layers.push_back(canvas.finish());
    addForegroundGrass(s, layers, QColor(190, 204, 228));
}

} // namespace troupe::sandbox
