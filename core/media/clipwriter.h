#pragma once

#include "core/base/result.h"
#include "core/media/footage.h"

#include <QImage>

#include <memory>
#include <span>

namespace troupe::media {

struct ClipFormat {
    QSize size; ///< Even both ways.
    Rate rate;
    qint64 bitsPerSecond = 16'000'000; ///< Of picture and sound, at most.
    bool hasSound = false;
};

/// What can be written: an even size within the limits, at most 240 frames per second. Errors: Invalid
/// "size", Invalid "rate".
Result<> checkFormat(const QSize& size, const Rate& rate, const MediaLimits& limits);

/// Writes H.264/AAC into an MP4 whose index comes first. The file appears under its name only when finish()
/// succeeds; until then, and for ever if it does not, there is at most a ".part" beside it, which goes with
/// this object. For worker threads.
///
/// Errors: Storage, DiskFull; Unsupported where FFmpeg has no encoder.
class ClipWriter {
public:
    static Result<std::unique_ptr<ClipWriter>> create(const QString& path, const ClipFormat& format);
    ~ClipWriter();
    Q_DISABLE_COPY_MOVE(ClipWriter)

    /// `frame` is RGB32 and as large as the clip.
    Result<> addFrame(const QImage& frame);
    /// Interleaved stereo at SoundRate, in step with the picture.
    Result<> addSound(std::span<const float> samples);
    Result<> finish();

private:
    struct Private;
    explicit ClipWriter(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace troupe::media
