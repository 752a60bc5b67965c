#pragma once

#include "core/sandbox/render/scenespec.h"

#include <QColor>

namespace troupe::sandbox {

/// The light of a scene: what colour the sky has, and what it does to the colour of things.
struct Palette {
    QColor skyTop;
    QColor skyMiddle;
    QColor skyLow; ///< At the horizon.
    QColor haze; ///< What far things turn to.
    QColor light; ///< Sun, moon or lamp.
    QColor ambient; ///< A white thing looks like this.
    double dark = 0; ///< 0 by day to 1 at night: how much lamps and stars count.
    double haziness = 0; ///< 0 clear to 1 dense fog.

    /// A thing of colour `own`, seen through `distance` (0 here to 1 at the horizon) of air.
    QColor lit(const QColor& own, double distance = 0) const;
};

Palette paletteOf(const SceneSpec& spec);

QColor mixed(const QColor& a, const QColor& b, double t);
QColor withAlpha(QColor colour, double alpha);

} // namespace troupe::sandbox
