#include "core/base/logging.h"
#include "core/jobs/engine.h"
#include "core/jobs/fetchline.h"
#include "core/jobs/jobjson.h"
#include "core/store/settingsrepository.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {

using namespace jobs;
using std::chrono::milliseconds;

QString JobQueue::Engine::pausedKey()
{
    return u"queue.paused"_s;
}

QString JobQueue::Engine::pausedConnectionsKey()
{
    return u"queue.pausedConnections"_s;
}

Result<> JobQueue::Engine::loadPauses()
{
    const auto all = m_context.store.settings().value(pausedKey());
    if (!all)
        return tl::unexpected(all.error());
    const auto connections = m_context.store.settings().value(pausedConnectionsKey());
    if (!connections)
        return tl::unexpected(connections.error());
    m_pauses.all = all->toBool();
    for (const auto& id : connections->toArray())
        m_pauses.connections.insert(ConnectionId::fromString(id.toString()));
    return {};
}

Result<> JobQueue::Engine::start()
{
    if (auto loaded = loadPauses(); !loaded)
        return loaded;
    const auto unfinished = load();
    if (!unfinished)
        return tl::unexpected(unfinished.error());
    const auto order = endingFirst(*unfinished);
    for (qsizetype place = 0; place < order.size(); ++place)
        resume(order.at(place), double(place), double(order.size()));
    dispatchSoon();
    return {};
}

Result<QList<JobId>> JobQueue::Engine::load()
{
    auto& repository = m_context.store.jobs();
    const auto unfinished = repository.inLine();
    if (!unfinished)
        return tl::unexpected(unfinished.error());
    auto recent = repository.ended(int(JobTable::MaxEnded));
    if (!recent)
        return tl::unexpected(recent.error());
    std::reverse(recent->begin(), recent->end());

    QList<JobId> loaded;
    QSet<JobId> seen;
    for (const auto& row : *unfinished + *recent) {
        if (seen.contains(row.id))
            continue;
        seen.insert(row.id);
        const auto job = fromRow(row);
        if (!job) {
            qCWarning(lcJobs) << "row not readable, left as it is:" << kindName(job.error().kind)
                              << job.error().detail << "job" << row.id.toString();
            continue;
        }
        m_table.put(*job);
        if (!isFinal(job->state))
            loaded.append(job->id);
    }
    return loaded;
}

QList<JobId> JobQueue::Engine::endingFirst(const QList<JobId>& ids) const
{
    QList<JobId> others;
    QList<FetchWish> accepted;
    for (const auto& id : ids) {
        const auto job = m_table.find(id);
        if (const auto there = acceptedOf(job->state))
            accepted.append({id, job->order.connection, m_context.expiries.content(*job), there->at});
        else
            others.append(id);
    }
    std::stable_sort(
        accepted.begin(), accepted.end(),
        [now = m_context.clock()](const FetchWish& a, const FetchWish& b) { return goesBefore(a, b, now); });
    QList<JobId> ordered;
    for (const FetchWish& wish : accepted)
        ordered.append(wish.job);
    return ordered + others;
}

void JobQueue::Engine::resume(const JobId& id, double place, double crowd)
{
    if (happened(id, Restarted {}))
        return;
    const Job job = *m_table.find(id);
    const auto* held = std::get_if<Held>(&job.state);
    const bool waitsForPerson = held && held->reason == HoldReason::Budget;
    if (held && !held->until && !waitsForPerson) {
        happened(id, Released {}); // What was missing may be there now; finding out costs nothing.
        return;
    }
    enter(job);
    if (std::holds_alternative<Running>(job.state)) {
        // One by one, up to five seconds for a hundred: a provider must not be asked for all at once.
        const double spread = 5000 * std::min(crowd - 1, 100.0) / 100;
        const double turn = (place + QRandomGenerator::global()->generateDouble()) / crowd;
        wakeIn(id, milliseconds(qint64(spread * turn)));
    } else if (std::holds_alternative<Downloading>(job.state)) {
        m_timetable.remove(id); // However long it would have waited: all stand in one line.
        wake(id);
    }
}

} // namespace troupe
