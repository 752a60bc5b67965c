#include "core/sandbox/render/finish.h"

#include "core/sandbox/render/noise.h"

namespace troupe::sandbox {

namespace {

constexpr quint32 GrainSpan = 4096;

} // namespace

Finish::Finish(QSize frame, double vignette, double grain, quint32 seed)
    : m_vignette(size_t(frame.width()) * size_t(frame.height())),
      m_grain(size_t(frame.width()) * 4 + GrainSpan * 4),
      m_seed(seed)
{
    for (int y = 0; y < frame.height(); ++y) {
        const double v = (y + 0.5) / frame.height() * 2 - 1;
        for (int x = 0; x < frame.width(); ++x) {
            const double u = (x + 0.5) / frame.width() * 2 - 1;
            const double out = smoothStep(0.35, 2.0, u * u + v * v);
            m_vignette[size_t(y) * size_t(frame.width()) + size_t(x)] = quint8(255.5 - 255 * vignette * out);
        }
    }
    Dice dice(seed);
    for (size_t i = 0; i + 3 < m_grain.size(); i += 4) {
        // Alike in all channels, or it looks like a cheap camera.
        const auto speck = qint16(std::lround((dice.unit() + dice.unit() - 1) * grain * 255));
        m_grain[i] = m_grain[i + 1] = m_grain[i + 2] = speck;
    }
}

void Finish::apply(QImage& frame, quint32 index) const
{
    const int width = frame.width();
    for (int y = 0; y < frame.height(); ++y) {
        auto* pixel = frame.scanLine(y);
        const quint8* dim = m_vignette.data() + size_t(y) * size_t(width);
        const qint16* speck = m_grain.data() + size_t(mixed(m_seed + index, quint32(y)) % GrainSpan) * 4;
        for (int x = 0; x < width; ++x) {
            const int light = dim[x] + 1;
            for (int c = 0; c < 4; ++c) {
                const int value = ((pixel[x * 4 + c] * light) >> 8) + speck[x * 4 + c];
                pixel[x * 4 + c] = quint8(value < 0 ? 0 : value > 255 ? 255 : value);
            }
        }
    }
}

} // namespace troupe::sandbox
