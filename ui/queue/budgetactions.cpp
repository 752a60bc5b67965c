#include "ui/queue/budgetactions.h"

#include "ui/common/icons.h"
#include "ui/common/moneytext.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

std::optional<BudgetStop> stopOf(const Job& job)
{
    const auto* held = std::get_if<jobs::Held>(&job.state);
    return held ? held->budget : std::nullopt;
}

/// `stop` for one more job that it stopped.
void addPrice(BudgetStop& stop, const std::optional<PriceRange>& price)
{
    stop.price = stop.price && price
        ? std::optional(PriceRange {stop.price->low + price->low, stop.price->high + price->high})
        : std::nullopt;
}

} // namespace

BudgetActions::BudgetActions(QWidget* owner)
    : QObject(owner),
      m_raise(new QAction(icon(Icon::Add), tr("Raise the budget..."), this)),
      m_letThrough(new QAction(icon(Icon::Play), tr("Let this one through"), this))
{
    m_raise->setObjectName(u"raiseBudget"_s);
    m_letThrough->setObjectName(u"letThrough"_s);
    owner->addActions(all());
    connect(m_raise, &QAction::triggered, this, [this] {
        if (m_full)
            Q_EMIT raiseRequested(*m_full);
    });
    connect(m_letThrough, &QAction::triggered, this, [this] {
        const auto jobs = m_unpriced; // The selection changes with the first of them.
        for (const JobId& id : jobs)
            Q_EMIT letThroughRequested(id);
    });
    setSelection({});
}

void BudgetActions::setSelection(const QList<Job>& jobs)
{
    m_unpriced.clear();
    m_full.reset();
    for (const Job& job : jobs) {
        const auto stop = stopOf(job);
        if (!stop)
            continue;
        if (stop->why == BudgetStop::Why::PriceUnknown)
            m_unpriced.append(job.id);
        else if (!m_full)
            m_full = stop;
        else if (m_full->scope == stop->scope)
            addPrice(*m_full, stop->price);
    }
    m_raise->setVisible(m_full.has_value());
    m_raise->setToolTip(m_full ? stopText(*m_full) : QString());
    m_letThrough->setVisible(!m_unpriced.isEmpty());
    m_letThrough->setText(m_unpriced.size() > 1 ? tr("Let these through") : tr("Let this one through"));
    m_letThrough->setToolTip(tr("Send it although nobody knows what it will cost"));
}

} // namespace troupe
