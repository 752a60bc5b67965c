#include "core/media/inputfile.h"

#include "core/media/picture.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace troupe::media {
namespace {

// Containers of clips, and sound-only ones so that these can be told by name. Nothing that names
// other files (playlists, concatenations, image sequences).
constexpr auto Formats
    = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,gif,mpegts,mpeg,ogg,flv,asf,mp3,wav,flac,aac";
// And what cameras, editors and drawing programs write.
constexpr auto FootageFormats
    = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,gif,mpegts,mpeg,ogg,flv,asf,mp3,wav,flac,aac,"
      "mxf,mxf_opatom,dv,gxf,wtv,nut,ivf,rm,amv,apng,yuv4mpegpipe";

QString textOf(int code)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof(text));
    return QString::fromUtf8(text);
}

/// Begins like a container that we read, whatever becomes of it later.
bool beginsLikeAClip(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(12);
    return head.mid(4, 4) == "ftyp" || head.mid(4, 4) == "moov" || head.startsWith("\x1a\x45\xdf\xa3")
        || (head.startsWith("RIFF") && head.mid(8, 4) == "AVI ");
}

/// FFmpeg's own decoders of VP8 and VP9 leave transparency out.
const AVCodec* decoderOf(const AVStream& stream)
{
    const AVCodecID id = stream.codecpar->codec_id;
    const AVDictionaryEntry* mode = av_dict_get(stream.metadata, "alpha_mode", nullptr, 0);
    if (mode && QByteArrayView(mode->value) == "1" && (id == AV_CODEC_ID_VP8 || id == AV_CODEC_ID_VP9)) {
        const char* name = id == AV_CODEC_ID_VP8 ? "libvpx" : "libvpx-vp9";
        if (const AVCodec* whole = avcodec_find_decoder_by_name(name))
            return whole;
    }
    return avcodec_find_decoder(id);
}

Result<> checkFile(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(Error::Kind::Missing, path);
    if (!file.isFile() || !file.isReadable())
        return failure(Error::Kind::Storage, path);
    if (file.size() == 0)
        return failure(Error::Kind::MediaEmpty, path);
    return {};
}

} // namespace

InputFile::InputFile(QString path, const MediaLimits& limits, Stopped stopped)
    : m_path(std::move(path)),
      m_limits(limits),
      m_stopped(std::move(stopped)),
      m_deadline(std::chrono::steady_clock::now() + limits.maxTime),
      m_frame(av_frame_alloc()),
      m_packet(av_packet_alloc())
{}

Result<std::unique_ptr<InputFile>> InputFile::open(const QString& path, const MediaLimits& limits,
                                                   const Stopped& stopped, Look look)
{
    if (const auto good = checkFile(path); !good)
        return tl::unexpected(good.error());
    std::unique_ptr<InputFile> input(new InputFile(path, limits, stopped));
    if (const auto opened = input->openFormat(); !opened)
        return tl::unexpected(opened.error());
    if (const auto found = input->findPicture(look); !found)
        return tl::unexpected(found.error());
    return input;
}

Result<> InputFile::openFormat()
{
    AVFormatContext* format = avformat_alloc_context();
    format->interrupt_callback = {&InputFile::interrupted, this};
    AVDictionary* options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist",
                m_limits.containers == Containers::Footage ? FootageFormats : Formats, 0);
    const QByteArray url = "file:" + QFile::encodeName(m_path);
    const int code = avformat_open_input(&format, url.constData(), nullptr, &options); // Frees on failure.
    av_dict_free(&options);
    if (code < 0) {
        const bool knownStart = beginsLikeAClip(m_path);
        return tl::unexpected(
            errorOf(code, knownStart ? Error::Kind::MediaCutOff : Error::Kind::MediaUnknown));
    }
    m_format.reset(format);
    if (m_format->nb_streams > unsigned(m_limits.maxStreams))
        return failure(Error::Kind::MediaTooManyStreams, u"%1 streams"_s.arg(m_format->nb_streams));
    return {};
}

Result<> InputFile::findPicture(Look look)
{
    const auto pictureOf = [this] {
        for (unsigned i = 0; i < m_format->nb_streams; ++i) {
            const AVStream& candidate = *m_format->streams[i];
            const bool isCover = candidate.disposition & AV_DISPOSITION_ATTACHED_PIC;
            if (candidate.codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !isCover)
                return int(i);
        }
        return -1;
    };
    const auto tooLarge = [this]() -> Result<> {
        const AVCodecParameters& codec = *stream().codecpar;
        if (codec.width > m_limits.maxSide || codec.height > m_limits.maxSide)
            return failure(Error::Kind::MediaTooLarge, u"%1 x %2"_s.arg(codec.width).arg(codec.height));
        return {};
    };

    m_stream = pictureOf();
    if (m_stream >= 0) { // Before anything is decoded.
        if (auto fits = tooLarge(); !fits)
            return fits;
    }
    if (isCutOff())
        return failure(Error::Kind::MediaCutOff, m_path);
    const bool headerTellsAll = m_stream >= 0 && stream().codecpar->width > 0 && stream().duration > 0;
    if (look == Look::Thorough || !headerTellsAll) {
        m_format->probesize = 5'000'000;
        m_format->max_analyze_duration = 2 * AV_TIME_BASE;
        if (const int code = avformat_find_stream_info(m_format.get(), nullptr); code < 0)
            return tl::unexpected(errorOf(code, Error::Kind::MediaUnreadable));
        m_stream = pictureOf();
    }
    if (const auto reason = stopReason())
        return tl::unexpected(*reason);
    if (m_stream < 0)
        return failure(Error::Kind::MediaNoPicture, m_path);
    if (auto fits = tooLarge(); !fits)
        return fits;
    if (stream().codecpar->width <= 0 || stream().codecpar->height <= 0)
        return failure(Error::Kind::MediaUnreadable, u"no picture size"_s);
    if (info().seconds > double(m_limits.maxDuration.count()))
        return failure(Error::Kind::MediaTooLong, u"%1 s"_s.arg(info().seconds));
    return {};
}

bool InputFile::isCutOff() const
{
    const qint64 size = QFileInfo(m_path).size();
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        AVStream* one = m_format->streams[i];
        const int count = avformat_index_get_entries_count(one);
        const AVIndexEntry* last = count > 0 ? avformat_index_get_entry(one, count - 1) : nullptr;
        if (last && last->pos + last->size > size)
            return true;
    }
    return false;
}

MediaInfo InputFile::info() const
{
    const AVStream& video = stream();
    MediaInfo info;
    info.codedSize = QSize(video.codecpar->width, video.codecpar->height);
    info.rotation = rotationOf(video);
    info.size = shownSize(info.codedSize, video.codecpar->sample_aspect_ratio, info.rotation);
    if (video.duration > 0)
        info.seconds = double(video.duration) * av_q2d(video.time_base);
    else if (m_format->duration > 0)
        info.seconds = double(m_format->duration) / AV_TIME_BASE;
    if (video.avg_frame_rate.num > 0 && video.avg_frame_rate.den > 0)
        info.fps = av_q2d(video.avg_frame_rate);
    else if (video.nb_frames > 0 && info.seconds > 0)
        info.fps = double(video.nb_frames) / info.seconds;
    for (unsigned i = 0; i < m_format->nb_streams; ++i)
        info.hasAudio |= m_format->streams[i]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
    info.container = QString::fromLatin1(m_format->iformat->name);
    info.videoCodec = QString::fromLatin1(avcodec_get_name(video.codecpar->codec_id));
    info.bytes = QFileInfo(m_path).size();
    return info;
}

Result<> InputFile::startDecoder(int threads)
{
    const AVCodec* codec = decoderOf(stream());
    if (!codec)
        return failure(Error::Kind::MediaUnreadable, u"no decoder for %1"_s.arg(info().videoCodec));
    const double fps = info().fps;
    m_frameTime = fps > 0 ? 1 / fps : 0;
    m_decoder.reset(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(m_decoder.get(), stream().codecpar);
    m_decoder->thread_count = threads;
    m_decoder->max_pixels = qint64(m_limits.maxSide) * m_limits.maxSide;
    m_decoder->pkt_timebase = stream().time_base;
    if (const int code = avcodec_open2(m_decoder.get(), codec, nullptr); code < 0)
        return tl::unexpected(errorOf(code, Error::Kind::MediaUnreadable));
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        if (int(i) != m_stream)
            m_format->streams[i]->discard = AVDISCARD_ALL;
    }
    return {};
}

Result<const AVFrame*> InputFile::nextFrame()
{
    for (;;) {
        if (const auto reason = stopReason())
            return tl::unexpected(*reason);
        const int received = avcodec_receive_frame(m_decoder.get(), m_frame.get());
        if (received == 0) {
            if (m_frame->width > m_limits.maxSide || m_frame->height > m_limits.maxSide)
                return failure(Error::Kind::MediaTooLarge,
                               u"%1 x %2"_s.arg(m_frame->width).arg(m_frame->height));
            m_lastEnd = qMax(m_lastEnd, secondsOf(*m_frame) + m_frameTime);
            return m_frame.get();
        }
        if (received == AVERROR_EOF)
            return nullptr;
        if (received != AVERROR(EAGAIN))
            return tl::unexpected(errorOf(received, Error::Kind::MediaUnreadable));

        const int read = m_draining ? AVERROR_EOF : av_read_frame(m_format.get(), m_packet.get());
        if (read < 0) {
            if (const auto reason = stopReason())
                return tl::unexpected(*reason);
            m_draining = true; // The end, or as good as it: what is left in the decoder comes out.
            avcodec_send_packet(m_decoder.get(), nullptr);
            continue;
        }
        int sent = 0;
        if (m_packet->stream_index == m_stream)
            sent = avcodec_send_packet(m_decoder.get(), m_packet.get());
        av_packet_unref(m_packet.get());
        if (sent < 0 && sent != AVERROR(EAGAIN))
            return tl::unexpected(errorOf(sent, Error::Kind::MediaUnreadable));
    }
}

Result<const AVFrame*> InputFile::nextKeyFrame()
{
    m_format->streams[m_stream]->discard = AVDISCARD_NONKEY;
    m_decoder->skip_frame = AVDISCARD_NONKEY;
    for (;;) {
        if (const auto reason = stopReason())
            return tl::unexpected(*reason);
        if (av_read_frame(m_format.get(), m_packet.get()) < 0)
            return nextFrame(); // Why, or nothing.
        const bool isKey = m_packet->stream_index == m_stream && (m_packet->flags & AV_PKT_FLAG_KEY);
        const int sent = isKey ? avcodec_send_packet(m_decoder.get(), m_packet.get()) : 0;
        av_packet_unref(m_packet.get());
        if (!isKey)
            continue;
        if (sent < 0)
            return tl::unexpected(errorOf(sent, Error::Kind::MediaUnreadable));
        avcodec_send_packet(m_decoder.get(), nullptr);
        m_draining = true;
        const auto frame = nextFrame();
        if (!frame || *frame)
            return frame;
        avcodec_flush_buffers(m_decoder.get()); // This packet made no picture: on to the next.
        m_draining = false;
    }
}

Result<> InputFile::seek(double seconds)
{
    const AVStream& video = stream();
    const int64_t start = video.start_time == AV_NOPTS_VALUE ? 0 : video.start_time;
    const auto target = start + int64_t(seconds / av_q2d(video.time_base));
    if (av_seek_frame(m_format.get(), m_stream, target, AVSEEK_FLAG_BACKWARD) < 0)
        return failure(Error::Kind::MediaUnreadable, u"cannot seek"_s);
    avcodec_flush_buffers(m_decoder.get());
    m_draining = false;
    return {};
}

double InputFile::secondsOf(const AVFrame& frame) const
{
    const AVStream& video = stream();
    const int64_t start = video.start_time == AV_NOPTS_VALUE ? 0 : video.start_time;
    if (frame.best_effort_timestamp == AV_NOPTS_VALUE)
        return m_lastEnd;
    return double(frame.best_effort_timestamp - start) * av_q2d(video.time_base);
}

double InputFile::durationOf(const AVFrame& frame) const
{
#if LIBAVUTIL_VERSION_MAJOR >= 58 // FFmpeg 6 renamed it.
    const int64_t duration = frame.duration;
#else
    const int64_t duration = frame.pkt_duration;
#endif
    return duration > 0 ? double(duration) * av_q2d(stream().time_base) : m_frameTime;
}

int InputFile::interrupted(void* self)
{
    return static_cast<const InputFile*>(self)->stopReason() ? 1 : 0;
}

std::optional<Error> InputFile::stopReason() const
{
    if (m_stopped && m_stopped())
        return Error {.kind = Error::Kind::Canceled};
    if (std::chrono::steady_clock::now() > m_deadline)
        return Error {.kind = Error::Kind::MediaTooSlow, .detail = m_path};
    return std::nullopt;
}

Error InputFile::errorOf(int code, Error::Kind otherwise) const
{
    if (const auto reason = stopReason())
        return *reason;
    return {.kind = otherwise, .detail = u"%1: %2"_s.arg(m_path, textOf(code))};
}

} // namespace troupe::media
