#pragma once

#include "core/series/series.h"

#include <QUndoCommand>

#include <functional>

namespace troupe {

class SeriesRepository;

using StoreFailed = std::function<void(const Error&)>;

/// Something that a person does on the board, with its way back. A step that the store refuses is
/// told to `failed` and makes the command obsolete, so that undo never claims what did not happen.
class BoardCommand : public QUndoCommand {
public:
    using Step = std::function<Result<>()>;

    BoardCommand(const QString& text, Step redo, Step undo, StoreFailed failed);
    void undo() override { run(m_undo); }
    void redo() override { run(m_redo); }

private:
    void run(const Step& step);

    Step m_redo;
    Step m_undo;
    StoreFailed m_failed;
};

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
