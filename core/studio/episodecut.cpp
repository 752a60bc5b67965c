#include "core/studio/episodecut.h"

#include "core/base/async.h"
#include "core/cut/trim.h"
#include "core/media/clipfacts.h"
#include "core/store/assetfiles.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/store/trimrepository.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// A shot as the rows have it.
struct Scene {
    CutItem item;
    double seconds = 0; ///< Of the whole take, or as planned.
    Trim trim = {};
};

struct Script {
    Cut cut = {}; ///< Without items.
    QList<Scene> scenes = {};
};

qint64 framesIn(double seconds, const EditRate& rate)
{
    return std::max<qint64>(1, std::llround(seconds * rate.perSecond()));
}

/// Not looked into yet.
CutMedia fileOf(Store& store, const Take& take)
{
    const QString path = store.assets().path(take.clip).value_or(QString());
    return {.take = take.id, .path = path.isEmpty() ? path : QFileInfo(path).absoluteFilePath()};
}

/// `number` as the board counts, which does not see what is in the bin.
Result<Scene> readScene(Store& store, const Shot& shot, int number)
{
    Scene scene {.item = {.shot = shot.id, .number = number, .title = shot.title},
                 .seconds = plannedSeconds(shot)};
    const auto cover = store.takes().cover(shot.id);
    if (!cover)
        return tl::unexpected(cover.error());
    if (!cover->take || !cover->take->kept)
        return scene;
    const Take& take = *cover->take;
    scene.seconds = take.seconds;
    const auto trim = store.trims().of(take.id);
    if (!trim)
        return tl::unexpected(trim.error());
    scene.trim = *trim;
    scene.item.media = fileOf(store, take);
    return scene;
}

Result<Script> readScript(Store& store, const EpisodeId& id)
{
    const auto episode = store.series().findEpisode(id);
    if (!episode)
        return tl::unexpected(episode.error());
    if (!*episode)
        return failure(Error::Kind::Missing, u"episode"_s);
    const auto series = store.series().findSeries((*episode)->series);
    if (!series)
        return tl::unexpected(series.error());
    const auto shots = store.series().shots(id);
    if (!shots)
        return tl::unexpected(shots.error());
    Script script;
    script.cut.series = *series ? (*series)->title : QString();
    script.cut.episode = (*episode)->title;
    for (const Shot& shot : *shots) {
        const auto scene = readScene(store, shot, int(script.scenes.size()) + 1);
        if (!scene)
            return tl::unexpected(scene.error());
        script.scenes.append(*scene);
    }
    return script;
}

Result<> lookInto(CutMedia& file, const media::Stopped& stopped)
{
    const auto facts = file.path.isEmpty()
        ? Result<media::ClipFacts>(failure(Error::Kind::Missing, u"clip"_s))
        : media::clipFacts(file.path, {}, stopped);
    if (!facts)
        return tl::unexpected(facts.error());
    file.rate = EditRate::nearest(facts->info.fps);
    file.frames = framesIn(facts->info.seconds, file.rate);
    file.size = facts->info.size;
    file.audioChannels = facts->audioChannels;
    file.audioRate = facts->audioRate;
    return {};
}

Result<Cut> measured(Script script, const media::Stopped& stopped)
{
    for (Scene& scene : script.scenes) {
        if (!scene.item.media)
            continue;
        const auto looked = lookInto(*scene.item.media, stopped);
        if (!looked && looked.error().kind == Error::Kind::Canceled)
            return tl::unexpected(looked.error());
    }
    Cut& cut = script.cut;
    const auto first = std::find_if(script.scenes.cbegin(), script.scenes.cend(),
                                    [](const Scene& scene) { return scene.item.hasPicture(); });
    if (first != script.scenes.cend()) {
        cut.rate = first->item.media->rate;
        cut.size = first->item.media->size;
    }
    for (Scene& scene : script.scenes) {
        scene.item.out
            = scene.item.hasPicture() ? scene.item.media->frames : framesIn(scene.seconds, cut.rate);
        cut.items.append(trimmed(scene.item, scene.trim, cut.rate));
    }
    return cut;
}

} // namespace

QFuture<Result<Cut>> cutOfEpisode(Store& store, const EpisodeId& episode)
{
    const auto script = readScript(store, episode);
    if (!script)
        return ready<Cut>(tl::unexpected(script.error()));
    return QtConcurrent::run([script = *script](QPromise<Result<Cut>>& promise) {
        promise.addResult(measured(script, [&] { return promise.isCanceled(); }));
    });
}

QFuture<Result<CutMedia>> mediaOfTake(Store& store, const TakeId& id)
{
    const auto take = store.takes().find(id);
    if (!take)
        return ready<CutMedia>(tl::unexpected(take.error()));
    if (!*take)
        return ready<CutMedia>(failure(Error::Kind::Missing, u"take"_s));
    return QtConcurrent::run([file = fileOf(store, **take)](QPromise<Result<CutMedia>>& promise) mutable {
        const auto looked = lookInto(file, [&] { return promise.isCanceled(); });
        promise.addResult(looked ? Result<CutMedia>(file) : tl::unexpected(looked.error()));
    });
}

} // namespace troupe
