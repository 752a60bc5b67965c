#pragma once

#include "core/jobs/effects/context.h"

#include <QHash>
#include <QPointer>
#include <QSet>

namespace troupe {

/// Asks how a Running job is, and cancels it there if that was asked for.
class PollEffect : public QObject {
    Q_OBJECT

public:
    PollEffect(const EffectContext& context, QObject* parent);

    /// Does nothing while a poll or cancel of the job is under way.
    void poll(const Job& job);
    void cancel(const Job& job);
    /// How long to wait until the next poll: as often as the provider allows at first, then ever less
    /// often up to six times that; longer after bad polls, or if hundreds are under way. With jitter.
    std::chrono::milliseconds delay(const Job& job) const;
    void listenTo(const ConnectionId& connection, VideoProvider& provider);
    void forget(const Job& job);
    /// What the provider of a connection can do; nothing before it was met.
    std::optional<ProviderTraits> traitsOf(const ConnectionId& connection) const;

private:
    void heard(const ConnectionId& connection, const RawReply& reply);
    void answered(const Job& job, const Result<RemoteStatus>& status);

    const EffectContext& m_context;
    QSet<JobId> m_asking;
    QSet<JobId> m_canceling;
    QHash<JobId, Error> m_lastErrors;
    QHash<std::pair<ConnectionId, QString>, JobId> m_polled; // By remote id, for what is pushed and answered.
    QHash<ConnectionId, ProviderTraits> m_traits;
};

} // namespace troupe
