#include "ui/queue/queuepanel.h"

#include "ui/common/banner.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"
#include "ui/queue/candidatedialog.h"
#include "ui/queue/decisionstrip.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuetext.h"
#include "ui/queue/queueview.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int ListPage = 0;
constexpr int EmptyPage = 1;

template<typename Emit>
QAction* action(QWidget* owner, const QString& name, Icon picture, const QString& text, Emit emitFor)
{
    auto* made = new QAction(icon(picture), text, owner);
    made->setObjectName(name);
    QObject::connect(made, &QAction::triggered, owner, emitFor);
    owner->addAction(made);
    return made;
}

bool hasEnded(const Job& job)
{
    return isFinal(job.state);
}

} // namespace

QueuePanel::QueuePanel(QueueModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_line(new LineActions(this)),
      m_budget(new BudgetActions(this)),
      m_banner(new Banner(this)),
      m_strip(new DecisionStrip(model, this)),
      m_view(new QueueView(this)),
      m_pages(new QStackedWidget(this)),
      m_counts(new QLabel(this)),
      m_bar(new QToolBar(this)),
      m_notify(new QCheckBox(tr("Notify when done"), this)),
      m_pause(new QToolButton(this))
{
    setObjectName(u"queuePanel"_s);
    makeActions();
    build();
    connectStrip();

    connect(m_pause, &QToolButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_pauses.all); });
    connect(m_notify, &QCheckBox::clicked, this, &QueuePanel::notifyRequested);
    connect(m_view, &QWidget::customContextMenuRequested, this, &QueuePanel::showMenu);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const Job* job = m_model.job(index))
            Q_EMIT m_line->pageRequested(job->id);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QueuePanel::updateActions);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &QueuePanel::updateActions);
    connect(&m_model, &QueueModel::countsChanged, this, &QueuePanel::updateCounts);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, &m_model, &QueueModel::tick);
    showPauses({});
    updateCounts();
}

void QueuePanel::makeActions()
{
    const auto each = [this](auto signal, bool JobActions::*allowed) {
        return [this, signal, allowed] {
            for (const Job& job : selected()) {
                if (actionsFor(job.state).*allowed)
                    Q_EMIT(this->*signal)(job.id);
            }
        };
    };
    m_cancel = action(this, u"cancelJob"_s, Icon::Cancel, tr("Cancel"), [this] { cancelSelected(); });
    m_cancel->setShortcut(Qt::Key_Delete);
    m_cancel->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_retry = action(this, u"retryJob"_s, Icon::Retry, tr("Retry"),
                     each(&QueuePanel::retryRequested, &JobActions::retry));
    m_sendAgain = action(this, u"sendAgain"_s, Icon::Add, tr("Send again"),
                         each(&QueuePanel::sendAgainRequested, &JobActions::sendAgain));
    m_lookUp = action(this, u"lookAgain"_s, Icon::Search, tr("Look again"), [this] {
        for (const Job& job : selected()) {
            if (actionsFor(job.state).decide)
                lookUp(job.id);
        }
    });
    m_markLost = action(this, u"markLost"_s, Icon::Close, tr("Mark as lost"),
                        each(&QueuePanel::markLostRequested, &JobActions::decide));
    m_showShot = action(this, u"showShot"_s, Icon::Film, tr("Show the shot"), [this] {
        const auto jobs = selected();
        if (!jobs.isEmpty() && !jobs.first().order.shot.isNull())
            Q_EMIT shotRequested(jobs.first().order.shot);
    });
    m_showShot->setShortcut(Qt::Key_G);
    m_showShot->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void QueuePanel::build()
{
    m_view->setModel(&m_model);
    constexpr std::array Widths {115, 95, 95, 130, 125, 95};
    for (int column = 0; column < int(Widths.size()); ++column)
        m_view->header()->resizeSection(column, Widths.at(size_t(column)));

    auto* empty = new QLabel(
        tr("Nothing is waiting. What you generate is listed here, with its progress and cost."), this);
    empty->setObjectName(u"queueEmpty"_s);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->insertWidget(ListPage, m_view);
    m_pages->insertWidget(EmptyPage, empty);

    m_counts->setObjectName(u"queueCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->setIconSize({16, 16});
    for (QAction* made : QList<QAction*> {m_lookUp, m_markLost} + m_budget->all()
             + QList<QAction*> {m_retry, m_sendAgain, m_cancel, m_line->stopHere(), m_line->clearStop()}) {
        m_bar->addAction(made);
        QWidget* button = m_bar->widgetForAction(made);
        button->setObjectName(QString(made->objectName() + u"Button"));
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_notify->setObjectName(u"notifyWhenDone"_s);
    m_notify->setToolTip(tr("Tell me on the desktop when nothing goes on by itself any more"));
    m_pause->setObjectName(u"pauseQueue"_s);
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pause->setPopupMode(QToolButton::MenuButtonPopup);
    m_pause->setFocusPolicy(Qt::TabFocus);
    auto* connections = new QMenu(m_pause);
    connections->setObjectName(u"pauseMenu"_s);
    m_pause->setMenu(connections);
    connect(connections, &QMenu::aboutToShow, this, [this, connections] {
        connections->clear();
        addConnectionPauses(*connections, {});
    });

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    bar->setSpacing(2 * Grid);
    bar->addWidget(m_counts);
    bar->addWidget(m_bar, 1);
    bar->addWidget(m_notify);
    bar->addWidget(m_pause);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_strip);
    layout->addWidget(m_pages, 1);
}

void QueuePanel::select(const JobId& id)
{
    // Not setCurrentIndex(): that goes by the keys that happen to be held down.
    if (const QModelIndex index = m_model.indexOf(id); index.isValid())
        m_view->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QList<QAction*> QueuePanel::jobActions() const
{
    return QList<QAction*> {m_showShot, m_lookUp, m_markLost} + m_budget->all()
        + QList<QAction*> {m_retry, m_sendAgain, m_cancel, nullptr} + m_line->all();
}

void QueuePanel::showPauses(const Pauses& pauses)
{
    m_pauses = pauses;
    m_pause->setIcon(icon(pauses.all ? Icon::Play : Icon::Pause));
    m_pause->setText(pauses.all ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(pauses.all ? tr("Go on sending what waits")
                                   : tr("Send nothing more; what runs goes on"));
    m_model.setPauses(pauses);
}

void QueuePanel::showNotify(bool on)
{
    m_notify->setChecked(on);
}

void QueuePanel::addConnectionPauses(QMenu& menu, const QList<ConnectionId>& only)
{
    const auto connections = m_connections ? m_connections() : QList<std::pair<ConnectionId, QString>>();
    for (const auto& [id, name] : connections) {
        if (!only.isEmpty() && !only.contains(id))
            continue;
        auto* pause = menu.addAction(
            tr("Pause %1", "name of a connection").arg(QString(name).replace(u'&', "&&"_L1)));
        pause->setCheckable(true);
        pause->setChecked(m_pauses.connections.contains(id));
        connect(pause, &QAction::triggered, this,
                [this, id = id](bool on) { Q_EMIT connectionPauseRequested(id, on); });
    }
}

void QueuePanel::connectStrip()
{
    connect(m_strip, &DecisionStrip::lookUpRequested, this, &QueuePanel::lookUp);
    connect(m_strip, &DecisionStrip::chooseRequested, this, &QueuePanel::choose);
    connect(m_strip, &DecisionStrip::markLostRequested, this, &QueuePanel::markLostRequested);
    connect(m_strip, &DecisionStrip::sendAgainRequested, this, &QueuePanel::sendAgainRequested);
    connect(m_strip, &DecisionStrip::waitOnRequested, this, &QueuePanel::waitOnRequested);
    connect(m_strip, &DecisionStrip::giveUpRequested, this, &QueuePanel::cancelRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, m_strip,
            [this](const QModelIndex& current) {
                if (const Job* job = m_model.job(current))
                    m_strip->turnTo(job->id);
            });
}

void QueuePanel::lookUp(const JobId& id)
{
    m_asked.insert(id);
    m_strip->setLooking(id, true);
    Q_EMIT lookUpRequested(id);
}

void QueuePanel::choose(const JobId& id, const QList<RemoteCandidate>& candidates)
{
    auto* dialog = new CandidateDialog(id, candidates, this);
    connect(dialog, &CandidateDialog::chosen, this, &QueuePanel::adoptRequested);
    dialog->open();
}

void QueuePanel::showCandidates(const JobId& id, const QList<RemoteCandidate>& candidates)
{
    const bool isAsked = m_asked.remove(id);
    m_strip->setLooking(id, false);
    m_strip->setCandidates(id, candidates);
    if (!isAsked)
        return; // It is on the strip, and nobody is interrupted.
    if (candidates.isEmpty())
        m_banner->showMessage(Banner::Tone::Warning,
                              tr("The service lists no job like it. Look again later, or mark it as lost."));
    else
        choose(id, candidates);
}

void QueuePanel::showLookUpFailed(const JobId& id, const Error& error)
{
    m_asked.remove(id);
    m_strip->setLooking(id, false);
    if (error.kind == Error::Kind::Unsupported)
        m_banner->showMessage(Banner::Tone::Warning,
                              tr("This service lists no jobs. Look at its own pages, then mark it as lost or "
                                 "send it again."));
    else
        m_banner->showMessage(Banner::Tone::Warning,
                              tr("It could not be looked for. %1").arg(errorText(error).whole()));
}

void QueuePanel::showCancelFailed(const JobId&, const Error& error)
{
    const QString text = error.kind == Error::Kind::Unsupported
        ? tr("The service cannot cancel it any more. It goes on, so that what was paid for arrives.")
        : tr("It could not be canceled, and goes on. %1").arg(errorText(error).whole());
    m_banner->showMessage(Banner::Tone::Warning, text);
}

void QueuePanel::showError(const Error& error)
{
    m_banner->showError(error);
}

void QueuePanel::updateActions()
{
    JobActions any;
    const QList<Job> jobs = selected();
    for (const Job& job : jobs) {
        const JobActions can = actionsFor(job.state);
        any.retry |= can.retry;
        any.sendAgain |= can.sendAgain;
        any.decide |= can.decide;
    }
    updateCancel(jobs);
    m_retry->setEnabled(any.retry);
    m_sendAgain->setVisible(any.sendAgain);
    m_sendAgain->setText(sendAgainText(jobs));
    m_lookUp->setVisible(any.decide);
    m_markLost->setVisible(any.decide);
    m_showShot->setEnabled(jobs.size() == 1 && !jobs.first().order.shot.isNull());
    m_line->setSelection(jobs);
    m_budget->setSelection(jobs);
    m_line->setStop(m_model.hasStop());
}

void QueuePanel::updateCancel(const QList<Job>& jobs)
{
    const auto count = [&](auto fits) { return std::count_if(jobs.begin(), jobs.end(), fits); };
    const auto waiting = count([](const Job& job) { return isWaiting(job.state); });
    const auto ended = count(hasEnded);
    std::optional<CancelOutcome> outcome; // Of those that were sent, if it is the same for all.
    qsizetype sent = 0;
    for (const Job& job : jobs) {
        const CancelOutcome one = outcomeOf(job);
        if (isWaiting(job.state) || one == CancelOutcome::NotPossible)
            continue;
        outcome = sent == 0 || outcome == one ? one : CancelOutcome::MayStopThere;
        ++sent;
    }
    QString text = tr("Cancel");
    QString shortText = text;
    if (outcome) {
        text = cancelText(*outcome);
        shortText = *outcome == CancelOutcome::GivenUp ? tr("Give up") : shortText;
    } else if (waiting > 0) {
        text = shortText = tr("Remove");
    } else if (ended > 0) {
        text = shortText = tr("Hide");
    }
    m_cancel->setText(text);
    m_cancel->setIconText(shortText);
    m_cancel->setToolTip(text);
    m_cancel->setEnabled(sent + waiting + ended > 0);
}

void QueuePanel::cancelSelected()
{
    QList<JobId> waiting;
    QList<JobId> sent;
    QList<JobId> ended;
    for (const Job& job : selected()) {
        if (isWaiting(job.state))
            waiting.append(job.id);
        else if (hasEnded(job))
            ended.append(job.id);
        else if (outcomeOf(job) != CancelOutcome::NotPossible)
            sent.append(job.id);
    }
    for (const JobId& id : std::as_const(sent))
        Q_EMIT cancelRequested(id);
    if (!waiting.isEmpty())
        Q_EMIT removeRequested(waiting);
    else if (sent.isEmpty() && !ended.isEmpty())
        Q_EMIT hideRequested(ended); // With others only by itself: it is another thing to do.
}

void QueuePanel::updateCounts()
{
    const auto counts = m_model.counts();
    QStringList parts;
    if (counts.unknown > 0)
        parts += tr("%n unknown", nullptr, counts.unknown);
    if (counts.running > 0)
        parts += tr("%n running", nullptr, counts.running);
    if (counts.held > 0)
        parts += tr("%n held", nullptr, counts.held);
    if (counts.waiting > 0)
        parts += tr("%n waiting", nullptr, counts.waiting);
    m_counts->setText(parts.isEmpty() ? tr("Idle", "the queue") : parts.join(u", "_s));
    m_pages->setCurrentIndex(m_model.rowCount() > 0 ? ListPage : EmptyPage);
    if (!m_model.needsTicks())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    m_line->setFinished(counts.ended > 0);
    updateActions();
}

void QueuePanel::showMenu(const QPoint& at)
{
    const QList<Job> jobs = selected();
    if (jobs.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"queueMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* one : jobActions()) {
        if (one)
            menu->addAction(one);
        else
            menu->addSeparator();
    }
    QList<ConnectionId> connections;
    for (const Job& job : jobs) {
        if (!connections.contains(job.order.connection))
            connections.append(job.order.connection);
    }
    menu->addSeparator();
    addConnectionPauses(*menu, connections);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

QList<Job> QueuePanel::selected() const
{
    auto rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<Job> jobs;
    for (const QModelIndex& index : std::as_const(rows)) {
        if (const Job* job = m_model.job(index))
            jobs.append(*job);
    }
    return jobs;
}

CancelOutcome QueuePanel::outcomeOf(const Job& job) const
{
    return cancelOutcome(job.state, m_cancelPower ? m_cancelPower(job.order.connection) : std::nullopt);
}

QString QueuePanel::sendAgainText(const QList<Job>& jobs) const
{
    // The price is on the button, and unknown as soon as one of them is.
    std::optional<PriceRange> sum = PriceRange {};
    for (const Job& job : jobs) {
        if (!actionsFor(job.state).sendAgain)
            continue;
        const auto& price = job.order.estimate;
        sum = sum && price ? std::optional(PriceRange {sum->low + price->low, sum->high + price->high})
                           : std::nullopt;
    }
    return tr("Send again - %1", "price").arg(priceText(sum));
}

} // namespace troupe
