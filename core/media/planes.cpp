#include "core/media/planes.h"

#include "core/media/inputfile.h"
#include "core/media/picture.h"

extern "C" {
#include <libavutil/frame.h>
}

namespace troupe::media {
namespace {

AVPixelFormat formatOf(Planes::Format format)
{
    switch (format) {
    case Planes::Format::Yuv420: return AV_PIX_FMT_YUV420P;
    case Planes::Format::Yuv422: return AV_PIX_FMT_YUV422P;
    case Planes::Format::Nv12: return AV_PIX_FMT_NV12;
    case Planes::Format::P010: return AV_PIX_FMT_P010LE;
    }
    Q_UNREACHABLE();
}

AVColorSpace matrixOf(Planes::Matrix matrix)
{
    switch (matrix) {
    case Planes::Matrix::Unknown: return AVCOL_SPC_UNSPECIFIED;
    case Planes::Matrix::Bt601: return AVCOL_SPC_SMPTE170M;
    case Planes::Matrix::Bt709: return AVCOL_SPC_BT709;
    case Planes::Matrix::Bt2020: return AVCOL_SPC_BT2020_NCL;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QImage> toImage(const Planes& planes, const PictureShape& shape)
{
    const FramePtr frame(av_frame_alloc());
    frame->format = formatOf(planes.format);
    frame->width = planes.size.width();
    frame->height = planes.size.height();
    frame->colorspace = matrixOf(planes.matrix);
    frame->color_range = planes.isFullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    for (size_t i = 0; i < planes.data.size(); ++i) {
        frame->data[i] = const_cast<uint8_t*>(planes.data.at(i)); // Only read.
        frame->linesize[i] = planes.strides.at(i);
    }
    return shape.coded == planes.size ? toImage(*frame, shape.shown, shape.rotation)
                                      : toImage(*frame, planes.size, 0);
}

} // namespace troupe::media
