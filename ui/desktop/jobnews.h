#pragma once

#include "ui/desktop/notice.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace troupe {

class JobQueue;
struct Job;

/// Watches the queue for what somebody who looks elsewhere wants to know. What happens close together is
/// told together.
class JobNews : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobNews)

public:
    /// `shotName` of a job's shot. Jobs that are there already are no news.
    JobNews(JobQueue& queue, std::function<QString(const ShotId&)> shotName, QObject* parent = nullptr);

Q_SIGNALS:
    void happened(const troupe::Happening& happening);
    /// Some moments later, one for all of them.
    void notice(const troupe::Notice& notice);

private:
    void look(const Job& job);

    JobQueue& m_queue;
    std::function<QString(const ShotId&)> m_shotName;
    QHash<JobId, JobState> m_last;
    QList<Happening> m_pending;
    QTimer m_together;
};

} // namespace troupe
