#include "core/sandbox/render/casting.h"

#include <future>

namespace troupe::sandbox {

namespace {

/// What each of so many may take of the frame, at rest.
QSize roomOf(QSize frame, qsizetype howMany)
{
    const bool together = howMany > 1;
    const double width = (together ? 0.42 : 0.82) * frame.width();
    const double height
        = qMin((together ? 0.47 : 0.54) * frame.height(), (together ? 0.5 : 0.82) * frame.width());
    return QSizeF(width * CastOversize, height * CastOversize).toSize().expandedTo({16, 16});
}

Result<std::vector<Actor>> readCast(const QList<CastMember>& cast, const SceneSpec& spec, QSize frame)
{
    const QColor ambient = paletteOf(spec).ambient;
    std::vector<Actor> actors;
    for (qsizetype i = 0; i < cast.size(); ++i) {
        auto actor
            = loadActor(cast.at(i).clipPath, spec.actions.value(i), roomOf(frame, cast.size()), ambient);
        if (!actor)
            return tl::unexpected(actor.error());
        actors.push_back(std::move(*actor));
    }
    return actors;
}

} // namespace

Result<Production> produce(const RenderOrder& order, QSize frame, const SceneSpec* fallback,
                           const SceneStart& start)
{
    QStringList names;
    for (const CastMember& member : order.cast)
        names.append(member.name);
    QList<CastMember> playing;
    QStringList playingNames;
    for (const qsizetype i : whoPlays(order.prompt, names)) {
        playing.append(order.cast.at(i));
        playingNames.append(names.at(i));
    }
    Production made {.spec = parseScene(order.prompt, playingNames, fallback)};
    auto reading = std::async(std::launch::async, readCast, playing, made.spec, frame);
    made.scene = std::make_unique<Scene>(made.spec, frame, order.seconds, start);
    auto actors = reading.get();
    if (!actors)
        return tl::unexpected(actors.error());
    made.scene->setCast(std::move(*actors), fallback ? fallback->actions : QList<Action>());
    return made;
}

} // namespace troupe::sandbox
