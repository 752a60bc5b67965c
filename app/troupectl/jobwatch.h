#pragma once

#include "core/jobs/jobqueue.h"

#include <QCommandLineOption>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <functional>

namespace troupe::ctl {

class Session;

/// Tells on the terminal what the queue does, and calls when it is time to go: at the latest when the
/// seconds of --timeout have passed. Start the queue after making it.
class JobWatch : public QObject {
    Q_OBJECT

public:
    explicit JobWatch(Session& session);

    /// "--timeout SECONDS", for the commands that make one.
    static QCommandLineOption timeoutOption();

    /// Once: when the job has ended, or does not go on by itself.
    void whenAtRest(const JobId& id, std::function<void(const Job&)> then);
    /// Once: when nothing goes on by itself any more.
    void whenIdle(std::function<void()> then);

    /// The jobs that changed their state since the start.
    const QSet<JobId>& moved() const { return m_moved; }

private:
    void changed(const Job& job);
    void look();
    void timeOut();
    void showProgress();
    std::optional<Job> front() const;

    Session& m_session;
    JobQueue& m_queue;
    QSet<JobId> m_moved;
    QHash<JobId, QString> m_lastState;
    QHash<JobId, QPair<qint64, qint64>> m_transfers;
    std::optional<JobId> m_job;
    std::function<void(const Job&)> m_atRest;
    std::function<void()> m_idle;
    QElapsedTimer m_since;
};

} // namespace troupe::ctl
