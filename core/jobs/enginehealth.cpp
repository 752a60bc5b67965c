// Connections that do not answer: one state for all of their jobs.
#include "core/base/logging.h"
#include "core/base/overloaded.h"
#include "core/jobs/engine.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;

namespace troupe {
namespace {

using namespace jobs;
using std::chrono::milliseconds;

constexpr milliseconds Spread = 5s; // Over which the jobs of a connection ask again when it is back.

/// What the event says about the connection: an error it ended with, or nothing for an answer.
struct Heard {
    bool isAboutConnection = false;
    std::optional<Error> error = {};
};

Heard heard(const JobEvent& event)
{
    return std::visit(Overloaded {
                          [](const Polled&) {
                              return Heard {true, {}};
                          },
                          [](const PollFailed& e) {
                              return Heard {true, e.error};
                          },
                          [](const PrepareFailed& e) {
                              return Heard {true, e.error};
                          },
                          [](const SubmitAnswered& e) {
                              return std::visit(Overloaded {
                                                    [](const SubmitAccepted&) {
                                                        return Heard {true, {}};
                                                    },
                                                    [](const auto& o) {
                                                        return Heard {true, o.error};
                                                    },
                                                },
                                                e.outcome);
                          },
                          // A clip may lie at another host; the rest comes from here.
                          [](const auto&) { return Heard {}; },
                      },
                      event);
}

} // namespace

void JobQueue::Engine::hear(const ConnectionId& connection, const JobEvent& event)
{
    const Heard news = heard(event);
    if (!news.isAboutConnection)
        return;
    if (news.error && ConnectionHealth::isTrouble(*news.error)) {
        if (m_health.failed(connection, *news.error, m_context.clock())) {
            qCInfo(lcJobs) << "does not answer: connection" << connection.toString();
            Q_EMIT m_queue.connectionTroubled(connection, *news.error);
        }
        return;
    }
    // What did not come from there, a missing key or a full disk, says nothing.
    const bool isTheirs = !news.error || news.error->kind == Error::Kind::Server
        || news.error->kind == Error::Kind::RateLimited || news.error->kind == Error::Kind::Rejected
        || news.error->kind == Error::Kind::NotFound || news.error->kind == Error::Kind::Unauthorized;
    if (isTheirs && m_health.answered(connection)) {
        qCInfo(lcJobs) << "answers again: connection" << connection.toString();
        askAllSoon(connection);
        Q_EMIT m_queue.connectionRecovered(connection);
    }
}

bool JobQueue::Engine::mustWait(const Job& job)
{
    const auto now = m_context.clock();
    const auto moment = m_health.mayAsk(job.order.connection, now);
    if (moment <= now)
        return false;
    m_timetable.set(job.id, moment.addMSecs(QRandomGenerator::global()->bounded(1000)));
    return true;
}

void JobQueue::Engine::askAllSoon(const ConnectionId& connection)
{
    m_closedUntil.remove(connection);
    const auto jobs = m_table.unfinished();
    for (const Job& job : jobs) {
        if (job.order.connection != connection || m_unwritten.contains(job.id))
            continue;
        const auto* held = std::get_if<Held>(&job.state);
        const auto* running = std::get_if<Running>(&job.state);
        if (held && held->reason == HoldReason::Unreachable)
            wakeIn(job.id, 0ms);
        else if (running && running->badPolls > 0)
            wakeIn(job.id, milliseconds(QRandomGenerator::global()->bounded(int(Spread.count()))));
    }
    dispatchSoon();
}

void JobQueue::Engine::tryNow()
{
    const auto troubled = m_health.troubled();
    m_health.tryNow();
    for (const ConnectionId& connection : troubled)
        askAllSoon(connection);
}

} // namespace troupe
