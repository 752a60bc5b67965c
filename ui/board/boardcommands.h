#pragma once

#include "core/series/series.h"
#include "ui/common/stepcommand.h"

namespace troupe {

class SeriesRepository;

using StoreFailed = StepCommand::Failed;

// `series` must outlive the commands. Each takes effect when it is pushed onto a QUndoStack.

/// Changes nothing but the title, whatever else of the shot was edited since.
QUndoCommand* renameShot(SeriesRepository& series, const Shot& shot, const QString& title,
                         StoreFailed failed);
/// `order`: of the whole episode, with the new shot in its place. Undone by the bin.
QUndoCommand* addShot(SeriesRepository& series, const Shot& shot, const QList<ShotId>& order,
                      const QString& text, StoreFailed failed);
/// `order`: of the whole episode, as it was.
QUndoCommand* deleteShot(SeriesRepository& series, const Shot& shot, const QList<ShotId>& order,
                         StoreFailed failed);
QUndoCommand* reorderShots(SeriesRepository& series, const EpisodeId& episode, const QList<ShotId>& before,
                           const QList<ShotId>& after, StoreFailed failed);

} // namespace troupe
