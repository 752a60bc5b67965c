#pragma once

#include "core/jobs/jobline.h"

#include <QObject>

class QAction;
class QWidget;

namespace troupe {

/// What a person does to the line of jobs, as actions for menus, keys and the palette. They work on the
/// jobs that were selected last, all of them that an action fits.
class LineActions : public QObject {
    Q_OBJECT

public:
    /// The keys work while `owner` or something in it has the focus.
    explicit LineActions(QWidget* owner);

    void setSelection(const QList<Job>& jobs);
    void setFinished(bool any); ///< There are jobs that have ended in the list.
    void setStop(bool any); ///< Nothing starts behind some job, which may be out of sight.

    QAction* stopHere() const { return m_stopHere; }
    QAction* clearStop() const { return m_clearStop; }
    QAction* clearFinished() const { return m_clearFinished; }
    /// In the order in which a menu shows them; null for a separator.
    QList<QAction*> all() const;

Q_SIGNALS:
    void pageRequested(const troupe::JobId& id);
    void editRequested(const troupe::JobId& id);
    void duplicateRequested(const QList<troupe::JobId>& ids);
    /// By one place among those that wait (-1: up), or by more than there are: to the end of the lane.
    void nudgeRequested(const QList<troupe::JobId>& ids, int by);
    /// Paused, with priority, or stopped after: takes effect at once, undone by the same action.
    void placeRequested(const troupe::Placements& placements);
    void clearStopRequested();
    void clearFinishedRequested();

private:
    QAction* add(const char* name, const QString& text, const QKeySequence& keys);
    void nudge(QAction* action, int by);
    void toggle(QAction* action, bool Placement::*what);
    QList<JobId> idsOf(bool (*fits)(const Job&)) const;

    QWidget* m_owner;
    QList<Job> m_jobs;
    QAction* m_page;
    QAction* m_edit;
    QAction* m_duplicate;
    QAction* m_pause;
    QAction* m_priority;
    QAction* m_stopHere;
    QAction* m_clearStop;
    QAction* m_up;
    QAction* m_down;
    QAction* m_first;
    QAction* m_last;
    QAction* m_clearFinished;
};

} // namespace troupe
