#pragma once

#include "core/series/series.h"
#include "ui/common/stepcommand.h"

namespace troupe {

class SeriesRepository;
class TakeRepository;
struct ShotListPlan;

using StoreFailed = StepCommand::Failed;

// `series` and `takes` must outlive the commands. Each takes effect when it is pushed onto a QUndoStack.

/// Changes nothing but the title, whatever else of the shot was edited since.
QUndoCommand* renameShot(SeriesRepository& series, const Shot& shot, const QString& title,
                         StoreFailed failed);
/// `order`: of the whole episode, with the new shot in its place. Undone by the bin.
QUndoCommand* addShot(SeriesRepository& series, const Shot& shot, const QList<ShotId>& order,
                      const QString& text, StoreFailed failed);
/// `order`: of the whole episode, as it was.
QUndoCommand* deleteShot(SeriesRepository& series, const Shot& shot, const QList<ShotId>& order,
                         StoreFailed failed);
/// What a person plans of it: the length in the cut, and notes; nothing else of the shot is changed.
QUndoCommand* planShot(SeriesRepository& series, const Shot& shot, std::optional<double> planned,
                       const QString& notes, StoreFailed failed);
/// In two that follow each other, see splitShot(). `order`: of the whole episode, as it was.
QUndoCommand* splitShotInTwo(SeriesRepository& series, const Shot& shot, const QList<ShotId>& order,
                             StoreFailed failed);
/// Out of the bin, to where it was in its episode or as near as there is a place.
QUndoCommand* restoreShot(SeriesRepository& series, const Shot& shot, StoreFailed failed);
/// What planShotList() planned, in one step; undone, what was changed is as it was, and what is new in the
/// bin.
QUndoCommand* importShots(SeriesRepository& series, const ShotListPlan& plan, StoreFailed failed);
/// A take is kept, or not any more; the one that was kept before comes back.
QUndoCommand* keepTake(TakeRepository& takes, const Take& take, bool kept, StoreFailed failed);
QUndoCommand* deleteTake(TakeRepository& takes, const TakeId& take, StoreFailed failed);
QUndoCommand* restoreTake(TakeRepository& takes, const TakeId& take, StoreFailed failed);
QUndoCommand* reorderShots(SeriesRepository& series, const EpisodeId& episode, const QList<ShotId>& before,
                           const QList<ShotId>& after, StoreFailed failed);

} // namespace troupe
