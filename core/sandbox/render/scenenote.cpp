#include "core/sandbox/render/scenenote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

namespace {

constexpr qsizetype MostEdits = 16;
constexpr qsizetype MostText = 64 * 1024;

/// A number from `low` to `high`, or nothing for anything else.
std::optional<double> numberIn(const QJsonObject& object, QLatin1String key, double low, double high)
{
    const QJsonValue value = object.value(key);
    if (!value.isDouble() || !(value.toDouble() >= low && value.toDouble() <= high))
        return std::nullopt;
    return value.toDouble();
}

template<typename Enum>
bool readEnum(const QJsonObject& object, QLatin1String key, Enum last, Enum& out)
{
    const auto value = numberIn(object, key, 0, double(last));
    if (value)
        out = Enum(int(*value));
    return value.has_value();
}

bool readNumber(const QJsonObject& object, QLatin1String key, double low, double high, double& out)
{
    const auto value = numberIn(object, key, low, high);
    if (value)
        out = *value;
    return value.has_value();
}

} // namespace

QString SceneNote::toText() const
{
    QJsonArray actions;
    for (const Action action : spec.actions)
        actions.append(int(action));
    const QJsonObject object {
        {u"troupeScene"_s, 1},
        {u"place"_s, int(spec.place)},
        {u"daytime"_s, int(spec.daytime)},
        {u"weather"_s, int(spec.weather)},
        {u"camera"_s, int(spec.camera)},
        {u"mood"_s, int(spec.mood)},
        {u"snowLies"_s, spec.snowLies},
        {u"actions"_s, actions},
        {u"seed"_s, double(spec.seed)},
        {u"x"_s, end.view.x},
        {u"y"_s, end.view.y},
        {u"zoom"_s, end.view.zoom},
        {u"dolly"_s, end.view.dolly},
        {u"clock"_s, end.clock},
        {u"travelled"_s, end.travelled},
        {u"edits"_s, QJsonArray::fromStringList(edits.mid(0, MostEdits))},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<SceneNote> SceneNote::fromText(const QString& text)
{
    if (text.size() > MostText)
        return std::nullopt;
    const QJsonObject o = QJsonDocument::fromJson(text.toUtf8()).object();
    if (o.value("troupeScene"_L1).toInt() != 1)
        return std::nullopt;
    SceneNote note;
    double seed = 0;
    const bool whole = readEnum(o, "place"_L1, Place::Underwater, note.spec.place)
        && readEnum(o, "daytime"_L1, Daytime::Night, note.spec.daytime)
        && readEnum(o, "weather"_L1, Weather::Storm, note.spec.weather)
        && readEnum(o, "camera"_L1, Camera::Handheld, note.spec.camera)
        && readEnum(o, "mood"_L1, Mood::Epic, note.spec.mood)
        && readNumber(o, "seed"_L1, 0, double(0xFFFFFFFFU), seed)
        && readNumber(o, "x"_L1, -1e4, 1e4, note.end.view.x) && readNumber(o, "y"_L1, -1, 1, note.end.view.y)
        && readNumber(o, "zoom"_L1, 1, 2, note.end.view.zoom)
        && readNumber(o, "dolly"_L1, 0, 1, note.end.view.dolly)
        && readNumber(o, "clock"_L1, 0, 1e6, note.end.clock)
        && readNumber(o, "travelled"_L1, -1e4, 1e4, note.end.travelled);
    if (!whole)
        return std::nullopt;
    note.spec.snowLies = o.value("snowLies"_L1).toBool();
    note.spec.seed = quint32(seed);
    for (const QJsonValue& action : o.value("actions"_L1).toArray()) {
        if (note.spec.actions.size() < 2)
            note.spec.actions.append(Action(qBound(0, action.toInt(), int(Action::Talk))));
    }
    for (const QJsonValue& edit : o.value("edits"_L1).toArray()) {
        if (note.edits.size() < MostEdits && edit.isString())
            note.edits.append(edit.toString());
    }
    return note;
}

} // namespace troupe::sandbox
