#include "core/sandbox/render/cutout.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace troupe::sandbox {

namespace {

constexpr int SoftEdge = 24; ///< Colour distance from surely backdrop to surely figure.

/// Tells colours apart more by tint than by brightness, because backdrops are lit unevenly.
int colourDistance(QRgb a, QRgb b)
{
    const int r = qRed(a) - qRed(b);
    const int g = qGreen(a) - qGreen(b);
    const int bl = qBlue(a) - qBlue(b);
    const int luma = (r * 77 + g * 150 + bl * 29) / 256;
    return std::abs(luma) * 2 / 3 + std::abs(r - luma) + std::abs(bl - luma) + std::abs(g - luma) / 2;
}

const QRgb* rowOf(const QImage& image, int y)
{
    return reinterpret_cast<const QRgb*>(image.constScanLine(y));
}

/// Top and both sides; the bottom often shows the figure itself.
std::vector<QRgb> borderPixels(const QImage& picture)
{
    const int band = qMax(2, qMin(picture.width(), picture.height()) / 40);
    std::vector<QRgb> pixels;
    for (int y = 0; y < picture.height(); ++y) {
        const QRgb* row = rowOf(picture, y);
        const bool upper = y < band;
        for (int x = 0; x < picture.width(); ++x) {
            if (upper || x < band || x >= picture.width() - band)
                pixels.push_back(row[x]);
        }
    }
    return pixels;
}

int medianOf(const std::vector<QRgb>& pixels, int shift)
{
    std::array<size_t, 256> histogram {};
    for (const QRgb pixel : pixels)
        ++histogram[(pixel >> shift) & 255];
    size_t sum = 0;
    int value = 0;
    while (value < 255 && (sum += histogram[size_t(value)]) * 2 < pixels.size())
        ++value;
    return value;
}

/// 1 where the backdrop's colour reaches in from the border, or from any pixel nearer to it than `innermost`.
std::vector<quint8> floodFromBorder(const std::vector<int>& distance, int width, int height, int limit,
                                    int innermost)
{
    std::vector<quint8> outside(distance.size(), 0);
    std::vector<int> open;
    const auto visit = [&](int at) {
        if (!outside[size_t(at)] && distance[size_t(at)] < limit) {
            outside[size_t(at)] = 1;
            open.push_back(at);
        }
    };
    for (int x = 0; x < width; ++x) {
        visit(x);
        visit((height - 1) * width + x);
    }
    for (int y = 0; y < height; ++y) {
        visit(y * width);
        visit(y * width + width - 1);
    }
    // Between an arm and the body it shows through as well. Only a strong colour, chosen for being cut
    // out, is surely backdrop there: white may just as well be the white of an eye.
    for (int at = 0; at < width * height && innermost > 0; ++at) {
        if (distance[size_t(at)] < innermost)
            visit(at);
    }
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        const int x = at % width;
        if (x > 0)
            visit(at - 1);
        if (x + 1 < width)
            visit(at + 1);
        if (at >= width)
            visit(at - width);
        if (at + width < width * height)
            visit(at + width);
    }
    return outside;
}

/// Averages 3x3, then moves the edge a little inwards, where no backdrop is mixed in.
std::vector<int> softened(const std::vector<int>& alpha, int width, int height)
{
    std::vector<int> soft(alpha.size());
    for (int y = 0; y < height; ++y) {
        const int above = qMax(0, y - 1) * width;
        const int here = y * width;
        const int below = qMin(height - 1, y + 1) * width;
        for (int x = 0; x < width; ++x) {
            const int l = qMax(0, x - 1);
            const int r = qMin(width - 1, x + 1);
            int sum = 0;
            for (const int row : {above, here, below})
                sum += alpha[size_t(row + l)] + alpha[size_t(row + x)] + alpha[size_t(row + r)];
            // Never quite opaque beside the edge: that marks where the backdrop may have coloured the figure.
            soft[size_t(here + x)] = qBound(0, (sum / 9 - 80) * 255 / 150, sum < 9 * 255 ? 254 : 255);
        }
    }
    return soft;
}

bool isStrong(QRgb colour)
{
    const auto [least, most] = std::minmax({qRed(colour), qGreen(colour), qBlue(colour)});
    return most - least > 40;
}

/// Takes the glow of a strong backdrop off the edge: its leading channel may not lead there.
QRgb despilled(QRgb pixel, QRgb backdrop)
{
    int r = qRed(pixel);
    int g = qGreen(pixel);
    int b = qBlue(pixel);
    if (qGreen(backdrop) >= qMax(qRed(backdrop), qBlue(backdrop)))
        g = qMin(g, qMax(r, b));
    else if (qBlue(backdrop) >= qRed(backdrop))
        b = qMin(b, qMax(r, g));
    else
        r = qMin(r, qMax(g, b));
    return qRgba(r, g, b, qAlpha(pixel));
}

} // namespace

std::optional<Backdrop> findBackdrop(const QImage& picture)
{
    if (picture.width() < 8 || picture.height() < 8)
        return std::nullopt;
    const std::vector<QRgb> border = borderPixels(picture);
    const QRgb colour = qRgb(medianOf(border, 16), medianOf(border, 8), medianOf(border, 0));
    std::vector<int> distances;
    distances.reserve(border.size());
    for (const QRgb pixel : border)
        distances.push_back(colourDistance(pixel, colour));
    // The figure may touch the border here and there.
    const auto most = distances.begin() + std::ptrdiff_t(distances.size() * 85 / 100);
    std::nth_element(distances.begin(), most, distances.end());
    if (*most > 30)
        return std::nullopt;
    return Backdrop {colour, qMax(12, *most * 3 / 2)};
}

QImage cutOut(const QImage& picture, const Backdrop& backdrop)
{
    const int width = picture.width();
    const int height = picture.height();
    std::vector<int> distance(size_t(width) * size_t(height));
    for (int y = 0; y < height; ++y) {
        const QRgb* row = rowOf(picture, y);
        for (int x = 0; x < width; ++x)
            distance[size_t(y * width + x)] = colourDistance(row[x], backdrop.colour);
    }
    const bool strong = isStrong(backdrop.colour);
    const auto outside
        = floodFromBorder(distance, width, height, backdrop.loose + SoftEdge, strong ? backdrop.loose : 0);
    std::vector<int> alpha(distance.size(), 255);
    for (size_t i = 0; i < alpha.size(); ++i) {
        if (outside[i])
            alpha[i] = qBound(0, (distance[i] - backdrop.loose) * 255 / SoftEdge, 255);
    }
    alpha = softened(alpha, width, height);

    QImage cut(width, height, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < height; ++y) {
        const QRgb* row = rowOf(picture, y);
        auto* out = reinterpret_cast<QRgb*>(cut.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const int a = alpha[size_t(y * width + x)];
            // What the backdrop gave to a mixed pixel is taken out of it.
            const auto own
                = [&](int seen, int behind) { return qBound(0, seen - behind * (255 - a) / 255, a); };
            out[x] = qRgba(own(qRed(row[x]), qRed(backdrop.colour)),
                           own(qGreen(row[x]), qGreen(backdrop.colour)),
                           own(qBlue(row[x]), qBlue(backdrop.colour)), a);
            if (strong && a < 255)
                out[x] = despilled(out[x], backdrop.colour);
        }
    }
    return cut;
}

QRect figureBounds(const QImage& cut)
{
    std::vector<int> columns(size_t(cut.width()), 0);
    std::vector<int> rows(size_t(cut.height()), 0);
    for (int y = 0; y < cut.height(); ++y) {
        const QRgb* row = rowOf(cut, y);
        for (int x = 0, width = cut.width(); x < width; ++x) {
            if (qAlpha(row[x]) > 100) {
                ++columns[size_t(x)];
                ++rows[size_t(y)];
            }
        }
    }
    const auto extent = [](const std::vector<int>& counts, int least) {
        int from = 0;
        int to = int(counts.size()) - 1;
        while (from <= to && counts[size_t(from)] < least)
            ++from;
        while (to >= from && counts[size_t(to)] < least)
            --to;
        return std::pair(from, to);
    };
    const auto [left, right] = extent(columns, qMax(1, cut.height() / 150));
    const auto [top, bottom] = extent(rows, qMax(1, cut.width() / 150));
    return right < left || bottom < top ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

} // namespace troupe::sandbox
