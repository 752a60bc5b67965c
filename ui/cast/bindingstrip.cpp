#include "ui/cast/bindingstrip.h"

#include "core/store/bindingrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "ui/common/expirytext.h"
#include "ui/common/icons.h"
#include "ui/common/statetext.h"
#include "ui/common/themecolors.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

enum Column { NameColumn, StateColumn, IdColumn, MadeColumn, CheckedColumn, ButtonsColumn, ColumnCount };

constexpr int StateIconSize = 14;

struct Shown {
    QString text;
    Icon icon = Icon::Question;
    StateTone tone = StateTone::Quiet;
};

Shown shownState(const std::optional<Binding>& binding, int version, const Expiry& expiry,
                 const QDateTime& now)
{
    if (!binding)
        return {BindingStrip::tr("never bound"), Icon::Question, StateTone::Quiet};
    const QString end = goneText(expiry, now);
    switch (stageOf(expiry, now)) {
    case ExpiryStage::Ended: return {BindingStrip::tr("gone"), Icon::Error, StateTone::Bad};
    case ExpiryStage::Ending:
        return {BindingStrip::tr("expiring, %1", "when it ends").arg(end), Icon::Time, StateTone::Warning};
    case ExpiryStage::Live: break;
    }
    if (binding->version != version)
        return {BindingStrip::tr("live, of version %1").arg(binding->version), Icon::Warning,
                StateTone::Warning};
    return {end.isEmpty() ? BindingStrip::tr("live") : BindingStrip::tr("live, %1", "when it ends").arg(end),
            Icon::Done, StateTone::Good};
}

QString exactMoment(const QDateTime& moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::LongFormat);
}

} // namespace

BindingStrip::BindingStrip(Store& store, const Expiries& expiries, QWidget* parent)
    : QTableWidget(0, ColumnCount, parent), m_store(store), m_expiries(expiries)
{
    setObjectName(u"passportBindings"_s);
    setAccessibleName(tr("Bindings"));
    setHorizontalHeaderLabels(
        {tr("Connection"), tr("State"), tr("Id there"), tr("Made"), tr("Last checked"), QString()});
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(IdColumn, QHeaderView::Stretch);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus); // Its buttons have it.
}

void BindingStrip::showCharacter(const CharacterId& id, int version)
{
    const auto connections = m_store.connections().all();
    const auto bindings = m_store.bindings().of(id);
    if (!connections || !bindings) {
        Q_EMIT failed(connections ? bindings.error() : connections.error());
        return;
    }
    m_version = version;
    m_bound.clear();
    setRowCount(0);
    for (const Connection& connection : *connections) {
        bool isBound = false;
        for (const Binding& binding : *bindings) { // One for each model, where they are not for all.
            if (binding.connection == connection.id) {
                addRow({connection.id, connection.name, binding});
                isBound = true;
            }
        }
        if (!isBound)
            addRow({connection.id, connection.name, std::nullopt});
    }
    showStates();
}

void BindingStrip::addRow(const Bound& bound)
{
    const int row = rowCount();
    insertRow(row);
    m_bound.append(bound);
    for (int column = 0; column < ButtonsColumn; ++column)
        setItem(row, column, new QTableWidgetItem);
    const auto& binding = bound.binding;
    item(row, NameColumn)
        ->setText(binding && !binding->model.isEmpty()
                      ? tr("%1, %2", "connection and model").arg(bound.name, binding->model)
                      : bound.name);
    if (binding) {
        item(row, IdColumn)->setText(binding->remoteId);
        item(row, IdColumn)->setToolTip(binding->remoteId);
        item(row, MadeColumn)
            ->setText(QLocale().toString(binding->madeAt.toLocalTime().date(), QLocale::ShortFormat));
        item(row, MadeColumn)
            ->setToolTip(tr("Of version %1, %2").arg(binding->version).arg(exactMoment(binding->madeAt)));
        item(row, CheckedColumn)->setToolTip(exactMoment(binding->checkedAt));
    }
    setCellWidget(row, ButtonsColumn, makeButtons(bound));
}

QWidget* BindingStrip::makeButtons(const Bound& bound)
{
    auto* cell = new QWidget(this);
    auto* layout = new QHBoxLayout(cell);
    layout->setContentsMargins(Grid, Grid / 2, Grid, Grid / 2);
    layout->setSpacing(Grid);
    layout->addStretch();
    const QString model = bound.binding ? bound.binding->model : QString();
    const QString name = model.isEmpty() ? bound.name : QString(bound.name + u'-' + model);
    if (bound.binding) {
        auto* check = new QPushButton(tr("Check now"), cell);
        check->setObjectName(u"check-"_s + name);
        check->setAccessibleName(tr("Check at %1 now").arg(bound.name));
        check->setToolTip(tr("Asks whether it is there still. Costs nothing."));
        check->setAutoDefault(false);
        connect(check, &QPushButton::clicked, this,
                [this, id = bound.connection, model] { Q_EMIT checkRequested(id, model); });
        layout->addWidget(check);
    }
    auto* bind = new QPushButton(bound.binding ? tr("Bind again") : tr("Bind to it"), cell);
    bind->setObjectName(u"bind-"_s + name);
    bind->setAccessibleName(tr("Bind to %1").arg(bound.name));
    bind->setToolTip(tr("Uploads the clip and makes the character there. Takes that are made then use it."));
    bind->setAutoDefault(false);
    connect(bind, &QPushButton::clicked, this,
            [this, id = bound.connection, model] { Q_EMIT bindRequested(id, model); });
    layout->addWidget(bind);
    return cell;
}

void BindingStrip::showStates()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int row = 0; row < m_bound.size(); ++row)
        showState(row, now);
}

void BindingStrip::showState(int row, const QDateTime& now)
{
    const Bound& bound = m_bound.at(row);
    const auto& binding = bound.binding;
    const Expiry expiry = binding ? m_expiries.binding(*binding) : Expiry {};
    Shown shown = shownState(binding, m_version, expiry, now);
    const Busy busy = m_busy.value(bound.connection, Busy::No);
    if (busy == Busy::Binding)
        shown = {tr("being made..."), Icon::Time, StateTone::Active};
    else if (busy == Busy::Checking && binding)
        shown = {tr("being asked for..."), Icon::Time, StateTone::Active};
    auto* state = item(row, StateColumn);
    state->setText(shown.text);
    state->setIcon(
        QIcon(iconPixmap(shown.icon, StateIconSize, toneColor(shown.tone, palette()), devicePixelRatioF())));
    state->setToolTip(binding ? endText(expiry, now) : QString());
    if (binding)
        item(row, CheckedColumn)->setText(agoText(binding->checkedAt, now));
    for (auto* button : cellWidget(row, ButtonsColumn)->findChildren<QPushButton*>())
        button->setEnabled(busy == Busy::No);
}

void BindingStrip::setBusy(const ConnectionId& connection, Busy busy)
{
    if (busy == Busy::No)
        m_busy.remove(connection);
    else
        m_busy.insert(connection, busy);
    showStates();
}

} // namespace troupe
