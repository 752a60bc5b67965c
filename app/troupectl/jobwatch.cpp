#include "app/troupectl/jobwatch.h"

#include "app/troupectl/errorwords.h"
#include "app/troupectl/jobview.h"
#include "app/troupectl/session.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace troupe::ctl {

JobWatch::JobWatch(Session& session)
    : QObject(&session), m_session(session), m_queue(session.studio().queue())
{
    m_since.start();
    connect(&m_queue, &JobQueue::jobChanged, this, &JobWatch::changed);
    connect(&m_queue, &JobQueue::jobAdded, this, &JobWatch::changed);
    connect(&m_queue, &JobQueue::idle, this, &JobWatch::look);
    connect(&m_queue, &JobQueue::transferProgress, this, [this](const JobId& id, qint64 done, qint64 total) {
        m_transfers.insert(id, {done, total});
        showProgress();
    });
    connect(&m_queue, &JobQueue::storeFailed, this,
            [this](const Error& error) { m_session.out().event(u"troupectl: "_s + inWords(error)); });
    auto* seconds = new QTimer(this);
    connect(seconds, &QTimer::timeout, this, &JobWatch::showProgress);
    seconds->start(1000);
}

void JobWatch::whenAtRest(const JobId& id, std::function<void(const Job&)> then)
{
    m_job = id;
    m_atRest = std::move(then);
    QTimer::singleShot(0, this, &JobWatch::look);
}

void JobWatch::whenIdle(std::function<void()> then)
{
    m_idle = std::move(then);
    QTimer::singleShot(0, this, &JobWatch::look);
}

void JobWatch::changed(const Job& job)
{
    const QString state = stateName(job.state);
    if (m_lastState.value(job.id) != state) {
        m_lastState.insert(job.id, state);
        m_moved.insert(job.id);
        m_transfers.remove(job.id);
        m_session.out().event(jobLine(job, m_session.store()));
    }
    showProgress();
    if (m_job == job.id)
        look();
}

void JobWatch::look()
{
    const bool isIdle = m_queue.isIdle();
    if (m_job && m_atRest) {
        const auto job = m_queue.job(*m_job);
        if (job && (isFinal(job->state) || isIdle))
            std::exchange(m_atRest, nullptr)(*job);
    }
    if (isIdle && m_idle)
        std::exchange(m_idle, nullptr)();
}

void JobWatch::showProgress()
{
    int waiting = 0;
    std::optional<Job> front;
    const auto jobs = m_queue.jobs();
    for (const Job& job : jobs) {
        if (isFinal(job.state))
            continue;
        if (std::holds_alternative<jobs::Queued>(job.state))
            ++waiting;
        else if (!front)
            front = job;
    }
    if (!front) {
        if (waiting > 0)
            m_session.out().progress(u"%1 waiting"_s.arg(waiting));
        return;
    }
    QString line = u"%1 s  %2"_s.arg(m_since.elapsed() / 1000).arg(jobLine(*front, m_session.store()));
    if (const auto [done, total] = m_transfers.value(front->id); total > 0)
        line += u"  %1 %"_s.arg(100 * done / total);
    if (waiting > 0)
        line += u"  (%1 waiting)"_s.arg(waiting);
    m_session.out().progress(line);
}

} // namespace troupe::ctl
