#include "core/store/seriesrepository.h"

#include "core/store/changes.h"
#include "core/store/columns.h"
#include "core/store/sql.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

const QString EpisodeColumns = u"SELECT id, series, title, position FROM episode"_s;
const QString ShotColumns
    = u"SELECT id, episode, title, position, prompt, connection, model, seconds, width, height,"
      " reference, planned, notes FROM shot"_s;
const QString SaveShot
    = u"INSERT INTO shot (id, episode, title, position, prompt, connection, model, seconds, width,"
      " height, reference, planned, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO"
      " UPDATE SET episode = excluded.episode, title = excluded.title, position = excluded.position,"
      " prompt = excluded.prompt, connection = excluded.connection, model = excluded.model,"
      " seconds = excluded.seconds, width = excluded.width, height = excluded.height,"
      " reference = excluded.reference, planned = excluded.planned, notes = excluded.notes"_s;

QString text(const QString& value)
{
    return value.isNull() ? u""_s : value; // A null string would be NULL in the row.
}

Result<Series> readSeries(const QSqlQuery& row)
{
    return Series {SeriesId::fromString(row.value(0).toString()), row.value(1).toString()};
}

Result<Episode> readEpisode(const QSqlQuery& row)
{
    return Episode {EpisodeId::fromString(row.value(0).toString()),
                    SeriesId::fromString(row.value(1).toString()), row.value(2).toString(),
                    row.value(3).toInt()};
}

Result<Shot> readShot(const QSqlQuery& row)
{
    const auto reference = sql::hashAt(row, 10);
    if (!reference)
        return failure(Error::Kind::Damaged, u"shot %1"_s.arg(row.value(0).toString()));
    return Shot {ShotId::fromString(row.value(0).toString()),
                 EpisodeId::fromString(row.value(1).toString()),
                 row.value(2).toString(),
                 row.value(3).toInt(),
                 PromptDocument::parse(row.value(4).toString()),
                 {ConnectionId::fromString(row.value(5).toString()), row.value(6).toString(),
                  row.value(7).toInt(), QSize(row.value(8).toInt(), row.value(9).toInt()), *reference},
                 row.value(11).isNull() ? std::nullopt : std::optional(row.value(11).toDouble()),
                 row.value(12).toString()};
}

QVariantList columnsOf(const Shot& shot)
{
    const ShotSettings& settings = shot.settings;
    return {shot.id.toString(),
            shot.episode.toString(),
            text(shot.title),
            shot.position,
            text(shot.prompt.toTokens()),
            settings.connection.toString(),
            text(settings.model),
            settings.seconds,
            settings.size.width(),
            settings.size.height(),
            sql::column(settings.reference),
            shot.planned ? QVariant(*shot.planned) : QVariant(),
            text(shot.notes)};
}

} // namespace

SeriesRepository::SeriesRepository(const QSqlDatabase& db, Changes& changes) : m_db(db), m_changes(changes) {}

Result<> SeriesRepository::save(const Series& series)
{
    auto done = sql::exec(m_db,
                          u"INSERT INTO series (id, title) VALUES (?, ?)"
                          " ON CONFLICT (id) DO UPDATE SET title = excluded.title"_s,
                          {series.id.toString(), text(series.title)});
    if (done)
        Q_EMIT m_changes.seriesChanged(series.id);
    return done;
}

Result<> SeriesRepository::save(const Episode& episode)
{
    auto done = sql::exec(
        m_db,
        u"INSERT INTO episode (id, series, title, position) VALUES (?, ?, ?, ?) ON CONFLICT (id)"
        " DO UPDATE SET series = excluded.series, title = excluded.title,"
        " position = excluded.position"_s,
        {episode.id.toString(), episode.series.toString(), text(episode.title), episode.position});
    if (done)
        Q_EMIT m_changes.seriesChanged(episode.series);
    return done;
}

Result<> SeriesRepository::save(const Shot& shot)
{
    auto done = sql::exec(m_db, SaveShot, columnsOf(shot));
    if (done)
        Q_EMIT m_changes.shotChanged(shot.id);
    return done;
}

Result<> SeriesRepository::save(const QList<Shot>& shots)
{
    if (shots.isEmpty())
        return {};
    sql::Transaction transaction(m_db);
    for (const Shot& shot : shots) {
        if (auto done = sql::exec(m_db, SaveShot, columnsOf(shot)); !done)
            return done;
    }
    auto done = transaction.commit();
    if (done)
        Q_EMIT m_changes.shotsChanged(shots.first().episode);
    return done;
}

Result<QList<Series>> SeriesRepository::all()
{
    return sql::all(sql::run(m_db, u"SELECT id, title FROM series ORDER BY position"_s), readSeries);
}

Result<QList<Episode>> SeriesRepository::episodes(const SeriesId& series)
{
    return sql::all(sql::run(m_db, EpisodeColumns + u" WHERE series = ? AND deleted = 0 ORDER BY position",
                             {series.toString()}),
                    readEpisode);
}

Result<QList<Shot>> SeriesRepository::shots(const EpisodeId& episode)
{
    return sql::all(sql::run(m_db, ShotColumns + u" WHERE episode = ? AND deleted = 0 ORDER BY position",
                             {episode.toString()}),
                    readShot);
}

Result<std::optional<Series>> SeriesRepository::findSeries(const SeriesId& id)
{
    return sql::one(sql::run(m_db, u"SELECT id, title FROM series WHERE id = ?"_s, {id.toString()}),
                    readSeries);
}

Result<std::optional<Episode>> SeriesRepository::findEpisode(const EpisodeId& id)
{
    return sql::one(sql::run(m_db, EpisodeColumns + u" WHERE id = ?", {id.toString()}), readEpisode);
}

Result<std::optional<Shot>> SeriesRepository::findShot(const ShotId& id)
{
    return sql::one(sql::run(m_db, ShotColumns + u" WHERE id = ?", {id.toString()}), readShot);
}

Result<QList<SeriesRepository::Binned>> SeriesRepository::shotsInBin()
{
    const auto read = [](const QSqlQuery& row) -> Result<Binned> {
        return readShot(row).map([&](const Shot& shot) {
            return Binned {shot, row.value(13).toString(), row.value(14).toString(),
                           sql::optionalTimeAt(row, 15)};
        });
    };
    return sql::all(
        sql::run(
            m_db,
            u"SELECT shot.id, shot.episode, shot.title, shot.position, prompt, connection, model, seconds,"
            " width, height, reference, planned, notes, series.title, episode.title, deleted_at"
            " FROM shot JOIN episode ON episode.id = shot.episode JOIN series ON series.id ="
            " episode.series WHERE shot.deleted = 1 AND episode.deleted = 0"
            " ORDER BY deleted_at DESC, shot.id"_s),
        read);
}

Result<bool> SeriesRepository::isInBin(const ShotId& id)
{
    auto found = sql::one(sql::run(m_db, u"SELECT deleted FROM shot WHERE id = ?"_s, {id.toString()}),
                          [](const QSqlQuery& row) -> Result<bool> { return row.value(0).toBool(); });
    return found.map([](const std::optional<bool>& deleted) { return deleted.value_or(false); });
}

Result<> SeriesRepository::setShotDeleted(const ShotId& id, bool deleted)
{
    const QVariant at = deleted ? sql::column(QDateTime::currentDateTimeUtc()) : QVariant();
    auto done = sql::exec(m_db, u"UPDATE shot SET deleted = ?, deleted_at = ? WHERE id = ?"_s,
                          {deleted ? 1 : 0, at, id.toString()});
    if (done)
        Q_EMIT m_changes.shotChanged(id);
    return done;
}

Result<> SeriesRepository::setShotsDeleted(const EpisodeId& episode, const QList<ShotId>& ids, bool deleted)
{
    const QVariant at = deleted ? sql::column(QDateTime::currentDateTimeUtc()) : QVariant();
    sql::Transaction transaction(m_db);
    for (const ShotId& id : ids) {
        const auto done
            = sql::exec(m_db, u"UPDATE shot SET deleted = ?, deleted_at = ? WHERE id = ? AND episode = ?"_s,
                        {deleted ? 1 : 0, at, id.toString(), episode.toString()});
        if (!done)
            return done;
    }
    auto done = transaction.commit();
    if (done)
        Q_EMIT m_changes.shotsChanged(episode);
    return done;
}

Result<> SeriesRepository::setEpisodeDeleted(const EpisodeId& id, bool deleted)
{
    const auto episode = findEpisode(id);
    if (!episode)
        return tl::unexpected(episode.error());
    if (!*episode)
        return failure(Error::Kind::Missing, u"episode"_s);
    auto done
        = sql::exec(m_db, u"UPDATE episode SET deleted = ? WHERE id = ?"_s, {deleted ? 1 : 0, id.toString()});
    if (done)
        Q_EMIT m_changes.seriesChanged((*episode)->series);
    return done;
}

Result<> SeriesRepository::reorderShots(const EpisodeId& episode, const QList<ShotId>& order)
{
    const auto present = shots(episode);
    if (!present)
        return tl::unexpected(present.error());
    if (present->size() != order.size())
        return failure(Error::Kind::Invalid, u"order"_s);
    QHash<ShotId, int> before;
    for (const Shot& shot : *present)
        before.insert(shot.id, shot.position);
    sql::Transaction transaction(m_db);
    for (int i = 0; i < order.size(); ++i) {
        if (before.value(order[i], -1) == i)
            continue;
        auto moved
            = sql::run(m_db, u"UPDATE shot SET position = ? WHERE id = ? AND episode = ? AND deleted = 0"_s,
                       {i, order[i].toString(), episode.toString()});
        if (!moved)
            return tl::unexpected(moved.error());
        if (moved->numRowsAffected() != 1)
            return failure(Error::Kind::Invalid, u"order"_s);
    }
    if (auto done = transaction.commit(); !done)
        return done;
    Q_EMIT m_changes.shotsChanged(episode);
    return {};
}

} // namespace troupe
