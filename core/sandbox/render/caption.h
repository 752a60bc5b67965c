#pragma once

#include "core/sandbox/render/scenespec.h"

#include <QImage>

namespace troupe::sandbox {

/// The slate of an animatic: one line of the shot's text, the camera move, and running time.
/// Shows nothing where there is no font, or no room.
class Caption {
public:
    Caption(const QString& prompt, Camera camera, QSize frame, int framesPerSecond);

    void draw(QImage& frame, int index) const;

private:
    QImage m_strip;
    QPoint m_at;
    QSize m_digit;
    QImage m_digits; ///< "0123456789:" side by side.
    QPoint m_clockAt;
    int m_rate;
};

} // namespace troupe::sandbox
