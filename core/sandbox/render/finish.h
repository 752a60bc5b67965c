#pragma once

#include <QImage>

#include <vector>

namespace troupe::sandbox {

/// What a lens and a film do to a picture last: darker corners and fine grain.
class Finish {
public:
    Finish(QSize frame, double vignette, double grain, quint32 seed);

    /// `index` moves the grain.
    void apply(QImage& frame, quint32 index) const;

private:
    std::vector<quint8> m_vignette; ///< Of each pixel, 255 = as it is.
    std::vector<qint16> m_grain; ///< One row of noise, longer than a frame's row by GrainSpan.
    quint32 m_seed;
};

} // namespace troupe::sandbox
