#pragma once

#include "core/sandbox/render/scenery.h"

namespace troupe::sandbox {

/// How a stretch of land rolls.
struct Ridge {
    quint32 salt = 0; ///< Which of the many possible ones.
    double base = 0; ///< Mean height of its edge, in pixels from the top of the frame.
    double swing = 0; ///< How far it goes up and down from there.
    int period = 4; ///< Hills around the ring.
    int octaves = 3;
    double roughness = 0.5;
};

/// The height of a ridge at x.
std::function<double(double)> ridgeLine(const Setting& setting, const Canvas& canvas, const Ridge& ridge);

/// Jagged instead of rolling: peaks.
std::function<double(double)> peakLine(const Setting& setting, const Canvas& canvas, const Ridge& ridge);

/// Land of one colour that turns to another towards the bottom; both already lit.
QLinearGradient downwards(double from, double to, const QColor& first, const QColor& last);

/// A strip of haze that lies on the horizon, strongest in fog.
void addHaze(const Setting& setting, std::vector<Layer>& layers, double y, double depth, double strength);

/// The dark, unsharp grass or snow at the lower edge that the camera looks over.
void addForegroundGrass(const Setting& setting, std::vector<Layer>& layers, const QColor& colour);

} // namespace troupe::sandbox
