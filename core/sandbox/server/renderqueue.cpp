#include "core/sandbox/server/renderqueue.h"

#include "core/base/logging.h"
#include "core/sandbox/server/files.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe::sandbox {
namespace {

using Moment = std::chrono::steady_clock::time_point;

constexpr int StuckAt = 42;
constexpr int FailsAt = 60;

Moment after(Moment start, std::chrono::duration<double> time)
{
    return start + std::chrono::duration_cast<std::chrono::steady_clock::duration>(time);
}

QString messageFor(const QString& code)
{
    return code == "moderation_blocked"_L1 ? u"The content rules do not allow this video."_s
                                           : u"The video could not be generated."_s;
}

} // namespace

RenderQueue::RenderQueue(State& state, MediaTools tools, Pace pace)
    : m_state(state), m_tools(std::move(tools)), m_pace(pace)
{
    for (int i = 0; i < Threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

RenderQueue::~RenderQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void RenderQueue::wake()
{
    {
        const std::lock_guard lock(m_mutex); // so that no thread is between its look and its sleep
    }
    m_changed.notify_all();
}

bool RenderQueue::isStopping() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

void RenderQueue::work()
{
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopping || m_state.hasWaiting(); });
            if (m_stopping)
                return;
        }
        if (const auto job = m_state.takeWaiting())
            run(*job);
    }
}

bool RenderQueue::showUntil(const QString& id, Moment from, Moment to, int highest)
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping && std::chrono::steady_clock::now() < to) {
        m_changed.wait_until(lock, std::min(to, std::chrono::steady_clock::now() + 100ms));
        const double share
            = (std::chrono::steady_clock::now() - from) / std::chrono::duration<double>(to - from);
        lock.unlock();
        m_state.setProgress(id, int(std::min(share, 1.0) * highest));
        lock.lock();
    }
    return !m_stopping;
}

void RenderQueue::run(const VideoJob& job)
{
    const Moment taken = std::chrono::steady_clock::now();
    if (!showUntil(job.id, taken, after(taken, m_pace.queued()), 0))
        return;
    m_state.begin(job.id);
    const Moment started = std::chrono::steady_clock::now();
    if (job.stuck) {
        m_state.setProgress(job.id, StuckAt);
        return; // it keeps its state, and gives up its place
    }
    if (!job.failWith.isEmpty()) {
        if (!showUntil(job.id, started, after(started, m_pace.rendering() * FailsAt / 100), FailsAt))
            return;
        m_state.fail(job.id, job.failWith, messageFor(job.failWith));
        return;
    }
    renderJob(job, started);
}

void RenderQueue::renderJob(const VideoJob& job, Moment started)
{
    const Moment done = after(started, m_pace.rendering());
    const QString partial = m_state.pathOf(job.id + ".part.mp4"_L1);
    const auto clip = m_tools.render(orderFor(job), partial, [&](int percent) {
        const double share
            = m_pace.factor > 0 ? (std::chrono::steady_clock::now() - started) / m_pace.rendering() : 1.0;
        m_state.setProgress(job.id, std::min(percent, int(share * 100)));
        return !isStopping();
    });
    if (!clip) {
        if (clip.error().kind == Error::Kind::Canceled)
            return;
        qCWarning(lcSandbox) << "rendering failed:" << kindName(clip.error().kind) << clip.error().detail;
        m_state.fail(job.id, u"internal_error"_s, messageFor({}));
        return;
    }
    if (const auto moved = moveDurably(partial, m_state.clipPath(job)); !moved) {
        qCWarning(lcSandbox) << "rendering lost:" << moved.error().detail;
        m_state.fail(job.id, u"internal_error"_s, messageFor({}));
        return;
    }
    if (showUntil(job.id, started, done, 99))
        m_state.complete(job.id);
}

RenderOrder RenderQueue::orderFor(const VideoJob& job) const
{
    RenderOrder order;
    order.prompt = job.prompt;
    order.size = job.size;
    order.seconds = job.seconds;
    switch (job.kind) {
    case VideoJob::Kind::Generate: order.kind = RenderOrder::Kind::Generate; break;
    case VideoJob::Kind::Edit:
    case VideoJob::Kind::Remix: order.kind = RenderOrder::Kind::Edit; break;
    case VideoJob::Kind::Extend:
        order.kind = RenderOrder::Kind::Extend;
        order.seconds = job.addedSeconds;
        break;
    }
    for (const QString& id : job.characterIds) {
        if (const auto character = m_state.character(id))
            order.cast.append({character->name, m_state.pathOf(character->clipFile)});
    }
    if (!job.referenceFile.isEmpty())
        order.openingFramePath = m_state.pathOf(job.referenceFile);
    if (!job.sourceFile.isEmpty())
        order.sourcePath = m_state.pathOf(job.sourceFile);
    return order;
}

} // namespace troupe::sandbox
