#include "ui/shell/statusline.h"

#include "core/jobs/jobqueue.h"
#include "core/store/budgetrepository.h"
#include "core/store/changes.h"
#include "core/store/chargerepository.h"
#include "core/store/store.h"
#include "ui/common/formats.h"
#include "ui/common/moneytext.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {
namespace {

double shareOf(const EnvelopeUse& use)
{
    const double limit = use.envelope.limit.toUsd();
    return limit > 0 ? use.spending.committed().toUsd() / limit : 1;
}

} // namespace

StatusLine::StatusLine(Store& store, JobQueue& queue, QWidget* parent)
    : QLabel(parent), m_store(store), m_queue(queue)
{
    setObjectName("statusLine");
    setAccessibleName(tr("Spent, and the state of the queue"));
    setContentsMargins(8, 0, 12, 0);
    m_moneyChanged.setSingleShot(true);
    m_moneyChanged.setInterval(300ms);
    const auto moneyChanged = [this] {
        if (!m_moneyChanged.isActive())
            m_moneyChanged.start();
    };
    connect(&store.changes(), &Changes::ledgerChanged, this, moneyChanged);
    connect(&store.changes(), &Changes::budgetsChanged, this, moneyChanged);
    connect(&m_moneyChanged, &QTimer::timeout, this, [this] {
        readMoney();
        refresh();
    });
    connect(&queue, &JobQueue::jobAdded, this, &StatusLine::refresh);
    connect(&queue, &JobQueue::jobChanged, this, &StatusLine::refresh);
    readMoney();
    refresh();
}

void StatusLine::readMoney()
{
    const auto total = m_store.charges().total();
    if (!total)
        return;
    const Money known = total->charged.amount.high + total->unclear.amount.high + total->underWay.amount.high;
    const int unpriced = total->charged.unpriced + total->unclear.unpriced + total->underWay.unpriced;
    m_money = (unpriced > 0 ? tr("spent %1 USD and more") : tr("spent %1 USD")).arg(moneyText(known));
    setToolTip({});
    if (const auto fullest = fullestBudget()) {
        const QString committed = moneyText(fullest->spending.committed());
        const QString limit = moneyText(fullest->envelope.limit);
        m_money = tr("budget %1 of %2 USD").arg(committed, limit);
        setToolTip(tr("Budget of %1: %2 of %3 USD are spent or under way.")
                       .arg(envelopeText(fullest->envelope.scope, fullest->name), committed, limit));
    }
}

std::optional<EnvelopeUse> StatusLine::fullestBudget() const
{
    const auto all = m_store.budgets().all();
    std::optional<EnvelopeUse> fullest;
    for (const Envelope& envelope : all.value_or(QList<Envelope> {})) {
        const auto use = m_store.budgets().use(envelope, QDate::currentDate());
        if (use && (!fullest || shareOf(*use) > shareOf(*fullest)))
            fullest = *use;
    }
    return fullest;
}

void StatusLine::refresh()
{
    const QString summary = queueSummary(m_queue.jobs());
    setText(summary.isEmpty() ? m_money : QString(m_money + u"   " + summary));
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
