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

    /// Whether allDone() is wanted; without it, it is not.
    void setTellsWhenDone(std::function<bool()> wanted) { m_tellsWhenDone = std::move(wanted); }
    /// Something that is no change of a job, told with the others.
    void add(const Happening& happening);

Q_SIGNALS:
    void happened(const troupe::Happening& happening);
    /// Some moments later, one for all of them.
    void notice(const troupe::Notice& notice);
    /// Nothing goes on by itself any more; in place of the last notice().
    void allDone(const troupe::Notice& notice);

private:
    void look(const Job& job);
    void becameIdle();

    JobQueue& m_queue;
    std::function<QString(const ShotId&)> m_shotName;
    QHash<JobId, JobState> m_last;
    QList<Happening> m_pending;
    QList<Happening> m_sinceIdle; ///< The last of each job.
    std::function<bool()> m_tellsWhenDone;
    QTimer m_together;
};

} // namespace troupe
