#include "core/sandbox/render/scenery.h"

#include <QtMath>

namespace troupe::sandbox {

namespace {

void paintStars(const Setting& s, Canvas& canvas)
{
    Dice dice = s.dice(21);
    const bool space = s.spec.place == Place::Space;
    const int count = int(s.w() * s.h() / (s.u() * s.u()) * (space ? 0.09 : 0.045));
    for (int i = 0; i < count; ++i) {
        const double x = dice.between(canvas.left(), canvas.right());
        const double y = dice.between(canvas.top(), space ? canvas.bottom() : s.horizon());
        const double size = s.u() * (0.04 + 0.13 * std::pow(dice.unit(), 4));
        const double height = space ? 1 : 1 - smoothStep(s.h() * 0.2, s.horizon(), y);
        const QColor tone = mixed(QColor(0xffe9cf), QColor(0xcfe0ff), dice.unit());
        canvas.painter().setBrush(withAlpha(tone, (0.35 + 0.6 * dice.unit()) * height * s.palette.dark));
        canvas.painter().drawEllipse(QPointF(x, y), size, size);
    }
}

void paintGlow(Canvas& canvas, QPointF at, double radius, const QColor& colour, double strength)
{
    QRadialGradient glow(at, radius);
    for (int i = 0; i <= 8; ++i) {
        const double t = i / 8.0;
        glow.setColorAt(t, withAlpha(colour, strength * std::pow(1 - t, 2.2)));
    }
    canvas.painter().fillRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), glow);
}

void paintSun(const Setting& s, Canvas& canvas)
{
    const QPointF at = s.sun();
    const Palette& p = s.palette;
    const bool night = s.spec.daytime == Daytime::Night;
    const bool covered = s.spec.weather != Weather::Clear;
    const double strength = covered ? 0.35 : 1.0;
    paintGlow(canvas, at, s.u() * (night ? 26 : 62), p.light, (night ? 0.35 : 0.62) * strength);
    paintGlow(canvas, at, s.u() * (night ? 11 : 19), mixed(p.light, Qt::white, 0.5), 0.75 * strength);
    if ((covered && !night) || s.spec.place == Place::Underwater)
        return;
    const double radius = s.u() * (night ? 4.2 : s.spec.daytime == Daytime::Day ? 3.6 : 5.2);
    QPainter& painter = canvas.painter();
    QRadialGradient disc(at, radius);
    disc.setColorAt(0, mixed(p.light, Qt::white, 0.75));
    disc.setColorAt(0.93, mixed(p.light, Qt::white, night ? 0.4 : 0.55));
    disc.setColorAt(1, withAlpha(p.light, 0.0));
    painter.setBrush(disc);
    painter.drawEllipse(at, radius, radius);
    if (!night)
        return;
    Dice dice = s.dice(22);
    for (int i = 0; i < 7; ++i) {
        const double angle = dice.between(0, 2 * M_PI);
        const double out = radius * std::sqrt(dice.unit()) * 0.7;
        const double size = radius * dice.between(0.08, 0.24);
        painter.setBrush(QColor(120, 140, 190, 46));
        painter.drawEllipse(at + QPointF(std::cos(angle), std::sin(angle)) * out, size, size);
    }
}

void paintCloud(Canvas& canvas, Dice& dice, QPointF at, double width, const QColor& lit, const QColor& shade)
{
    // Puffs on a flat base: first all the shaded ones, then the lit ones a little higher.
    const int puffs = 9;
    std::vector<QRectF> rects;
    for (int i = 0; i < puffs; ++i) {
        const double t = (i + 0.5) / puffs * 2 - 1;
        const double r = width * (0.10 + 0.13 * (1 - t * t)) * dice.between(0.75, 1.2);
        rects.emplace_back(at.x() + t * width * 0.42 - r, at.y() - r * 1.25 + width * 0.05, 2 * r, 1.5 * r);
    }
    for (const bool top : {false, true}) {
        for (const QRectF& r : rects) {
            const QRectF rect = top
                ? r.adjusted(r.width() * 0.05, -r.height() * 0.02, -r.width() * 0.12, -r.height() * 0.25)
                : r;
            QRadialGradient puff(rect.center(), rect.width() / 2);
            const QColor colour = top ? lit : shade;
            puff.setColorAt(0, colour);
            puff.setColorAt(0.55, withAlpha(colour, colour.alphaF() * 0.85));
            puff.setColorAt(1, withAlpha(colour, 0.0));
            canvas.painter().setBrush(puff);
            canvas.painter().drawEllipse(rect);
        }
    }
}

} // namespace

void addSky(const Setting& s, std::vector<Layer>& layers)
{
    Canvas canvas(s, 0.04);
    const Palette& p = s.palette;
    QLinearGradient sky(0, canvas.top(), 0, s.horizon() + s.h() * 0.06);
    sky.setColorAt(0, p.skyTop);
    sky.setColorAt(0.5, mixed(p.skyTop, p.skyMiddle, 0.75));
    sky.setColorAt(0.74, p.skyMiddle);
    sky.setColorAt(1, p.skyLow);
    canvas.painter().fillRect(
        QRectF(canvas.left(), canvas.top(), canvas.ring(), canvas.bottom() - canvas.top()), sky);
    if (p.dark > 0.3 && s.spec.weather == Weather::Clear)
        paintStars(s, canvas);
    paintSun(s, canvas);
    layers.push_back(canvas.finish());
}

void addClouds(const Setting& s, std::vector<Layer>& layers)
{
    const Palette& p = s.palette;
    const bool covered = s.spec.weather != Weather::Clear;
    const bool night = p.dark > 0.8;
    for (const int sheet : {0, 1}) {
        Canvas canvas(s, 0.08 + 0.07 * sheet);
        Dice dice = s.dice(30 + quint32(sheet));
        const int count = covered ? 13 : 4 + dice.below(3);
        for (int i = 0; i < count; ++i) {
            const double x = canvas.left() + canvas.ring() * (i + dice.between(0.1, 0.9)) / count;
            const double y = s.h() * (sheet ? dice.between(0.03, 0.24) : dice.between(0.28, 0.46));
            const double width
                = s.u() * (sheet ? dice.between(22, 44) : dice.between(12, 24)) * (covered ? 1.7 : 1);
            const double low = smoothStep(0, s.horizon(), y);
            const QColor base = mixed(mixed(p.skyMiddle, p.skyLow, low), Qt::white,
                                      night         ? 0.06
                                          : covered ? 0.12
                                                    : 0.5);
            const QColor lit = mixed(base, mixed(p.light, Qt::white, 0.4),
                                     night         ? 0.1
                                         : covered ? 0.12
                                                   : 0.7);
            const QColor shade = mixed(base, p.skyTop, covered ? 0.4 : 0.25);
            canvas.around(x, width, [&](double at) {
                Dice puffs = s.dice(40 + quint32(i) + 100 * quint32(sheet));
                paintCloud(canvas, puffs, {at, y}, width, withAlpha(lit, 0.8), withAlpha(shade, 0.6));
            });
        }
        if (covered)
            canvas.blur(s.u() * 0.9);
        layers.push_back(canvas.finish(0.004 + 0.005 * sheet));
    }
}

} // namespace troupe::sandbox
