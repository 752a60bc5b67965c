#include "core/jobs/effects/polleffect.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/jobs/canceling.h"
#include "core/jobs/effects/jitter.h"
#include "core/jobs/jobtransition.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {

using namespace jobs;
using std::chrono::milliseconds;

namespace {

/// With very many jobs under way a provider is asked 25 times a second, and each job less often.
constexpr milliseconds ForEachOther = 40ms;

} // namespace

PollEffect::PollEffect(const EffectContext& context, QObject* parent) : QObject(parent), m_context(context) {}

milliseconds PollEffect::delay(const Job& job) const
{
    const auto* running = std::get_if<Running>(&job.state);
    // Before the provider has told its own, soon: it is the first poll after a start.
    const auto traits = traitsOf(job.order.connection);
    const milliseconds interval = traits ? traits->pollInterval : 1s;
    const milliseconds age(running ? running->accepted.at.msecsTo(m_context.clock()) : 0);
    milliseconds wait = std::clamp(age / 6, interval, 6 * interval);
    wait = std::max<milliseconds>(wait, ForEachOther * m_polled.size());
    if (running && running->badPolls > 0)
        wait = std::max(
            wait,
            backoff(running->badPolls, m_lastErrors.value(job.id, Error {.kind = Error::Kind::Network})));
    return jittered(wait);
}

void PollEffect::forget(const Job& job)
{
    m_lastErrors.remove(job.id);
    if (const auto accepted = acceptedOf(job.state))
        m_polled.remove({job.order.connection, accepted->remote.id});
}

void PollEffect::listenTo(const ConnectionId& connection, VideoProvider& provider)
{
    const auto traits = provider.traits();
    m_traits.insert(connection, traits);
    provider.replied = [guard = QPointer(this), connection](const RawReply& reply) {
        if (guard)
            guard->heard(connection, reply);
    };
    if (!traits.pushes || provider.statusPushed)
        return;
    provider.statusPushed
        = [guard = QPointer(this), connection](const QString& remoteId, const RemoteStatus& status) {
              const auto id = guard ? guard->m_polled.value({connection, remoteId}) : JobId {};
              if (!id.isNull())
                  guard->m_context.happened(id, Polled {status});
          };
}

std::optional<ProviderTraits> PollEffect::traitsOf(const ConnectionId& connection) const
{
    const auto known = m_traits.constFind(connection);
    return known == m_traits.constEnd() ? std::nullopt : std::optional(*known);
}

void PollEffect::heard(const ConnectionId& connection, const RawReply& reply)
{
    const auto id = reply.job.isNull() ? m_polled.value({connection, reply.remoteId}) : reply.job;
    if (!id.isNull())
        m_context.heard(id, reply.body);
}

void PollEffect::poll(const Job& job)
{
    const auto* running = std::get_if<Running>(&job.state);
    if (!running || m_asking.contains(job.id))
        return;
    m_asking.insert(job.id);
    m_polled.insert({job.order.connection, running->accepted.remote.id}, job.id);
    whenDone(m_context.providers.provider(job.order.connection), this,
             [this, job, accepted = running->accepted](const ProviderResult& provider) {
                 if (!provider)
                     return answered(job, tl::unexpected(provider.error()));
                 listenTo(job.order.connection, **provider);
                 whenDone((*provider)->poll(accepted.remote), this,
                          [this, job, keep = *provider](const Result<RemoteStatus>& status) {
                              answered(job, status);
                          });
             });
}

void PollEffect::answered(const Job& job, const Result<RemoteStatus>& status)
{
    m_asking.remove(job.id);
    if (status) {
        m_lastErrors.remove(job.id);
        m_context.happened(job.id, Polled {*status});
        return;
    }
    qCInfo(lcJobs) << "poll failed:" << kindName(status.error().kind) << status.error().detail << "job"
                   << job.id.toString();
    m_lastErrors.insert(job.id, status.error());
    m_context.happened(job.id, PollFailed {status.error()});
}

void PollEffect::cancel(const Job& job)
{
    if (m_canceling.contains(job.id))
        return;
    m_canceling.insert(job.id);
    const auto told = [this, id = job.id](const Result<>& outcome) {
        m_canceling.remove(id);
        m_context.happened(
            id, outcome ? JobEvent(CancelDone {}) : JobEvent(jobs::CancelFailed {outcome.error()}));
    };
    whenDone(m_context.providers.provider(job.order.connection), this,
             [=, this](const ProviderResult& provider) {
                 if (!provider)
                     return told(tl::unexpected(provider.error()));
                 const auto now = m_context.job(job.id);
                 const auto* running = now ? std::get_if<Running>(&now->state) : nullptr;
                 m_context.met(job.order.connection, **provider);
                 if (running)
                     m_polled.insert({job.order.connection, running->accepted.remote.id}, job.id);
                 if (!running || !canStopThere((*provider)->traits().cancel, *running))
                     return told(failure(Error::Kind::Unsupported, u"cancel"_s));
                 whenDone((*provider)->cancel(running->accepted.remote), this,
                          [told, keep = *provider](const Result<>& outcome) { told(outcome); });
             });
}

} // namespace troupe
