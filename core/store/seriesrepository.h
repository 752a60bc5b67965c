#pragma once

#include "core/series/series.h"

#include <QSqlDatabase>

namespace troupe {

class Changes;

/// Series, episodes and shots: the order of the work. Takes have their own repository.
class SeriesRepository {
public:
    SeriesRepository(const QSqlDatabase& db, Changes& changes);

    Result<> save(const Series& series);
    Result<> save(const Episode& episode);
    Result<> save(const Shot& shot);
    /// All or none; all of one episode.
    Result<> save(const QList<Shot>& shots);
    Result<QList<Series>> all();
    Result<QList<Episode>> episodes(const SeriesId& series);
    Result<QList<Shot>> shots(const EpisodeId& episode);
    Result<std::optional<Series>> findSeries(const SeriesId& id);
    Result<std::optional<Episode>> findEpisode(const EpisodeId& id);
    Result<std::optional<Shot>> findShot(const ShotId& id);
    /// A shot in the bin, with where it was.
    struct Binned {
        Shot shot;
        QString series;
        QString episode;
        std::optional<QDateTime> at = {}; ///< UTC; nothing for what an older version put there.
    };
    /// Last deleted first; not those of an episode that is in the bin itself.
    Result<QList<Binned>> shotsInBin();
    /// It was deleted, and not restored.
    Result<bool> isInBin(const ShotId& id);
    /// To the bin, or back from it; what is in it goes along.
    Result<> setShotDeleted(const ShotId& id, bool deleted);
    /// Several of one episode, all or none.
    Result<> setShotsDeleted(const EpisodeId& episode, const QList<ShotId>& ids, bool deleted);
    Result<> setEpisodeDeleted(const EpisodeId& id, bool deleted);
    /// Positions become the order of the list, in one step. Every shot of the episode must be named.
    Result<> reorderShots(const EpisodeId& episode, const QList<ShotId>& order);

private:
    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
