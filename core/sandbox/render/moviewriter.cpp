#include "core/sandbox/render/moviewriter.h"

#include "core/sandbox/render/avhandles.h"
#include "core/sandbox/render/avlog.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

struct MovieWriter::Private {
    QString path;
    QString partPath;
    av::Output output;
    av::Codec video;
    av::Codec audio;
    AVStream* videoStream = nullptr;
    AVStream* audioStream = nullptr;
    av::Scaler scaler;
    av::Frame picture {av_frame_alloc()};
    av::Frame sound {av_frame_alloc()};
    av::Packet packet {av_packet_alloc()};
    std::vector<float> pending; ///< Interleaved samples that do not fill a frame of AAC yet.
    std::int64_t soundTime = 0;
    std::int64_t frames = 0;

    Result<void> open(const MovieFormat& format);
    Result<void> openVideo(const MovieFormat& format);
    Result<void> openAudio();
    Result<void> encode(AVCodecContext& codec, AVStream& stream, const AVFrame* frame);
    Result<void> encodeSound(std::span<const float> samples);
};

namespace {

tl::unexpected<Error> writeFailure(int code)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    return failure(code == AVERROR(ENOSPC) ? Error::Kind::DiskFull : Error::Kind::Storage,
                   QString::fromUtf8(text));
}

} // namespace

MovieWriter::MovieWriter(std::unique_ptr<Private> p) : d(std::move(p)) {}

MovieWriter::~MovieWriter()
{
    d->output.reset();
    QFile::remove(d->partPath);
}

Result<std::unique_ptr<MovieWriter>> MovieWriter::create(const QString& path, const MovieFormat& format)
{
    quietFfmpeg();
    auto p = std::make_unique<Private>();
    const QFileInfo file(path);
    p->path = path;
    p->partPath = file.path() + u"/."_s + file.fileName() + u".part"_s;
    auto writer = std::unique_ptr<MovieWriter>(new MovieWriter(std::move(p)));
    if (auto opened = writer->d->open(format); !opened)
        return tl::unexpected(opened.error());
    return writer;
}

Result<void> MovieWriter::Private::open(const MovieFormat& format)
{
    AVFormatContext* made = nullptr;
    if (const int code = avformat_alloc_output_context2(&made, nullptr, "mp4", nullptr); code < 0)
        return writeFailure(code);
    output.reset(made);
    // Same order, same bytes: no library versions inside.
    output->flags |= AVFMT_FLAG_BITEXACT;
    // With the index moved to the front, the muxer opens the file a second time by this name.
    const QByteArray url = "file:" + QFile::encodeName(partPath);
    output->url = av_strdup(url.constData());
    if (auto opened = openVideo(format); !opened)
        return opened;
    if (format.hasSound) {
        if (auto opened = openAudio(); !opened)
            return opened;
    }
    if (const int code = avio_open(&output->pb, url.constData(), AVIO_FLAG_WRITE); code < 0)
        return writeFailure(code);
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    const int code = avformat_write_header(output.get(), &options);
    av_dict_free(&options);
    if (code < 0)
        return writeFailure(code);
    return {};
}

Result<void> MovieWriter::Private::openVideo(const MovieFormat& format)
{
    const AVCodec* encoder = avcodec_find_encoder_by_name("libx264");
    if (!encoder)
        return failure(Error::Kind::Unsupported, u"FFmpeg without libx264"_s);
    video.reset(avcodec_alloc_context3(encoder));
    video->width = format.size.width();
    video->height = format.size.height();
    video->pix_fmt = AV_PIX_FMT_YUV420P;
    video->time_base = {format.rate.den, format.rate.num};
    video->framerate = {format.rate.num, format.rate.den};
    video->gop_size = int(format.rate.value() * 2);
    video->colorspace = AVCOL_SPC_BT709;
    video->color_primaries = AVCOL_PRI_BT709;
    video->color_trc = AVCOL_TRC_BT709;
    video->color_range = AVCOL_RANGE_MPEG;
    // A fixed number, because the frames that x264 makes depend on it.
    video->thread_count = 2;
    video->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    av_opt_set(video->priv_data, "preset", "superfast", 0);
    av_opt_set(video->priv_data, "crf", "20", 0);
    // Animatics move slowly and have no cuts: to look for better places of B frames and key frames costs a
    // quarter of the encoder's time and gains nothing.
    av_opt_set(video->priv_data, "x264-params", "b-adapt=0:scenecut=0:weightp=0", 0);
    if (const int code = avcodec_open2(video.get(), encoder, nullptr); code < 0)
        return writeFailure(code);
    videoStream = avformat_new_stream(output.get(), nullptr);
    videoStream->time_base = video->time_base;
    videoStream->avg_frame_rate = video->framerate;
    avcodec_parameters_from_context(videoStream->codecpar, video.get());

    picture->format = video->pix_fmt;
    picture->width = video->width;
    picture->height = video->height;
    if (const int code = av_frame_get_buffer(picture.get(), 0); code < 0)
        return writeFailure(code);
    scaler.reset(sws_getContext(video->width, video->height, AV_PIX_FMT_RGB32, video->width, video->height,
                                AV_PIX_FMT_YUV420P, SWS_BILINEAR, nullptr, nullptr, nullptr));
    sws_setColorspaceDetails(scaler.get(), sws_getCoefficients(SWS_CS_DEFAULT), 1,
                             sws_getCoefficients(SWS_CS_ITU709), 0, 0, 1 << 16, 1 << 16);
    return {};
}

Result<void> MovieWriter::Private::openAudio()
{
    const AVCodec* encoder = avcodec_find_encoder(AV_CODEC_ID_AAC);
    if (!encoder)
        return failure(Error::Kind::Unsupported, u"FFmpeg without AAC"_s);
    audio.reset(avcodec_alloc_context3(encoder));
    audio->sample_fmt = AV_SAMPLE_FMT_FLTP;
    audio->sample_rate = SoundRate;
    audio->time_base = {1, SoundRate};
    audio->bit_rate = 128'000;
    audio->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    const AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    av_channel_layout_copy(&audio->ch_layout, &stereo);
    if (const int code = avcodec_open2(audio.get(), encoder, nullptr); code < 0)
        return writeFailure(code);
    audioStream = avformat_new_stream(output.get(), nullptr);
    audioStream->time_base = audio->time_base;
    avcodec_parameters_from_context(audioStream->codecpar, audio.get());
    return {};
}

Result<void> MovieWriter::Private::encode(AVCodecContext& codec, AVStream& stream, const AVFrame* frame)
{
    if (const int code = avcodec_send_frame(&codec, frame); code < 0)
        return writeFailure(code);
    while (avcodec_receive_packet(&codec, packet.get()) == 0) {
        if (&codec == video.get())
            packet->duration = 1;
        av_packet_rescale_ts(packet.get(), codec.time_base, stream.time_base);
        packet->stream_index = stream.index;
        if (const int code = av_interleaved_write_frame(output.get(), packet.get()); code < 0)
            return writeFailure(code);
    }
    return {};
}

Result<void> MovieWriter::addFrame(const QImage& frame)
{
    Q_ASSERT(frame.width() == d->video->width && frame.height() == d->video->height);
    // The encoder may still look at the last one.
    if (const int code = av_frame_make_writable(d->picture.get()); code < 0)
        return writeFailure(code);
    const std::uint8_t* const planes[4] = {frame.constBits(), nullptr, nullptr, nullptr};
    const int strides[4] = {int(frame.bytesPerLine()), 0, 0, 0};
    sws_scale(d->scaler.get(), planes, strides, 0, frame.height(), d->picture->data, d->picture->linesize);
    d->picture->pts = d->frames++;
    return d->encode(*d->video, *d->videoStream, d->picture.get());
}

Result<void> MovieWriter::addSound(std::span<const float> samples)
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

Result<void> MovieWriter::Private::encodeSound(std::span<const float> samples)
{
    av_frame_unref(sound.get());
    sound->format = audio->sample_fmt;
    sound->nb_samples = int(samples.size() / 2);
    sound->sample_rate = SoundRate;
    av_channel_layout_copy(&sound->ch_layout, &audio->ch_layout);
    if (const int code = av_frame_get_buffer(sound.get(), 0); code < 0)
        return writeFailure(code);
    for (int channel = 0; channel < 2; ++channel) {
        auto* out = reinterpret_cast<float*>(sound->extended_data[channel]);
        for (size_t i = 0; i < samples.size() / 2; ++i)
            out[i] = samples[i * 2 + size_t(channel)];
    }
    sound->pts = soundTime;
    soundTime += sound->nb_samples;
    return encode(*audio, *audioStream, sound.get());
}

Result<void> MovieWriter::finish(const QString& comment)
{
    // In time: the muxer writes what it knows about the file last.
    if (!comment.isEmpty())
        av_dict_set(&d->output->metadata, "comment", comment.toUtf8().constData(), 0);
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
    if (const int code = av_write_trailer(d->output.get()); code < 0)
        return writeFailure(code);
    if (const int code = avio_closep(&d->output->pb); code < 0)
        return writeFailure(code);
    d->output.reset();
    QFile::remove(d->path);
    if (!QFile::rename(d->partPath, d->path))
        return failure(Error::Kind::Storage, d->path);
    return {};
}

} // namespace troupe::sandbox
