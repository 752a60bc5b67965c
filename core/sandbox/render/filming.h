#pragma once

#include "core/sandbox/render/moviewriter.h"
#include "core/sandbox/render/render.h"

namespace troupe::sandbox {

/// Gives frame after frame, RGB32; a null image ends the film.
using FrameMaker = std::function<Result<QImage>(int index)>;

struct Film {
    MovieFormat format;
    int expected = 0; ///< Frames, for the progress only.
    std::vector<float> sound; ///< Interleaved stereo; cut or filled up to the length of the picture.
    FrameMaker frame;
    std::function<QString()> comment = {}; ///< Asked after the last frame; may be empty.
};

/// Draws in the calling thread what a second one encodes at the same time. Returns how many frames
/// there are.
Result<int> shootFilm(const Film& film, const QString& path, const RenderProgress& progress);

} // namespace troupe::sandbox
