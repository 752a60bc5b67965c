#include "core/sandbox/render/stillencoder.h"

#include "core/sandbox/render/avhandles.h"

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

namespace {

struct StillFormat {
    const char* encoder;
    AVPixelFormat pixels;
    int fullRange; ///< JPEG uses all 256 values, WebP and films 219.
};

Result<QByteArray> encodeStill(const QImage& picture, const StillFormat& format)
{
    const AVCodec* encoder = avcodec_find_encoder_by_name(format.encoder);
    if (!encoder)
        return failure(Error::Kind::Unsupported, u"FFmpeg without %1"_s.arg(QLatin1String(format.encoder)));
    const QImage source = picture.convertToFormat(QImage::Format_RGB32);
    const av::Codec codec(avcodec_alloc_context3(encoder));
    codec->width = source.width();
    codec->height = source.height();
    codec->pix_fmt = format.pixels;
    codec->time_base = {1, 25};
    codec->color_range = format.fullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    codec->flags |= AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_BITEXACT;
    codec->global_quality = FF_QP2LAMBDA * 3;
    av_opt_set(codec->priv_data, "quality", "82", 0);
    if (avcodec_open2(codec.get(), encoder, nullptr) < 0)
        return failure(Error::Kind::Unsupported, QLatin1String(format.encoder));

    const av::Frame frame(av_frame_alloc());
    frame->format = format.pixels;
    frame->width = source.width();
    frame->height = source.height();
    frame->color_range = codec->color_range;
    frame->quality = codec->global_quality;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return failure(Error::Kind::MediaTooLarge);
    const av::Scaler scaler(sws_getContext(source.width(), source.height(), AV_PIX_FMT_RGB32, source.width(),
                                           source.height(), format.pixels, SWS_BILINEAR | SWS_ACCURATE_RND,
                                           nullptr, nullptr, nullptr));
    const int* table = sws_getCoefficients(SWS_CS_ITU601); // both formats mean this one
    sws_setColorspaceDetails(scaler.get(), table, 1, table, format.fullRange, 0, 1 << 16, 1 << 16);
    const std::uint8_t* const planes[4] = {source.constBits(), nullptr, nullptr, nullptr};
    const int strides[4] = {int(source.bytesPerLine()), 0, 0, 0};
    sws_scale(scaler.get(), planes, strides, 0, source.height(), frame->data, frame->linesize);

    const av::Packet packet(av_packet_alloc());
    frame->pts = 0;
    if (avcodec_send_frame(codec.get(), frame.get()) < 0 || avcodec_send_frame(codec.get(), nullptr) < 0
        || avcodec_receive_packet(codec.get(), packet.get()) < 0)
        return failure(Error::Kind::MediaUnreadable, QLatin1String(format.encoder));
    return QByteArray(reinterpret_cast<const char*>(packet->data), packet->size);
}

} // namespace

Result<QByteArray> encodeWebp(const QImage& picture)
{
    return encodeStill(picture, {"libwebp", AV_PIX_FMT_YUV420P, 0});
}

Result<QByteArray> encodeJpeg(const QImage& picture)
{
    return encodeStill(picture, {"mjpeg", AV_PIX_FMT_YUVJ420P, 1});
}

} // namespace troupe::sandbox
