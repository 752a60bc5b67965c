#pragma once

#include "core/base/clock.h"
#include "core/jobs/admission.h"
#include "core/jobs/jobline.h"
#include "core/jobs/joblog.h"
#include "core/providers/providerdirectory.h"

#include <QObject>

#include <memory>

namespace troupe {

class Store;
namespace media {
class MediaService;
}

/// Drives every job from state to state. A row is written before an effect starts; start-up enters
/// every unfinished state by the same code. Lives in the thread of the store.
class JobQueue : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobQueue)

public:
    JobQueue(Store& store, ProviderDirectory& providers, media::MediaService& media,
             Clock clock = systemClock(), QObject* parent = nullptr);
    ~JobQueue() override;

    /// How long providers keep things that they do not say it of; without it nothing is known of that.
    void setCatalog(const Catalog& catalog);
    /// Loads the unfinished jobs and goes on with them: first with what ends first. Call once.
    Result<> start();

    /// Durable when it returns. Missing: there is no such shot or connection.
    Result<JobId> add(const JobOrder& order);
    /// What can still be stopped is stopped; a job that was accepted is canceled there if the provider
    /// can, and else kept running so that what was paid for arrives (cancelFailed tells), unless it is
    /// overdue: then it is given up.
    void cancel(const JobId& id);
    /// The person's own act; the id of the job that goes on. The same job for Held, Refused, and what
    /// was never sent; the same job for one whose clip can be fetched again (canFetchAgain(), free).
    /// Any other that ended is sendAgain(). Conflict for Unknown and for what goes on by itself.
    Result<JobId> retry(const JobId& id);
    /// The same order as a new job, knowingly paid for once more; an Unknown one is marked lost first.
    /// One job never has two accepted submits, so that money and remote ids stay clear.
    Result<JobId> sendAgain(const JobId& id);
    /// Lets a job pass the envelopes although its price is unknown. Conflict: it is not held for that.
    Result<> letThrough(const JobId& id);
    /// Looks an Unknown job up where the provider can.
    void lookUp(const JobId& id);
    /// The person decided: this remote job is it / it never arrived. Conflict: the remote one belongs to
    /// another job, or the job is not Unknown (any more).
    Result<> adoptRemote(const JobId& id, const RemoteJob& remote);
    void markLost(const JobId& id);
    /// An overdue job gets its whole time once more; cancel() gives it up.
    void waitOn(const JobId& id);

    /// Stops new submits, of all or of a connection; what runs goes on. Survives a restart.
    void setPaused(bool paused);
    void setConnectionPaused(const ConnectionId& connection, bool paused);
    bool isPaused() const { return pauses().all; }
    const Pauses& pauses() const;
    /// For a program that is about to end: nothing more is sent, what is under way is answered. Not
    /// remembered.
    void setDraining(bool draining);
    /// Connections that do not answer; their jobs wait, and one of them asks for all.
    QList<ConnectionId> troubledConnections() const;
    /// The person says that it is worth trying, or the network is back.
    void tryNow();
    /// Why this waiting job does not start though it could; nothing for one that was sent.
    std::optional<Brake> brake(const JobId& id) const;

    /// What the provider of the connection can do about a job; nothing before it was met.
    std::optional<ProviderTraits> traitsOf(const ConnectionId& connection) const;
    /// What happened to it, oldest first; lines that this version cannot read are left out. Storage.
    Result<QList<JobLogEntry>> log(const JobId& id) const;

    /// Where jobs stand (core/jobs/jobline.h makes new placements), all or none. Missing; Conflict: hidden
    /// for one that has not ended; Storage.
    Result<> place(const Placements& placements);
    /// Another order for a job that waits. Conflict: it was sent; Missing, as add().
    Result<> edit(const JobId& id, const JobOrder& order);
    /// The same order once more, to be paid for as well: behind the job if that waits, else at the end.
    /// Conflict for Unknown, which is sendAgain().
    Result<JobId> duplicate(const JobId& id);
    /// Jobs that wait: canceled and out of sight, until restore(). Conflict: one of them was sent, and
    /// nothing was done.
    Result<> remove(const QList<JobId>& ids);
    /// Undoes remove(). Conflict: one of them was not removed, and nothing was done.
    Result<> restore(const QList<JobId>& ids);

    /// Snapshot: all unfinished jobs and those that ended recently (200), oldest first. Rows that this
    /// version cannot read are left as they are and not shown; the log names them. Hidden ones too.
    QList<Job> jobs() const;
    std::optional<Job> job(const JobId& id) const;
    /// No job is in a state that goes on by itself.
    bool isIdle() const;

Q_SIGNALS:
    void jobAdded(const troupe::Job& job);
    void jobChanged(const troupe::Job& job);
    void transferProgress(const troupe::JobId& id, qint64 done, qint64 total);
    /// A look at what the provider lists ended without certainty: some may be it, or, where a person had
    /// asked, none.
    void candidatesFound(const troupe::JobId& id, const QList<troupe::RemoteCandidate>& candidates);
    /// A look that a person had asked for got no list. Unsupported: there is none to get.
    void lookUpFailed(const troupe::JobId& id, const troupe::Error& error);
    /// It goes on: Unsupported if this provider cannot cancel it (any more).
    void cancelFailed(const troupe::JobId& id, const troupe::Error& error);
    void pausesChanged(const troupe::Pauses& pauses);
    /// Once for all of its jobs, with the first error; and when there is an answer again.
    void connectionTroubled(const troupe::ConnectionId& connection, const troupe::Error& error);
    void connectionRecovered(const troupe::ConnectionId& connection);
    /// The database did not take a row: nothing more is sent until it does.
    void storeFailed(const troupe::Error& error);
    void idle();

private:
    class Engine;
    std::unique_ptr<Engine> d;
};

} // namespace troupe
