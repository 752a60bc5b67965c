#include "app/troupectl/jobwatch.h"

#include "app/troupectl/errorwords.h"
#include "app/troupectl/jobview.h"
#include "app/troupectl/session.h"

#include <QTimer>

#include <algorithm>

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
    if (const int patience = session.option(u"timeout"_s).toInt(); patience > 0)
        QTimer::singleShot(std::chrono::seconds(patience), this, &JobWatch::timeOut);
}

QCommandLineOption JobWatch::timeoutOption()
{
    return {u"timeout"_s, u"End after so many seconds; what is not done stays in the queue."_s, u"SECONDS"_s};
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

void JobWatch::timeOut()
{
    m_session.out().event(u"troupectl: --timeout has passed; what is not done stays in the queue"_s);
    if (m_job && m_atRest) {
        if (const auto job = m_queue.job(*m_job))
            return std::exchange(m_atRest, nullptr)(*job);
    }
    if (m_idle)
        return std::exchange(m_idle, nullptr)();
    // A series, whose steps come one after the other.
    const auto job = front();
    if (job)
        m_session.out().fields(jobFields(), jobObject(*job, m_session));
    m_session.finish(job ? exitCodeFor(job->state) : ExitCode::Held);
}

/// The oldest job that has begun, else the oldest that waits.
std::optional<Job> JobWatch::front() const
{
    std::optional<Job> waiting;
    const auto jobs = m_queue.jobs();
    for (const Job& job : jobs) {
        if (isFinal(job.state))
            continue;
        if (!std::holds_alternative<jobs::Queued>(job.state))
            return job;
        if (!waiting)
            waiting = job;
    }
    return waiting;
}

void JobWatch::showProgress()
{
    const auto shown = m_job ? m_queue.job(*m_job) : front();
    if (!shown || isFinal(shown->state))
        return;
    const auto jobs = m_queue.jobs();
    const auto others = std::count_if(jobs.begin(), jobs.end(), [&](const Job& job) {
        return job.id != shown->id && std::holds_alternative<jobs::Queued>(job.state);
    });
    QString line = u"%1 s  %2"_s.arg(m_since.elapsed() / 1000).arg(jobLine(*shown, m_session.store()));
    if (const auto [done, total] = m_transfers.value(shown->id); total > 0)
        line += u"  %1 %"_s.arg(100 * done / total);
    if (others > 0)
        line += u"  (%1 more waiting)"_s.arg(others);
    m_session.out().progress(line);
}

} // namespace troupe::ctl
