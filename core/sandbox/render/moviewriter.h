#pragma once

#include "core/base/result.h"
#include "core/sandbox/render/moviereader.h"

#include <QImage>

#include <memory>
#include <span>

namespace troupe::sandbox {

struct MovieFormat {
    QSize size; ///< Even.
    FrameRate rate;
    bool hasSound = true;
};

/// Writes H.264/AAC into an MP4 whose index comes first. The file appears under its name only
/// when finish() succeeds; until then, and for ever if it does not, there is at most a hidden
/// ".part" beside it, which goes with this object.
class MovieWriter {
public:
    /// Errors: Storage, DiskFull.
    static Result<std::unique_ptr<MovieWriter>> create(const QString& path, const MovieFormat& format);
    ~MovieWriter();

    /// `frame` is RGB32 and as large as the film.
    Result<void> addFrame(const QImage& frame);

    /// Interleaved stereo at SoundRate. Give as much as there is picture, in step with it.
    Result<void> addSound(std::span<const float> samples);

    /// `comment` is kept in the file; MovieInfo::comment gives it back.
    Result<void> finish(const QString& comment = {});

private:
    struct Private;
    explicit MovieWriter(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace troupe::sandbox
