#include "ui/queue/decisionstrip.h"

#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuetext.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int NarrowestDock = 520;
constexpr int RoomForWords = 340; // One sentence in two or three lines.

bool waitsForDecision(const JobState& state)
{
    const auto* running = std::get_if<jobs::Running>(&state);
    return std::holds_alternative<jobs::Unknown>(state) || (running && running->overdue);
}

QLabel* label(const QString& name, QWidget* parent)
{
    auto* made = new QLabel(parent);
    made->setObjectName(name);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

QToolButton* arrow(const QString& name, Qt::ArrowType type, const QString& what, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setObjectName(name);
    made->setArrowType(type);
    made->setAutoRaise(true);
    made->setToolTip(what);
    made->setAccessibleName(what);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

std::chrono::milliseconds between(const QDateTime& from, const QDateTime& to)
{
    return std::chrono::milliseconds(from.msecsTo(to));
}

} // namespace

DecisionStrip::DecisionStrip(QueueModel& model, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_actions(new QHBoxLayout),
      m_icon(new QLabel(this)),
      m_title(label(u"decisionTitle"_s, this)),
      m_text(label(u"decisionText"_s, this)),
      m_place(label(u"decisionPlace"_s, this)),
      m_previous(arrow(u"previousDecision"_s, Qt::LeftArrow, tr("The one before"), this)),
      m_next(arrow(u"nextDecision"_s, Qt::RightArrow, tr("The next one"), this))
{
    setObjectName(u"decisionStrip"_s);
    m_choose = button(u"chooseRemote"_s, tr("See what the service lists"), nullptr);
    m_look = button(u"lookAgainNow"_s, tr("Ask the service for its latest jobs; costs nothing"),
                    &DecisionStrip::lookUpRequested);
    m_lost = button(u"markLostNow"_s, tr("Stop looking for it. If it was taken, it may still be charged."),
                    &DecisionStrip::markLostRequested);
    m_sendAgain = button(u"sendAgainNow"_s,
                         tr("Send it once more, as a new job that is paid for; this one is marked as lost."),
                         &DecisionStrip::sendAgainRequested);
    m_waitOn = button(u"waitOnNow"_s, tr("Give it the same time once more"), &DecisionStrip::waitOnRequested);
    m_giveUp = button(u"giveUpNow"_s, tr("Stop waiting for it. What was charged stays charged."),
                      &DecisionStrip::giveUpRequested);
    m_look->setText(tr("Look again"));
    m_lost->setText(tr("Mark as lost"));
    m_waitOn->setText(tr("Wait on"));
    m_giveUp->setText(tr("Give up"));
    build();

    connect(m_choose, &QPushButton::clicked, this,
            [this] { Q_EMIT chooseRequested(m_current, m_candidates.value(m_current)); });
    connect(m_previous, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turn(1); });
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &DecisionStrip::refresh);
    const auto soon = [this] { m_refresh.start(0); };
    connect(&model, &QAbstractItemModel::dataChanged, this, soon);
    connect(&model, &QAbstractItemModel::modelReset, this, soon);
    connect(&model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&model, &QAbstractItemModel::rowsMoved, this, soon);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, soon);
    hide();
    refresh();
}

QPushButton* DecisionStrip::button(const QString& name, const QString& toolTip,
                                   void (DecisionStrip::*signal)(const JobId&))
{
    auto* made = new QPushButton(this);
    made->setObjectName(name);
    made->setToolTip(toolTip);
    made->setAutoDefault(false);
    if (signal)
        connect(made, &QPushButton::clicked, this, [this, signal] { Q_EMIT(this->*signal)(m_current); });
    return made;
}

void DecisionStrip::build()
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_place->setWordWrap(false);

    auto* words = new QVBoxLayout;
    words->setSpacing(Grid / 2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    layout->setSpacing(2 * Grid);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(m_body, 1);
    m_body->setSpacing(2 * Grid);
    m_body->addLayout(words, 1);
    m_body->addLayout(m_actions);
    m_actions->setSpacing(2 * Grid);
    for (QWidget* part : QList<QWidget*> {m_previous, m_place, m_next, m_choose, m_look, m_lost, m_sendAgain,
                                          m_waitOn, m_giveUp})
        m_actions->addWidget(part);
    m_actions->addStretch();
}

std::optional<Job> DecisionStrip::job() const
{
    const Job* found = isHidden() ? nullptr : m_model.job(m_model.indexOf(m_current));
    return found ? std::optional(*found) : std::nullopt;
}

void DecisionStrip::turnTo(const JobId& id)
{
    if (!m_waiting.contains(id))
        return;
    m_current = id;
    refresh();
}

void DecisionStrip::turn(int by)
{
    const auto at = m_waiting.indexOf(m_current) + by;
    turnTo(m_waiting.at((at + m_waiting.size()) % m_waiting.size()));
}

void DecisionStrip::setLooking(const JobId& id, bool looking)
{
    if (looking)
        m_looking.insert(id);
    else
        m_looking.remove(id);
    refresh();
}

void DecisionStrip::setCandidates(const JobId& id, const QList<RemoteCandidate>& candidates)
{
    m_candidates.insert(id, candidates);
    refresh();
}

void DecisionStrip::refresh()
{
    m_waiting.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Job* job = m_model.job(m_model.index(row, 0));
        if (waitsForDecision(job->state))
            m_waiting.append(job->id);
    }
    if (m_waiting.isEmpty()) {
        m_looking.clear();
        m_candidates.clear();
        hide();
        return;
    }
    if (!m_waiting.contains(m_current))
        m_current = m_waiting.first();
    const QModelIndex index = m_model.indexOf(m_current);
    const Job& job = *m_model.job(index);
    const QString shot = index.siblingAtColumn(QueueModel::ShotColumn).data().toString();
    const QString connection = index.siblingAtColumn(QueueModel::ConnectionColumn).data().toString();
    const bool isUnknown = std::holds_alternative<jobs::Unknown>(job.state);
    if (isUnknown)
        showUnknown(job, shot, connection);
    else
        showOverdue(job, shot);
    for (QPushButton* made : {m_look, m_lost, m_sendAgain})
        made->setVisible(isUnknown);
    m_choose->setVisible(isUnknown && !m_candidates.value(m_current).isEmpty());
    for (QPushButton* made : {m_waitOn, m_giveUp})
        made->setVisible(!isUnknown);
    const bool isOneOfMany = m_waiting.size() > 1;
    for (QWidget* part : QList<QWidget*> {m_previous, m_place, m_next})
        part->setVisible(isOneOfMany);
    m_place->setText(tr("%1 of %2", "which of those that wait for a decision")
                         .arg(m_waiting.indexOf(m_current) + 1)
                         .arg(m_waiting.size()));
    updateIcon();
    updateDirection();
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    if (isHidden()) {
        show();
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void DecisionStrip::showUnknown(const Job& job, const QString& shot, const QString& connection)
{
    const auto& unknown = std::get<jobs::Unknown>(job.state);
    const auto listed = int(m_candidates.value(job.id).size());
    const bool isLooking = m_looking.contains(job.id);
    m_title->setText(
        tr("No answer came for %1, %2", "shot, what is made").arg(shot, operationWord(job.order)));
    const QString sent
        = tr("Sent to %1 %2 ago. It may have been paid for, so it is never sent again by itself.",
             "connection, how long ago")
              .arg(connection, durationText(between(unknown.since, m_model.now())));
    m_text->setText(
        listed == 0
            ? sent
            : QString(sent + u' ' + tr("The service lists %n job(s) that may be it.", nullptr, listed)));
    m_choose->setText(tr("Choose...", "one of the jobs that the service lists"));
    m_look->setEnabled(!isLooking);
    m_look->setText(isLooking ? tr("Looking...") : tr("Look again"));
    m_sendAgain->setText(tr("Send again - %1", "price").arg(priceText(job.order.estimate)));
}

void DecisionStrip::showOverdue(const Job& job, const QString& shot)
{
    const auto& running = std::get<jobs::Running>(job.state);
    m_title->setText(tr("%1, %2 takes long", "shot, what is made").arg(shot, operationWord(job.order)));
    m_text->setText(tr("Under way for %1; the longest that is usual is %2. Wait on, or give it up?")
                        .arg(durationText(between(running.accepted.at, m_model.now())),
                             durationText(job.order.deadline)));
}

void DecisionStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QFrame::changeEvent(event);
}

void DecisionStrip::resizeEvent(QResizeEvent* event)
{
    updateDirection();
    QFrame::resizeEvent(event);
}

void DecisionStrip::updateDirection()
{
    const bool isNarrow = width() - m_actions->sizeHint().width() < RoomForWords;
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // A dock that is low would take it from the words. Not by the width that it has before it is laid out:
    // the window would grow for that, and stay so.
    setMinimumHeight(std::max(0, heightForWidth(std::max(width(), NarrowestDock))));
}

void DecisionStrip::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), blend(colors.warning, colors.base, 0.08));
    painter.setPen(blend(colors.warning, colors.window, 0.5));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    painter.drawLine(rect().topLeft(), rect().topRight());
}

void DecisionStrip::updateIcon()
{
    const Job* job = m_model.job(m_model.indexOf(m_current));
    const bool isUnknown = job && std::holds_alternative<jobs::Unknown>(job->state);
    constexpr int Size = 16;
    m_icon->setPixmap(iconPixmap(isUnknown ? Icon::Question : Icon::Warning, Size,
                                 ThemeColors::of(palette()).warning, devicePixelRatioF()));
}

} // namespace troupe
