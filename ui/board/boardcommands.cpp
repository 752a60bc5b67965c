#include "ui/board/boardcommands.h"

#include "core/series/shotsplit.h"
#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"
#include "core/studio/shotlistimport.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::Board)
};

/// Changes the shot as it is stored now, so that whatever else was written into it since stays.
template<typename Change>
Result<> changeShot(SeriesRepository& series, const ShotId& id, Change change)
{
    auto shot = series.findShot(id);
    if (!shot)
        return tl::unexpected(shot.error());
    if (!*shot)
        return failure(Error::Kind::Missing);
    change(**shot);
    return series.save(**shot);
}

Result<> setTitle(SeriesRepository& series, const ShotId& id, const QString& title)
{
    return changeShot(series, id, [&](Shot& shot) { shot.title = title; });
}

Result<> setPlan(SeriesRepository& series, const ShotId& id, std::optional<double> planned,
                 const QString& notes)
{
    return changeShot(series, id, [&](Shot& shot) {
        shot.planned = planned;
        shot.notes = notes;
    });
}

Result<> setPromptAndPlan(SeriesRepository& series, const Shot& from)
{
    return changeShot(series, from.id, [&](Shot& shot) {
        shot.prompt = from.prompt;
        shot.planned = from.planned;
    });
}

/// Saved once: done again it comes back from the bin, with whatever was written into it.
Result<> bring(SeriesRepository& series, const Shot& shot, const std::shared_ptr<bool>& wasSaved)
{
    const Result<> there = *wasSaved ? series.setShotDeleted(shot.id, false) : series.save(shot);
    *wasSaved = *wasSaved || there;
    return there;
}

/// The others close up, so that numbers have no gap; it keeps its own for the way back.
Result<> toBin(SeriesRepository& series, const Shot& shot)
{
    return series.setShotDeleted(shot.id, true)
        .and_then([&] { return series.shots(shot.episode); })
        .and_then([&](const QList<Shot>& rest) {
            QList<ShotId> order;
            for (const Shot& one : rest)
                order.append(one.id);
            return series.reorderShots(shot.episode, order);
        });
}

QList<ShotId> insertedAfter(QList<ShotId> order, const ShotId& before, const ShotId& id)
{
    order.insert(order.indexOf(before) + 1, id);
    return order;
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
        return bring(series, shot, saved).and_then([&] { return series.reorderShots(shot.episode, order); });
    };
    return new StepCommand(
        text, redo, [&series, shot] { return toBin(series, shot); }, std::move(failed));
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
        Words::tr("Delete shot"), [&series, shot] { return toBin(series, shot); }, undo, std::move(failed));
}

QUndoCommand* planShot(SeriesRepository& series, const Shot& shot, std::optional<double> planned,
                       const QString& notes, StoreFailed failed)
{
    const QString text = notes == shot.notes ? Words::tr("Change planned length")
        : planned == shot.planned            ? Words::tr("Change notes")
                                             : Words::tr("Change notes and planned length");
    return new StepCommand(
        text, [&series, id = shot.id, planned, notes] { return setPlan(series, id, planned, notes); },
        [&series, shot] { return setPlan(series, shot.id, shot.planned, shot.notes); }, std::move(failed));
}

QUndoCommand* splitShotInTwo(SeriesRepository& series, const Shot& shot, const QList<ShotId>& order,
                             StoreFailed failed)
{
    ShotSplit split = splitShot(shot, ShotId::create());
    split.second.position = int(order.size()); // At the end until the order is written.
    if (!shot.title.isEmpty())
        split.second.title = Words::tr("%1, part 2", "title of a shot").arg(shot.title);
    const QList<ShotId> after = insertedAfter(order, shot.id, split.second.id);
    const auto saved = std::make_shared<bool>(false);
    const auto redo = [&series, split, after, saved] {
        return setPromptAndPlan(series, split.first)
            .and_then([&] { return bring(series, split.second, saved); })
            .and_then([&] { return series.reorderShots(split.first.episode, after); });
    };
    const auto undo = [&series, shot, second = split.second] {
        return toBin(series, second).and_then([&] { return setPromptAndPlan(series, shot); });
    };
    return new StepCommand(Words::tr("Split shot"), redo, undo, std::move(failed));
}

QUndoCommand* restoreShot(SeriesRepository& series, const Shot& shot, StoreFailed failed)
{
    const auto redo = [&series, shot]() -> Result<> {
        const auto present = series.shots(shot.episode);
        if (!present)
            return tl::unexpected(present.error());
        QList<ShotId> order;
        for (const Shot& one : *present)
            order.append(one.id);
        order.insert(std::clamp<qsizetype>(shot.position, 0, order.size()), shot.id);
        return series.setShotDeleted(shot.id, false).and_then([&] {
            return series.reorderShots(shot.episode, order);
        });
    };
    return new StepCommand(
        Words::tr("Restore shot"), redo, [&series, shot] { return toBin(series, shot); }, std::move(failed));
}

QUndoCommand* importShots(SeriesRepository& series, const ShotListPlan& plan, StoreFailed failed)
{
    QList<ShotId> made;
    for (const ShotListPlan::Entry& entry : plan.entries) {
        if (entry.what == ShotListPlan::What::New)
            made.append(entry.shot.id);
    }
    const auto redo = [&series, plan, made] {
        return series.setShotsDeleted(plan.episode, made, false).and_then([&] {
            return series.save(shotsOf(plan)); // One by one they would be read 500 times.
        });
    };
    const auto undo = [&series, plan, made] {
        return series.setShotsDeleted(plan.episode, made, true).and_then([&] {
            return series.save(plan.before);
        });
    };
    return new StepCommand(Words::tr("Import shots"), redo, undo, std::move(failed));
}

QUndoCommand* keepTake(TakeRepository& takes, const Take& take, bool kept, StoreFailed failed)
{
    const auto cover = takes.cover(take.shot);
    const auto before = cover && cover->take && cover->take->kept && cover->take->id != take.id
        ? std::optional(cover->take->id)
        : std::nullopt;
    const auto undo = [&takes, id = take.id, kept, before] {
        return before ? takes.setKept(*before, true) : takes.setKept(id, !kept);
    };
    return new StepCommand(
        kept ? Words::tr("Keep take") : Words::tr("Keep take no longer"),
        [&takes, id = take.id, kept] { return takes.setKept(id, kept); }, undo, std::move(failed));
}

QUndoCommand* deleteTake(TakeRepository& takes, const TakeId& take, StoreFailed failed)
{
    return new StepCommand(
        Words::tr("Delete take"), [&takes, take] { return takes.setDeleted(take, true); },
        [&takes, take] { return takes.setDeleted(take, false); }, std::move(failed));
}

QUndoCommand* restoreTake(TakeRepository& takes, const TakeId& take, StoreFailed failed)
{
    return new StepCommand(
        Words::tr("Restore take"), [&takes, take] { return takes.setDeleted(take, false); },
        [&takes, take] { return takes.setDeleted(take, true); }, std::move(failed));
}

QUndoCommand* reorderShots(SeriesRepository& series, const EpisodeId& episode, const QList<ShotId>& before,
                           const QList<ShotId>& after, StoreFailed failed)
{
    return new StepCommand(
        Words::tr("Move shot"), [&series, episode, after] { return series.reorderShots(episode, after); },
        [&series, episode, before] { return series.reorderShots(episode, before); }, std::move(failed));
}

} // namespace troupe
