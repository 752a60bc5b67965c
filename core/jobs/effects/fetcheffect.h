#pragma once

#include "core/jobs/effects/context.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

namespace troupe {

/// Brings the clip of a Downloading job to its partial file: a few of each connection at once, first what
/// ends first.
class FetchEffect : public QObject {
    Q_OBJECT

public:
    FetchEffect(const EffectContext& context, QObject* parent);

    /// Puts it into the line, whose order is settled when all that come at this moment are in it. Does
    /// nothing while a fetch of the job is in the line or under way.
    void fetch(const Job& job);
    bool isFetching(const JobId& id) const { return m_furthest.value(id).isUnderWay; }
    /// Stops a fetch that is under way; what has come stays.
    void stop(const JobId& id);
    /// How long to wait after a failure before the next try, with jitter: never less than what the other
    /// side asked for.
    std::chrono::milliseconds delay(const Job& job) const;
    /// Where the bytes of a job are until they are an asset.
    static QString partialPath(Store& store, const JobId& id);

private:
    struct Reached {
        bool isUnderWay = false;
        qint64 bytes = 0; // The most that ever was there: a server that starts over each time gets nowhere.
        QFuture<Result<troupe::Fetched>> transfer = {};
        Error error {.kind = Error::Kind::Network}; // The latest.
    };

    void startNext();
    void start(const Job& job, const std::shared_ptr<VideoProvider>& provider);
    void ended(const JobId& id, const Result<troupe::Fetched>& outcome);

    const EffectContext& m_context;
    QHash<JobId, Reached> m_furthest;
    QList<JobId> m_line;
    QHash<JobId, ConnectionId> m_started;
    QTimer m_turn;
};

} // namespace troupe
