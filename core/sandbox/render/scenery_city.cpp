#include "core/sandbox/render/terrain.h"

#include <QPainterPath>
#include <QtMath>

namespace troupe::sandbox {

namespace {

/// Windows that are lit at night, and mirror the sky by day.
void paintWindows(const Setting& s, QPainter& painter, Dice& dice, const QRectF& wall, double size,
                  double distance)
{
    const double pitchX = size * 1.9;
    const double pitchY = size * 2.3;
    const int columns = int((wall.width() - size) / pitchX);
    const int rows = int((wall.height() - size) / pitchY);
    if (columns <= 0)
        return;
    const double inset = (wall.width() - columns * pitchX + pitchX - size) / 2;
    const double lampShare = mix(0.04, 0.55, s.palette.dark);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const bool on = dice.unit() < lampShare;
            const QColor lamp = dice.below(4) ? QColor(255, 214, 138) : QColor(190, 220, 255);
            const QColor glass = on
                ? mixed(lamp, s.palette.haze, distance * 0.6)
                : mixed(s.palette.lit(QColor(112, 136, 160), distance), s.palette.skyMiddle, 0.25);
            painter.fillRect(QRectF(wall.left() + inset + column * pitchX, wall.top() + size + row * pitchY,
                                    size, size * 1.35),
                             glass);
        }
    }
}

void paintHouse(const Setting& s, QPainter& painter, Dice& dice, const QRectF& wall, const QColor& own,
                double distance, double windowSize)
{
    const QColor front = s.palette.lit(own, distance);
    const bool fromRight = s.sun().x() > s.w() / 2;
    QLinearGradient face(wall.left(), 0, wall.right(), 0);
    face.setColorAt(fromRight ? 1 : 0, mixed(front, s.palette.light, 0.18));
    face.setColorAt(fromRight ? 0 : 1, front.darker(122));
    painter.fillRect(wall, face);
    // A cornice, and something on the roof.
    painter.fillRect(
        QRectF(wall.left() - windowSize * 0.3, wall.top(), wall.width() + windowSize * 0.6, windowSize * 0.5),
        front.darker(130));
    switch (dice.below(4)) {
    case 0:
        painter.fillRect(
            QRectF(wall.center().x(), wall.top() - windowSize * 4, windowSize * 0.3, windowSize * 4),
            front.darker(140));
        break;
    case 1:
        painter.fillRect(QRectF(wall.left() + wall.width() * 0.2, wall.top() - windowSize * 1.6,
                                wall.width() * 0.3, windowSize * 1.6),
                         front.darker(118));
        break;
    case 2: {
        const QRectF tank(wall.left() + wall.width() * 0.55, wall.top() - windowSize * 2.4, windowSize * 2,
                          windowSize * 1.6);
        painter.fillRect(QRectF(tank.left() + windowSize * 0.3, tank.bottom(), windowSize * 0.2, windowSize),
                         front.darker(150));
        painter.fillRect(QRectF(tank.right() - windowSize * 0.5, tank.bottom(), windowSize * 0.2, windowSize),
                         front.darker(150));
        painter.fillRect(tank, front.darker(135));
        break;
    }
    default: break;
    }
    paintWindows(s, painter, dice, wall, windowSize, distance);
}

void addSkyline(const Setting& s, std::vector<Layer>& layers, quint32 salt, double depth, double distance,
                double foot, double lowest, double highest, double width, double windowSize)
{
    static constexpr QColor Walls[] = {QColor(172, 120, 98),  QColor(206, 178, 142), QColor(132, 142, 158),
                                       QColor(188, 142, 120), QColor(150, 160, 152), QColor(120, 110, 130)};
    Canvas canvas(s, depth);
    Dice dice = s.dice(salt);
    const int count = qMax(3, int(canvas.ring() / width));
    const double pitch = canvas.ring() / count;
    for (int i = 0; i < count; ++i) {
        const double height = dice.between(lowest, highest);
        const double wide = pitch * dice.between(0.92, 1.12);
        const double x = canvas.left() + pitch * i;
        const QColor wall = Walls[dice.below(6)];
        canvas.around(x, wide * 1.2, [&](double at) {
            Dice own = s.dice(salt * 60 + quint32(i));
            paintHouse(s, canvas.painter(), own, QRectF(at, foot - height, wide, height + s.h()), wall,
                       distance, windowSize);
        });
    }
    layers.push_back(canvas.finish());
}

void paintLamp(const Setting& s, QPainter& painter, QPointF foot, double height)
{
    const QColor iron = s.palette.lit(QColor(52, 56, 66));
    const double thick = height * 0.02;
    painter.fillRect(QRectF(foot.x() - thick / 2, foot.y() - height, thick, height), iron);
    painter.fillRect(QRectF(foot.x() - thick * 1.4, foot.y() - height * 0.06, thick * 2.8, height * 0.06),
                     iron);
    const QPointF head = foot + QPointF(0, -height);
    const double on = smoothStep(0.1, 0.5, s.palette.dark);
    if (on > 0) {
        QRadialGradient glow(head, height * 0.5);
        glow.setColorAt(0, withAlpha(QColor(255, 216, 150), 0.75 * on));
        glow.setColorAt(0.25, withAlpha(QColor(255, 200, 120), 0.25 * on));
        glow.setColorAt(1, QColor(255, 190, 110, 0));
        painter.fillRect(QRectF(head.x() - height / 2, head.y() - height / 2, height, height), glow);
    }
    painter.setBrush(mixed(s.palette.lit(QColor(220, 222, 214)), QColor(255, 238, 200), on));
    painter.drawEllipse(head, height * 0.035, height * 0.04);
}

/// What shops show over the pavement: neon at night, plain boards by day.
void addSigns(const Setting& s, QPainter& painter, double left, double ring)
{
    static constexpr QColor Neons[] = {QColor(255, 84, 150), QColor(72, 220, 255), QColor(255, 190, 70),
                                       QColor(150, 110, 255), QColor(96, 240, 150)};
    Dice dice = s.dice(470);
    const int count = 7;
    for (int i = 0; i < count; ++i) {
        const double x = left + ring * (i + dice.between(0.2, 0.7)) / count;
        const double y = s.h() * dice.between(0.50, 0.58);
        const QRectF sign(x, y, s.u() * dice.between(5, 9), s.u() * dice.between(2.4, 3.4));
        const QColor tone = Neons[dice.below(5)];
        if (s.palette.dark < 0.5) {
            painter.fillRect(sign, s.palette.lit(mixed(tone, QColor(150, 120, 100), 0.55)));
            continue;
        }
        const double reach = s.u() * 11;
        QRadialGradient glow(sign.center(), reach);
        glow.setColorAt(0, withAlpha(tone, 0.42));
        glow.setColorAt(1, withAlpha(tone, 0));
        painter.fillRect(QRectF(sign.center() - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)), glow);
        painter.setBrush(QColor(20, 18, 34));
        painter.setPen(QPen(mixed(tone, Qt::white, 0.35), s.u() * 0.35));
        painter.drawRoundedRect(sign, s.u() * 0.6, s.u() * 0.6);
        painter.setPen(QPen(mixed(tone, Qt::white, 0.6), s.u() * 0.4, Qt::SolidLine, Qt::RoundCap));
        for (int line = 0; line < 2; ++line) {
            const double at = sign.top() + sign.height() * (0.36 + 0.3 * line);
            painter.drawLine(QPointF(sign.left() + s.u(), at),
                             QPointF(sign.right() - s.u() * (1 + 1.6 * line), at));
        }
        painter.setPen(Qt::NoPen);
        // On the pavement below.
        const QPointF below(sign.center().x(), s.h() * 0.85);
        painter.save();
        painter.translate(below);
        painter.scale(1, 0.45);
        QRadialGradient pool(QPointF(0, 0), reach);
        pool.setColorAt(0, withAlpha(tone, s.isWet() ? 0.42 : 0.2));
        pool.setColorAt(1, withAlpha(tone, 0));
        painter.fillRect(QRectF(-reach, -reach, 2 * reach, 2 * reach), pool);
        painter.restore();
    }
}

} // namespace

void addCity(const Setting& s, std::vector<Layer>& layers)
{
    addSky(s, layers);
    addClouds(s, layers);
    const double h = s.h();
    addSkyline(s, layers, 450, 0.15, 0.68, h * 0.72, h * 0.18, h * 0.42, s.u() * 9, s.u() * 0.5);
    addHaze(s, layers, h * 0.66, 0.2, 0.3);
    addSkyline(s, layers, 451, 0.35, 0.4, h * 0.74, h * 0.16, h * 0.44, s.u() * 14, s.u() * 0.95);
    addHaze(s, layers, h * 0.72, 0.45, 0.12);
    addSkyline(s, layers, 452, 0.7, 0.12, h * 0.78, h * 0.14, h * 0.36, s.u() * 24, s.u() * 1.9);

    Canvas street(s, 1.0);
    QPainter& painter = street.painter();
    const QColor lamplight(255, 206, 140);
    const QColor stone = mixed(s.palette.lit(s.isWhite() ? QColor(226, 232, 242) : QColor(156, 150, 146)),
                               lamplight, 0.16 * s.palette.dark);
    const QColor asphalt = s.palette.lit(s.isWhite() ? QColor(196, 204, 220) : QColor(84, 86, 96));
    const double kerb = h * 0.90;
    painter.fillRect(QRectF(street.left(), h * 0.775, street.ring(), kerb - h * 0.775),
                     downwards(h * 0.775, kerb, stone.darker(120), mixed(stone, s.palette.light, 0.15)));
    const int slabs = 22;
    for (int i = 0; i < slabs; ++i) {
        const double x = street.left() + street.ring() * i / slabs;
        painter.setPen(QPen(withAlpha(stone.darker(170), 0.45), qMax(1.0, s.u() * 0.12)));
        painter.drawLine(QPointF(x, h * 0.775), QPointF(x + (x - s.w() / 2) * 0.06, kerb));
    }
    painter.drawLine(QPointF(street.left(), h * 0.82), QPointF(street.right(), h * 0.82));
    painter.setPen(Qt::NoPen);
    painter.fillRect(QRectF(street.left(), kerb, street.ring(), s.u() * 0.9),
                     mixed(stone, s.palette.light, 0.4));
    painter.fillRect(QRectF(street.left(), kerb + s.u() * 0.9, street.ring(), s.u() * 1.1),
                     stone.darker(175));
    painter.fillRect(QRectF(street.left(), kerb + s.u() * 2, street.ring(), street.bottom() - kerb),
                     downwards(kerb, h * 1.1, asphalt.darker(115), asphalt));
    if (s.isWet()) {
        // Wet stone mirrors the light above it.
        Dice dice = s.dice(460);
        for (int i = 0; i < 90; ++i) {
            const double x = street.left() + street.ring() * (i + dice.unit()) / 90;
            const QColor shine = dice.unit() < s.palette.dark ? QColor(255, 206, 130)
                                                              : mixed(s.palette.skyLow, Qt::white, 0.3);
            const double y = h * dice.between(0.79, 0.98);
            painter.fillRect(QRectF(x, y, s.u() * dice.between(0.4, 1.6), h * dice.between(0.02, 0.09)),
                             withAlpha(shine, dice.between(0.05, 0.22)));
        }
    }
    addSigns(s, painter, street.left(), street.ring());
    const int lamps = 4;
    for (int i = 0; i < lamps; ++i) {
        const double x = street.left() + street.ring() * (i + 0.5) / lamps;
        street.around(x, h * 0.3, [&](double at) { paintLamp(s, painter, {at, h * 0.815}, h * 0.40); });
    }
    layers.push_back(street.finish());
}

} // namespace troupe::sandbox
