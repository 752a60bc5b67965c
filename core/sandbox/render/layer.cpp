#include "core/sandbox/render/layer.h"

#include <algorithm>
#include <cmath>

namespace troupe::sandbox {

namespace {

// The loops below run over every pixel of every layer of every frame. They have no branches and work on
// single channels, which is what a compiler turns into vector instructions.

constexpr int Channels = 4;

/// (a * (256 - f) + b * f) / 256 for `count` pixels.
void mixRows(const uchar* a, const uchar* b, quint16 f, uchar* out, int count)
{
    const auto g = quint16(256 - f);
    for (int i = 0; i < count * Channels; ++i)
        out[i] = uchar(quint16(a[i] * g + b[i] * f) >> 8);
}

/// Where the pixels of a frame lie between the columns of the source: the same for all of its rows.
class Columns {
public:
    /// `begin` and `stride` in 1/65536 of a column.
    Columns(quint32 begin, quint32 stride, int width)
        : m_width(width), m_isEven(stride == 65536), m_even(quint16((begin >> 8) & 255))
    {
        if (m_isEven)
            return;
        m_index.reserve(size_t(width));
        m_fraction.reserve(size_t(width) * Channels);
        quint32 x = begin;
        for (int i = 0; i < width; ++i, x += stride) {
            m_index.push_back(int(x >> 16));
            m_fraction.insert(m_fraction.end(), Channels, quint16((x >> 8) & 255));
        }
        m_left.resize(size_t(width));
        m_right.resize(size_t(width));
    }

    /// One row of the frame from a row of the source.
    void sample(const quint32* source, uchar* out)
    {
        if (m_isEven)
            return mixRows(bytes(source), bytes(source + 1), m_even, out, m_width);
        for (int i = 0; i < m_width; ++i) {
            m_left[size_t(i)] = source[m_index[size_t(i)]];
            m_right[size_t(i)] = source[m_index[size_t(i)] + 1];
        }
        const uchar* a = bytes(m_left.data());
        const uchar* b = bytes(m_right.data());
        const quint16* f = m_fraction.data();
        for (int i = 0; i < m_width * Channels; ++i)
            out[i] = uchar(quint16(a[i] * quint16(256 - f[i]) + b[i] * f[i]) >> 8);
    }

private:
    static const uchar* bytes(const quint32* pixels) { return reinterpret_cast<const uchar*>(pixels); }

    int m_width;
    bool m_isEven; ///< Every column of the source is one of the frame.
    quint16 m_even;
    std::vector<int> m_index;
    std::vector<quint16> m_fraction; ///< For each channel.
    std::vector<quint32> m_left;
    std::vector<quint32> m_right;
};

/// Premultiplied pixels over opaque ones.
void over(const quint32* top, quint32* bottom, int count)
{
    constexpr quint32 Even = 0x00FF00FFU;
    for (int i = 0; i < count; ++i) {
        const quint32 rest = 256 - (top[i] >> 24);
        const quint32 low = (((bottom[i] & Even) * rest) >> 8) & Even;
        const quint32 high = (((bottom[i] >> 8) & Even) * rest) & ~Even;
        bottom[i] = top[i] + (low | high);
    }
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
    std::vector<quint32> line(size_t(width), 0);
    Columns place(quint32((wrapped - firstColumn) * 65536), quint32(step * 65536), width);

    for (int y = 0; y < height; ++y) {
        if (!hidden.empty() && hidden[size_t(y)])
            continue;
        const double at = sourceRow(view, frame.size(), y);
        const int y0 = int(at);
        const int y1 = qMin(y0 + 1, m_pixels.height() - 1);
        const Row kind = rowKind(y0, y1);
        if (kind == Row::Empty)
            continue;
        const uchar* upper = m_pixels.constScanLine(y0);
        const uchar* lower = m_pixels.constScanLine(y1);
        const auto f = quint16((at - y0) * 256);
        for (int done = 0, column = firstColumn % ring; done < columns; column = 0) {
            const int run = qMin(columns - done, ring - column);
            mixRows(upper + column * Channels, lower + column * Channels, f,
                    reinterpret_cast<uchar*>(source.data() + done), run);
            done += run;
        }
        source[size_t(columns)] = source[size_t(columns) - 1];

        uchar* out = frame.scanLine(y);
        if (kind == Row::Opaque) {
            place.sample(source.data(), out);
            continue;
        }
        place.sample(source.data(), reinterpret_cast<uchar*>(line.data()));
        over(line.data(), reinterpret_cast<quint32*>(out), width);
    }
}

} // namespace troupe::sandbox
