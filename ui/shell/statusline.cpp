#include "ui/shell/statusline.h"

#include "core/jobs/jobqueue.h"
#include "core/store/changes.h"
#include "core/store/ledgerrepository.h"
#include "core/store/store.h"
#include "ui/common/formats.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Spent {
    Money known;
    bool withUnknown = false; ///< Something was sent whose price is not known.
};

/// The newest belief about each job that was sent counts.
Spent spent(const QList<LedgerEntry>& entries)
{
    using Fact = LedgerEntry::Fact;
    QHash<JobId, LedgerEntry> newest;
    for (const LedgerEntry& entry : entries) {
        if (entry.fact != Fact::Estimated)
            newest.insert(entry.job, entry);
    }
    Spent sum;
    for (const LedgerEntry& entry : newest) {
        if (entry.fact == Fact::Refunded)
            continue;
        if (entry.high)
            sum.known = sum.known + *entry.high;
        else
            sum.withUnknown = true;
    }
    return sum;
}

} // namespace

StatusLine::StatusLine(Store& store, JobQueue& queue, QWidget* parent)
    : QLabel(parent), m_store(store), m_queue(queue)
{
    setObjectName("statusLine");
    setAccessibleName(tr("Spent, and the state of the queue"));
    setContentsMargins(8, 0, 12, 0);
    connect(&store.changes(), &Changes::ledgerChanged, this, [this] {
        readLedger();
        refresh();
    });
    connect(&queue, &JobQueue::jobAdded, this, &StatusLine::refresh);
    connect(&queue, &JobQueue::jobChanged, this, &StatusLine::refresh);
    readLedger();
    refresh();
}

void StatusLine::readLedger()
{
    const auto entries = m_store.ledger().all();
    if (!entries)
        return;
    const Spent sum = spent(*entries);
    m_spent = sum.withUnknown ? tr("spent %1 and more").arg(moneyText(sum.known))
                              : tr("spent %1").arg(moneyText(sum.known));
}

void StatusLine::refresh()
{
    const QString summary = queueSummary(m_queue.jobs());
    setText(summary.isEmpty() ? m_spent : QString(m_spent + u"   " + summary));
}

QString queueSummary(const QList<Job>& jobs)
{
    int running = 0;
    int waiting = 0;
    int held = 0;
    int unknown = 0;
    for (const Job& job : jobs) {
        if (isFinal(job.state))
            continue;
        if (std::holds_alternative<jobs::Queued>(job.state))
            ++waiting;
        else if (std::holds_alternative<jobs::Held>(job.state))
            ++held;
        else if (std::holds_alternative<jobs::Unknown>(job.state))
            ++unknown;
        else
            ++running;
    }
    QStringList parts;
    if (running > 0)
        parts << StatusLine::tr("%n running", nullptr, running);
    if (waiting > 0)
        parts << StatusLine::tr("%n waiting", nullptr, waiting);
    if (held > 0)
        parts << StatusLine::tr("%n held", nullptr, held);
    if (unknown > 0)
        parts << StatusLine::tr("%n unknown", nullptr, unknown);
    return parts.join(u", "_s);
}

} // namespace troupe
