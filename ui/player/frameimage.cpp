#include "ui/player/frameimage.h"

#include "core/media/planes.h"

#include <QVideoFrame>

namespace troupe {
namespace {

using media::Planes;

std::optional<Planes::Format> formatOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P: return Planes::Format::Yuv420;
    case QVideoFrameFormat::Format_YUV422P: return Planes::Format::Yuv422;
    case QVideoFrameFormat::Format_NV12: return Planes::Format::Nv12;
    case QVideoFrameFormat::Format_P010: return Planes::Format::P010;
    default: return std::nullopt;
    }
}

Planes::Matrix matrixOf(QVideoFrameFormat::ColorSpace space)
{
    switch (space) {
    case QVideoFrameFormat::ColorSpace_BT601: return Planes::Matrix::Bt601;
    case QVideoFrameFormat::ColorSpace_BT709: return Planes::Matrix::Bt709;
    case QVideoFrameFormat::ColorSpace_BT2020: return Planes::Matrix::Bt2020;
    default: return Planes::Matrix::Unknown;
    }
}

} // namespace

QImage imageOf(const QVideoFrame& frame, const media::PictureShape& shape)
{
    const auto format = formatOf(frame.pixelFormat());
    if (!format)
        return frame.toImage();
    QVideoFrame mapped(frame);
    if (!mapped.map(QVideoFrame::ReadOnly))
        return {};
    const QVideoFrameFormat surface = mapped.surfaceFormat();
    Planes planes;
    planes.format = *format;
    planes.size = mapped.size();
    planes.matrix = matrixOf(surface.colorSpace());
    planes.isFullRange = surface.colorRange() == QVideoFrameFormat::ColorRange_Full;
    for (int i = 0; i < mapped.planeCount(); ++i) {
        planes.data.at(size_t(i)) = mapped.bits(i);
        planes.strides.at(size_t(i)) = mapped.bytesPerLine(i);
    }
    const auto image = media::toImage(planes, shape);
    mapped.unmap();
    return image.value_or(QImage());
}

} // namespace troupe
