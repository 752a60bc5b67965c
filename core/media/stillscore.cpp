#include "core/media/stillscore.h"

#include <algorithm>
#include <cmath>

namespace troupe::media {
namespace {

constexpr QSize LookSize(320, 180);
constexpr double LeastSharpness = 0.25; // Of the sharpest frame; below that it is motion blur.
constexpr double LeastDifference = 1.5; // Noise and compression stay below.
constexpr double EnoughDifference = 24; // More of it makes nothing better.
constexpr double EnoughSubject = 0.4; // A character that fills more is not better for it.
constexpr double SubjectWeight = 0.5;

double sharpnessOf(const QImage& grey)
{
    double sum = 0;
    double squares = 0;
    const int width = grey.width();
    const int height = grey.height();
    for (int y = 1; y + 1 < height; ++y) {
        const uchar* above = grey.constScanLine(y - 1);
        const uchar* row = grey.constScanLine(y);
        const uchar* below = grey.constScanLine(y + 1);
        for (int x = 1; x + 1 < width; ++x) {
            const double value = above[x] + below[x] + row[x - 1] + row[x + 1] - 4 * row[x];
            sum += value;
            squares += value * value;
        }
    }
    const double count = double(std::max(1, width - 2)) * std::max(1, height - 2);
    return squares / count - (sum / count) * (sum / count);
}

double distance(QRgb a, QRgb b)
{
    return std::max(
        {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

/// A backdrop may have several colours: a pixel belongs to it if some place of the rim looks like it.
double subjectOf(const QImage& frame)
{
    constexpr QSize Size(32, 18);
    constexpr double Alike = 32;
    const QImage small = frame.scaled(Size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QList<QRgb> rim;
    for (int x = 0; x < Size.width(); ++x)
        rim << small.pixel(x, 0) << small.pixel(x, Size.height() - 1);
    for (int y = 0; y < Size.height(); ++y)
        rim << small.pixel(0, y) << small.pixel(Size.width() - 1, y);
    int other = 0;
    for (int y = 0; y < Size.height(); ++y) {
        for (int x = 0; x < Size.width(); ++x) {
            const QRgb pixel = small.pixel(x, y);
            if (std::none_of(rim.begin(), rim.end(),
                             [&](QRgb place) { return distance(pixel, place) < Alike; }))
                ++other;
        }
    }
    return double(other) / (Size.width() * Size.height());
}

double scoreOf(const StillLook& look, double sharpest)
{
    const double sharp = sharpest > 0 ? std::sqrt(look.sharpness / sharpest) : 0;
    return (1 - SubjectWeight) * sharp + SubjectWeight * std::min(1.0, look.subject / EnoughSubject);
}

} // namespace

StillLook lookAtStill(const QImage& frame)
{
    StillLook look;
    if (frame.isNull())
        return look;
    const QImage even = frame.scaled(LookSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .convertToFormat(QImage::Format_RGB32);
    look.sharpness = sharpnessOf(even.convertToFormat(QImage::Format_Grayscale8));
    look.subject = subjectOf(even);
    const QImage sketch
        = even.scaled(StillLook::Columns, StillLook::Rows, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    std::size_t at = 0;
    for (int y = 0; y < StillLook::Rows; ++y) {
        for (int x = 0; x < StillLook::Columns; ++x) {
            const QRgb pixel = sketch.pixel(x, y);
            for (const int part : {qRed(pixel), qGreen(pixel), qBlue(pixel)})
                look.sketch[at++] = quint8(part);
        }
    }
    return look;
}

double difference(const StillLook& a, const StillLook& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.sketch.size(); ++i)
        sum += std::abs(int(a.sketch[i]) - int(b.sketch[i]));
    return sum / double(a.sketch.size());
}

QList<int> pickStills(const QList<StillLook>& looks, int count)
{
    double sharpest = 0;
    for (const StillLook& look : looks)
        sharpest = std::max(sharpest, look.sharpness);
    QList<int> picked;
    while (picked.size() < count) {
        int best = -1;
        double bestScore = -1;
        for (int i = 0; i < looks.size(); ++i) {
            double nearest = EnoughDifference;
            for (const int other : picked)
                nearest = std::min(nearest, difference(looks[i], looks[other]));
            if (looks[i].sharpness < LeastSharpness * sharpest || nearest < LeastDifference)
                continue;
            const double score = scoreOf(looks[i], sharpest) * nearest / EnoughDifference;
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        if (best < 0)
            break;
        picked << best;
    }
    return picked;
}

} // namespace troupe::media
