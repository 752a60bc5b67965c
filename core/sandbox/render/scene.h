#pragma once

#include "core/sandbox/render/actor.h"
#include "core/sandbox/render/canvas.h"
#include "core/sandbox/render/finish.h"
#include "core/sandbox/render/weatherfall.h"

namespace troupe::sandbox {

/// Pictures of the cast are this much larger than they play at rest, so that zooms stay sharp.
inline constexpr double CastOversize = 1.2;

/// How a take goes on from what was before it.
struct SceneStart {
    View view; ///< Where the camera is.
    double clock = 0; ///< Seconds that the world has run already.
    double travelled = 0; ///< How far the cast has come, in frame widths.

    friend bool operator==(const SceneStart&, const SceneStart&) = default;
};

/// A place with its light, its weather and its cast, before a moving camera. Everything slow
/// happens in the constructor and in setCast(); drawing is const and the same for the same moment.
class Scene {
public:
    Scene(const SceneSpec& spec, QSize frame, double seconds, const SceneStart& start = {});

    /// Who plays, in the order of the actions of the spec; `before` is what they did until now, if anything.
    void setCast(std::vector<Actor> cast, const QList<Action>& before = {});

    /// Draws the moment `seconds` after the start over the whole of `frame` (RGB32, of the scene's size).
    void draw(QImage& frame, double seconds) const;

    /// Where another scene can go on after `seconds`.
    SceneStart after(double seconds) const;

private:
    View viewAfter(double seconds) const;
    void drawCast(QImage& frame, const View& view, double seconds) const;

    Setting m_setting;
    double m_seconds;
    SceneStart m_start;
    double m_travel = 0; ///< Frame widths a second that the cast comes forward.
    std::vector<Actor> m_cast;
    QList<Action> m_before;
    std::vector<Layer> m_layers;
    WeatherFall m_weather;
    Finish m_finish;
};

} // namespace troupe::sandbox
