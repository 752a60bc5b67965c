#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace troupe::sandbox {

enum class Place {
    Meadow,
    Forest,
    City,
    Beach,
    Sea,
    Desert,
    Mountains,
    Snowfield,
    Room,
    Stage,
    Space,
    Underwater
};
enum class Daytime { Dawn, Day, Golden, Dusk, Night };
enum class Weather { Clear, Cloudy, Rain, Snow, Fog, Storm };
enum class Camera {
    Still,
    PanLeft,
    PanRight,
    TiltUp,
    TiltDown,
    ZoomIn,
    ZoomOut,
    Track,
    DollyIn,
    DollyOut,
    Orbit,
    Handheld
};
enum class Action { Idle, Walk, Run, Jump, Dance, Wave, Fly, Swim, Sleep, Sit, Look, Spin, Talk };
enum class Mood { Calm, Happy, Tense, Sad, Dreamy, Epic };

/// What a prompt says about its picture, with a sensible answer for everything that it leaves open.
struct SceneSpec {
    Place place = Place::Meadow;
    Daytime daytime = Daytime::Day;
    Weather weather = Weather::Clear;
    Camera camera = Camera::Still;
    Mood mood = Mood::Calm;
    bool snowLies = false; ///< On ground and trees. Whether it falls as well is the weather's to say.
    QList<Action> actions = {}; ///< One for each who plays, in their order.
    quint32 seed = 0; ///< Decides everything that no word decides.

    friend bool operator==(const SceneSpec&, const SceneSpec&) = default;
};

/// Reads a prompt. `cast` are the exact names of those who play: they are never taken for words of
/// the scene, and each gets the action that stands behind their name. What the prompt leaves open
/// comes from `fallback` if there is one (an extension goes on where its source was).
SceneSpec parseScene(const QString& prompt, const QStringList& cast, const SceneSpec* fallback = nullptr);

/// The first `most` names that the prompt holds verbatim; all of them if it holds none.
QList<qsizetype> whoPlays(const QString& prompt, const QStringList& names, qsizetype most = 2);

/// A number that is the same for the same text on every machine.
quint32 seedOf(const QString& text);

} // namespace troupe::sandbox
