#pragma once

#include "core/sandbox/render/render.h"

#include <functional>

namespace troupe::sandbox {

/// What a clip or an image turned out to be when it was opened.
struct MediaFacts {
    QSize size; ///< As it is to be shown.
    double seconds = 0; ///< 0 for an image.
};

/// Everything that the sandbox does with media, so that tests of the dialect need no pictures. The
/// functions block, and are called from several threads at once.
struct MediaTools {
    std::function<Result<RenderedClip>(const RenderOrder&, const QString& outPath, const RenderProgress&)>
        render;
    std::function<Result<QByteArray>(const QString& mp4)> thumbnail;
    std::function<Result<QByteArray>(const QString& mp4)> spritesheet;
    /// Decodes a picture of it. Errors: Media*.
    std::function<Result<MediaFacts>(const QString& path)> openClip;
    /// JPEG, PNG or WebP. Errors: Media*.
    std::function<Result<MediaFacts>(const QString& path)> openImage;
};

// The real openClip and openImage.
Result<MediaFacts> openClip(const QString& path);
Result<MediaFacts> openImage(const QString& path);

} // namespace troupe::sandbox
