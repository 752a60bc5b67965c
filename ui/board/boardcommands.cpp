#include "ui/board/boardcommands.h"

#include "core/store/seriesrepository.h"

#include <QCoreApplication>

#include <memory>

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::Board)
};

Result<> setTitle(SeriesRepository& series, const ShotId& id, const QString& title)
{
    auto shot = series.findShot(id);
    if (!shot)
        return tl::unexpected(shot.error());
    if (!*shot)
        return failure(Error::Kind::Missing);
    (*shot)->title = title;
    return series.save(**shot);
}

} // namespace

QUndoCommand* renameShot(SeriesRepository& series, const Shot& shot, const QString& title, StoreFailed failed)
{
    return new StepCommand(
        Words::tr("Rename shot"), [&series, id = shot.id, title] { return setTitle(series, id, title); },
        [&series, id = shot.id, title = shot.title] { return setTitle(series, id, title); },
        std::move(failed));
}

QUndoCommand* addShot(SeriesRepository& series, const Shot& shot, const QList<ShotId>& order,
                      const QString& text, StoreFailed failed)
{
    const auto saved = std::make_shared<bool>(false);
    const auto redo = [&series, shot, order, saved] {
        // Saved once: done again it comes back from the bin, with whatever was written into it.
        const Result<> there = *saved ? series.setShotDeleted(shot.id, false) : series.save(shot);
        *saved = *saved || there;
        return there.and_then([&] { return series.reorderShots(shot.episode, order); });
    };
    return new StepCommand(
        text, redo, [&series, id = shot.id] { return series.setShotDeleted(id, true); }, std::move(failed));
}

QUndoCommand* deleteShot(SeriesRepository& series, const Shot& shot, const QList<ShotId>& order,
                         StoreFailed failed)
{
    const auto undo = [&series, shot, order] {
        return series.setShotDeleted(shot.id, false).and_then([&] {
            return series.reorderShots(shot.episode, order);
        });
    };
    return new StepCommand(
        Words::tr("Delete shot"), [&series, id = shot.id] { return series.setShotDeleted(id, true); }, undo,
        std::move(failed));
}

QUndoCommand* reorderShots(SeriesRepository& series, const EpisodeId& episode, const QList<ShotId>& before,
                           const QList<ShotId>& after, StoreFailed failed)
{
    return new StepCommand(
        Words::tr("Move shot"), [&series, episode, after] { return series.reorderShots(episode, after); },
        [&series, episode, before] { return series.reorderShots(episode, before); }, std::move(failed));
}

} // namespace troupe
