#include "core/sandbox/render/layer.h"

#include <algorithm>
#include <cmath>

namespace troupe::sandbox {

namespace {

/// (a * (256 - f) + b * f) / 256 for the four channels of a pixel.
inline quint32 between(quint32 a, quint32 b, quint32 f)
{
    constexpr quint32 Even = 0x00FF00FFU;
    const quint32 g = 256 - f;
    const quint32 low = (((a & Even) * g + (b & Even) * f) >> 8) & Even;
    const quint32 high = ((((a >> 8) & Even) * g + ((b >> 8) & Even) * f)) & ~Even;
    return low | high;
}

/// Between a pixel and the next. Much of a drawn picture is level along a row.
inline quint32 across(const quint32* pixels, quint32 f)
{
    return pixels[0] == pixels[1] ? pixels[0] : between(pixels[0], pixels[1], f);
}

inline quint32 over(quint32 top, quint32 bottom)
{
    constexpr quint32 Even = 0x00FF00FFU;
    const quint32 rest = 256 - (top >> 24);
    const quint32 low = (((bottom & Even) * rest) >> 8) & Even;
    const quint32 high = (((bottom >> 8) & Even) * rest) & ~Even;
    return top + (low | high);
}

void betweenRows(const quint32* a, const quint32* b, quint32 f, quint32* out, int count)
{
    for (int i = 0; i < count; ++i)
        out[i] = between(a[i], b[i], f);
}

} // namespace

double scaleAt(const View& view, double depth)
{
    return view.zoom * (1 + view.dolly * depth);
}

Layer::Layer(QImage pixels, double depth, double drift)
    : m_pixels(std::move(pixels)), m_rows(size_t(m_pixels.height())), m_depth(depth), m_drift(drift)
{
    for (int y = 0; y < m_pixels.height(); ++y) {
        const auto* row = reinterpret_cast<const quint32*>(m_pixels.constScanLine(y));
        quint32 all = 0xFF000000U;
        quint32 any = 0;
        for (int x = 0, width = m_pixels.width(); x < width; ++x) {
            all &= row[x];
            any |= row[x];
        }
        m_rows[size_t(y)] = (all >> 24) == 255 ? Row::Opaque : any == 0 ? Row::Empty : Row::Mixed;
    }
}

Layer::Row Layer::rowKind(int y0, int y1) const
{
    const Row a = m_rows[size_t(y0)];
    return a == m_rows[size_t(y1)] ? a : Row::Mixed;
}

double Layer::sourceRow(const View& view, QSize frame, int y) const
{
    const double focus = FocusY * frame.height();
    const double row = (m_pixels.height() - frame.height()) / 2.0 + focus
        + (y - focus) / scaleAt(view, m_depth) + view.y * m_depth * frame.height();
    return qBound(0.0, row, double(m_pixels.height() - 1));
}

void Layer::markHidden(const View& view, QSize frame, std::vector<bool>& hidden) const
{
    for (int y = 0; y < frame.height(); ++y) {
        const int row = int(sourceRow(view, frame, y));
        if (rowKind(row, qMin(row + 1, m_pixels.height() - 1)) == Row::Opaque)
            hidden[size_t(y)] = true;
    }
}

void Layer::compose(const View& view, double seconds, QImage& frame, const std::vector<bool>& hidden) const
{
    const int width = frame.width();
    const int height = frame.height();
    const int ring = m_pixels.width();
    const double scale = scaleAt(view, m_depth);
    const double step = 1 / scale;
    const double focusX = FocusX * width;
    const double left
        = (ring - width) / 2.0 + focusX - focusX * step + (view.x * m_depth - m_drift * seconds) * width;

    // The part of the ring that the frame sees, unrolled, one row at a time.
    const double wrapped = left - std::floor(left / ring) * ring;
    const int firstColumn = int(wrapped);
    const int columns = qMin(int(width * step) + 3, 4 * ring);
    std::vector<quint32> source(size_t(columns) + 1);
    const auto begin = quint32((wrapped - firstColumn) * 65536);
    const auto stride = quint32(step * 65536);

    for (int y = 0; y < height; ++y) {
        if (!hidden.empty() && hidden[size_t(y)])
            continue;
        const double at = sourceRow(view, frame.size(), y);
        const int y0 = int(at);
        const int y1 = qMin(y0 + 1, m_pixels.height() - 1);
        const Row kind = rowKind(y0, y1);
        if (kind == Row::Empty)
            continue;
        const auto* upper = reinterpret_cast<const quint32*>(m_pixels.constScanLine(y0));
        const auto* lower = reinterpret_cast<const quint32*>(m_pixels.constScanLine(y1));
        const auto f = quint32((at - y0) * 256);
        for (int done = 0, column = firstColumn % ring; done < columns; column = 0) {
            const int run = qMin(columns - done, ring - column);
            betweenRows(upper + column, lower + column, f, source.data() + done, run);
            done += run;
        }
        source[size_t(columns)] = source[size_t(columns) - 1];

        const quint32* from = source.data();
        auto* out = reinterpret_cast<quint32*>(frame.scanLine(y));
        quint32 x = begin;
        if (kind == Row::Opaque) {
            for (int i = 0; i < width; ++i, x += stride)
                out[i] = across(from + (x >> 16), (x >> 8) & 255) | 0xFF000000U;
            continue;
        }
        for (int i = 0; i < width; ++i, x += stride) {
            const quint32 pixel = across(from + (x >> 16), (x >> 8) & 255);
            if (pixel == 0)
                continue;
            out[i] = pixel >= 0xFF000000U ? pixel : over(pixel, out[i]);
        }
    }
}

} // namespace troupe::sandbox
