#include "core/sandbox/render/palette.h"

#include "core/sandbox/render/noise.h"

namespace troupe::sandbox {

namespace {

Palette byDaytime(Daytime daytime)
{
    switch (daytime) {
    case Daytime::Dawn:
        return {QColor(0x6279b5),
                QColor(0xe0a9bd),
                QColor(0xffdcae),
                QColor(0xe8c2bd),
                QColor(0xffd7ac),
                QColor(0xdbc2cc),
                0.15};
    case Daytime::Day:
        return {QColor(0x3c84d4),
                QColor(0x7fb8ea),
                QColor(0xd9eef8),
                QColor(0xc3dcee),
                QColor(0xfff6dc),
                QColor(0xffffff),
                0};
    case Daytime::Golden:
        return {QColor(0x5b7db4),
                QColor(0xf0b481),
                QColor(0xffe2a2),
                QColor(0xf2c490),
                QColor(0xffbf66),
                QColor(0xffd09c),
                0.05};
    case Daytime::Dusk:
        return {QColor(0x20244f),
                QColor(0x70508f),
                QColor(0xf3916f),
                QColor(0x92688f),
                QColor(0xff9875),
                QColor(0x8a76a6),
                0.6};
    case Daytime::Night: break;
    }
    return {QColor(0x070b22),
            QColor(0x142149),
            QColor(0x2e4474),
            QColor(0x263a6b),
            QColor(0xd4e3ff),
            QColor(0x465687),
            1};
}

QColor greyed(const QColor& colour, double amount, double brightness)
{
    const int grey = int(qBound(0.0, qGray(colour.rgb()) * brightness, 255.0));
    return mixed(colour, QColor(grey, grey, qMin(255, grey + 8)), amount);
}

void cover(Palette& p, double amount, double brightness)
{
    for (QColor* colour : {&p.skyTop, &p.skyMiddle, &p.skyLow, &p.haze, &p.ambient})
        *colour = greyed(*colour, amount, brightness);
    // A covered sky has little gradient.
    p.skyTop = mixed(p.skyTop, p.skyMiddle, amount * 0.6);
    p.light = mixed(p.light, p.skyLow, amount * 0.7);
}

QColor turned(const QColor& colour, double degrees)
{
    float h = 0;
    float s = 0;
    float l = 0;
    colour.getHslF(&h, &s, &l);
    if (h < 0)
        return colour;
    const double hue = double(h) + degrees / 360;
    return QColor::fromHslF(float(hue - std::floor(hue)), s, l);
}

} // namespace

QColor mixed(const QColor& a, const QColor& b, double t)
{
    const auto part = [t](int from, int to) { return int(std::lround(mix(from, to, qBound(0.0, t, 1.0)))); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()),
            part(a.alpha(), b.alpha())};
}

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(qBound(0.0, alpha, 1.0)));
    return colour;
}

QColor Palette::lit(const QColor& own, double distance) const
{
    const QColor shown(own.red() * ambient.red() / 255, own.green() * ambient.green() / 255,
                       own.blue() * ambient.blue() / 255, own.alpha());
    const double air = 1 - (1 - distance) * (1 - haziness * (0.25 + 0.6 * distance));
    QColor seen = mixed(shown, haze, air);
    seen.setAlpha(own.alpha());
    return seen;
}

Palette paletteOf(const SceneSpec& spec)
{
    Palette p = byDaytime(spec.daytime);
    Dice dice(mixed(spec.seed, 11));
    const double turn = dice.between(-7, 7);
    for (QColor* colour : {&p.skyTop, &p.skyMiddle, &p.skyLow, &p.haze})
        *colour = turned(*colour, turn);

    switch (spec.weather) {
    case Weather::Clear: break;
    case Weather::Cloudy:
        cover(p, 0.45, 0.95);
        p.haziness = 0.15;
        break;
    case Weather::Rain:
        cover(p, 0.65, 0.72);
        p.haziness = 0.35;
        break;
    case Weather::Storm:
        cover(p, 0.7, 0.5);
        p.haziness = 0.3;
        p.dark = qMax(p.dark, 0.4);
        break;
    case Weather::Snow:
        cover(p, 0.5, 1.05);
        p.haziness = 0.35;
        break;
    case Weather::Fog:
        cover(p, 0.6, 1.0);
        p.haziness = 0.75;
        break;
    }
    if (spec.place == Place::Underwater) {
        p = {QColor(0x2f9fc4),
             QColor(0x1673a6),
             QColor(0x0c4f86),
             QColor(0x1a6fa3),
             QColor(0xc8fbff),
             QColor(0x9fd0e6),
             0.2,
             0.25};
        if (spec.daytime == Daytime::Night || spec.daytime == Daytime::Dusk)
            p.ambient = QColor(0x5f8fc0);
    } else if (spec.place == Place::Space) {
        p = {QColor(0x05060f),
             QColor(0x0d1030),
             QColor(0x1d1a4a),
             QColor(0x2b2a5e),
             QColor(0xfff4e0),
             QColor(0xc9cbe2),
             1,
             0};
        p.skyLow = turned(p.skyLow, dice.between(-40, 60));
    }
    return p;
}

} // namespace troupe::sandbox
