#include "core/media/picture.h"

#include "core/media/tonemap.h"

#include <QPainter>
#include <QTransform>

extern "C" {
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <array>
#include <cmath>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace troupe::media {
namespace {

struct FreeScaler {
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};

const int32_t* displayMatrix(const AVStream& stream)
{
#if LIBAVCODEC_VERSION_MAJOR >= 61 // FFmpeg 7 moved it to the codec parameters.
    const AVPacketSideData* data = av_packet_side_data_get(
        stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    return data && data->size >= 9 * sizeof(int32_t) ? reinterpret_cast<const int32_t*>(data->data) : nullptr;
#else
    size_t size = 0;
    const uint8_t* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    return data && size >= 9 * sizeof(int32_t) ? reinterpret_cast<const int32_t*>(data) : nullptr;
#endif
}

void setColours(SwsContext* scaler, const AVFrame& frame)
{
    // Where the file does not say, as players guess: more lines than television once had are HD.
    const int* matrix = sws_getCoefficients(frame.colorspace != AVCOL_SPC_UNSPECIFIED ? int(frame.colorspace)
                                                : frame.height > 576                  ? SWS_CS_ITU709
                                                                                      : SWS_CS_ITU601);
    const int fullRange = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
    sws_setColorspaceDetails(scaler, matrix, fullRange, sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16,
                             1 << 16);
}

std::optional<HdrTransfer> hdrTransferOf(const AVFrame& frame)
{
    if (frame.color_trc == AVCOL_TRC_SMPTE2084)
        return HdrTransfer::Pq;
    if (frame.color_trc == AVCOL_TRC_ARIB_STD_B67)
        return HdrTransfer::Hlg;
    return std::nullopt;
}

bool isTransparent(const AVFrame& frame)
{
    const AVPixFmtDescriptor* pixels = av_pix_fmt_desc_get(AVPixelFormat(frame.format));
    return pixels && (pixels->flags & AV_PIX_FMT_FLAG_ALPHA);
}

/// On the ground that pages give to such pictures.
QImage onPlainGround(const QImage& picture)
{
    QImage whole(picture.size(), QImage::Format_RGB32);
    whole.fill(Qt::white);
    QPainter(&whole).drawImage(0, 0, picture);
    return whole;
}

} // namespace

int rotationOf(const AVStream& stream)
{
    const int32_t* matrix = displayMatrix(stream);
    if (!matrix)
        return 0;
    const double counterClockwise = av_display_rotation_get(matrix);
    if (std::isnan(counterClockwise))
        return 0;
    const int quarters = int(std::lround(-counterClockwise / 90)) % 4;
    return ((quarters + 4) % 4) * 90;
}

QSize shownSize(const QSize& coded, AVRational pixelAspect, int rotation)
{
    QSize size = coded;
    const double aspect = pixelAspect.num > 0 && pixelAspect.den > 0 ? av_q2d(pixelAspect) : 1;
    if (aspect > 1 && aspect < 16)
        size.setWidth(qRound(coded.width() * aspect));
    else if (aspect < 1 && aspect > 1.0 / 16)
        size.setHeight(qRound(coded.height() / aspect));
    return rotation % 180 == 90 ? size.transposed() : size;
}

Result<QImage> toImage(const AVFrame& frame, const QSize& shown, int rotation)
{
    const QSize target = rotation % 180 == 90 ? shown.transposed() : shown;
    const auto transfer = hdrTransferOf(frame);
    const bool isClear = isTransparent(frame);
    // BGRA in memory, on the machines we know.
    const AVPixelFormat pixels = transfer ? AV_PIX_FMT_RGBA64LE : AV_PIX_FMT_BGRA;
    QImage image(target,
                 transfer      ? QImage::Format_RGBX64
                     : isClear ? QImage::Format_ARGB32
                               : QImage::Format_RGB32);
    // The fast way for pictures that keep their size writes eight pixels at once, and leaves out the last
    // ones of a line that does not hold as many.
    const int flags = SWS_BILINEAR | (target.width() % 8 == 0 ? 0 : SWS_ACCURATE_RND);
    const std::unique_ptr<SwsContext, FreeScaler> scaler(
        sws_getContext(frame.width, frame.height, AVPixelFormat(frame.format), target.width(),
                       target.height(), pixels, flags, nullptr, nullptr, nullptr));
    if (!scaler || image.isNull())
        return failure(Error::Kind::MediaUnreadable, u"cannot convert the picture"_s);
    setColours(scaler.get(), frame);
    const std::array<uint8_t*, 4> planes {image.bits()};
    const std::array<int, 4> strides {int(image.bytesPerLine())};
    if (sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes.data(), strides.data())
        <= 0)
        return failure(Error::Kind::MediaUnreadable, u"cannot convert the picture"_s);
    if (transfer)
        image = toneMapped(image, *transfer);
    else if (isClear)
        image = onPlainGround(image);
    return rotation == 0 ? image : image.transformed(QTransform().rotate(rotation));
}

} // namespace troupe::media
