#pragma once

#include "core/sandbox/render/finish.h"
#include "core/sandbox/render/look.h"
#include "core/sandbox/render/weatherfall.h"

#include <array>
#include <optional>

namespace troupe::sandbox {

/// Applies a look to the frames of one clip.
class Grade {
public:
    Grade(const Look& look, QSize frame, quint32 seed);

    /// `progress` runs from 0 to 1 through the clip, `seconds` with its clock.
    void apply(QImage& frame, double progress, double seconds) const;

private:
    void frameAnew(QImage& frame, double progress) const;
    void colour(QImage& frame, double light) const;
    void spread(QImage& frame) const;

    Look m_look;
    quint32 m_seed;
    std::array<int, 9> m_matrix {}; ///< In 1/1024.
    std::array<quint8, 256> m_curve {};
    QImage m_sun;
    std::optional<WeatherFall> m_weather;
    std::optional<Finish> m_finish;
};

/// Mixes `over` into `frame`: 0 leaves it as it is, 1 gives `over`. Same size, RGB32.
void dissolve(QImage& frame, const QImage& over, double amount);

} // namespace troupe::sandbox
