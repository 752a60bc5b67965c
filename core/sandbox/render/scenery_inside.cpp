#include "core/sandbox/render/terrain.h"

#include <QPainterPath>
#include <QtMath>

namespace troupe::sandbox {

namespace {

QColor wallPaint(const Setting& s)
{
    static constexpr QColor Paints[]
        = {QColor(226, 204, 172), QColor(174, 194, 190), QColor(196, 180, 204), QColor(222, 186, 168)};
    return Paints[s.dice(501).below(4)];
}

void paintWindowView(const Setting& s, QPainter& painter, const QRectF& pane)
{
    QLinearGradient sky(0, pane.top(), 0, pane.bottom());
    sky.setColorAt(0, s.palette.skyTop);
    sky.setColorAt(0.6, s.palette.skyMiddle);
    sky.setColorAt(1, s.palette.skyLow);
    painter.fillRect(pane, sky);
    painter.save();
    painter.setClipRect(pane);
    painter.setBrush(mixed(s.palette.light, Qt::white, 0.5));
    painter.drawEllipse(QPointF(pane.left() + pane.width() * 0.7, pane.top() + pane.height() * 0.3),
                        s.u() * 1.5, s.u() * 1.5);
    painter.setBrush(s.palette.lit(QColor(96, 140, 92), 0.35));
    painter.drawEllipse(QPointF(pane.left() + pane.width() * 0.25, pane.bottom()), pane.width() * 0.55,
                        pane.height() * 0.2);
    painter.setBrush(s.palette.lit(QColor(80, 122, 84), 0.25));
    painter.drawEllipse(QPointF(pane.right(), pane.bottom()), pane.width() * 0.6, pane.height() * 0.26);
    painter.restore();
    const QColor frame = s.palette.lit(QColor(246, 242, 232));
    const double bar = s.u() * 0.7;
    painter.setPen(QPen(frame, bar, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(pane);
    painter.setPen(QPen(frame, bar * 0.6));
    painter.drawLine(QPointF(pane.center().x(), pane.top()), QPointF(pane.center().x(), pane.bottom()));
    painter.drawLine(QPointF(pane.left(), pane.top() + pane.height() * 0.45),
                     QPointF(pane.right(), pane.top() + pane.height() * 0.45));
    painter.setPen(Qt::NoPen);
    painter.fillRect(
        QRectF(pane.left() - bar * 2, pane.bottom() + bar * 0.4, pane.width() + bar * 4, bar * 1.2),
        frame.darker(108));
}

void paintShelf(const Setting& s, QPainter& painter, Dice& dice, const QRectF& shelf)
{
    const QColor wood = s.palette.lit(QColor(140, 98, 70));
    painter.fillRect(shelf, wood.darker(150));
    const int boards = 4;
    const double pitch = shelf.height() / boards;
    for (int board = 0; board < boards; ++board) {
        double x = shelf.left() + s.u() * 0.6;
        const double floor = shelf.top() + pitch * (board + 1) - s.u() * 0.5;
        while (x < shelf.right() - s.u() * 1.6) {
            const double thick = s.u() * dice.between(0.6, 1.3);
            const double tall = pitch * dice.between(0.5, 0.82);
            if (dice.below(6) != 0)
                painter.fillRect(QRectF(x, floor - tall, thick, tall),
                                 s.palette.lit(QColor::fromHslF(float(dice.unit()), 0.38F,
                                                                float(dice.between(0.35, 0.65)))));
            x += thick + s.u() * 0.12;
        }
        painter.fillRect(QRectF(shelf.left(), floor, shelf.width(), s.u() * 0.5), wood);
    }
    painter.setPen(QPen(wood, s.u() * 0.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(shelf);
    painter.setPen(Qt::NoPen);
}

void addFloor(const Setting& s, std::vector<Layer>& layers, double from, const QColor& wood, bool rug)
{
    Canvas canvas(s, 1.0);
    QPainter& painter = canvas.painter();
    painter.fillRect(
        QRectF(canvas.left(), from, canvas.ring(), canvas.bottom() - from),
        downwards(from, s.h() * 1.05, s.palette.lit(wood.darker(125)), s.palette.lit(wood.darker(105))));
    double y = from;
    for (int row = 0; y < canvas.bottom(); ++row) {
        const double thick = s.h() * (0.02 + 0.007 * row);
        Dice dice = s.dice(520 + quint32(row));
        for (int i = 0; i < 9; ++i)
            painter.fillRect(
                QRectF(canvas.left() + canvas.ring() * (i + 0.5 * (row % 2)) / 9, y, canvas.ring() / 9,
                       thick),
                withAlpha(dice.below(2) ? QColor(0, 0, 0) : s.palette.light, dice.between(0.0, 0.08)));
        painter.fillRect(QRectF(canvas.left(), y, canvas.ring(), qMax(1.0, s.u() * 0.08)),
                         withAlpha(QColor(30, 16, 8), 0.4));
        y += thick;
    }
    if (rug) {
        static constexpr QColor Rugs[] = {QColor(178, 74, 70), QColor(62, 98, 128), QColor(90, 120, 84)};
        const QColor tone = s.palette.lit(Rugs[s.dice(530).below(3)]);
        const QPointF at(s.w() / 2, s.groundLine() + s.h() * 0.012);
        const double half = qMin(s.w() * 0.42, s.u() * 40);
        for (int ring = 0; ring < 4; ++ring) {
            painter.setBrush(ring % 2        ? mixed(tone, QColor(246, 232, 206), 0.55)
                                 : ring == 2 ? tone.darker(118)
                                             : tone);
            painter.drawEllipse(at, half * (1 - 0.13 * ring), half * 0.17 * (1 - 0.13 * ring));
        }
    }
    layers.push_back(canvas.finish());
}

void addLightPool(const Setting& s, std::vector<Layer>& layers, QPointF at, double radius,
                  const QColor& colour, double strength)
{
    Canvas canvas(s, 0.95);
    QRadialGradient pool(at, radius);
    pool.setColorAt(0, withAlpha(colour, strength));
    pool.setColorAt(0.5, withAlpha(colour, strength * 0.35));
    pool.setColorAt(1, withAlpha(colour, 0));
    canvas.painter().fillRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), pool);
    layers.push_back(canvas.finish());
}

} // namespace

void addRoom(const Setting& s, std::vector<Layer>& layers)
{
    const double h = s.h();
    const double floor = h * 0.745;
    Canvas wall(s, 0.7);
    QPainter& painter = wall.painter();
    const QColor paint = wallPaint(s);
    painter.fillRect(QRectF(wall.left(), wall.top(), wall.ring(), wall.bottom() - wall.top()),
                     downwards(wall.top(), floor, s.palette.lit(paint.darker(112)),
                               s.palette.lit(mixed(paint, s.palette.light, 0.18))));
    for (int i = 0; i < 44; ++i)
        painter.fillRect(
            QRectF(wall.left() + wall.ring() * i / 44.0, wall.top(), wall.ring() / 88.0, floor - wall.top()),
            withAlpha(s.palette.lit(paint.darker(125)), 0.16));
    Dice dice = s.dice(502);
    const double side = dice.below(2) ? 1 : -1;
    const double mid = s.w() / 2;
    const double reach = qMin(s.w() * 0.30, s.u() * 34);
    const double paneWidth = qMin(s.u() * 27, s.w() * 0.38);
    paintWindowView(s, painter, QRectF(mid - side * reach - paneWidth / 2, h * 0.16, paneWidth, h * 0.34));
    const double shelfWidth = qMin(s.u() * 22, s.w() * 0.32);
    paintShelf(s, painter, dice,
               QRectF(mid + side * reach - shelfWidth / 2, h * 0.22, shelfWidth, floor - h * 0.22));
    // Two pictures, and the room goes on beyond the frame.
    for (const double x :
         {mid - s.u() * 2, mid + side * (reach + shelfWidth * 1.1), mid - side * (reach + paneWidth * 1.1)}) {
        const QRectF picture(x - s.u() * 4, h * 0.2 + dice.between(0, h * 0.05), s.u() * 8, s.u() * 9);
        painter.fillRect(picture, s.palette.lit(QColor(90, 66, 50)));
        const QColor canvasTone = QColor::fromHslF(float(dice.unit()), 0.4F, 0.68F);
        painter.fillRect(picture.adjusted(s.u() * 0.7, s.u() * 0.7, -s.u() * 0.7, -s.u() * 0.7),
                         s.palette.lit(canvasTone));
        painter.setBrush(s.palette.lit(canvasTone.darker(140)));
        painter.drawEllipse(picture.center() + QPointF(s.u() * 0.6, s.u()), s.u() * 1.6, s.u() * 1.6);
    }
    painter.fillRect(QRectF(wall.left(), floor - h * 0.03, wall.ring(), h * 0.03),
                     s.palette.lit(QColor(240, 234, 222)));
    painter.fillRect(QRectF(wall.left(), floor - h * 0.004, wall.ring(), h * 0.01),
                     withAlpha(QColor(20, 12, 8), 0.5));
    layers.push_back(wall.finish());

    addFloor(s, layers, floor, QColor(168, 122, 84), true);
    // By day the window lights the floor, in the evening a lamp does.
    const bool evening = s.palette.dark > 0.4;
    if (evening)
        addLightPool(s, layers, {mid + side * reach * 0.2, h * 0.36}, s.u() * 62, QColor(255, 190, 110), 0.5);
    else
        addLightPool(s, layers, {mid - side * reach * 0.6, h * 0.6}, s.u() * 48, s.palette.light, 0.26);

    Canvas near(s, 1.4);
    for (const double at : {-0.06, 1.06}) {
        const double x = s.w() * at;
        near.painter().setBrush(s.palette.lit(QColor(46, 40, 44)));
        near.painter().drawEllipse(QPointF(x, h * 1.04), s.u() * 16, h * 0.2);
    }
    near.blur(s.u() * 0.5);
    layers.push_back(near.finish());
}

void addStage(const Setting& s, std::vector<Layer>& layers)
{
    const double h = s.h();
    const double floor = h * 0.76;
    static constexpr QColor Cloths[] = {QColor(150, 26, 44), QColor(52, 40, 120), QColor(20, 96, 100)};
    const QColor cloth = Cloths[s.dice(540).below(3)];
    Canvas curtain(s, 0.6);
    QPainter& painter = curtain.painter();
    const int folds = 40;
    for (int i = 0; i < folds; ++i) {
        const double x = curtain.left() + curtain.ring() * i / folds;
        const double wide = curtain.ring() / folds;
        QLinearGradient fold(x, 0, x + wide, 0);
        fold.setColorAt(0, cloth.darker(260));
        fold.setColorAt(0.45, cloth);
        fold.setColorAt(0.6, mixed(cloth, QColor(255, 220, 200), 0.16));
        fold.setColorAt(1, cloth.darker(260));
        painter.fillRect(QRectF(x, curtain.top(), wide + 1, floor - curtain.top()), fold);
    }
    painter.fillRect(QRectF(curtain.left(), curtain.top(), curtain.ring(), floor - curtain.top()),
                     downwards(h * 0.05, floor, QColor(6, 4, 14, 205), QColor(6, 4, 14, 70)));
    layers.push_back(curtain.finish());
    addFloor(s, layers, floor, QColor(120, 84, 60), false);

    Canvas light(s, 0.95);
    const QPointF pool(s.w() / 2, s.groundLine());
    const double half = qMin(s.w() * 0.4, s.u() * 34);
    QPainterPath cone(QPointF(s.w() / 2 - s.u() * 3, light.top()));
    cone.lineTo(s.w() / 2 + s.u() * 3, light.top());
    cone.lineTo(pool.x() + half, pool.y());
    cone.quadTo(pool.x(), pool.y() + half * 0.3, pool.x() - half, pool.y());
    cone.closeSubpath();
    light.painter().fillPath(
        cone, downwards(light.top(), pool.y(), QColor(255, 244, 214, 120), QColor(255, 238, 200, 36)));
    light.painter().setBrush(QColor(255, 240, 205, 120));
    light.painter().drawEllipse(pool, half, half * 0.17);
    light.blur(s.u() * 0.6);
    layers.push_back(light.finish());

    Canvas near(s, 1.4);
    for (int i = 0; i < 26; ++i) {
        const double x = near.left() + near.ring() * (i + 0.5) / 26;
        const double r = s.u() * (3.0 + 0.6 * std::sin(i * 2.4));
        near.painter().setBrush(QColor(8, 7, 16));
        near.painter().drawEllipse(QPointF(x, h * 1.0), r * 0.62, r * 0.75);
        near.painter().drawEllipse(QPointF(x, h * 1.0 + r * 1.7), r * 1.3, r * 1.2);
    }
    near.blur(s.u() * 0.25);
    layers.push_back(near.finish());
}

} // namespace troupe::sandbox
