#include "core/jobs/engine.h"

#include "core/base/logging.h"
#include "core/base/overloaded.h"
#include "core/jobs/jobjson.h"
#include "core/jobs/jobtransition.h"
#include "core/store/assetfiles.h"
#include "core/store/changes.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {
namespace {

using namespace jobs;
using std::chrono::milliseconds;

constexpr milliseconds TryDiskAgain = 5s; ///< Only here: it asks nobody.
constexpr milliseconds TryKeyAgain = 60s;

bool isHeldByDisk(const JobState& state)
{
    const auto isDisk = [](const auto* s) { return s && s->held == HoldReason::Disk; };
    return isDisk(std::get_if<Downloading>(&state)) || isDisk(std::get_if<Verifying>(&state));
}

/// What a poll changes all the time is not worth a flush to the disk: the next poll tells it again.
bool isWorthARow(const JobState& before, const JobState& after)
{
    const auto* from = std::get_if<Running>(&before);
    const auto* to = std::get_if<Running>(&after);
    if (!from || !to)
        return before != after;
    Running same = *to;
    same.percent = from->percent;
    same.waiting = from->waiting;
    same.badPolls = from->badPolls;
    return same != *from;
}

/// What is lost with the power before the next flush has to be such that the row before it leads to the same
/// again, at no cost: the provider still has what is fetched from it.
sql::Flush flushFor(const JobState& state)
{
    const auto* verifying = std::get_if<Verifying>(&state);
    const bool isWithoutClip = verifying && !verifying->clip;
    return isWithoutClip || std::holds_alternative<Downloading>(state) ? sql::Flush::WithNext
                                                                       : sql::Flush::Now;
}

} // namespace

JobQueue::Engine::Engine(JobQueue& queue, Store& store, ProviderDirectory& providers,
                         media::MediaService& media, Clock clock)
    : m_queue(queue),
      m_context {
          store,
          providers,
          media,
          clock,
          [this](const JobId& id, const JobEvent& event) { happened(id, event); },
          [this](const JobId& id) { return m_table.find(id); },
          [this](const JobId& id, qint64 done, qint64 total) {
              Q_EMIT m_queue.transferProgress(id, done, total);
          },
          [this](const ConnectionId& id, VideoProvider& provider) { m_poll.listenTo(id, provider); },
          [this](const JobId& id, const QByteArray& reply) { m_replies.insert(id, reply); },
          [this](const JobId& id, JobStep step, const QString& remoteId) { logStep(id, step, remoteId); },
          Expiries(store, {})},
      m_ledger(store, clock),
      m_timetable(clock, [this](const JobId& id) { wake(id); }),
      m_submit(m_context, nullptr),
      m_poll(m_context, nullptr),
      m_fetch(m_context, nullptr),
      m_verify(m_context, nullptr),
      m_lookUp(
          m_context, [this] { return m_table.all(); },
          [this](const JobId& id, LookUpEffect::Asked asked,
                 const Result<QList<RemoteCandidate>>& candidates) { lookEnded(id, asked, candidates); },
          nullptr)
{
    m_writeTimer.setSingleShot(true);
    connect(&m_writeTimer, &QTimer::timeout, this, &Engine::writeAgain);
    m_dispatchTimer.setSingleShot(true);
    connect(&m_dispatchTimer, &QTimer::timeout, this, &Engine::dispatch);
    m_idleTimer.setSingleShot(true);
    connect(&m_idleTimer, &QTimer::timeout, this, &Engine::checkIdle);
    connect(&store.changes(), &Changes::connectionChanged, this, &Engine::release);
    watchBudgets();
}

Result<JobId> JobQueue::Engine::add(const JobOrder& order, bool priority)
{
    if (auto good = check(order); !good)
        return tl::unexpected(good.error());
    const auto now = m_context.clock();
    Job job {JobId::create(), order, Queued {}, now, now};
    job.placement.position = positionBehind(m_table.lastPosition(), now);
    job.placement.priority = priority;
    if (auto noted = m_ledger.note(job); !noted)
        return tl::unexpected(noted.error());
    if (auto saved = m_context.store.jobs().save(toRow(job), {eventRow(job, JobStep::Added)}); !saved)
        return tl::unexpected(saved.error());
    m_table.put(job);
    enter(job);
    dispatchSoon();
    Q_EMIT m_queue.jobAdded(job);
    return job.id;
}

bool JobQueue::Engine::happened(const JobId& id, const JobEvent& event)
{
    const auto job = m_table.find(id);
    if (!job)
        return false;
    const bool isIntent = std::holds_alternative<Prepared>(event);
    if (isIntent && (m_isDraining || brake(*job) || !m_unwritten.isEmpty()))
        return false; // Nothing is sent now; its turn comes again.
    if (isIntent && !fitsBudgets(*job))
        return false;
    hear(job->order.connection, event);
    const auto state = next(job->state, event);
    if (!state) {
        qCDebug(lcJobs) << "event" << event.index() << "means nothing in" << stateName(job->state) << "job"
                        << id.toString();
        return false;
    }
    Job changed = *job;
    changed.state = *state;
    // What keeps its place lets nobody else in.
    const bool isMoved = !(occupiesPlace(job->state) && occupiesPlace(*state))
        && (job->state.index() != state->index() || occupiesPlace(job->state) != occupiesPlace(*state));
    const bool isWritten = !m_unwritten.contains(id) && !isWorthARow(job->state, *state);
    if (!isWritten)
        changed.changedAt = m_context.clock();
    m_table.put(changed);
    note(id, logEntry(job->state, event, *state, m_context.clock()));
    if (stateName(job->state) != stateName(*state))
        qCInfo(lcJobs) << stateName(job->state) << "->" << stateName(*state) << "job" << id.toString();
    if (isWritten) {
        flushNotes(id);
        enter(changed);
        if (*state != job->state)
            tell(id);
    } else {
        write(changed);
    }
    if (isMoved)
        dispatchSoon();
    if (const auto* refused = std::get_if<jobs::CancelFailed>(&event)) {
        Q_EMIT m_queue.cancelFailed(id, refused->error);
        happened(id, GivenUp {}); // Only means something if nobody knows whether it will ever end.
    }
    return true;
}

void JobQueue::Engine::write(const Job& job)
{
    auto written = m_ledger.note(job);
    if (written)
        written = m_context.store.jobs().save(toRow(job), m_notes.value(job.id), flushFor(job.state));
    if (!written) {
        qCWarning(lcJobs) << "row not written:" << kindName(written.error().kind) << written.error().detail
                          << "job" << job.id.toString();
        m_unwritten.insert(job.id);
        m_timetable.remove(job.id);
        m_writeTimer.start(WriteAgain);
        Q_EMIT m_queue.storeFailed(written.error());
        return;
    }
    m_unwritten.remove(job.id);
    m_notes.remove(job.id);
    enter(job);
    tell(job.id);
}

void JobQueue::Engine::tell(const JobId& id)
{
    // As it is by now: entering a state may have led to the next one, which was told already.
    if (const auto job = m_table.find(id))
        Q_EMIT m_queue.jobChanged(*job);
}

void JobQueue::Engine::writeAgain()
{
    const auto ids = m_unwritten;
    for (const auto& id : ids) {
        if (const auto job = m_table.find(id); job && m_unwritten.contains(id))
            write(*job);
    }
    dispatchSoon();
}

void JobQueue::Engine::enter(const Job& job)
{
    const auto& id = job.id;
    m_timetable.remove(id);
    std::visit(Overloaded {
                   [](const Queued&) {},
                   [&](const Held& s) {
                       coolDown(job);
                       if (s.until)
                           m_timetable.set(id, *s.until);
                       else if (s.budget && std::holds_alternative<EveryDay>(s.budget->scope))
                           wakeTomorrow(id);
                   },
                   [&](const Submitting& s) {
                       if (!m_submit.isPreparing(id))
                           return; // It is on its way already.
                       if (!s.cancelAsked)
                           return m_submit.send(job);
                       m_submit.stop(id);
                       const Error canceled {.kind = Error::Kind::Canceled};
                       happened(id, SubmitAnswered {SubmitRefused {canceled}, m_context.clock()});
                   },
                   [&](const Unknown&) {
                       if (const auto wait = m_lookUp.delay(id))
                           wakeIn(id, *wait);
                   },
                   [&](const Running& s) {
                       if (s.cancelAsked)
                           m_poll.cancel(job);
                       wakeIn(id, m_poll.delay(job));
                   },
                   [&](const Downloading& s) {
                       if (s.held)
                           wakeIn(id, s.held == HoldReason::Disk ? TryDiskAgain : TryKeyAgain);
                       else if (s.attempts > 0 && !m_fetch.isFetching(id))
                           wakeIn(id, m_fetch.delay(job));
                       else
                           m_fetch.fetch(job);
                   },
                   [&](const Verifying& s) {
                       if (s.held)
                           wakeIn(id, TryDiskAgain);
                       else
                           m_verify.verify(job);
                   },
                   [&](const auto&) { ended(job); },
               },
               job.state);
}

void JobQueue::Engine::ended(const Job& job)
{
    m_submit.stop(job.id);
    m_poll.forget(job);
    m_fetch.stop(job.id);
    m_verify.forget(job.id);
    m_lookUp.forget(job.id);
    m_replies.remove(job.id);
    if (std::holds_alternative<Done>(job.state) || !canFetchAgain(job.state))
        QFile::remove(FetchEffect::partialPath(m_context.store, job.id));
}

void JobQueue::Engine::wakeIn(const JobId& id, milliseconds wait)
{
    m_timetable.set(id, m_context.clock().addMSecs(wait.count()));
}

void JobQueue::Engine::wake(const JobId& id)
{
    const auto job = m_table.find(id);
    if (!job || m_unwritten.contains(id))
        return;
    std::visit(Overloaded {
                   [&](const Held& s) {
                       if (!s.budget)
                           return void(happened(id, Released {}));
                       wakeTomorrow(id); // If the new day has no room either.
                       dispatchSoon();
                   },
                   [&](const Unknown&) { m_lookUp.lookUp(*job, LookUpEffect::Asked::ByItself); },
                   [&](const Running& s) {
                       if (mustWait(*job))
                           return;
                       const QDateTime since = s.waitedOnAt.value_or(s.accepted.at);
                       m_poll.poll(*job);
                       if (!s.overdue
                           && since.msecsTo(m_context.clock()) > milliseconds(job->order.deadline).count())
                           happened(id, DeadlinePassed {});
                   },
                   [&](const Downloading& s) { s.held ? releaseTransfer(id, *s.held) : m_fetch.fetch(*job); },
                   [&](const Verifying& s) {
                       if (s.held)
                           releaseTransfer(id, *s.held);
                   },
                   [](const auto&) {},
               },
               job->state);
}

void JobQueue::Engine::releaseTransfer(const JobId& id, HoldReason reason)
{
    if (reason != HoldReason::Disk) {
        happened(id, Released {});
    } else if (!m_context.store.assets().tryRoom()) {
        wakeIn(id, TryDiskAgain);
    } else {
        const auto jobs = m_table.unfinished(); // All at once, so that what ends first is fetched first.
        for (const Job& job : jobs) {
            if (isHeldByDisk(job.state))
                happened(job.id, Released {});
        }
    }
}

void JobQueue::Engine::release(const ConnectionId& connection)
{
    m_closedUntil.remove(connection);
    const auto jobs = m_table.unfinished();
    for (const Job& job : jobs) {
        const auto* held = std::get_if<Held>(&job.state);
        const bool waitsForPerson = held && held->reason == HoldReason::Budget;
        if (job.order.connection == connection && !waitsForPerson)
            happened(job.id, Released {});
        if (job.order.connection == connection && std::holds_alternative<Unknown>(job.state)) {
            m_lookUp.forget(job.id); // It may be answered now.
            wakeIn(job.id, 0ms);
        }
    }
    dispatchSoon();
}

void JobQueue::Engine::coolDown(const Job& job)
{
    // The others of the connection need not hear the same "no" one by one.
    const auto* held = std::get_if<Held>(&job.state);
    const bool isOfAll = held->reason == HoldReason::Unreachable || held->reason == HoldReason::RateLimited;
    if (isOfAll && held->until)
        m_closedUntil.insert(job.order.connection, *held->until);
}

void JobQueue::Engine::dispatchSoon()
{
    if (!m_dispatchTimer.isActive() || m_dispatchTimer.remainingTime() > 0)
        m_dispatchTimer.start(0);
    m_idleTimer.start(0);
}

int JobQueue::Engine::placesAt(const ConnectionId& id)
{
    const auto closed = m_closedUntil.constFind(id);
    if (closed != m_closedUntil.constEnd()) {
        const auto left = m_context.clock().msecsTo(*closed);
        if (left > 0) {
            const auto wait = std::min<qint64>(left, 30'000);
            if (!m_dispatchTimer.isActive() || m_dispatchTimer.remainingTime() > wait)
                m_dispatchTimer.start(milliseconds(wait));
            return 0;
        }
        m_closedUntil.erase(closed);
    }
    const auto connection = m_context.store.connections().find(id);
    // Of one that is not there one job is tried, and told so.
    return connection && *connection ? (*connection)->maxConcurrent : 1;
}

void JobQueue::Engine::dispatch()
{
    if (m_pauses.all || m_isDraining || !m_unwritten.isEmpty())
        return;
    const auto chosen = withinBudgets([this](const Fits& fits) {
        return admitted(m_table.unfinished(),
                        {.pauses = m_pauses,
                         .stop = m_table.stop(),
                         .preparing = m_submit.preparing(),
                         .limit = [this](const ConnectionId& id) { return placesAt(id); },
                         .fits = fits});
    });
    for (const Job& job : chosen) {
        happened(job.id, Released {}); // It may have been held by an envelope until now.
        const auto now = m_table.find(job.id);
        if (now && std::holds_alternative<Queued>(now->state) && !m_unwritten.contains(job.id))
            m_submit.prepare(*now);
    }
}

void JobQueue::Engine::cancel(const JobId& id)
{
    const auto job = m_table.find(id);
    if (job && std::holds_alternative<Queued>(job->state))
        m_submit.stop(id);
    happened(id, CancelAsked {});
}

void JobQueue::Engine::setDraining(bool draining)
{
    m_isDraining = draining;
    dispatchSoon();
}

bool JobQueue::Engine::isIdle() const
{
    if (!m_unwritten.isEmpty())
        return false;
    const auto jobs = m_table.unfinished();
    const auto stop = m_table.stop();
    // What an envelope held may fit by now.
    const bool isDispatchDue = m_dispatchTimer.isActive() && m_dispatchTimer.remainingTime() == 0;
    return std::none_of(jobs.begin(), jobs.end(), [&](const Job& job) {
        return std::visit(
            Overloaded {
                [&](const Queued&) { return !brakeOn(job, m_pauses, stop); },
                [&](const Held& s) {
                    return (s.until || (s.budget && isDispatchDue)) && !brakeOn(job, m_pauses, stop);
                },
                [&](const Unknown&) { return m_lookUp.isLooking(job.id) || m_timetable.contains(job.id); },
                [](const auto&) { return true; },
            },
            job.state);
    });
}

void JobQueue::Engine::checkIdle()
{
    const bool idle = isIdle();
    if (std::exchange(m_wasIdle, idle) != idle && idle)
        Q_EMIT m_queue.idle();
}

} // namespace troupe
