#include "core/sandbox/render/mascotfigure.h"

#include "core/sandbox/render/noise.h"

#include <QPainterPath>
#include <QtMath>

namespace troupe::sandbox {

namespace {

// All lengths in hundredths of her height, y downwards from her feet.
constexpr QColor Fur(150, 138, 226);
constexpr QColor FurLight(182, 172, 246);
constexpr QColor FurDark(104, 92, 186);
constexpr QColor Line(66, 56, 132);
constexpr QColor Cream(255, 246, 230);
constexpr QColor CreamDark(238, 219, 205);
constexpr QColor Pink(247, 158, 176);
constexpr QColor Scarf(255, 140, 84);
constexpr QColor ScarfDark(226, 104, 62);
constexpr QColor Moon(255, 222, 124);
constexpr QColor Ink(38, 28, 76);

/// What moves, each from 0 to 1 or around 0.
struct Gesture {
    double breath;
    double blink; ///< 1 = closed
    double twitch;
    double tail;
    double raise; ///< The arm: 0 down, 1 up.
    double wave;
    double smile;
    double tilt; ///< Degrees of the head.
};

double bump(double at, double middle, double width)
{
    return 1 - smoothStep(0, width, std::abs(at - middle));
}

Gesture gestureAt(double seconds)
{
    Gesture g {};
    g.breath = std::sin(2 * M_PI * seconds / 1.75);
    g.blink = qMax(bump(seconds, 0.85, 0.11), bump(seconds, 2.05, 0.11));
    g.twitch = bump(seconds, 1.3, 0.12) - 0.6 * bump(seconds, 1.5, 0.1);
    g.tail = std::sin(2 * M_PI * seconds / 1.75 + 0.6);
    g.raise = smoothStep(1.95, 2.4, seconds);
    g.wave = g.raise * std::sin(2 * M_PI * (seconds - 2.3) * 2.3);
    g.smile = smoothStep(1.9, 2.3, seconds);
    g.tilt = -5.0 * g.raise + 1.4 * std::sin(2 * M_PI * seconds / 3.5);
    return g;
}

QLinearGradient fur(double top, double bottom)
{
    QLinearGradient gradient(0, top, 0, bottom);
    gradient.setColorAt(0, FurLight);
    gradient.setColorAt(0.45, Fur);
    gradient.setColorAt(1, FurDark);
    return gradient;
}

QPen outline(double width = 1.0)
{
    return QPen(Line, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintTail(QPainter& p, const Gesture& g)
{
    p.save();
    p.translate(10, -9);
    p.rotate(4 + 7 * g.tail);
    QPainterPath tail(QPointF(-4, 3));
    tail.cubicTo(16, 10, 36, 0, 37, -20);
    tail.cubicTo(38, -32, 34, -42, 24, -48);
    tail.cubicTo(27, -38, 20, -34, 17, -26);
    tail.cubicTo(14, -17, 10, -12, -4, -8);
    tail.closeSubpath();
    p.setPen(outline());
    p.setBrush(fur(-46, 8));
    p.drawPath(tail);
    // The light tip, its edge in flames.
    QPainterPath tip(QPointF(24, -48));
    tip.cubicTo(34, -42, 38, -32, 37, -21);
    tip.cubicTo(34, -25, 33, -28, 32.5, -29);
    tip.cubicTo(30, -26, 28, -25, 26.5, -27);
    tip.cubicTo(24, -24, 20, -25, 18, -28);
    tip.cubicTo(21, -35, 27, -38, 24, -48);
    p.setBrush(Cream);
    p.drawPath(tip);
    p.restore();
}

void paintFeet(QPainter& p)
{
    p.setPen(outline());
    for (const double side : {-1.0, 1.0}) {
        p.setBrush(fur(-12, 2));
        p.drawEllipse(QPointF(side * 9.5, -4.6), 8.6, 4.9);
        p.setBrush(Cream);
        QPainterPath toes;
        toes.addEllipse(QPointF(side * 10, -3.4), 6.0, 3.4);
        p.save();
        p.setPen(Qt::NoPen);
        p.drawPath(toes);
        p.setPen(outline(0.7));
        p.drawLine(QPointF(side * 8.5, -2.0), QPointF(side * 8.5, -4.0));
        p.drawLine(QPointF(side * 11.8, -2.0), QPointF(side * 11.8, -4.0));
        p.restore();
    }
}

void paintBody(QPainter& p, const Gesture& g)
{
    const double wide = 18.5 + 0.45 * g.breath;
    QPainterPath body(QPointF(0, -44));
    body.cubicTo(12, -44, wide, -28, wide, -17);
    body.cubicTo(wide, -6, 10, -3.5, 0, -3.5);
    body.cubicTo(-10, -3.5, -wide, -6, -wide, -17);
    body.cubicTo(-wide, -28, -12, -44, 0, -44);
    p.setPen(outline());
    p.setBrush(fur(-44, 0));
    p.drawPath(body);
    QRadialGradient belly(QPointF(-2, -24), 24);
    belly.setColorAt(0, Cream);
    belly.setColorAt(1, CreamDark);
    p.setPen(Qt::NoPen);
    p.setBrush(belly);
    p.drawEllipse(QPointF(0, -20), wide * 0.66, 15.2);
}

/// An arm that hangs from the shoulder; `angle` 0 points down; `reach` stretches it.
void paintArm(QPainter& p, double side, double angle, double reach)
{
    p.save();
    p.translate(side * 13.5, -34);
    p.scale(side, 1);
    p.rotate(-angle);
    p.scale(1, reach);
    QPainterPath arm(QPointF(-4.4, 0));
    arm.cubicTo(-5, 8, -4.5, 13, -3.6, 17);
    arm.cubicTo(-3, 21.5, 4.4, 21.5, 4.8, 17);
    arm.cubicTo(5, 12, 5, 7, 4.4, 0);
    arm.cubicTo(3.5, -4.6, -3.5, -4.6, -4.4, 0);
    p.setPen(outline());
    p.setBrush(fur(-6, 20));
    p.drawPath(arm);
    p.setPen(Qt::NoPen);
    p.setBrush(Cream);
    p.drawEllipse(QPointF(0.6, 17.2), 3.7, 3.2 / reach);
    p.restore();
}

void paintScarf(QPainter& p, const Gesture& g)
{
    p.setPen(QPen(QColor(150, 58, 44), 0.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.save();
    p.translate(-8, -39);
    p.rotate(7 + 4 * g.tail);
    QPainterPath end(QPointF(-3.5, 0));
    end.cubicTo(-5, 7, -5, 11, -6.5, 16);
    end.lineTo(2.0, 17.2);
    end.cubicTo(2.6, 11, 3, 6, 4, 0);
    p.setBrush(ScarfDark);
    p.drawPath(end);
    p.restore();
    QPainterPath band(QPointF(-15.5, -43));
    band.cubicTo(-8, -37.5, 8, -37.5, 15.5, -43);
    band.cubicTo(17.5, -40.5, 17, -37, 15, -35.8);
    band.cubicTo(7, -31.5, -7, -31.5, -15, -35.8);
    band.cubicTo(-17, -37, -17.5, -40.5, -15.5, -43);
    p.setBrush(Scarf);
    p.drawPath(band);
    p.setBrush(ScarfDark);
    p.drawEllipse(QPointF(-8.6, -36.4), 3.4, 3.0);
}

void paintEar(QPainter& p, double side, double turn)
{
    p.save();
    p.translate(side * 17, -76);
    p.scale(side, 1);
    p.rotate(turn);
    QPainterPath ear(QPointF(-9.5, 4));
    ear.cubicTo(-6, -10, 0, -20, 7.5, -24.5);
    ear.cubicTo(12, -15, 13.5, -3, 11, 9);
    ear.closeSubpath();
    p.setPen(outline());
    p.setBrush(fur(-25, 8));
    p.drawPath(ear);
    QPainterPath inner(QPointF(-3.5, 3));
    inner.cubicTo(-1.5, -7, 2, -13.5, 6.3, -17);
    inner.cubicTo(8.8, -10, 9.4, -2, 8, 6);
    inner.closeSubpath();
    p.setPen(Qt::NoPen);
    p.setBrush(Pink);
    p.drawPath(inner);
    QPainterPath tuft(QPointF(-3.5, 4));
    tuft.cubicTo(0, -1, 1, -4, 1.6, -7);
    tuft.cubicTo(3.2, -3.6, 4, -3, 5.4, -3.4);
    tuft.cubicTo(6, 1, 7, 4, 8, 6.4);
    p.setBrush(Cream);
    p.drawPath(tuft);
    p.restore();
}

QPainterPath headShape()
{
    QPainterPath head(QPointF(0, -87.5));
    head.cubicTo(16, -87.5, 26.5, -78, 28, -66);
    head.cubicTo(29, -61, 31, -57, 34, -53.5); // the fur of the cheek ends in points
    head.cubicTo(30.5, -53.2, 29, -52.8, 27.5, -51.6);
    head.cubicTo(28, -49.8, 28.6, -48.4, 29.6, -46.8);
    head.cubicTo(25, -46, 22, -44.4, 18, -42.2);
    head.cubicTo(10, -38.4, -10, -38.4, -18, -42.2);
    head.cubicTo(-22, -44.4, -25, -46, -29.6, -46.8);
    head.cubicTo(-28.6, -48.4, -28, -49.8, -27.5, -51.6);
    head.cubicTo(-29, -52.8, -30.5, -53.2, -34, -53.5);
    head.cubicTo(-31, -57, -29, -61, -28, -66);
    head.cubicTo(-26.5, -78, -16, -87.5, 0, -87.5);
    return head;
}

void paintEye(QPainter& p, double side, double closed)
{
    const QPointF at(side * 12.4, -59);
    if (closed > 0.75) {
        p.setPen(QPen(Ink, 1.5, Qt::SolidLine, Qt::RoundCap));
        p.setBrush(Qt::NoBrush);
        QPainterPath lid(at + QPointF(-5.6, 0));
        lid.quadTo(at + QPointF(0, 4.6), at + QPointF(5.6, 0));
        p.drawPath(lid);
        return;
    }
    p.save();
    p.translate(at);
    p.scale(1, 1 - closed);
    QLinearGradient iris(0, -8, 0, 8);
    iris.setColorAt(0, Ink);
    iris.setColorAt(0.55, QColor(58, 44, 120));
    iris.setColorAt(1, QColor(126, 104, 214));
    p.setPen(QPen(Ink, 1.1));
    p.setBrush(iris);
    p.drawEllipse(QPointF(0, 0), 6.6, 8.2);
    p.setPen(Qt::NoPen);
    p.setBrush(Ink);
    p.drawEllipse(QPointF(0, -0.4), 3.9, 5.2);
    p.setBrush(Qt::white);
    p.drawEllipse(QPointF(2.0, -3.5), 2.5, 2.7);
    p.drawEllipse(QPointF(-2.5, 3.0), 1.3, 1.3);
    p.setBrush(QColor(255, 226, 150, 150));
    p.drawEllipse(QPointF(1.3, 4.6), 2.4, 1.3);
    p.restore();
    p.setPen(QPen(Ink, 1.3, Qt::SolidLine, Qt::RoundCap));
    p.drawLine(at + QPointF(side * 5.7, -4.2), at + QPointF(side * 8.4, -5.9));
    p.drawLine(at + QPointF(side * 6.5, -1.9), at + QPointF(side * 9.0, -2.7));
}

void paintFace(QPainter& p, const Gesture& g)
{
    // The light mask of a fox: two lobes that meet at the nose.
    QPainterPath mask(QPointF(0, -57));
    mask.cubicTo(3, -54, 6, -50, 12, -49.5);
    mask.cubicTo(20, -49, 25, -52, 29.6, -53);
    mask.lineTo(34, -53.5);
    mask.cubicTo(30.5, -53.2, 29, -52.8, 27.5, -51.6);
    mask.cubicTo(28, -49.8, 28.6, -48.4, 29.6, -46.8);
    mask.cubicTo(25, -46, 22, -44.4, 18, -42.2);
    mask.cubicTo(10, -38.4, -10, -38.4, -18, -42.2);
    mask.cubicTo(-22, -44.4, -25, -46, -29.6, -46.8);
    mask.cubicTo(-28.6, -48.4, -28, -49.8, -27.5, -51.6);
    mask.cubicTo(-29, -52.8, -30.5, -53.2, -34, -53.5);
    mask.lineTo(-29.6, -53);
    mask.cubicTo(-25, -52, -20, -49, -12, -49.5);
    mask.cubicTo(-6, -50, -3, -54, 0, -57);
    p.setPen(Qt::NoPen);
    p.setBrush(Cream);
    p.drawPath(mask);
    p.setBrush(QColor(255, 140, 160, 120));
    for (const double side : {-1.0, 1.0})
        p.drawEllipse(QPointF(side * 20.5, -49.2), 4.3, 2.6);

    QPainterPath crescent;
    crescent.addEllipse(QPointF(0, -76.5), 5.2, 5.2);
    QPainterPath bite;
    bite.addEllipse(QPointF(2.5, -77.7), 4.5, 4.5);
    p.setBrush(Moon);
    p.drawPath(crescent.subtracted(bite));

    for (const double side : {-1.0, 1.0})
        paintEye(p, side, g.blink);

    p.setPen(Qt::NoPen);
    QPainterPath nose(QPointF(-2.7, -51.6));
    nose.quadTo(0, -53.4, 2.7, -51.6);
    nose.quadTo(1.9, -48.9, 0, -48.6);
    nose.quadTo(-1.9, -48.9, -2.7, -51.6);
    p.setBrush(Ink);
    p.drawPath(nose);
    p.setBrush(QColor(255, 255, 255, 150));
    p.drawEllipse(QPointF(-0.7, -51.4), 0.8, 0.45);
    if (g.smile > 0.5) {
        QPainterPath mouth(QPointF(-4.6, -46.7));
        mouth.quadTo(0, -45.4, 4.6, -46.7);
        mouth.cubicTo(4.2, -40.6, -4.2, -40.6, -4.6, -46.7);
        p.setPen(QPen(Ink, 0.9));
        p.setBrush(QColor(150, 50, 76));
        p.drawPath(mouth);
        p.setPen(Qt::NoPen);
        p.setBrush(Pink);
        p.drawEllipse(QPointF(0, -42.9), 2.3, 1.2);
    } else {
        p.setPen(QPen(Ink, 1.05, Qt::SolidLine, Qt::RoundCap));
        p.setBrush(Qt::NoBrush);
        QPainterPath mouth(QPointF(-4.4, -46.6));
        mouth.quadTo(-2.2, -44.2, 0, -46.4);
        mouth.quadTo(2.2, -44.2, 4.4, -46.6);
        p.drawPath(mouth);
        p.drawLine(QPointF(0, -48.4), QPointF(0, -46.4));
    }
}

void paintHead(QPainter& p, const Gesture& g)
{
    p.save();
    p.translate(0, -42 - 0.5 * g.breath);
    p.rotate(g.tilt);
    p.translate(0, 42);
    paintEar(p, -1, 4 - 2 * g.breath);
    paintEar(p, 1, 4 + 13 * g.twitch);
    p.setPen(outline());
    p.setBrush(fur(-88, -36));
    p.drawPath(headShape());
    // Light from above, on the crown.
    p.setPen(Qt::NoPen);
    QRadialGradient shine(QPointF(-8, -82), 20);
    shine.setColorAt(0, QColor(255, 255, 255, 66));
    shine.setColorAt(1, QColor(255, 255, 255, 0));
    p.setBrush(shine);
    p.drawPath(headShape());
    paintFace(p, g);
    p.setPen(outline());
    p.setBrush(Qt::NoBrush);
    p.drawPath(headShape());
    p.restore();
}

} // namespace

void paintMascot(QPainter& painter, double height, double seconds)
{
    const Gesture g = gestureAt(seconds);
    painter.save();
    painter.scale(height / 100, height / 100);
    paintTail(painter, g);
    paintFeet(painter);
    paintBody(painter, g);
    paintArm(painter, -1, 14 + 2 * g.breath, 1);
    // Down beside the body, or up beside the head and waving.
    const double angle = mix(16, 122, g.raise) + 15 * g.wave;
    const double reach = 1 + 0.45 * g.raise;
    if (g.raise < 0.35)
        paintArm(painter, 1, angle, reach);
    paintScarf(painter, g);
    paintHead(painter, g);
    if (g.raise >= 0.35)
        paintArm(painter, 1, angle, reach);
    painter.restore();
}

} // namespace troupe::sandbox
