#pragma once

#include "core/media/footage.h"
#include "core/media/inputfile.h"

namespace troupe::media {

/// The pictures of a clip as a player shows them at a steady rate: each frame belongs to the slot that is
/// nearest to its time, and stays until the next one. Of a clip that has the rate itself, these are exactly
/// its frames.
class SteadyFrames {
public:
    /// From slot `first` on. Errors as in frames.h.
    static Result<SteadyFrames> open(const QString& path, const Rate& rate, int first,
                                     const MediaLimits& limits, const Stopped& stopped);

    MediaInfo info() const { return m_input->info(); }
    /// The frame of the next slot, valid until the next call; nothing after the last frame.
    Result<const AVFrame*> next();

private:
    explicit SteadyFrames(std::unique_ptr<InputFile> input, const Rate& rate, int first);
    bool startAtKeyFrame();
    Result<> readAhead();
    int slotOf(double seconds) const;

    std::unique_ptr<InputFile> m_input;
    Rate m_rate;
    int m_slot;
    FramePtr m_shown {av_frame_alloc()};
    FramePtr m_ahead {av_frame_alloc()};
    double m_end = 0; ///< Of what was decoded, in seconds.
    bool m_ended = false;
};

} // namespace troupe::media
