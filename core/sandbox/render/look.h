#pragma once

#include "core/sandbox/render/scenespec.h"

#include <QColor>

namespace troupe::sandbox {

/// What an edit does to a picture. The default does nothing.
struct Look {
    double exposure = 1;
    double contrast = 1;
    double saturation = 1;
    double red = 1; ///< Gains of the channels.
    double green = 1;
    double blue = 1;
    double sepia = 0; ///< 0 to 1
    double fade = 0; ///< Blacks lifted by this part of white.
    double blur = 0; ///< Radius as a part of the frame's mean side.
    double glow = 0; ///< Light that spreads around bright things.
    double vignette = 0;
    double grain = 0;
    double zoomIn = 0; ///< Grown by this much at the end of the clip.
    double zoomOut = 0; ///< Grown by this much at its beginning.
    double bars = 0; ///< Black above and below, each as a part of the height.
    double flicker = 0;
    QColor sun; ///< Light that falls in from the upper corner; invalid for none.
    Weather weather = Weather::Clear; ///< What falls before the picture: rain, snow or fog.
    bool mirror = false;
    bool invert = false;

    friend bool operator==(const Look&, const Look&) = default;
};

/// What the text of an edit asks for. Text without a known word gives a mild grade of its own,
/// never nothing.
Look lookOf(const QString& text);

} // namespace troupe::sandbox
