#pragma once

#include "core/cut/shotlistfile.h"
#include "core/series/series.h"
#include "ui/shell/services.h"

#include <QObject>
#include <QPointer>

class QUndoStack;
class QWidget;

namespace troupe {

class BinDialog;
class BoardModel;
class BoardView;
class ThumbnailCache;

/// What the board needs of the rest: the queue for the jobs of its shots, prices for making them again, the
/// bin.
class BoardDesk : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    BoardDesk(const Services& services, ThumbnailCache& thumbnails, QUndoStack& undo, QWidget* window);

    /// Tells the board what goes stale, and what becomes of the jobs of a deleted shot.
    void attach(BoardModel& model, BoardView& view);
    /// With this shot chosen, if it is in there.
    void openBin(const ShotId& shot = {});
    /// Asks for a file, shows what it would do to the episode, and does it.
    void importShots(const EpisodeId& episode);
    /// As importShots(), for this file.
    void importFile(const EpisodeId& episode, const QString& path);
    void exportShots(const EpisodeId& episode);
    /// A series file where the name ends so, else a table.
    void exportFile(const EpisodeId& episode, const QString& path);
    void keepTake(const TakeId& id, bool kept);
    void deleteTake(const TakeId& id);
    /// Puts the job that makes it again, with the cast as it is now, into the queue.
    void remake(const TakeId& id);

Q_SIGNALS:
    void failed(const troupe::Error& error);
    void refused(const QString& sentence); ///< A file that is no shot list.
    void playRequested(const troupe::TakeId& take);
    void restored(const troupe::ShotId& shot);

private:
    std::optional<QList<ShotRow>> rowsOf(const EpisodeId& episode, const QString& path);
    std::optional<Take> find(const TakeId& id);
    std::function<void(const Error&)> teller();

    Services m_services;
    ThumbnailCache& m_thumbnails;
    QUndoStack& m_undo;
    QWidget* m_window;
    QPointer<BinDialog> m_bin;
};

} // namespace troupe
