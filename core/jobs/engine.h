#pragma once

#include "core/jobs/admission.h"
#include "core/jobs/budgetturn.h"
#include "core/jobs/connectionhealth.h"
#include "core/jobs/effects/context.h"
#include "core/jobs/effects/fetcheffect.h"
#include "core/jobs/effects/lookupeffect.h"
#include "core/jobs/effects/polleffect.h"
#include "core/jobs/effects/submiteffect.h"
#include "core/jobs/effects/verifyeffect.h"
#include "core/jobs/jobline.h"
#include "core/jobs/joblog.h"
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
    /// At the end of its lane.
    Result<JobId> add(const JobOrder& order, bool priority = false);
    /// Nothing comes of an event that means nothing in the state of the job: false.
    bool happened(const JobId& id, const JobEvent& event);
    void cancel(const JobId& id);
    Result<> adopt(const JobId& id, const RemoteJob& remote);
    void waitOn(const JobId& id);
    void lookUp(const JobId& id);
    void setPauses(const Pauses& pauses);
    const Pauses& pauses() const { return m_pauses; }
    void setDraining(bool draining);
    void tryNow();
    const ConnectionHealth& health() const { return m_health; }
    std::optional<Brake> brake(const Job& job) const;
    Result<QList<JobLogEntry>> log(const JobId& id);
    std::optional<ProviderTraits> traitsOf(const ConnectionId& id) const { return m_poll.traitsOf(id); }
    /// `why`: what it is called in the logs of the jobs, besides pauses and stops.
    Result<> place(const Placements& placements, std::optional<JobStep> why = {});
    Result<> edit(const JobId& id, const JobOrder& order);
    Result<JobId> duplicate(const JobId& id);
    Result<> remove(const QList<JobId>& ids);
    Result<> restore(const QList<JobId>& ids);
    void setCatalog(const Catalog& catalog) { m_context.expiries = Expiries(m_context.store, catalog); }
    bool isIdle() const;
    const JobTable& jobs() const { return m_table; }

private:
    static constexpr std::chrono::seconds WriteAgain {5};

    static QString pausedKey();
    static QString pausedConnectionsKey();

    Result<> loadPauses();
    Result<QList<JobId>> load();
    /// Missing: its take would have no place to go to.
    Result<> check(const JobOrder& order);
    /// Takes back what would be sent though it may not any more.
    void stopBraked();
    /// What is to be written with the next row of the job.
    void note(const JobId& id, std::optional<JobLogEntry> entry);
    /// At once: for what makes no event.
    void logStep(const JobId& id, JobStep step, const QString& remoteId);
    /// A line for what the person did.
    JobEventRow eventRow(const Job& job, JobStep step) const;
    /// For what changes no row.
    void flushNotes(const JobId& id);
    QList<JobId> endingFirst(const QList<JobId>& ids) const;
    /// `place`: of all the `crowd` that go on at the same moment, from 0.
    void resume(const JobId& id, double place, double crowd);
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
    using Fits = std::function<bool(const Job&)>;
    void watchBudgets();
    /// `choose` asks for each job that has a place; what does not fit is held.
    QList<Job> withinBudgets(const std::function<QList<Job>(const Fits&)>& choose);
    /// Right before the paid call; what does not fit any more is held.
    bool fitsBudgets(const Job& job);
    /// Everything else that is about to be sent is counted.
    Result<BudgetTurn> budgetTurn(const JobId& without);
    void hold(const JobId& id, const BudgetStop& stop);
    void wakeTomorrow(const JobId& id);
    void budgetsFailed(const Error& error);
    QDate today() const;
    /// What an event says about the connection.
    void hear(const ConnectionId& connection, const JobEvent& event);
    /// It was given a later moment: its connection does not answer, and another job asks for all.
    bool mustWait(const Job& job);
    void askAllSoon(const ConnectionId& connection);
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
    QHash<JobId, QList<JobEventRow>> m_notes; // Not written yet.
    QHash<JobId, QByteArray> m_replies; // The last of each job, until the event that it leads to.
    QTimer m_writeTimer;
    QTimer m_dispatchTimer;
    QTimer m_idleTimer;
    QHash<ConnectionId, QDateTime> m_closedUntil; // Connections that said "not now".
    ConnectionHealth m_health;
    Pauses m_pauses;
    bool m_hasBudgets = true;
    bool m_isDraining = false;
    bool m_wasIdle = false;
};

} // namespace troupe
