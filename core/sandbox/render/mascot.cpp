#include "core/sandbox/render/filming.h"
#include "core/sandbox/render/mascotfigure.h"
#include "core/sandbox/render/soundbed.h"

#include <QPainter>

namespace troupe::sandbox {

namespace {

constexpr QSize MascotSize(1280, 720);
constexpr int MascotRate = 24;
constexpr int MascotFrames = 84; // 3.5 s
constexpr QColor Backdrop(146, 216, 190); // Nothing of Luna has this colour.

} // namespace

Result<void> renderSampleMascot(const QString& outPath)
{
    const auto maker = [](int index) -> Result<QImage> {
        if (index == MascotFrames)
            return QImage();
        QImage frame(MascotSize, QImage::Format_RGB32);
        frame.fill(Backdrop);
        QPainter painter(&frame);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(MascotSize.width() / 2.0, MascotSize.height() * 0.95);
        paintMascot(painter, MascotSize.height() * 0.86, double(index) / MascotRate);
        return frame;
    };
    const Film film {.format = {MascotSize, {MascotRate, 1}},
                     .expected = MascotFrames,
                     .sound = softChime(double(MascotFrames) / MascotRate),
                     .frame = maker};
    const auto shot = shootFilm(film, outPath, {});
    if (!shot)
        return tl::unexpected(shot.error());
    return {};
}

} // namespace troupe::sandbox
