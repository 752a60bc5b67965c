#pragma once

#include "core/series/series.h"

#include <QWidget>

#include <functional>

class QAction;
class QListView;
class QStackedWidget;
class QUndoCommand;
class QUndoStack;

namespace troupe {

class Banner;
class BoardModel;
class SeriesRepository;

/// What becomes of the jobs of a shot that goes to the bin.
struct JobsOfShot {
    QUndoCommand* removal = nullptr; ///< Takes those that wait out of the queue; null without any.
    int waiting = 0;
    int sent = 0; ///< They go on: they are paid for.
};
using JobsOfShotFor = std::function<JobsOfShot(const ShotId&)>;

/// The board of an episode: cards to open, play, reorder, split, name and delete, all of it undoable.
class BoardView : public QWidget {
    Q_OBJECT

public:
    /// All must outlive it.
    BoardView(BoardModel& model, SeriesRepository& series, QUndoStack& undo, QWidget* parent = nullptr);

    ShotId currentShot() const; ///< Null for none.
    void select(const ShotId& id);
    /// What a new shot starts with; the shot before it, where there is one.
    void setDefaults(const ShotSettings& settings) { m_defaults = settings; }
    /// Without it a shot is deleted and nothing is said of its jobs.
    void setJobsOfShot(JobsOfShotFor jobs) { m_jobsOfShot = std::move(jobs); }
    /// For a menu: what can be done with the current shot; null for a line between.
    QList<QAction*> shotActions() const;

public Q_SLOTS:
    void newShot();
    void duplicateShot();
    void renameShot();
    void planShot(); ///< Asks for notes and the planned length.
    void splitShot();
    void moveEarlier() { move(-1); }
    void moveLater() { move(1); }
    void deleteShot();

Q_SIGNALS:
    void currentShotChanged(const troupe::ShotId& shot);
    void shotActivated(const troupe::ShotId& shot); ///< Enter or double click.
    void playRequested(const troupe::TakeId& take); ///< Space.
    void remakeRequested(const troupe::TakeId& take); ///< The person wants to pay for it once more.
    void binRequested();
    void aboutToEdit(); ///< What is typed elsewhere and not stored yet has to be, now.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void insert(const Shot& shot, const QString& text);
    void move(int by);
    void tell(const Error& error);
    void tellOfJobs(const QString& name, const JobsOfShot& jobs);
    void updateActions();
    QString nameOfCurrent() const;
    void showPage();
    void showMenu(const QPoint& at);
    const Shot* current() const;

    BoardModel& m_model;
    SeriesRepository& m_series;
    QUndoStack& m_undo;
    Banner* m_banner;
    QListView* m_list;
    QStackedWidget* m_pages;
    QAction* m_new;
    QAction* m_duplicate;
    QAction* m_rename;
    QAction* m_plan;
    QAction* m_split;
    QAction* m_earlier;
    QAction* m_later;
    QAction* m_remake;
    QAction* m_delete;
    QAction* m_bin;
    ShotSettings m_defaults;
    JobsOfShotFor m_jobsOfShot;
    ShotId m_beforeReset;
    int m_toldAt = -1; ///< Where the undo stack stood when the banner offered to undo.
};

} // namespace troupe
