#include "core/media/clipwriter.h"

#include "core/media/inputfile.h"
#include "core/media/outputfile.h"
#include "core/media/soundtrack.h"

#include <QFile>

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace troupe::media {
namespace {

constexpr int SoundBits = 160'000;

struct FreePictureScaler {
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};

/// x264, or the one that some builds have instead.
const AVCodec* h264Encoder()
{
    for (const char* name : {"libx264", "libopenh264"}) {
        if (const AVCodec* encoder = avcodec_find_encoder_by_name(name))
            return encoder;
    }
    return nullptr;
}

} // namespace

Result<> checkFormat(const QSize& size, const Rate& rate, const MediaLimits& limits)
{
    if (size.width() < 2 || size.height() < 2 || size.width() % 2 != 0 || size.height() % 2 != 0
        || size.width() > limits.maxSide || size.height() > limits.maxSide)
        return failure(Error::Kind::Invalid, u"size"_s);
    if (rate.num <= 0 || rate.den <= 0 || rate.value() > 240)
        return failure(Error::Kind::Invalid, u"rate"_s);
    return {};
}

struct ClipWriter::Private {
    QString path;
    QString partPath;
    OutputPtr output;
    std::unique_ptr<AVCodecContext, FreeCodec> video;
    std::unique_ptr<AVCodecContext, FreeCodec> audio;
    AVStream* videoStream = nullptr;
    AVStream* audioStream = nullptr;
    std::unique_ptr<SwsContext, FreePictureScaler> scaler;
    FramePtr picture {av_frame_alloc()};
    FramePtr sound {av_frame_alloc()};
    PacketPtr packet {av_packet_alloc()};
    std::vector<float> pending; ///< Interleaved samples that do not fill a frame of AAC yet.
    int64_t soundTime = 0;
    int64_t frames = 0;

    Result<> open(const ClipFormat& format);
    Result<> openVideo(const ClipFormat& format);
    Result<> openAudio();
    Result<> encode(AVCodecContext& codec, AVStream& stream, const AVFrame* frame);
    Result<> encodeSound(std::span<const float> samples);
};

ClipWriter::ClipWriter(std::unique_ptr<Private> p) : d(std::move(p)) {}

ClipWriter::~ClipWriter()
{
    d->output.reset();
    QFile::remove(d->partPath);
}

Result<std::unique_ptr<ClipWriter>> ClipWriter::create(const QString& path, const ClipFormat& format)
{
    auto p = std::make_unique<Private>();
    p->path = path;
    p->partPath = path + u".part"_s;
    auto writer = std::unique_ptr<ClipWriter>(new ClipWriter(std::move(p)));
    if (auto opened = writer->d->open(format); !opened)
        return tl::unexpected(opened.error());
    return writer;
}

Result<> ClipWriter::Private::open(const ClipFormat& format)
{
    auto made = mp4Output(partPath);
    if (!made)
        return tl::unexpected(made.error());
    output = *std::move(made);
    if (auto opened = openVideo(format); !opened)
        return opened;
    if (format.hasSound) {
        if (auto opened = openAudio(); !opened)
            return opened;
    }
    return beginOutput(*output);
}

Result<> ClipWriter::Private::openVideo(const ClipFormat& format)
{
    const AVCodec* encoder = h264Encoder();
    if (!encoder)
        return failure(Error::Kind::Unsupported, u"FFmpeg without an encoder for H.264"_s);
    video.reset(avcodec_alloc_context3(encoder));
    video->width = format.size.width();
    video->height = format.size.height();
    video->pix_fmt = AV_PIX_FMT_YUV420P;
    video->time_base = {format.rate.den, format.rate.num};
    video->framerate = {format.rate.num, format.rate.den};
    video->sample_aspect_ratio = {1, 1};
    video->gop_size = qMax(1, qRound(format.rate.value()));
    video->colorspace = AVCOL_SPC_BT709;
    video->color_primaries = AVCOL_PRI_BT709;
    video->color_trc = AVCOL_TRC_BT709;
    video->color_range = AVCOL_RANGE_MPEG;
    video->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    // Constant quality, near what the eye can tell, under a ceiling.
    const qint64 most = qMax<qint64>(100'000, format.bitsPerSecond - (format.hasSound ? SoundBits : 0));
    video->rc_max_rate = most;
    video->rc_buffer_size = int(qMin<qint64>(most, 1 << 30));
    if (QByteArrayView(encoder->name) != "libx264")
        video->bit_rate = qMin<qint64>(most, 8'000'000);
    av_opt_set(video->priv_data, "preset", "fast", 0);
    av_opt_set(video->priv_data, "crf", "17", 0);
    if (const int code = avcodec_open2(video.get(), encoder, nullptr); code < 0)
        return notWritten(code);
    videoStream = avformat_new_stream(output.get(), nullptr);
    videoStream->time_base = video->time_base;
    videoStream->avg_frame_rate = video->framerate;
    videoStream->sample_aspect_ratio = video->sample_aspect_ratio;
    avcodec_parameters_from_context(videoStream->codecpar, video.get());

    picture->format = video->pix_fmt;
    picture->width = video->width;
    picture->height = video->height;
    if (const int code = av_frame_get_buffer(picture.get(), 0); code < 0)
        return notWritten(code);
    scaler.reset(sws_getContext(video->width, video->height, AV_PIX_FMT_BGRA, video->width, video->height,
                                AV_PIX_FMT_YUV420P, SWS_BILINEAR | SWS_ACCURATE_RND, nullptr, nullptr,
                                nullptr));
    if (!scaler)
        return failure(Error::Kind::Storage, u"no conversion to YUV"_s);
    sws_setColorspaceDetails(scaler.get(), sws_getCoefficients(SWS_CS_DEFAULT), 1,
                             sws_getCoefficients(SWS_CS_ITU709), 0, 0, 1 << 16, 1 << 16);
    return {};
}

Result<> ClipWriter::Private::openAudio()
{
    const AVCodec* encoder = avcodec_find_encoder(AV_CODEC_ID_AAC);
    if (!encoder)
        return failure(Error::Kind::Unsupported, u"FFmpeg without an encoder for AAC"_s);
    audio.reset(avcodec_alloc_context3(encoder));
    audio->sample_fmt = AV_SAMPLE_FMT_FLTP;
    audio->sample_rate = SoundRate;
    audio->time_base = {1, SoundRate};
    audio->bit_rate = SoundBits;
    audio->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    const AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    av_channel_layout_copy(&audio->ch_layout, &stereo);
    if (const int code = avcodec_open2(audio.get(), encoder, nullptr); code < 0)
        return notWritten(code);
    audioStream = avformat_new_stream(output.get(), nullptr);
    audioStream->time_base = audio->time_base;
    avcodec_parameters_from_context(audioStream->codecpar, audio.get());
    return {};
}

Result<> ClipWriter::Private::encode(AVCodecContext& codec, AVStream& stream, const AVFrame* frame)
{
    if (const int code = avcodec_send_frame(&codec, frame); code < 0)
        return notWritten(code);
    while (avcodec_receive_packet(&codec, packet.get()) == 0) {
        if (&codec == video.get())
            packet->duration = 1;
        av_packet_rescale_ts(packet.get(), codec.time_base, stream.time_base);
        packet->stream_index = stream.index;
        if (const int code = av_interleaved_write_frame(output.get(), packet.get()); code < 0)
            return notWritten(code);
    }
    return {};
}

Result<> ClipWriter::addFrame(const QImage& frame)
{
    Q_ASSERT(frame.format() == QImage::Format_RGB32
             && frame.size() == QSize(d->video->width, d->video->height));
    // The encoder may still look at the last one.
    if (const int code = av_frame_make_writable(d->picture.get()); code < 0)
        return notWritten(code);
    const std::array<const uint8_t*, 4> planes {frame.constBits()};
    const std::array<int, 4> strides {int(frame.bytesPerLine())};
    sws_scale(d->scaler.get(), planes.data(), strides.data(), 0, frame.height(), d->picture->data,
              d->picture->linesize);
    d->picture->pts = d->frames++;
    return d->encode(*d->video, *d->videoStream, d->picture.get());
}

Result<> ClipWriter::addSound(std::span<const float> samples)
{
    if (!d->audio)
        return {};
    d->pending.insert(d->pending.end(), samples.begin(), samples.end());
    const auto chunk = size_t(d->audio->frame_size) * 2;
    size_t used = 0;
    for (; d->pending.size() - used >= chunk; used += chunk) {
        if (auto encoded = d->encodeSound(std::span(d->pending).subspan(used, chunk)); !encoded)
            return encoded;
    }
    d->pending.erase(d->pending.begin(), d->pending.begin() + std::ptrdiff_t(used));
    return {};
}

Result<> ClipWriter::Private::encodeSound(std::span<const float> samples)
{
    av_frame_unref(sound.get());
    sound->format = audio->sample_fmt;
    sound->nb_samples = int(samples.size() / 2);
    sound->sample_rate = SoundRate;
    av_channel_layout_copy(&sound->ch_layout, &audio->ch_layout);
    if (const int code = av_frame_get_buffer(sound.get(), 0); code < 0)
        return notWritten(code);
    for (size_t channel = 0; channel < 2; ++channel) {
        auto* out = reinterpret_cast<float*>(sound->extended_data[channel]);
        for (size_t i = 0; i < samples.size() / 2; ++i)
            out[i] = samples[i * 2 + channel];
    }
    sound->pts = soundTime;
    soundTime += sound->nb_samples;
    return encode(*audio, *audioStream, sound.get());
}

Result<> ClipWriter::finish()
{
    if (d->audio) {
        if (!d->pending.empty()) {
            if (auto encoded = d->encodeSound(d->pending); !encoded)
                return encoded;
        }
        if (auto flushed = d->encode(*d->audio, *d->audioStream, nullptr); !flushed)
            return flushed;
    }
    if (auto flushed = d->encode(*d->video, *d->videoStream, nullptr); !flushed)
        return flushed;
    if (auto ended = endOutput(*d->output); !ended)
        return ended;
    d->output.reset();
    QFile::remove(d->path);
    if (!QFile::rename(d->partPath, d->path))
        return failure(Error::Kind::Storage, d->path);
    return {};
}

} // namespace troupe::media
