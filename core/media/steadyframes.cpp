#include "core/media/steadyframes.h"

#include <cmath>

namespace troupe::media {
namespace {

constexpr double SeekFrom = 8; // Seconds; nearer than that, decoding on beats seeking.
constexpr double SeekSpare = 1; // Seconds before what is wanted; some formats only come near.
constexpr double EndSlack = 0.25; // What verify() allows an end to be off.

Result<std::unique_ptr<InputFile>> openReady(const QString& path, const MediaLimits& limits,
                                             const Stopped& stopped)
{
    auto input = InputFile::open(path, limits, stopped, InputFile::Look::Thorough);
    if (!input)
        return input;
    if (const auto ready = (*input)->startDecoder(0); !ready)
        return tl::unexpected(ready.error());
    return input;
}

bool isKeyFrame(const AVFrame& frame)
{
#ifdef AV_FRAME_FLAG_KEY // Since FFmpeg 6.1.
    return frame.flags & AV_FRAME_FLAG_KEY;
#else
    return frame.key_frame != 0;
#endif
}

} // namespace

SteadyFrames::SteadyFrames(std::unique_ptr<InputFile> input, const Rate& rate, int first)
    : m_input(std::move(input)), m_rate(rate), m_slot(first)
{}

Result<SteadyFrames> SteadyFrames::open(const QString& path, const Rate& rate, int first,
                                        const MediaLimits& limits, const Stopped& stopped)
{
    auto input = openReady(path, limits, stopped);
    if (!input)
        return tl::unexpected(input.error());
    SteadyFrames frames(*std::move(input), rate, first);
    const double wanted = first / rate.value();
    if (wanted > SeekFrom && frames.m_input->seek(wanted - SeekSpare)) {
        if (frames.startAtKeyFrame())
            return frames;
        // It went too far, or nothing decodes from there: all the way, then.
        input = openReady(path, limits, stopped);
        if (!input)
            return tl::unexpected(input.error());
        frames = SteadyFrames(*std::move(input), rate, first);
    }
    if (const auto ahead = frames.readAhead(); !ahead)
        return tl::unexpected(ahead.error());
    if (frames.m_ahead->width <= 0)
        return failure(Error::Kind::MediaUnreadable, QStringLiteral("no frame decodes"));
    return frames;
}

/// False if the first key frame from here on comes too late. What some decoders give before it is grey.
bool SteadyFrames::startAtKeyFrame()
{
    do {
        if (!readAhead() || m_ended || m_ahead->best_effort_timestamp == AV_NOPTS_VALUE
            || slotOf(m_input->secondsOf(*m_ahead)) > m_slot)
            return false;
    } while (!isKeyFrame(*m_ahead));
    return true;
}

int SteadyFrames::slotOf(double seconds) const
{
    return int(std::lround(seconds * m_rate.value()));
}

Result<> SteadyFrames::readAhead()
{
    const auto frame = m_input->nextFrame();
    if (!frame)
        return tl::unexpected(frame.error());
    av_frame_unref(m_ahead.get());
    if (!*frame) {
        m_ended = true;
        return {};
    }
    av_frame_ref(m_ahead.get(), *frame);
    m_end = m_input->secondsOf(**frame) + m_input->durationOf(**frame);
    return {};
}

Result<const AVFrame*> SteadyFrames::next()
{
    while (!m_ended && slotOf(m_input->secondsOf(*m_ahead)) <= m_slot) {
        std::swap(m_shown, m_ahead);
        if (const auto ahead = readAhead(); !ahead)
            return tl::unexpected(ahead.error());
    }
    if (m_ended && m_slot / m_rate.value() > m_end + EndSlack)
        return nullptr;
    ++m_slot;
    return m_shown->width > 0 ? m_shown.get() : m_ahead.get(); // Before the first one, the first one.
}

} // namespace troupe::media
