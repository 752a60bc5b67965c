// How the queue keeps to the envelopes: a job is asked for when a place is free for it, and once more right
// before it is paid for.
#include "core/base/logging.h"
#include "core/jobs/engine.h"
#include "core/store/budgetrepository.h"
#include "core/store/changes.h"

using namespace Qt::StringLiterals;

namespace troupe {

using namespace jobs;

QDate JobQueue::Engine::today() const
{
    return m_context.clock().toLocalTime().date();
}

void JobQueue::Engine::watchBudgets()
{
    auto& changes = m_context.store.changes();
    const auto load = [this] {
        const auto all = m_context.store.budgets().all();
        m_hasBudgets = !all || !all->isEmpty(); // One that cannot be read may be full.
    };
    connect(&changes, &Changes::budgetsChanged, this, [this, load] {
        load();
        dispatchSoon();
    });
    connect(&changes, &Changes::ledgerChanged, this, [this] {
        if (m_hasBudgets) // Money may have come back.
            dispatchSoon();
    });
    load();
}

Result<BudgetTurn> JobQueue::Engine::budgetTurn(const JobId& without)
{
    BudgetTurn turn(m_context.store, today());
    const auto preparing = m_hasBudgets ? m_submit.preparing() : QSet<JobId>();
    for (const auto& id : preparing) {
        const auto job = m_table.find(id);
        if (id == without || !job || !std::holds_alternative<Queued>(job->state))
            continue; // What is being sent has a row that tells.
        if (const auto counted = turn.reserve(*job); !counted)
            return tl::unexpected(counted.error());
    }
    return turn;
}

bool JobQueue::Engine::fitsBudgets(const Job& job)
{
    if (!m_hasBudgets)
        return true;
    const auto stop = budgetTurn(job.id).and_then([&](BudgetTurn turn) { return turn.ask(job); });
    if (!stop)
        budgetsFailed(stop.error());
    else if (*stop)
        hold(job.id, **stop);
    return stop && !*stop;
}

QList<Job> JobQueue::Engine::withinBudgets(const std::function<QList<Job>(const Fits&)>& choose)
{
    if (!m_hasBudgets)
        return choose([](const Job&) { return true; });
    auto turn = budgetTurn({});
    if (!turn) {
        budgetsFailed(turn.error());
        return {};
    }
    std::optional<Error> failed;
    QList<std::pair<JobId, BudgetStop>> stopped;
    const auto chosen = choose([&](const Job& job) {
        const auto stop = turn->ask(job);
        if (!stop)
            failed = stop.error();
        else if (*stop)
            stopped.append({job.id, **stop});
        return stop && !*stop;
    });
    if (failed)
        budgetsFailed(*failed);
    for (const auto& [id, stop] : std::as_const(stopped))
        hold(id, stop);
    return chosen;
}

void JobQueue::Engine::hold(const JobId& id, const BudgetStop& stop)
{
    const auto job = m_table.find(id);
    const auto* held = job ? std::get_if<Held>(&job->state) : nullptr;
    if (held && held->budget == stop)
        return;
    happened(
        id, HoldAsked {HoldReason::Budget, {.kind = Error::Kind::Conflict, .detail = u"budget"_s}, {}, stop});
}

void JobQueue::Engine::wakeTomorrow(const JobId& id)
{
    m_timetable.set(id, today().addDays(1).startOfDay().toUTC());
}

void JobQueue::Engine::budgetsFailed(const Error& error)
{
    qCWarning(lcJobs) << "envelopes not readable, nothing is sent:" << kindName(error.kind) << error.detail;
    m_writeTimer.start(WriteAgain);
    Q_EMIT m_queue.storeFailed(error);
}

} // namespace troupe
