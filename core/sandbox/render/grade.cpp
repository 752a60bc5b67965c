#include "core/sandbox/render/grade.h"

#include "core/sandbox/render/noise.h"

#include <cmath>

namespace troupe::sandbox {

namespace {

using Matrix = std::array<double, 9>;

Matrix product(const Matrix& a, const Matrix& b)
{
    Matrix out {};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column) {
            for (size_t k = 0; k < 3; ++k)
                out[row * 3 + column] += a[row * 3 + k] * b[k * 3 + column];
        }
    }
    return out;
}

Matrix blended(const Matrix& to, double amount)
{
    const Matrix same {1, 0, 0, 0, 1, 0, 0, 0, 1};
    Matrix out {};
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = mix(same[i], to[i], amount);
    return out;
}

Matrix matrixOf(const Look& look)
{
    constexpr double R = 0.299;
    constexpr double G = 0.587;
    constexpr double B = 0.114;
    const Matrix grey {R, G, B, R, G, B, R, G, B};
    const Matrix brown {0.393, 0.769, 0.189, 0.349, 0.686, 0.168, 0.272, 0.534, 0.131};
    const Matrix gains {look.red, 0, 0, 0, look.green, 0, 0, 0, look.blue};
    return product(gains, product(blended(brown, look.sepia * 0.95), blended(grey, 1 - look.saturation)));
}

std::array<quint8, 256> curveOf(const Look& look)
{
    std::array<quint8, 256> curve {};
    for (size_t i = 0; i < curve.size(); ++i) {
        double v = double(i) / 255 * look.exposure;
        v = (v - 0.45) * look.contrast + 0.45;
        // Highlights bend instead of breaking off.
        if (v > 0.8)
            v = 0.8 + 0.2 * std::tanh((v - 0.8) / 0.2);
        v = look.fade + v * (1 - look.fade);
        if (look.invert)
            v = 1 - v;
        curve[i] = quint8(std::lround(qBound(0.0, v, 1.0) * 255));
    }
    return curve;
}

QImage sunlight(QSize frame, const QColor& sun)
{
    QImage light(frame, QImage::Format_ARGB32_Premultiplied);
    light.fill(Qt::transparent);
    QPainter painter(&light);
    const QPointF at(frame.width() * 0.86, frame.height() * 0.06);
    const double radius = std::hypot(frame.width(), frame.height()) * 0.9;
    QRadialGradient glow(at, radius);
    for (int i = 0; i <= 8; ++i)
        glow.setColorAt(i / 8.0, withAlpha(sun, 0.62 * std::pow(1 - i / 8.0, 2.0)));
    painter.fillRect(light.rect(), glow);
    return light;
}

SceneSpec weatherSpec(Weather weather, quint32 seed)
{
    return {.place = weather == Weather::Fog ? Place::Sea : Place::City, .weather = weather, .seed = seed};
}

QImage unsharp(const QImage& frame, double radius)
{
    const QSize small(qMax(2, int(frame.width() / radius)), qMax(2, int(frame.height() / radius)));
    return frame.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(frame.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

} // namespace

Grade::Grade(const Look& look, QSize frame, quint32 seed) : m_look(look), m_seed(seed), m_curve(curveOf(look))
{
    const Matrix matrix = matrixOf(look);
    for (size_t i = 0; i < matrix.size(); ++i)
        m_matrix[i] = int(std::lround(matrix[i] * 1024));
    if (look.sun.isValid())
        m_sun = sunlight(frame, look.sun);
    if (look.weather != Weather::Clear) {
        const SceneSpec spec = weatherSpec(look.weather, seed);
        m_weather.emplace(Setting {spec, paletteOf(spec), frame});
    }
    if (look.vignette > 0 || look.grain > 0)
        m_finish.emplace(frame, qMin(look.vignette, 0.9), look.grain, seed);
}

void Grade::apply(QImage& frame, double progress, double seconds) const
{
    const double flutter = ringNoise(m_seed, seconds * 11, 1 << 16) * m_look.flicker;
    frameAnew(frame, progress);
    colour(frame, 1 + flutter);
    spread(frame);
    if (!m_sun.isNull()) {
        QPainter painter(&frame);
        painter.setCompositionMode(QPainter::CompositionMode_Plus);
        painter.setOpacity(0.75);
        painter.drawImage(0, 0, m_sun);
    }
    if (m_weather) {
        m_weather->draw(frame, {}, seconds, WeatherFall::Where::Behind);
        m_weather->draw(frame, {}, seconds, WeatherFall::Where::Before);
    }
    if (m_finish)
        m_finish->apply(frame, quint32(qRound(seconds * 1000)));
    if (m_look.bars > 0) {
        QPainter painter(&frame);
        const int height = int(frame.height() * m_look.bars);
        painter.fillRect(0, 0, frame.width(), height, Qt::black);
        painter.fillRect(0, frame.height() - height, frame.width(), height, Qt::black);
    }
}

void Grade::frameAnew(QImage& frame, double progress) const
{
    const double zoom
        = 1 + m_look.zoomIn * smoothStep(0, 1, progress) + m_look.zoomOut * (1 - smoothStep(0, 1, progress));
    if (zoom <= 1.0005 && !m_look.mirror)
        return;
    const QImage source = frame.copy();
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(frame.width() / 2.0, frame.height() / 2.0);
    painter.scale(m_look.mirror ? -zoom : zoom, zoom);
    painter.drawImage(QPointF(-frame.width() / 2.0, -frame.height() / 2.0), source);
}

void Grade::colour(QImage& frame, double light) const
{
    std::array<int, 9> m {};
    for (size_t i = 0; i < m.size(); ++i)
        m[i] = int(m_matrix[i] * light);
    for (int y = 0; y < frame.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(frame.scanLine(y));
        for (int x = 0, width = frame.width(); x < width; ++x) {
            const int r = qRed(row[x]);
            const int g = qGreen(row[x]);
            const int b = qBlue(row[x]);
            const auto channel = [&](size_t i) {
                return m_curve[size_t(qBound(0, (m[i] * r + m[i + 1] * g + m[i + 2] * b) >> 10, 255))];
            };
            row[x] = qRgb(channel(0), channel(3), channel(6));
        }
    }
}

void Grade::spread(QImage& frame) const
{
    const double side = std::sqrt(double(frame.width()) * frame.height());
    if (m_look.blur > 0)
        frame = unsharp(frame, qMax(1.5, m_look.blur * side));
    if (m_look.glow <= 0)
        return;
    const QImage halo = unsharp(frame, qMax(2.0, 0.03 * side));
    QPainter painter(&frame);
    painter.setCompositionMode(QPainter::CompositionMode_Screen);
    painter.setOpacity(qMin(m_look.glow, 0.8));
    painter.drawImage(0, 0, halo);
}

void dissolve(QImage& frame, const QImage& over, double amount)
{
    const int t = int(std::lround(qBound(0.0, amount, 1.0) * 256));
    for (int y = 0; y < frame.height(); ++y) {
        auto* to = frame.scanLine(y);
        const auto* from = over.constScanLine(y);
        for (int i = 0, bytes = frame.width() * 4; i < bytes; ++i)
            to[i] = quint8((to[i] * (256 - t) + from[i] * t) >> 8);
    }
}

} // namespace troupe::sandbox
