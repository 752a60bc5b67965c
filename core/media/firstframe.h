#pragma once

#include <QImage>

namespace troupe::media {

/// How the pictures of a clip are shown.
struct PictureShape {
    QSize coded; ///< As they are stored.
    QSize shown; ///< After pixel aspect and turn.
    int rotation = 0; ///< Degrees clockwise that they are turned: 0, 90, 180, 270.

    friend bool operator==(const PictureShape&, const PictureShape&) = default;
};

struct FirstFrame {
    QImage image; ///< As shown.
    PictureShape shape; ///< Of all that follow.
};

} // namespace troupe::media
