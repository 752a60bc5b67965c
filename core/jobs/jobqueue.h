#pragma once

#include "core/base/clock.h"
#include "core/jobs/job.h"

#include <QObject>

#include <memory>

namespace troupe {

class Store;
namespace media {
class MediaService;
}

/// Where the queue gets the provider of a connection from: starts the sandbox, reads keys.
class ProviderDirectory {
public:
    virtual ~ProviderDirectory() = default;
    /// The same object for the same connection as long as its settings stay. Missing: no such
    /// connection. SecretsUnavailable, Unauthorized (no key), Network (sandbox does not start).
    virtual QFuture<Result<std::shared_ptr<VideoProvider>>> provider(const ConnectionId& id) = 0;
};

/// Drives every job from state to state. A row is written before an effect starts; start-up enters
/// every unfinished state by the same code. Lives in the thread of the store.
class JobQueue : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobQueue)

public:
    JobQueue(Store& store, ProviderDirectory& providers, media::MediaService& media,
             Clock clock = systemClock(), QObject* parent = nullptr);
    ~JobQueue() override;

    /// Loads the unfinished jobs and goes on with them. Call once.
    Result<> start();

    /// Durable when it returns.
    Result<JobId> add(const JobOrder& order);
    /// What can still be stopped is stopped; a job that was accepted is canceled there if the provider
    /// can, and else kept running so that what was paid for arrives.
    void cancel(const JobId& id);
    /// The person's own act. Queued again for Refused, Canceled and Failed (a new submit: it may cost
    /// again); for Failed and Expired with a remote id whose clip may still be there, fetched again.
    void retry(const JobId& id);
    /// Looks an Unknown job up where the provider can.
    void lookUp(const JobId& id);
    /// The person decided: this remote job is it / it never arrived.
    void adoptRemote(const JobId& id, const RemoteJob& remote);
    void markLost(const JobId& id);

    /// Stops new submits; what runs goes on. Survives a restart.
    void setPaused(bool paused);
    bool isPaused() const;

    /// Snapshot: all unfinished jobs and those that ended recently (200), oldest first.
    QList<Job> jobs() const;
    std::optional<Job> job(const JobId& id) const;
    /// No job is in a state that goes on by itself.
    bool isIdle() const;

Q_SIGNALS:
    void jobAdded(const troupe::Job& job);
    void jobChanged(const troupe::Job& job);
    void transferProgress(const troupe::JobId& id, qint64 done, qint64 total);
    void candidatesFound(const troupe::JobId& id, const QList<troupe::RemoteCandidate>& candidates);
    void pausedChanged(bool paused);
    /// The database did not take a row: nothing more is sent until it does.
    void storeFailed(const troupe::Error& error);
    void idle();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace troupe
