#include "core/jobs/jobqueue.h"

#include "core/jobs/engine.h"

using namespace Qt::StringLiterals;

namespace troupe {

using namespace jobs;

JobQueue::JobQueue(Store& store, ProviderDirectory& providers, media::MediaService& media, Clock clock,
                   QObject* parent)
    : QObject(parent), d(std::make_unique<Engine>(*this, store, providers, media, std::move(clock)))
{}

JobQueue::~JobQueue() = default;

void JobQueue::setCatalog(const Catalog& catalog)
{
    d->setCatalog(catalog);
}

Result<> JobQueue::start()
{
    return d->start();
}

Result<JobId> JobQueue::add(const JobOrder& order)
{
    return d->add(order);
}

void JobQueue::cancel(const JobId& id)
{
    d->cancel(id);
}

Result<JobId> JobQueue::retry(const JobId& id)
{
    const auto found = job(id);
    if (!found)
        return failure(Error::Kind::Missing, u"job"_s);
    if (canFetchAgain(found->state)) {
        d->happened(id, FetchAgain {});
        return id;
    }
    if (d->happened(id, RetryAsked {}))
        return id;
    if (!isFinal(found->state) || std::holds_alternative<Done>(found->state))
        return failure(Error::Kind::Conflict, stateName(found->state));
    return sendAgain(id);
}

Result<JobId> JobQueue::sendAgain(const JobId& id)
{
    const auto found = job(id);
    if (!found)
        return failure(Error::Kind::Missing, u"job"_s);
    const bool isUnknown = std::holds_alternative<Unknown>(found->state);
    if (!isUnknown && !isFinal(found->state))
        return failure(Error::Kind::Conflict, stateName(found->state));
    auto added = add(found->order);
    if (added && isUnknown)
        markLost(id);
    return added;
}

Result<> JobQueue::letThrough(const JobId& id)
{
    const auto found = job(id);
    if (!found)
        return failure(Error::Kind::Missing, u"job"_s);
    if (!d->happened(id, LetThrough {}))
        return failure(Error::Kind::Conflict, stateName(found->state));
    return {};
}

void JobQueue::lookUp(const JobId& id)
{
    d->lookUp(id);
}

Result<> JobQueue::adoptRemote(const JobId& id, const RemoteJob& remote)
{
    return d->adopt(id, remote);
}

void JobQueue::waitOn(const JobId& id)
{
    d->waitOn(id);
}

void JobQueue::markLost(const JobId& id)
{
    d->happened(id, MarkedLost {});
}

void JobQueue::setPaused(bool paused)
{
    Pauses pauses = d->pauses();
    pauses.all = paused;
    d->setPauses(pauses);
}

void JobQueue::setDraining(bool draining)
{
    d->setDraining(draining);
}

QList<ConnectionId> JobQueue::troubledConnections() const
{
    return d->health().troubled();
}

void JobQueue::tryNow()
{
    d->tryNow();
}

void JobQueue::setConnectionPaused(const ConnectionId& connection, bool paused)
{
    Pauses pauses = d->pauses();
    if (paused)
        pauses.connections.insert(connection);
    else
        pauses.connections.remove(connection);
    d->setPauses(pauses);
}

const Pauses& JobQueue::pauses() const
{
    return d->pauses();
}

std::optional<Brake> JobQueue::brake(const JobId& id) const
{
    const auto found = job(id);
    return found && isWaiting(found->state) ? d->brake(*found) : std::nullopt;
}

std::optional<ProviderTraits> JobQueue::traitsOf(const ConnectionId& connection) const
{
    return d->traitsOf(connection);
}

Result<QList<JobLogEntry>> JobQueue::log(const JobId& id) const
{
    return d->log(id);
}

Result<> JobQueue::place(const Placements& placements)
{
    return d->place(placements);
}

Result<> JobQueue::edit(const JobId& id, const JobOrder& order)
{
    return d->edit(id, order);
}

Result<JobId> JobQueue::duplicate(const JobId& id)
{
    return d->duplicate(id);
}

Result<> JobQueue::remove(const QList<JobId>& ids)
{
    return d->remove(ids);
}

Result<> JobQueue::restore(const QList<JobId>& ids)
{
    return d->restore(ids);
}

QList<Job> JobQueue::jobs() const
{
    return d->jobs().all();
}

std::optional<Job> JobQueue::job(const JobId& id) const
{
    return d->jobs().find(id);
}

bool JobQueue::isIdle() const
{
    return d->isIdle();
}

} // namespace troupe
