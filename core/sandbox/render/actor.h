#pragma once

#include "core/base/result.h"
#include "core/sandbox/render/motion.h"

#include <QColor>
#include <QImage>

#include <vector>

namespace troupe::sandbox {

/// Somebody who plays, as pictures that are ready to be put into a scene.
struct Actor {
    static constexpr int PicturesPerSecond = 12; // "On twos", as drawn films are.

    /// ARGB32_Premultiplied, of one size, the foot in the middle of the lower edge.
    std::vector<QImage> pictures = {};
    Action action = Action::Idle;
    /// The clip shows no feet, or could not be cut out: stands on the lower edge of the frame, or is a card.
    enum class Shape { Whole, Bust, Card } shape = Shape::Whole;

    /// Goes through the clip to its end and back again, so that nothing jumps.
    const QImage& pictureAt(double seconds) const;
};

/// Reads a character's clip and cuts the figure out, or frames the clip where that cannot be done. It
/// plays as large as fits into `room` (pixels), in light of colour `ambient`. Errors: Media*.
Result<Actor> loadActor(const QString& clipPath, Action action, QSize room, const QColor& ambient);

} // namespace troupe::sandbox
