#include "core/sandbox/render/moviereader.h"

#include "core/sandbox/render/avhandles.h"
#include "core/sandbox/render/movieinput.h"

#include <QTransform>

#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

struct MovieReader::Private {
    OpenInput input;
    av::Codec codec;
    av::Scaler scaler;
    av::Packet packet {av_packet_alloc()};
    av::Frame frame {av_frame_alloc()};
    MovieInfo info;
    int stream = 0;
    int quarterTurns = 0;
    QSize picture; ///< What the scaler makes, before the turn.
    int framesRead = 0;
    bool draining = false;

    Result<QImage> convert();
};

namespace {

/// Clockwise quarter turns that put the picture upright, as phones write them.
int quarterTurnsOf(const AVStream& stream)
{
    const std::uint8_t* matrix = nullptr;
#if LIBAVCODEC_VERSION_MAJOR >= 61
    if (const auto* side
        = av_packet_side_data_get(stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data,
                                  AV_PKT_DATA_DISPLAYMATRIX)) {
        matrix = side->size >= 9 * sizeof(std::int32_t) ? side->data : nullptr;
    }
#else
    size_t size = 0;
    matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (size < 9 * sizeof(std::int32_t))
        matrix = nullptr;
#endif
    if (!matrix)
        return 0;
    const double angle = -av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
    return std::isfinite(angle) ? ((int(std::lround(angle / 90)) % 4) + 4) % 4 : 0;
}

QSize shownSize(const AVCodecParameters& picture, AVRational pixel)
{
    QSize size(picture.width, picture.height);
    // Pixels that are not square are rare, and absurd shapes are damage.
    if (pixel.num > 0 && pixel.den > 0 && pixel.num <= 4 * pixel.den && pixel.den <= 4 * pixel.num)
        size.setWidth(qMax(1, int(std::lround(double(size.width()) * pixel.num / pixel.den))));
    return size;
}

const int* colourTable(const AVFrame& frame)
{
    if (frame.colorspace == AVCOL_SPC_BT709)
        return sws_getCoefficients(SWS_CS_ITU709);
    if (frame.colorspace == AVCOL_SPC_UNSPECIFIED && frame.height >= 720)
        return sws_getCoefficients(SWS_CS_ITU709);
    return sws_getCoefficients(SWS_CS_ITU601);
}

} // namespace

MovieReader::MovieReader(std::unique_ptr<Private> p) : d(std::move(p)) {}
MovieReader::MovieReader(MovieReader&&) noexcept = default;
MovieReader& MovieReader::operator=(MovieReader&&) noexcept = default;
MovieReader::~MovieReader() = default;

const MovieInfo& MovieReader::info() const
{
    return d->info;
}

Result<MovieReader> MovieReader::open(const QString& path, const ReadLimits& limits)
{
    auto input = openInput(path, limits);
    if (!input)
        return tl::unexpected(input.error());
    auto p = std::make_unique<Private>();
    p->input = std::move(*input);
    AVFormatContext& format = *p->input.format;

    const AVCodec* decoder = nullptr;
    p->stream = av_find_best_stream(&format, AVMEDIA_TYPE_VIDEO, -1, -1, &decoder, 0);
    if (p->stream == AVERROR_DECODER_NOT_FOUND)
        return failure(Error::Kind::MediaUnreadable, u"no decoder"_s);
    if (p->stream < 0)
        return failure(Error::Kind::MediaNoPicture);
    AVStream& stream = *format.streams[p->stream];
    const AVCodecParameters& picture = *stream.codecpar;
    if (picture.width <= 0 || picture.height <= 0)
        return failure(Error::Kind::MediaUnreadable, u"no picture size"_s);
    if (picture.width > limits.maxSide || picture.height > limits.maxSide)
        return failure(Error::Kind::MediaTooLarge, u"%1x%2"_s.arg(picture.width).arg(picture.height));

    p->codec.reset(avcodec_alloc_context3(decoder));
    avcodec_parameters_to_context(p->codec.get(), &picture);
    p->codec->max_pixels = std::int64_t(limits.maxSide) * limits.maxSide;
    p->codec->thread_count = 2;
    if (avcodec_open2(p->codec.get(), decoder, nullptr) < 0)
        return failure(Error::Kind::MediaUnreadable, u"the decoder does not open"_s);

    p->quarterTurns = quarterTurnsOf(stream);
    p->info = p->input.info(stream);
    p->info.size = shownSize(picture, av_guess_sample_aspect_ratio(&format, &stream, nullptr));
    if (p->quarterTurns % 2)
        p->info.size.transpose();
    MovieReader reader(std::move(p));
    reader.scaleTo(reader.info().size);
    return reader;
}

void MovieReader::scaleTo(QSize size)
{
    d->picture = d->quarterTurns % 2 ? size.transposed() : size;
    d->scaler.reset();
}

Result<QImage> MovieReader::nextFrame()
{
    const auto decoded = skipFrame();
    if (!decoded)
        return tl::unexpected(decoded.error());
    return *decoded ? d->convert() : QImage();
}

Result<bool> MovieReader::skipFrame()
{
    while (true) {
        const int received = avcodec_receive_frame(d->codec.get(), d->frame.get());
        if (received == 0) {
            ++d->framesRead;
            return true;
        }
        if (received == AVERROR_EOF) {
            if (d->framesRead == 0)
                return failure(Error::Kind::MediaUnreadable, u"not one frame decodes"_s);
            if (d->framesRead < d->info.frames * 9 / 10)
                return failure(Error::Kind::MediaCutOff,
                               u"%1 of %2 frames"_s.arg(d->framesRead).arg(d->info.frames));
            return false;
        }
        if (received != AVERROR(EAGAIN) && d->draining)
            return failure(Error::Kind::MediaUnreadable, u"decoding broke off"_s);

        av_packet_unref(d->packet.get());
        const int read = av_read_frame(d->input.format.get(), d->packet.get());
        if (d->input.deadline->passed())
            return failure(Error::Kind::MediaTooSlow);
        if (read < 0) {
            d->draining = true;
            avcodec_send_packet(d->codec.get(), nullptr);
        } else if (d->packet->stream_index == d->stream) {
            // One broken packet costs its frames, which are counted at the end.
            avcodec_send_packet(d->codec.get(), d->packet.get());
        }
    }
}

Result<QImage> MovieReader::Private::convert()
{
    // The size may change inside a stream, so the context is made anew when it does.
    scaler.reset(sws_getCachedContext(
        scaler.release(), frame->width, frame->height, AVPixelFormat(frame->format), picture.width(),
        picture.height(), AV_PIX_FMT_RGB32, SWS_BILINEAR | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
    if (!scaler)
        return failure(Error::Kind::MediaUnreadable, u"unknown pixel format"_s);
    sws_setColorspaceDetails(scaler.get(), colourTable(*frame), frame->color_range == AVCOL_RANGE_JPEG,
                             sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);
    QImage image(picture, QImage::Format_RGB32);
    if (image.isNull())
        return failure(Error::Kind::MediaTooLarge);
    std::uint8_t* const planes[4] = {image.bits(), nullptr, nullptr, nullptr};
    const int strides[4] = {int(image.bytesPerLine()), 0, 0, 0};
    sws_scale(scaler.get(), frame->data, frame->linesize, 0, frame->height, planes, strides);
    return quarterTurns ? image.transformed(QTransform().rotate(90 * quarterTurns)) : image;
}

} // namespace troupe::sandbox
