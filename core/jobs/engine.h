#pragma once

#include "core/jobs/effects/context.h"
#include "core/jobs/effects/fetcheffect.h"
#include "core/jobs/effects/lookupeffect.h"
#include "core/jobs/effects/polleffect.h"
#include "core/jobs/effects/submiteffect.h"
#include "core/jobs/effects/verifyeffect.h"
#include "core/jobs/jobtable.h"
#include "core/jobs/ledgernotes.h"
#include "core/jobs/timetable.h"

namespace troupe {

/// What is behind JobQueue: applies events, writes rows, and starts what the entered state asks for.
class JobQueue::Engine : public QObject {
    Q_OBJECT

public:
    Engine(JobQueue& queue, Store& store, ProviderDirectory& providers, media::MediaService& media,
           Clock clock);

    Result<> start();
    Result<JobId> add(const JobOrder& order);
    /// Nothing comes of an event that means nothing in the state of the job: false.
    bool happened(const JobId& id, const JobEvent& event);
    void cancel(const JobId& id);
    Result<> adopt(const JobId& id, const RemoteJob& remote);
    void waitOn(const JobId& id);
    void lookUp(const JobId& id);
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    bool isIdle() const;
    const JobTable& jobs() const { return m_table; }

private:
    static QString pausedKey();

    Result<QList<JobId>> load();
    /// `crowd`: how many others go on at the same moment.
    void resume(const JobId& id, qsizetype crowd);
    void write(const Job& job);
    void writeAgain();
    void tell(const JobId& id);
    void enter(const Job& job);
    void ended(const Job& job);
    /// Its moment in the timetable has come.
    void wake(const JobId& id);
    void wakeIn(const JobId& id, std::chrono::milliseconds wait);
    void release(const ConnectionId& connection);
    void coolDown(const Job& job);
    void dispatchSoon();
    void dispatch();
    int placesAt(const ConnectionId& id);
    void releaseTransfer(const JobId& id, jobs::HoldReason reason);
    void lookEnded(const JobId& id, LookUpEffect::Asked asked,
                   const Result<QList<RemoteCandidate>>& candidates);
    void checkIdle();

    JobQueue& m_queue;
    EffectContext m_context;
    JobTable m_table;
    LedgerNotes m_ledger;
    Timetable m_timetable;
    SubmitEffect m_submit;
    PollEffect m_poll;
    FetchEffect m_fetch;
    VerifyEffect m_verify;
    LookUpEffect m_lookUp;
    QSet<JobId> m_unwritten; // In their new state in memory only; no effect runs until they are written.
    QTimer m_writeTimer;
    QTimer m_dispatchTimer;
    QTimer m_idleTimer;
    QHash<ConnectionId, QDateTime> m_closedUntil; // Connections that said "not now".
    bool m_paused = false;
    bool m_wasIdle = false;
};

} // namespace troupe
