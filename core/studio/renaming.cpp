#include "core/studio/renaming.h"

#include "core/prompts/rename.h"
#include "core/store/characterrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"

namespace troupe {
namespace {

Result<QList<Shot>> allShots(SeriesRepository& series)
{
    QList<Shot> all;
    const auto every = series.all();
    if (!every)
        return tl::unexpected(every.error());
    for (const Series& one : *every) {
        const auto episodes = series.episodes(one.id);
        if (!episodes)
            return tl::unexpected(episodes.error());
        for (const Episode& episode : *episodes) {
            const auto shots = series.shots(episode.id);
            if (!shots)
                return shots;
            all += *shots;
        }
    }
    return all;
}

} // namespace

Result<QList<Shot>> draftsWithNewName(Store& store, const CharacterName& before, const CharacterName& after)
{
    const auto cast = store.characters().summaries();
    if (!cast)
        return tl::unexpected(cast.error());
    QList<CharacterName> others;
    for (const CharacterSummary& one : *cast) {
        if (const auto name = CharacterName::create(one.name); name && *name != before)
            others << *name;
    }
    const auto shots = allShots(store.series());
    if (!shots)
        return shots;
    QList<Shot> changed;
    for (Shot shot : *shots) {
        if (const auto prompt = withNewName(shot.prompt, before, after, others)) {
            shot.prompt = *prompt;
            changed << shot;
        }
    }
    return changed;
}

Result<> savePrompts(Store& store, const QList<Shot>& shots)
{
    for (const Shot& wanted : shots) {
        auto shot = store.series().findShot(wanted.id);
        if (!shot)
            return tl::unexpected(shot.error());
        if (!*shot)
            continue;
        (*shot)->prompt = wanted.prompt;
        if (const auto saved = store.series().save(**shot); !saved)
            return saved;
    }
    return {};
}

} // namespace troupe
