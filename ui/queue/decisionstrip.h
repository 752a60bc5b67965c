#pragma once

#include "core/jobs/job.h"

#include <QFrame>
#include <QTimer>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace troupe {

class QueueModel;

/// Stands over the queue while a job waits for a decision that only a person can take: one whose answer was
/// lost, or one that takes longer than its model may. Hidden otherwise. It asks by signals.
class DecisionStrip : public QFrame {
    Q_OBJECT

public:
    /// `model` must outlive it.
    explicit DecisionStrip(QueueModel& model, QWidget* parent = nullptr);

    /// The job that it stands for; nothing while it is hidden.
    std::optional<Job> job() const;
    /// To this one, if it is among those that wait for a decision.
    void turnTo(const JobId& id);
    void setLooking(const JobId& id, bool looking);
    /// What the service lists that may be it; none: nothing is offered.
    void setCandidates(const JobId& id, const QList<RemoteCandidate>& candidates);

Q_SIGNALS:
    void lookUpRequested(const troupe::JobId& id);
    void chooseRequested(const troupe::JobId& id, const QList<troupe::RemoteCandidate>& candidates);
    void markLostRequested(const troupe::JobId& id);
    void sendAgainRequested(const troupe::JobId& id);
    void waitOnRequested(const troupe::JobId& id);
    void giveUpRequested(const troupe::JobId& id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void refresh();
    void turn(int by);
    void showUnknown(const Job& job, const QString& shot, const QString& connection);
    void showOverdue(const Job& job, const QString& shot);
    void updateIcon();
    void updateDirection();
    QPushButton* button(const QString& name, const QString& toolTip,
                        void (DecisionStrip::*signal)(const JobId&));

    QueueModel& m_model;
    QTimer m_refresh; // Once for all that changes in a turn.
    QList<JobId> m_waiting; // In the order of the list.
    JobId m_current;
    QSet<JobId> m_looking;
    QHash<JobId, QList<RemoteCandidate>> m_candidates;
    QBoxLayout* m_body; // The words, and what can be done: beside or below them.
    QBoxLayout* m_actions;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_place; // "2 of 3"
    QToolButton* m_previous;
    QToolButton* m_next;
    QPushButton* m_choose;
    QPushButton* m_look;
    QPushButton* m_lost;
    QPushButton* m_sendAgain;
    QPushButton* m_waitOn;
    QPushButton* m_giveUp;
};

} // namespace troupe
