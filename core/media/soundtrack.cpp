#include "core/media/soundtrack.h"

#include "core/media/inputfile.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libswresample/swresample.h>
}

#include <algorithm>
#include <cmath>

namespace troupe::media {
namespace {

constexpr double SeekSoundFrom = 8; // Seconds; nearer than that, decoding on beats seeking.
constexpr double SoundSpare = 2; // Seconds before what is wanted.
constexpr int SoundJump = SoundRate / 10; // Time stamps that are off by less are rounding.

struct FreeResampler {
    void operator()(SwrContext* resampler) const { swr_free(&resampler); }
};
using ResamplerPtr = std::unique_ptr<SwrContext, FreeResampler>;

ResamplerPtr stereoOf(const AVFrame& frame)
{
    const AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    AVChannelLayout layout = frame.ch_layout;
    if (layout.order == AV_CHANNEL_ORDER_UNSPEC) // Raw formats only count their channels.
        av_channel_layout_default(&layout, frame.ch_layout.nb_channels);
    SwrContext* made = nullptr;
    // FFmpeg 5 takes the layouts as if it would change them.
    const int code
        = swr_alloc_set_opts2(&made, const_cast<AVChannelLayout*>(&stereo), AV_SAMPLE_FMT_FLT, SoundRate,
                              &layout, AVSampleFormat(frame.format), frame.sample_rate, 0, nullptr);
    ResamplerPtr resampler(made);
    return code >= 0 && swr_init(made) >= 0 ? std::move(resampler) : nullptr;
}

/// Sound that is put where its time says.
class Soundtrack {
public:
    Soundtrack(InputFile& input, int stream, double from, double seconds)
        : m_input(input),
          m_stream(stream),
          m_from(from),
          m_samples(size_t(std::lround(seconds * SoundRate)) * 2, 0.0F)
    {}

    Result<> read();
    bool beganInTime() const { return m_first <= 0; }
    bool isEmpty() const { return m_decoded == 0; }
    std::vector<float> take() { return std::move(m_samples); }

private:
    qint64 frameCount() const { return qint64(m_samples.size() / 2); }
    void put(const AVFrame* frame);
    void place(const std::vector<float>& chunk);

    InputFile& m_input;
    int m_stream;
    double m_from;
    std::vector<float> m_samples;
    ResamplerPtr m_resampler;
    qint64 m_at = 0; ///< Where the next sample goes, counted from `from`.
    qint64 m_first = 0; ///< Where the first one went.
    qint64 m_decoded = 0;
};

Result<> Soundtrack::read()
{
    AVFormatContext& format = m_input.format();
    const AVStream& stream = *format.streams[m_stream];
    const AVCodec* decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    const std::unique_ptr<AVCodecContext, FreeCodec> codec(decoder ? avcodec_alloc_context3(decoder)
                                                                   : nullptr);
    if (!codec)
        return {};
    avcodec_parameters_to_context(codec.get(), stream.codecpar);
    codec->pkt_timebase = stream.time_base;
    if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
        return {};
    for (unsigned i = 0; i < format.nb_streams; ++i)
        format.streams[i]->discard = int(i) == m_stream ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    const PacketPtr packet(av_packet_alloc());
    const FramePtr frame(av_frame_alloc());
    for (bool more = true; more && m_at < frameCount();) {
        if (const auto reason = m_input.stopReason())
            return tl::unexpected(*reason);
        more = av_read_frame(&format, packet.get()) >= 0;
        if (!more || packet->stream_index == m_stream)
            avcodec_send_packet(codec.get(), more ? packet.get() : nullptr); // What is broken is silent.
        av_packet_unref(packet.get());
        while (avcodec_receive_frame(codec.get(), frame.get()) == 0)
            put(frame.get());
    }
    if (const auto reason = m_input.stopReason())
        return tl::unexpected(*reason);
    if (m_resampler)
        put(nullptr);
    return {};
}

/// Null: what the resampler still holds.
void Soundtrack::put(const AVFrame* frame)
{
    if (frame && !m_resampler)
        m_resampler = stereoOf(*frame);
    if (!m_resampler)
        return;
    if (frame && frame->best_effort_timestamp != AV_NOPTS_VALUE) {
        const AVStream& video = m_input.stream();
        const double start
            = video.start_time == AV_NOPTS_VALUE ? 0 : double(video.start_time) * av_q2d(video.time_base);
        const double time
            = double(frame->best_effort_timestamp) * av_q2d(m_input.format().streams[m_stream]->time_base);
        const auto at = qint64(std::llround((time - start - m_from) * SoundRate));
        if (m_decoded == 0 || std::abs(at - m_at) > SoundJump)
            m_at = at;
    }
    if (m_decoded == 0)
        m_first = m_at;
    const int room = swr_get_out_samples(m_resampler.get(), frame ? frame->nb_samples : 0);
    if (room <= 0)
        return;
    std::vector<float> chunk(size_t(room) * 2);
    auto* out = reinterpret_cast<uint8_t*>(chunk.data());
    auto** in = frame ? const_cast<const uint8_t**>(frame->extended_data) : nullptr;
    const int made = swr_convert(m_resampler.get(), &out, room, in, frame ? frame->nb_samples : 0);
    chunk.resize(size_t(std::max(0, made)) * 2);
    place(chunk);
}

void Soundtrack::place(const std::vector<float>& chunk)
{
    for (size_t i = 0; i < chunk.size(); i += 2, ++m_at, ++m_decoded) {
        if (m_at < 0 || m_at >= frameCount())
            continue;
        m_samples[size_t(m_at) * 2] = chunk[i];
        m_samples[size_t(m_at) * 2 + 1] = chunk[i + 1];
    }
}

} // namespace

Result<std::vector<float>> readSound(const QString& path, double from, double seconds,
                                     const MediaLimits& limits, const Stopped& stopped)
{
    for (const bool seeking : {true, false}) {
        const auto input = InputFile::open(path, limits, stopped, InputFile::Look::Thorough);
        if (!input)
            return tl::unexpected(input.error());
        const int stream = av_find_best_stream(&(*input)->format(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
        if (stream < 0)
            return std::vector<float>();
        if (seeking) {
            if (from < SeekSoundFrom)
                continue;
            const auto target
                = int64_t((from - SoundSpare) / av_q2d((*input)->format().streams[stream]->time_base));
            if (av_seek_frame(&(*input)->format(), stream, target, AVSEEK_FLAG_BACKWARD) < 0)
                continue;
        }
        Soundtrack track(**input, stream, from, seconds);
        if (const auto read = track.read(); !read)
            return tl::unexpected(read.error());
        if (seeking && (track.isEmpty() || !track.beganInTime()))
            continue; // Went too far: from the beginning, then.
        return track.isEmpty() ? std::vector<float>() : track.take();
    }
    return std::vector<float>();
}

} // namespace troupe::media
