#include "core/sandbox/render/movieinput.h"

namespace troupe::sandbox {

namespace {

/// Appends what the resampler makes of `frame`, or what it still holds if that is null.
void appendResampled(SwrContext* resampler, const AVFrame* frame, std::vector<float>& sound)
{
    const int room = swr_get_out_samples(resampler, frame ? frame->nb_samples : 0);
    if (room <= 0)
        return;
    std::vector<float> chunk(size_t(room) * 2);
    auto* out = reinterpret_cast<std::uint8_t*>(chunk.data());
    auto** in = frame ? const_cast<const std::uint8_t**>(frame->extended_data) : nullptr;
    const int made = swr_convert(resampler, &out, room, in, frame ? frame->nb_samples : 0);
    if (made > 0)
        sound.insert(sound.end(), chunk.begin(), chunk.begin() + std::ptrdiff_t(made) * 2);
}

// FFmpeg 5 takes the layouts as if it would change them.
av::Resampler toStereo(AVFrame& frame)
{
    AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    SwrContext* made = nullptr;
    if (swr_alloc_set_opts2(&made, &stereo, AV_SAMPLE_FMT_FLT, SoundRate, &frame.ch_layout,
                            AVSampleFormat(frame.format), frame.sample_rate, 0, nullptr)
        < 0)
        return nullptr;
    av::Resampler resampler(made);
    return swr_init(made) < 0 ? nullptr : std::move(resampler);
}

} // namespace

std::vector<float> readSound(const QString& path, const ReadLimits& limits)
{
    const auto input = openInput(path, limits);
    if (!input)
        return {};
    const AVCodec* decoder = nullptr;
    const int index = av_find_best_stream(input->format.get(), AVMEDIA_TYPE_AUDIO, -1, -1, &decoder, 0);
    if (index < 0)
        return {};
    const av::Codec codec(avcodec_alloc_context3(decoder));
    avcodec_parameters_to_context(codec.get(), input->format->streams[index]->codecpar);
    if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
        return {};

    const auto most = size_t(limits.maxSeconds * SoundRate) * 2;
    std::vector<float> sound;
    av::Resampler resampler;
    const av::Packet packet(av_packet_alloc());
    const av::Frame frame(av_frame_alloc());
    for (bool more = true; more && sound.size() < most;) {
        av_packet_unref(packet.get());
        more = av_read_frame(input->format.get(), packet.get()) >= 0;
        if (more && packet->stream_index != index)
            continue;
        avcodec_send_packet(codec.get(), more ? packet.get() : nullptr);
        while (avcodec_receive_frame(codec.get(), frame.get()) == 0) {
            if (!resampler)
                resampler = toStereo(*frame);
            if (!resampler)
                return {};
            appendResampled(resampler.get(), frame.get(), sound);
        }
    }
    if (resampler)
        appendResampled(resampler.get(), nullptr, sound);
    return sound;
}

} // namespace troupe::sandbox
