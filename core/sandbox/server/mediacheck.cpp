#include "core/sandbox/server/mediatools.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

using std::chrono::steady_clock;

constexpr int MaxSide = 4096;
constexpr unsigned MaxStreams = 16;
constexpr double MaxSeconds = 600;
constexpr std::chrono::seconds MaxTime {10};

struct CloseInput {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
};
struct FreeCodec {
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
};
struct FreePacket {
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
struct FreeFrame {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
using Input = std::unique_ptr<AVFormatContext, CloseInput>;

int isTooLate(void* deadline)
{
    return steady_clock::now() > *static_cast<steady_clock::time_point*>(deadline) ? 1 : 0;
}

/// `formats`: the demuxers that may look at the file; hostile files do not get to choose another.
Result<Input> openInput(const QString& path, const char* formats, steady_clock::time_point& deadline)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return failure(Error::Kind::Storage, path);
    if (info.size() == 0)
        return failure(Error::Kind::MediaEmpty);
    AVFormatContext* raw = avformat_alloc_context();
    if (!raw)
        return failure(Error::Kind::MediaUnreadable);
    raw->interrupt_callback = {&isTooLate, &deadline};
    raw->max_streams = int(MaxStreams);
    AVDictionary* options = nullptr;
    av_dict_set(&options, "format_whitelist", formats, 0);
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    const QByteArray url = "file:" + QFile::encodeName(path);
    const int opened
        = avformat_open_input(&raw, url.constData(), nullptr, &options); // frees `raw` if it fails
    av_dict_free(&options);
    if (opened < 0)
        return failure(Error::Kind::MediaUnknown);
    Input input(raw);
    if (avformat_find_stream_info(input.get(), nullptr) < 0)
        return failure(isTooLate(&deadline) ? Error::Kind::MediaTooSlow : Error::Kind::MediaUnreadable);
    return input;
}

/// Where in the stream its packets end, in its own time base.
class StreamEnd {
public:
    explicit StreamEnd(const AVStream* stream) : m_stream(stream) {}

    void see(const AVPacket* packet)
    {
        const bool isCounted = packet->stream_index == m_stream->index && packet->pts != AV_NOPTS_VALUE
            && (packet->flags & AV_PKT_FLAG_CORRUPT) == 0;
        if (isCounted)
            m_end = std::max<qint64>(m_end, packet->pts + packet->duration);
    }

    double seconds() const { return double(m_end) * av_q2d(m_stream->time_base); }

private:
    const AVStream* m_stream;
    qint64 m_end = 0;
};

/// One decoded picture, wherever in the file the first good one is.
Result<QSize> decodeOne(AVFormatContext* input, const AVStream* stream, const AVCodec* decoder,
                        StreamEnd& end)
{
    const std::unique_ptr<AVCodecContext, FreeCodec> codec(avcodec_alloc_context3(decoder));
    const std::unique_ptr<AVPacket, FreePacket> packet(av_packet_alloc());
    const std::unique_ptr<AVFrame, FreeFrame> frame(av_frame_alloc());
    if (!codec || !packet || !frame || avcodec_parameters_to_context(codec.get(), stream->codecpar) < 0)
        return failure(Error::Kind::MediaUnreadable);
    codec->max_pixels = qint64(MaxSide) * MaxSide;
    codec->thread_count = 1;
    if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
        return failure(Error::Kind::MediaUnreadable);
    while (true) {
        const int read = av_read_frame(input, packet.get());
        if (read < 0) {
            avcodec_send_packet(codec.get(), nullptr);
        } else if (packet->stream_index == stream->index) {
            end.see(packet.get());
            avcodec_send_packet(codec.get(), packet.get()); // a damaged one is skipped
        }
        av_packet_unref(packet.get());
        if (avcodec_receive_frame(codec.get(), frame.get()) == 0)
            return QSize(frame->width, frame->height);
        if (read < 0)
            return failure(Error::Kind::MediaCutOff);
    }
}

/// The index of a clip may be whole while its end is missing: reads, and does not decode, the rest.
Result<void> checkEnd(AVFormatContext* input, double seconds, StreamEnd& end)
{
    const std::unique_ptr<AVPacket, FreePacket> packet(av_packet_alloc());
    if (!packet)
        return failure(Error::Kind::MediaUnreadable);
    while (av_read_frame(input, packet.get()) >= 0) {
        end.see(packet.get());
        av_packet_unref(packet.get());
    }
    // Sound may go on for longer than the picture, but not by this much.
    if (end.seconds() < 0.9 * seconds - 0.5)
        return failure(Error::Kind::MediaCutOff);
    return {};
}

Result<MediaFacts> inspect(const QString& path, const char* formats)
{
    auto deadline = steady_clock::now() + MaxTime;
    auto input = openInput(path, formats, deadline);
    if (!input)
        return tl::unexpected(input.error());
    AVFormatContext* context = input->get();
    if (context->nb_streams > MaxStreams)
        return failure(Error::Kind::MediaTooManyStreams);
    const AVCodec* decoder = nullptr;
    const int index = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, &decoder, 0);
    if (index < 0 || !decoder)
        return failure(index == AVERROR_DECODER_NOT_FOUND ? Error::Kind::MediaUnreadable
                                                          : Error::Kind::MediaNoPicture);
    const AVStream* stream = context->streams[index];
    if (stream->codecpar->width > MaxSide || stream->codecpar->height > MaxSide)
        return failure(Error::Kind::MediaTooLarge);
    const double seconds = context->duration > 0 ? double(context->duration) / AV_TIME_BASE : 0;
    if (seconds > MaxSeconds)
        return failure(Error::Kind::MediaTooLong);
    StreamEnd end(stream);
    const auto size = decodeOne(context, stream, decoder, end);
    if (!size)
        return tl::unexpected(size.error());
    if (const auto whole = checkEnd(context, seconds, end); !whole)
        return tl::unexpected(whole.error());
    return MediaFacts {*size, seconds};
}

} // namespace

Result<MediaFacts> openClip(const QString& path)
{
    auto facts = inspect(path, "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi");
    if (facts && facts->seconds <= 0)
        return failure(Error::Kind::MediaUnreadable, u"no length"_s);
    return facts;
}

Result<MediaFacts> openImage(const QString& path)
{
    auto facts = inspect(path, "jpeg_pipe,png_pipe,webp_pipe");
    if (facts)
        facts->seconds = 0;
    return facts;
}

} // namespace troupe::sandbox
