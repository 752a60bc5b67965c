#include "core/sandbox/render/moviereader.h"
#include "core/sandbox/render/render.h"
#include "core/sandbox/render/stillencoder.h"

#include <QPainter>

#include <cmath>

namespace troupe::sandbox {

namespace {

constexpr int SheetColumns = 5;
constexpr int SheetRows = 4;
constexpr int CellLongSide = 320;

} // namespace

Result<QByteArray> thumbnail(const QString& mp4)
{
    auto reader = MovieReader::open(mp4);
    if (!reader)
        return tl::unexpected(reader.error());
    // A third in, everybody has arrived and nothing has ended.
    const int wanted = reader->info().frames / 3;
    QImage telling;
    for (int i = 0; i <= wanted; ++i) {
        auto frame = reader->nextFrame();
        if (!frame)
            return tl::unexpected(frame.error());
        if (frame->isNull())
            break;
        telling = std::move(*frame);
    }
    return encodeWebp(telling);
}

Result<QByteArray> spritesheet(const QString& mp4)
{
    auto reader = MovieReader::open(mp4);
    if (!reader)
        return tl::unexpected(reader.error());
    const QSize cell = reader->info().size.scaled(CellLongSide, CellLongSide, Qt::KeepAspectRatio);
    reader->scaleTo(cell);
    const int cells = SheetColumns * SheetRows;
    const int frames = qMax(1, reader->info().frames);

    QImage sheet(cell.width() * SheetColumns, cell.height() * SheetRows, QImage::Format_RGB32);
    sheet.fill(Qt::black);
    QPainter painter(&sheet);
    QImage last;
    int filled = 0;
    for (int index = 0; filled < cells; ++index) {
        auto frame = reader->nextFrame();
        if (!frame)
            return tl::unexpected(frame.error());
        if (!frame->isNull())
            last = std::move(*frame);
        // Clips shorter than the grid show frames more than once.
        while (filled < cells && (frame->isNull() || filled * frames <= index * cells)) {
            painter.drawImage((filled % SheetColumns) * cell.width(), (filled / SheetColumns) * cell.height(),
                              last);
            ++filled;
        }
    }
    painter.end();
    return encodeJpeg(sheet);
}

} // namespace troupe::sandbox
