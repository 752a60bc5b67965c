#include "ui/desktop/jobnews.h"

#include "core/jobs/jobqueue.h"
#include "ui/common/statetext.h"

using namespace std::chrono_literals;

namespace troupe {
namespace {

constexpr auto Together = 1500ms;

} // namespace

JobNews::JobNews(JobQueue& queue, std::function<QString(const ShotId&)> shotName, QObject* parent)
    : QObject(parent), m_queue(queue), m_shotName(std::move(shotName))
{
    m_together.setSingleShot(true);
    m_together.setInterval(Together);
    connect(&m_together, &QTimer::timeout, this, [this] {
        const QList<Happening> all = std::exchange(m_pending, {});
        Q_EMIT notice(noticeOf(all));
    });
    for (const Job& job : queue.jobs())
        m_last.insert(job.id, job.state);
    connect(&queue, &JobQueue::jobAdded, this, [this](const Job& job) { m_last.insert(job.id, job.state); });
    connect(&queue, &JobQueue::jobChanged, this, &JobNews::look);
    connect(&queue, &JobQueue::idle, this, &JobNews::becameIdle, Qt::QueuedConnection); // After all changes.
}

void JobNews::add(const Happening& happening)
{
    Q_EMIT happened(happening);
    m_pending << happening;
    if (!m_together.isActive())
        m_together.start();
}

void JobNews::becameIdle()
{
    if (!m_queue.isIdle())
        return; // Something was added meanwhile.
    const auto all = std::exchange(m_sinceIdle, {});
    if (all.isEmpty() || !m_tellsWhenDone || !m_tellsWhenDone())
        return;
    m_together.stop();
    m_pending.clear();
    Q_EMIT allDone(allDoneNotice(all));
}

void JobNews::look(const Job& job)
{
    const JobState before = m_last.value(job.id, jobs::Queued {});
    if (isFinal(job.state))
        m_last.remove(job.id); // It may come back only by an act of the person, as a new beginning.
    else
        m_last.insert(job.id, job.state);
    const auto kind = noticeKind(before, job.state);
    if (!kind)
        return;
    const StateText text = stateText(job.state, QDateTime::currentDateTimeUtc());
    const QString gap = text.sentence.isEmpty() || text.charge.isEmpty() ? QString() : QStringLiteral(" ");
    const Happening happening {*kind, job.id, m_shotName(job.order.shot), text.sentence + gap + text.charge};
    m_sinceIdle.removeIf([&](const Happening& other) { return other.job == job.id; });
    m_sinceIdle << happening;
    add(happening);
}

} // namespace troupe
