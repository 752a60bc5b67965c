#pragma once

#include "core/cut/shotlistfile.h"
#include "core/prompts/promptdocument.h"
#include "core/series/series.h"

namespace troupe {

class Store;

/// What a shot list would do to an episode; nothing is done yet.
struct ShotListPlan {
    enum class What { New, Changed, Same };
    struct Entry {
        What what = What::New;
        Shot shot; ///< As it would be.
        bool title = false; ///< What changes of it, for Changed.
        bool prompt = false;
        bool notes = false;
        bool planned = false;
        int line = 0;
        QString words = {}; ///< The prompt as the file has it; empty where it has none.
    };
    EpisodeId episode;
    QList<Entry> entries; ///< In the order of the file.
    QList<Shot> before; ///< What changes, as it is now.
    QList<ShotId> order; ///< Of the episode now.

    int count(What what) const;
};

/// A row with the title of exactly one shot changes that shot, as far as the file has columns; any other
/// row is a new shot, behind those that are there, made as the last of them or as `defaults` says. Takes are
/// left alone, and nothing is deleted. `names`: for mentions in the prompts.
ShotListPlan planShotList(const QList<Shot>& present, const EpisodeId& episode, const ShotSettings& defaults,
                          const QList<ShotRow>& rows, const QList<std::pair<CharacterName, QString>>& names);

/// planShotList() with what the store has. Missing "episode".
Result<ShotListPlan> planShotList(Store& store, const EpisodeId& episode, const QList<ShotRow>& rows);
/// The new and the changed ones, to be saved.
QList<Shot> shotsOf(const ShotListPlan& plan);
/// The shots of an episode, in order, with the names of the cast in their prompts.
Result<QList<ShotRow>> shotListOf(Store& store, const EpisodeId& episode);

} // namespace troupe
