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
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
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
    return made;
}

QToolButton* buttonOf(QAction* action, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setObjectName(QString(action->objectName() + u"Button"));
    made->setDefaultAction(action);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

QueuePanel::QueuePanel(QueueModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_banner(new Banner(this)),
      m_strip(new DecisionStrip(model, this)),
      m_view(new QueueView(this)),
      m_pages(new QStackedWidget(this)),
      m_counts(new QLabel(this)),
      m_pause(new QPushButton(this))
{
    setObjectName(u"queuePanel"_s);
    const auto each = [this](auto signal, bool JobActions::*allowed) {
        return [this, signal, allowed] {
            for (const Job& job : selected()) {
                if (actionsFor(job.state).*allowed)
                    Q_EMIT(this->*signal)(job.id);
            }
        };
    };
    m_cancel = action(this, u"cancelJob"_s, Icon::Cancel, tr("Cancel"),
                      each(&QueuePanel::cancelRequested, &JobActions::cancel));
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
    addActions({m_cancel, m_retry, m_sendAgain, m_lookUp, m_markLost});
    build();
    connectStrip();

    connect(m_pause, &QPushButton::clicked, this, [this](bool checked) { Q_EMIT pauseRequested(checked); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &QueuePanel::showMenu);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const Job* job = m_model.job(index); job && !job->order.shot.isNull())
            Q_EMIT shotRequested(job->order.shot);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QueuePanel::updateActions);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &QueuePanel::updateActions);
    connect(&m_model, &QueueModel::countsChanged, this, &QueuePanel::updateCounts);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, &m_model, &QueueModel::tick);
    showPaused(false);
    updateCounts();
}

void QueuePanel::build()
{
    m_view->setModel(&m_model);
    constexpr std::array Widths {130, 105, 95, 140, 130, 95};
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
    m_pause->setObjectName(u"pauseQueue"_s);
    m_pause->setCheckable(true);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    bar->setSpacing(Grid);
    bar->addWidget(m_counts, 1);
    for (QAction* made : {m_lookUp, m_markLost, m_retry, m_sendAgain, m_cancel})
        bar->addWidget(buttonOf(made, this));
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
    if (const QModelIndex index = m_model.indexOf(id); index.isValid())
        m_view->setCurrentIndex(index);
}

void QueuePanel::showPaused(bool paused)
{
    m_pause->setChecked(paused);
    m_pause->setIcon(icon(paused ? Icon::Play : Icon::Pause));
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(paused ? tr("Go on sending what waits") : tr("Send nothing more; what runs goes on"));
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
        any.cancel |= can.cancel;
        any.giveUp |= can.giveUp;
        any.retry |= can.retry;
        any.sendAgain |= can.sendAgain;
        any.decide |= can.decide;
    }
    m_cancel->setEnabled(any.cancel);
    m_cancel->setText(any.giveUp ? tr("Give up") : tr("Cancel"));
    m_retry->setEnabled(any.retry);
    m_sendAgain->setVisible(any.sendAgain);
    m_sendAgain->setText(sendAgainText(jobs));
    m_lookUp->setVisible(any.decide);
    m_markLost->setVisible(any.decide);
    for (QAction* made : {m_lookUp, m_markLost, m_sendAgain})
        findChild<QToolButton*>(QString(made->objectName() + u"Button"))->setVisible(made->isVisible());
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
    if (parts.isEmpty())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    updateActions();
}

void QueuePanel::showMenu(const QPoint& at)
{
    if (selected().isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"queueMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_lookUp, m_markLost, m_retry, m_sendAgain, m_cancel});
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

QList<Job> QueuePanel::selected() const
{
    QList<Job> jobs;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        if (const Job* job = m_model.job(index))
            jobs.append(*job);
    }
    return jobs;
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
