#include "ui/queue/lineactions.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QWidget>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int ToTheEnd = std::numeric_limits<int>::max() / 2;

bool waits(const Job& job)
{
    return isWaiting(job.state);
}

bool canBeCopied(const Job& job)
{
    return !std::holds_alternative<jobs::Unknown>(job.state); // That is "send again", with its own price.
}

bool canBeStop(const Job& job)
{
    return job.placement.stopHere || !isFinal(job.state);
}

} // namespace

LineActions::LineActions(QWidget* owner)
    : QObject(owner),
      m_owner(owner),
      m_page(add("jobPage", tr("Details..."), {})),
      m_edit(add("editJob", tr("Change the order..."), Qt::Key_F2)),
      m_duplicate(add("duplicateJob", tr("Duplicate"), QKeySequence(u"Ctrl+D"_s))),
      m_pause(add("pauseJob", tr("Pause this one"), Qt::Key_P)),
      m_priority(add("priorityJob", tr("Priority"), Qt::Key_T)),
      m_stopHere(add("stopHere", tr("Stop after this one"), Qt::Key_S)),
      m_clearStop(add("clearStop", tr("Go on behind the stop"), {})),
      m_up(add("moveJobUp", tr("Move up"), QKeySequence(u"Alt+Up"_s))),
      m_down(add("moveJobDown", tr("Move down"), QKeySequence(u"Alt+Down"_s))),
      m_first(add("moveJobFirst", tr("Move to the front"), QKeySequence(u"Alt+Home"_s))),
      m_last(add("moveJobLast", tr("Move to the end"), QKeySequence(u"Alt+End"_s))),
      m_clearFinished(add("clearFinished", tr("Clear finished"), {}))
{
    m_edit->setIcon(icon(Icon::Edit));
    m_duplicate->setIcon(icon(Icon::Copy));
    m_stopHere->setIcon(icon(Icon::StopHere));
    m_priority->setIcon(icon(Icon::Priority));
    m_clearStop->setIcon(icon(Icon::Play));
    m_clearFinished->setToolTip(tr("Take what has ended out of the list. The takes stay."));
    for (QAction* state : {m_pause, m_priority, m_stopHere})
        state->setCheckable(true);

    connect(m_page, &QAction::triggered, this, [this] { Q_EMIT pageRequested(m_jobs.first().id); });
    connect(m_edit, &QAction::triggered, this, [this] { Q_EMIT editRequested(m_jobs.first().id); });
    connect(m_duplicate, &QAction::triggered, this,
            [this] { Q_EMIT duplicateRequested(idsOf(canBeCopied)); });
    toggle(m_pause, &Placement::paused);
    toggle(m_priority, &Placement::priority);
    toggle(m_stopHere, &Placement::stopHere);
    nudge(m_up, -1);
    nudge(m_down, 1);
    nudge(m_first, -ToTheEnd);
    nudge(m_last, ToTheEnd);
    connect(m_clearStop, &QAction::triggered, this, &LineActions::clearStopRequested);
    connect(m_clearFinished, &QAction::triggered, this, &LineActions::clearFinishedRequested);
    setSelection({});
    setFinished(false);
    setStop(false);
}

QAction* LineActions::add(const char* name, const QString& text, const QKeySequence& keys)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_owner->addAction(action);
    return action;
}

void LineActions::nudge(QAction* action, int by)
{
    connect(action, &QAction::triggered, this, [this, by] { Q_EMIT nudgeRequested(idsOf(waits), by); });
}

void LineActions::toggle(QAction* action, bool Placement::*what)
{
    connect(action, &QAction::triggered, this, [this, action, what](bool on) {
        const auto fits = action == m_stopHere ? canBeStop : waits;
        QList<Job> jobs;
        std::copy_if(m_jobs.begin(), m_jobs.end(), std::back_inserter(jobs), fits);
        Q_EMIT placeRequested(changed(jobs, [&](Placement& placement) { placement.*what = on; }));
    });
}

QList<JobId> LineActions::idsOf(bool (*fits)(const Job&)) const
{
    QList<JobId> ids;
    for (const Job& job : m_jobs) {
        if (fits(job))
            ids.append(job.id);
    }
    return ids;
}

void LineActions::setSelection(const QList<Job>& jobs)
{
    m_jobs = jobs;
    const auto any = [&](bool (*fits)(const Job&)) { return std::any_of(jobs.begin(), jobs.end(), fits); };
    const auto all = [&](bool Placement::*what) {
        return any(waits) && std::all_of(jobs.begin(), jobs.end(), [&](const Job& job) {
                   return !waits(job) || job.placement.*what;
               });
    };
    m_page->setEnabled(jobs.size() == 1);
    m_edit->setEnabled(jobs.size() == 1 && waits(jobs.first()));
    m_duplicate->setEnabled(any(canBeCopied));
    for (QAction* action : {m_pause, m_priority, m_up, m_down, m_first, m_last})
        action->setEnabled(any(waits));
    m_pause->setChecked(all(&Placement::paused));
    m_priority->setChecked(all(&Placement::priority));
    m_stopHere->setEnabled(jobs.size() == 1 && canBeStop(jobs.first()));
    m_stopHere->setChecked(jobs.size() == 1 && jobs.first().placement.stopHere);
}

void LineActions::setFinished(bool any)
{
    m_clearFinished->setEnabled(any);
}

void LineActions::setStop(bool any)
{
    m_clearStop->setVisible(any);
}

QList<QAction*> LineActions::all() const
{
    return {m_page,     m_edit,  m_duplicate, nullptr,    m_up,        m_down,  m_first,        m_last,
            m_priority, nullptr, m_pause,     m_stopHere, m_clearStop, nullptr, m_clearFinished};
}

} // namespace troupe
