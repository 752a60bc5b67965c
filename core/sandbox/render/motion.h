#pragma once

#include "core/sandbox/render/scenespec.h"

namespace troupe::sandbox {

/// How a figure stands at one moment. Lengths in heights of the figure.
struct Pose {
    double aside = 0;
    double up = 0; ///< From the ground.
    double wide = 1; ///< Squash and stretch.
    double tall = 1;
    double lean = 0; ///< Degrees, clockwise, around the foot.
};

/// `phase` (0 to 1) keeps two who do the same from doing it in step.
Pose poseAt(Action action, double seconds, double phase);

/// A pose on the way from one to another.
Pose between(const Pose& a, const Pose& b, double t);

} // namespace troupe::sandbox
