#include "core/media/tonemap.h"

#include <QRgba64>

#include <algorithm>
#include <array>
#include <cmath>

namespace troupe::media {
namespace {

constexpr int Steps = 4096; // Of the tables: 12 bits, more than such clips have.
constexpr double PaperWhite = 203; // cd/m2, ITU-R BT.2408.
constexpr double Brightest = 1000 / PaperWhite; // What is brighter is white.
constexpr double Knee = 0.5; // Below it nothing changes.

/// Light of a signal, 1 for the white of paper (SMPTE ST 2084).
double lightOfPq(double signal)
{
    constexpr double M1 = 2610.0 / 16384;
    constexpr double M2 = 2523.0 / 4096 * 128;
    constexpr double C1 = 3424.0 / 4096;
    constexpr double C2 = 2413.0 / 4096 * 32;
    constexpr double C3 = 2392.0 / 4096 * 32;
    const double root = std::pow(signal, 1 / M2);
    return 10'000 / PaperWhite * std::pow(std::max(root - C1, 0.0) / (C2 - C3 * root), 1 / M1);
}

/// The same for a screen of 1000 cd/m2 (ITU-R BT.2100), with its gamma on each channel instead of on the sum.
double lightOfHlg(double signal)
{
    constexpr double A = 0.17883277;
    constexpr double B = 1 - 4 * A;
    const double c = 0.5 - A * std::log(4 * A);
    const double scene = signal <= 0.5 ? signal * signal / 3 : (std::exp((signal - c) / A) + B) / 12;
    return Brightest * std::pow(scene, 1.2);
}

using Table = std::array<float, Steps>;

Table lightTable(HdrTransfer transfer)
{
    Table table {};
    for (size_t i = 0; i < Steps; ++i) {
        const double signal = double(i) / (Steps - 1);
        table[i] = float(transfer == HdrTransfer::Pq ? lightOfPq(signal) : lightOfHlg(signal));
    }
    return table;
}

/// From light, 0 to 1, to the 256 values of a usual screen (IEC 61966-2-1).
std::array<uchar, Steps> screenTable()
{
    std::array<uchar, Steps> table {};
    for (size_t i = 0; i < Steps; ++i) {
        const double light = double(i) / (Steps - 1);
        const double signal = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
        table[i] = uchar(std::lround(255 * signal));
    }
    return table;
}

/// Straight to the knee, then ever flatter up to 1 for the brightest, without a bend.
float pressed(float light)
{
    if (light <= float(Knee))
        return light;
    constexpr auto Bend = float((Brightest - Knee) / (1 - Knee) - 1);
    const float above = std::min(1.0F, (light - float(Knee)) / float(Brightest - Knee));
    return float(Knee) + float(1 - Knee) * (1 + Bend) * above / (1 + Bend * above);
}

} // namespace

QImage toneMapped(const QImage& picture, HdrTransfer transfer)
{
    Q_ASSERT(picture.format() == QImage::Format_RGBX64);
    const Table light = lightTable(transfer);
    static const auto screen = screenTable();
    const auto lightOf = [&](quint16 signal) { return light[signal >> 4]; };
    const auto shown
        = [&](float value) { return screen[size_t(std::clamp(value, 0.0F, 1.0F) * (Steps - 1) + 0.5F)]; };
    QImage mapped(picture.size(), QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgba64*>(picture.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(mapped.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const float r = lightOf(from[x].red());
            const float g = lightOf(from[x].green());
            const float b = lightOf(from[x].blue());
            // BT.2020 to BT.709 primaries, in linear light (ITU-R BT.2087).
            const float r7 = 1.6605F * r - 0.5876F * g - 0.0728F * b;
            const float g7 = -0.1246F * r + 1.1329F * g - 0.0083F * b;
            const float b7 = -0.0182F * r - 0.1006F * g + 1.1187F * b;
            const float most = std::max({r7, g7, b7, 1e-6F});
            const float scale = pressed(most) / most; // All three alike, so that colours stay.
            to[x] = qRgb(shown(r7 * scale), shown(g7 * scale), shown(b7 * scale));
        }
    }
    return mapped;
}

} // namespace troupe::media
