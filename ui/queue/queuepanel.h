#pragma once

#include "core/jobs/admission.h"
#include "core/jobs/canceling.h"
#include "ui/queue/budgetactions.h"
#include "ui/queue/lineactions.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QStackedWidget;
class QToolBar;
class QToolButton;

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
    using CancelPower = std::function<std::optional<ProviderTraits::Cancel>(const ConnectionId&)>;
    using Connections = std::function<QList<std::pair<ConnectionId, QString>>()>;

    /// `model` must outlive it.
    explicit QueuePanel(QueueModel& model, QWidget* parent = nullptr);

    void select(const JobId& id);
    /// For saying what canceling does before it is done, and for pausing one connection.
    void setCancelPower(CancelPower power) { m_cancelPower = std::move(power); }
    void setConnections(Connections connections) { m_connections = std::move(connections); }
    LineActions& line() { return *m_line; }
    BudgetActions& budget() { return *m_budget; }
    /// Everything that can be done to the jobs that are selected; null for a separator.
    QList<QAction*> jobActions() const;

public Q_SLOTS:
    void showPauses(const troupe::Pauses& pauses);
    void showNotify(bool on);
    void showCandidates(const troupe::JobId& id, const QList<troupe::RemoteCandidate>& candidates);
    void showLookUpFailed(const troupe::JobId& id, const troupe::Error& error);
    void showCancelFailed(const troupe::JobId& id, const troupe::Error& error);
    void showError(const troupe::Error& error);

Q_SIGNALS:
    void pauseRequested(bool paused);
    void connectionPauseRequested(const troupe::ConnectionId& id, bool paused);
    void notifyRequested(bool on);
    void cancelRequested(const troupe::JobId& id); ///< One that was sent.
    void removeRequested(const QList<troupe::JobId>& ids); ///< They wait.
    void hideRequested(const QList<troupe::JobId>& ids); ///< They have ended.
    void retryRequested(const troupe::JobId& id);
    void sendAgainRequested(const troupe::JobId& id);
    void lookUpRequested(const troupe::JobId& id);
    void markLostRequested(const troupe::JobId& id);
    void adoptRequested(const troupe::JobId& id, const troupe::RemoteJob& remote);
    void waitOnRequested(const troupe::JobId& id);
    void shotRequested(const troupe::ShotId& shot);

private:
    void makeActions();
    void build();
    void connectStrip();
    void lookUp(const JobId& id);
    void choose(const JobId& id, const QList<RemoteCandidate>& candidates);
    void updateActions();
    void updateCancel(const QList<Job>& jobs);
    void updateCounts();
    void cancelSelected();
    void addConnectionPauses(QMenu& menu, const QList<ConnectionId>& only);
    void showMenu(const QPoint& at);
    QList<Job> selected() const;
    CancelOutcome outcomeOf(const Job& job) const;
    QString sendAgainText(const QList<Job>& jobs) const;

    QueueModel& m_model;
    CancelPower m_cancelPower;
    Connections m_connections;
    Pauses m_pauses;
    LineActions* m_line;
    BudgetActions* m_budget;
    Banner* m_banner;
    DecisionStrip* m_strip;
    QSet<JobId> m_asked; // Looked for because a person wants to know.
    QueueView* m_view;
    QStackedWidget* m_pages;
    QLabel* m_counts;
    QToolBar* m_bar;
    QCheckBox* m_notify;
    QToolButton* m_pause;
    QAction* m_cancel;
    QAction* m_retry;
    QAction* m_sendAgain;
    QAction* m_lookUp;
    QAction* m_markLost;
    QAction* m_showShot;
    QTimer m_tick;
};

} // namespace troupe
