#include "testclips.h"

#include "core/sandbox/render/filming.h"

#include <QPainter>

namespace troupe::sandbox {

namespace {

bool writeClip(const QString& path, QSize size, int frames, const std::function<void(QPainter&, int)>& paint)
{
    const auto maker = [&](int index) -> Result<QImage> {
        if (index == frames)
            return QImage();
        QImage frame(size, QImage::Format_RGB32);
        QPainter painter(&frame);
        painter.setPen(Qt::NoPen);
        paint(painter, index);
        return frame;
    };
    const Film film {.format = {size, {24, 1}}, .expected = frames, .sound = {}, .frame = maker};
    return shootFilm(film, path, {}).has_value();
}

} // namespace

bool writeFigureClip(const QString& path, QSize size, int frames)
{
    return writeClip(path, size, frames, [size](QPainter& painter, int index) {
        painter.fillRect(QRect({0, 0}, size), QColor(40, 200, 60));
        painter.setBrush(QColor(230, 30, 200));
        painter.drawEllipse(QRectF(size.width() * 0.35 + index % 3, size.height() * 0.2, size.width() * 0.3,
                                   size.height() * 0.7));
    });
}

bool writeBusyClip(const QString& path, QSize size, int frames)
{
    return writeClip(path, size, frames, [size](QPainter& painter, int) {
        constexpr int Cell = 8;
        for (int y = 0; y < size.height(); y += Cell) {
            for (int x = 0; x < size.width(); x += Cell)
                painter.fillRect(x, y, Cell, Cell, QColor::fromHsv((x * 37 + y * 91) % 240, 160, 120));
        }
        painter.fillRect(
            QRectF(size.width() * 0.3, size.height() * 0.3, size.width() * 0.4, size.height() * 0.4),
            QColor(230, 30, 200));
    });
}

QList<QImage> framesOf(const QString& path)
{
    QList<QImage> frames;
    auto reader = MovieReader::open(path);
    while (reader) {
        const auto frame = reader->nextFrame();
        if (!frame || frame->isNull())
            break;
        frames.append(*frame);
    }
    return frames;
}

RenderOrder smallOrder(const QString& prompt)
{
    RenderOrder order;
    order.prompt = prompt;
    order.size = {128, 96};
    order.seconds = 1;
    return order;
}

double difference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size())
        return 1e9;
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            for (const int shift : {0, 8, 16}) {
                const int d = int((p >> shift) & 255) - int((q >> shift) & 255);
                sum += d * d;
            }
        }
    }
    return sum / (3.0 * a.width() * a.height());
}

int pixelsLike(const QImage& image, const QColor& colour, int tolerance)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - colour.red()) < tolerance
                && std::abs(pixel.green() - colour.green()) < tolerance
                && std::abs(pixel.blue() - colour.blue()) < tolerance)
                ++count;
        }
    }
    return count;
}

} // namespace troupe::sandbox
