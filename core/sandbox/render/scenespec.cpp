#include "core/sandbox/render/scenespec.h"

#include "core/sandbox/render/scenewords.h"
#include "core/sandbox/render/wordtable.h"

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

namespace {

/// What the prompt says between this name and the next one.
QString partAbout(const QString& prompt, const QString& name, const QStringList& cast)
{
    const qsizetype at = prompt.indexOf(name);
    if (at < 0)
        return {};
    const qsizetype from = at + name.size();
    qsizetype to = prompt.size();
    for (const QString& other : cast) {
        const qsizetype next = prompt.indexOf(other, from);
        if (other != name && next >= 0)
            to = qMin(to, next);
    }
    return prompt.mid(from, to - from);
}

} // namespace

quint32 seedOf(const QString& text)
{
    quint32 hash = 2166136261U; // FNV-1a
    for (const char c : text.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

SceneSpec parseScene(const QString& prompt, const QStringList& cast, const SceneSpec* fallback)
{
    QString nameless = prompt;
    for (const QString& name : cast)
        nameless.replace(name, u" , "_s);
    const QString words = plainWords(nameless);

    SceneSpec spec;
    if (fallback)
        spec = *fallback;
    else
        spec.seed = seedOf(prompt);
    const Place before = spec.place;
    spec.place = placeIn(words).value_or(spec.place);
    spec.daytime = daytimeIn(words).value_or(spec.daytime);
    spec.weather = weatherIn(words).value_or(spec.weather);
    spec.mood = moodIn(words).value_or(spec.mood);
    // It stays where it was seen; another place has its own ground.
    spec.snowLies = (spec.snowLies && spec.place == before) || speaksOfSnow(words);

    const QList<Action> actionsBefore = spec.actions;
    spec.actions.clear();
    const std::optional<Action> common = actionIn(words);
    for (qsizetype i = 0; i < qMax(cast.size(), qsizetype(1)); ++i) {
        const Action otherwise = common ? *common : actionsBefore.value(i, Action::Idle);
        const QString own = i < cast.size() ? plainWords(partAbout(prompt, cast.at(i), cast)) : words;
        spec.actions.append(actionIn(own).value_or(otherwise));
    }

    // Who says no camera move gets a slow push, as an editor would do with a still; who runs is followed.
    const bool moving = spec.actions.contains(Action::Run) || spec.actions.contains(Action::Walk);
    const Camera usual = moving ? Camera::Track : Camera::DollyIn;
    spec.camera = cameraIn(words).value_or(fallback ? fallback->camera : usual);
    return spec;
}

QList<qsizetype> whoPlays(const QString& prompt, const QStringList& names, qsizetype most)
{
    QList<qsizetype> mentioned;
    QList<qsizetype> everybody;
    for (qsizetype i = 0; i < names.size(); ++i) {
        everybody.append(i);
        if (!names.at(i).isEmpty() && prompt.contains(names.at(i)))
            mentioned.append(i);
    }
    return (mentioned.isEmpty() ? everybody : mentioned).mid(0, most);
}

} // namespace troupe::sandbox
