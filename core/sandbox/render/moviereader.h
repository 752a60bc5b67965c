#pragma once

#include "core/base/result.h"

#include <QImage>

#include <memory>
#include <vector>

namespace troupe::sandbox {

/// Frames a second as a fraction, so that 30000/1001 stays what it is.
struct FrameRate {
    int num = 24;
    int den = 1;

    double value() const { return double(num) / double(den); }
    friend bool operator==(const FrameRate&, const FrameRate&) = default;
};

/// What a clip may be at most before it is refused unread.
struct ReadLimits {
    int maxSide = 4096;
    double maxSeconds = 180;
    unsigned maxStreams = 8;
    int maxMilliseconds = 60'000; ///< For everything that is read from the one clip.
};

struct MovieInfo {
    QSize size; ///< As shown: rotated upright, square pixels.
    FrameRate rate;
    double seconds = 0;
    int frames = 0; ///< As the container says, or an estimate.
    bool hasSound = false;
    QString comment; ///< What MovieWriter kept with the film, or anything else.
};

/// Reads a clip that is hostile until proven otherwise: local files of few container formats only,
/// within limits of size, length, streams and time.
class MovieReader {
public:
    /// Errors: Missing, and the Media* kinds.
    static Result<MovieReader> open(const QString& path, const ReadLimits& limits = {});
    MovieReader(MovieReader&&) noexcept;
    MovieReader& operator=(MovieReader&&) noexcept;
    ~MovieReader();

    const MovieInfo& info() const;

    /// Frames come scaled to `size` from now on.
    void scaleTo(QSize size);

    /// The next frame, RGB32, upright; a null image after the last one. MediaCutOff if the clip
    /// ends well before the end that it promised.
    Result<QImage> nextFrame();

    /// Like nextFrame(), for those who do not want to see it; false after the last one. Cheaper.
    Result<bool> skipFrame();

private:
    struct Private;
    explicit MovieReader(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

/// All the sound of a clip as interleaved stereo at SoundRate; empty where there is none, or none that
/// decodes.
std::vector<float> readSound(const QString& path, const ReadLimits& limits = {});

/// Samples a second of everything that sounds in here.
inline constexpr int SoundRate = 48000;

} // namespace troupe::sandbox
