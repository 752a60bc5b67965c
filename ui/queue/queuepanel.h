#pragma once

#include "core/jobs/job.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace troupe {

class Banner;
class DecisionStrip;
class QueueModel;
class QueueView;

/// The queue as people work with it. It asks by signals and is told by slots; connectQueue() ties
/// both to a JobQueue.
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    /// `model` must outlive it.
    explicit QueuePanel(QueueModel& model, QWidget* parent = nullptr);

    void select(const JobId& id);

public Q_SLOTS:
    void showPaused(bool paused);
    void showCandidates(const troupe::JobId& id, const QList<troupe::RemoteCandidate>& candidates);
    void showLookUpFailed(const troupe::JobId& id, const troupe::Error& error);
    void showCancelFailed(const troupe::JobId& id, const troupe::Error& error);
    void showError(const troupe::Error& error);

Q_SIGNALS:
    void pauseRequested(bool paused);
    void cancelRequested(const troupe::JobId& id);
    void retryRequested(const troupe::JobId& id);
    void sendAgainRequested(const troupe::JobId& id);
    void lookUpRequested(const troupe::JobId& id);
    void markLostRequested(const troupe::JobId& id);
    void adoptRequested(const troupe::JobId& id, const troupe::RemoteJob& remote);
    void waitOnRequested(const troupe::JobId& id);
    void shotRequested(const troupe::ShotId& shot); ///< Enter or double click on a row.

private:
    void build();
    void connectStrip();
    void lookUp(const JobId& id);
    void choose(const JobId& id, const QList<RemoteCandidate>& candidates);
    void updateActions();
    void updateCounts();
    void showMenu(const QPoint& at);
    QList<Job> selected() const;
    QString sendAgainText(const QList<Job>& jobs) const;

    QueueModel& m_model;
    Banner* m_banner;
    DecisionStrip* m_strip;
    QSet<JobId> m_asked; // Looked for because a person wants to know.
    QueueView* m_view;
    QStackedWidget* m_pages;
    QLabel* m_counts;
    QPushButton* m_pause;
    QAction* m_cancel;
    QAction* m_retry;
    QAction* m_sendAgain;
    QAction* m_lookUp;
    QAction* m_markLost;
    QTimer m_tick;
};

} // namespace troupe
