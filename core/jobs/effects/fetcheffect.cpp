#include "core/jobs/effects/fetcheffect.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/jobs/effects/jitter.h"
#include "core/jobs/fetchline.h"
#include "core/jobs/jobtransition.h"
#include "core/store/assetfiles.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace troupe {

using namespace jobs;

FetchEffect::FetchEffect(const EffectContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &FetchEffect::startNext);
}

QString FetchEffect::partialPath(Store& store, const JobId& id)
{
    return store.assets().partialPath(id.toString());
}

std::chrono::milliseconds FetchEffect::delay(const Job& job) const
{
    const auto* state = std::get_if<Downloading>(&job.state);
    return jittered(backoff(state ? state->attempts : 0, m_furthest.value(job.id).error));
}

void FetchEffect::fetch(const Job& job)
{
    auto& reached = m_furthest[job.id];
    if (reached.isUnderWay)
        return;
    reached.isUnderWay = true;
    m_line.append(job.id);
    m_turn.start(0);
}

void FetchEffect::startNext()
{
    QList<FetchWish> wishes;
    const auto line = std::exchange(m_line, {});
    for (const JobId& id : line) {
        const auto job = m_context.job(id);
        if (!job || !std::holds_alternative<Downloading>(job->state)) {
            m_furthest.remove(id); // Canceled in the meantime.
            continue;
        }
        m_line.append(id);
        wishes.append(
            {id, job->order.connection, m_context.expiries.content(*job), acceptedOf(job->state)->at});
    }
    QHash<ConnectionId, int> underWay;
    for (const ConnectionId& connection : std::as_const(m_started))
        ++underWay[connection];
    for (const JobId& id : nextFetches(wishes, underWay, m_context.clock())) {
        const auto connection = m_context.job(id)->order.connection;
        m_line.removeOne(id);
        m_started.insert(id, connection);
        auto& reached = m_furthest[id];
        reached.bytes = std::max(reached.bytes, QFileInfo(partialPath(m_context.store, id)).size());
        whenDone(m_context.providers.provider(connection), this, [this, id](const ProviderResult& provider) {
            const auto job = m_context.job(id);
            if (!job || !std::holds_alternative<Downloading>(job->state))
                ended(id, failure(Error::Kind::Canceled));
            else if (provider)
                start(*job, *provider);
            else
                ended(id, tl::unexpected(provider.error()));
        });
    }
}

void FetchEffect::stop(const JobId& id)
{
    if (const auto it = m_furthest.find(id); it != m_furthest.end())
        it->transfer.cancel(); // What follows is ended().
}

void FetchEffect::start(const Job& job, const std::shared_ptr<VideoProvider>& provider)
{
    const auto* state = std::get_if<Downloading>(&job.state);
    Q_ASSERT(state);
    const auto id = job.id;
    m_context.met(job.order.connection, *provider);
    FetchRequest request;
    request.job = id;
    request.remote = state->accepted.remote;
    request.partialPath = partialPath(m_context.store, id);
    request.validator = state->validator;
    // Bytes of which nobody knows what they are bytes of are no use.
    request.offset = state->validator.isEmpty() ? 0 : QFileInfo(request.partialPath).size();
    request.progress = [guard = QPointer(this), id](qint64 done, qint64 total) {
        if (guard)
            guard->m_context.progress(id, done, total);
    };
    request.started = [guard = QPointer(this), id](const QString& validator) {
        if (guard)
            guard->m_context.happened(id, FetchStarted {validator});
    };
    auto& reached = m_furthest[id];
    reached.transfer = provider->fetch(request);
    whenDone(reached.transfer, this,
             [this, id, keep = provider](const Result<troupe::Fetched>& outcome) { ended(id, outcome); });
}

void FetchEffect::ended(const JobId& id, const Result<troupe::Fetched>& outcome)
{
    m_started.remove(id);
    m_turn.start(0);
    if (outcome) {
        m_furthest.remove(id);
        m_context.happened(id, FetchDone {});
        return;
    }
    qCInfo(lcJobs) << "download failed:" << kindName(outcome.error().kind) << outcome.error().detail << "job"
                   << id.toString();
    auto& reached = m_furthest[id];
    reached.isUnderWay = false;
    reached.error = outcome.error();
    const qint64 there = QFileInfo(partialPath(m_context.store, id)).size();
    const qint64 newBytes = std::max<qint64>(there - reached.bytes, 0);
    m_context.happened(id, FetchFailed {outcome.error(), newBytes});
}

} // namespace troupe
