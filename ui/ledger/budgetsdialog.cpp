#include "ui/ledger/budgetsdialog.h"

#include "core/store/budgetrepository.h"
#include "core/store/changes.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "ui/common/banner.h"
#include "ui/common/themecolors.h"
#include "ui/ledger/budgetbar.h"
#include "ui/ledger/budgetmodel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {
namespace {

constexpr int ListPage = 0;
constexpr int NoBudgetsPage = 1;
constexpr double FirstLimit = 10; ///< What a new envelope is offered with.

} // namespace

BudgetsDialog::BudgetsDialog(Store& store, Clock clock, QWidget* parent)
    : QDialog(parent),
      m_store(store),
      m_clock(std::move(clock)),
      m_model(new BudgetModel([this](const EnvelopeScope& scope) { return titleOf(scope); }, this)),
      m_banner(new Banner(this)),
      m_view(new QTreeView(this)),
      m_pages(new QStackedWidget(this)),
      m_for(new QComboBox(this)),
      m_limit(new QDoubleSpinBox(this)),
      m_save(new QPushButton(tr("&Set"), this)),
      m_remove(new QPushButton(tr("&Remove"), this))
{
    layOut();
    m_later.setSingleShot(true);
    m_later.setInterval(300ms);
    connect(&m_later, &QTimer::timeout, this, &BudgetsDialog::reload);
    connect(&store.changes(), &Changes::budgetsChanged, this, &BudgetsDialog::reload);
    connect(&store.changes(), &Changes::ledgerChanged, this, [this] {
        if (!m_later.isActive())
            m_later.start();
    });
    connect(m_for, &QComboBox::currentIndexChanged, this, &BudgetsDialog::showChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (const EnvelopeUse* use = m_model->use(current))
                    choose(use->envelope.scope);
            });
    connect(m_save, &QPushButton::clicked, this, &BudgetsDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &BudgetsDialog::remove);
    loadChoices();
    reload();
    showChosen();
}

void BudgetsDialog::layOut()
{
    setObjectName("budgetsDialog");
    setWindowTitle(tr("Budgets"));
    auto* intro
        = new QLabel(tr("What does not fit into a budget is held in the queue, unsent, until you raise it. "
                        "What is under way counts. Amounts in US dollars."),
                     this);
    intro->setWordWrap(true);
    intro->setForegroundRole(QPalette::PlaceholderText);

    m_view->setObjectName("budgetList");
    m_view->setAccessibleName(tr("Budgets"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setItemDelegateForColumn(BudgetModel::BarColumn, new BudgetBar(m_view));
    auto* header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch); // Names may be long: they are elided.
    header->setSectionResizeMode(BudgetModel::BarColumn, QHeaderView::Fixed);
    header->resizeSection(BudgetModel::BarColumn, 140);
    auto* empty = new QLabel(
        tr("No budget yet. Set one below for a series, an episode, a connection or every day."), this);
    empty->setObjectName("budgetsEmpty");
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->insertWidget(ListPage, m_view);
    m_pages->insertWidget(NoBudgetsPage, empty);

    m_for->setObjectName("budgetFor");
    m_for->setAccessibleName(tr("Budget of"));
    m_for->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_for->setMinimumContentsLength(24);
    m_limit->setObjectName("budgetLimit");
    m_limit->setAccessibleName(tr("Limit in US dollars"));
    m_limit->setRange(0, Envelope::MaxLimit.toUsd());
    m_limit->setDecimals(2);
    m_limit->setSuffix(tr(" USD"));
    m_save->setObjectName("setBudget");
    m_save->setDefault(true);
    m_remove->setObjectName("removeBudget");
    auto* form = new QHBoxLayout;
    form->setSpacing(2 * Grid);
    form->addWidget(m_for, 1);
    form->addWidget(m_limit);
    form->addWidget(m_save);
    form->addWidget(m_remove);

    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &BudgetsDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * Grid, 4 * Grid, 4 * Grid, 4 * Grid);
    layout->setSpacing(3 * Grid);
    layout->addWidget(intro);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    layout->addLayout(form);
    layout->addWidget(close);
    resize(720, 400);
}

void BudgetsDialog::loadChoices()
{
    m_choices = {{EveryDay {}, tr("Every day")}};
    const auto series = m_store.series().all();
    const auto connections = m_store.connections().all();
    if (!series || !connections) {
        m_banner->showError(series ? connections.error() : series.error());
        return;
    }
    for (const Series& one : *series) {
        m_choices.append({one.id, tr("Series %1").arg(one.title)});
        const auto episodes = m_store.series().episodes(one.id);
        for (const Episode& episode : episodes.value_or(QList<Episode> {}))
            m_choices.append(
                {episode.id, tr("Episode %1 - %2", "series, episode").arg(one.title, episode.title)});
    }
    for (const Connection& connection : *connections)
        m_choices.append({connection.id, tr("Connection %1").arg(connection.name)});
    for (const Choice& choice : std::as_const(m_choices))
        m_for->addItem(choice.title);
}

QString BudgetsDialog::titleOf(const EnvelopeScope& scope) const
{
    const auto it = std::find_if(m_choices.begin(), m_choices.end(),
                                 [&](const Choice& choice) { return choice.scope == scope; });
    return it == m_choices.end() ? tr("Something that was removed") : it->title;
}

std::optional<EnvelopeScope> BudgetsDialog::chosen() const
{
    const int at = m_for->currentIndex();
    return at < 0 ? std::nullopt : std::optional(m_choices.at(at).scope);
}

std::optional<EnvelopeUse> BudgetsDialog::useOf(const EnvelopeScope& scope) const
{
    const EnvelopeUse* use = m_model->use(m_model->indexOf(scope));
    return use ? std::optional(*use) : std::nullopt;
}

void BudgetsDialog::reload()
{
    auto& budgets = m_store.budgets();
    const auto all = budgets.all();
    if (!all) {
        m_banner->showError(all.error());
        return;
    }
    QList<EnvelopeUse> uses;
    for (const Envelope& envelope : *all) {
        const auto use = budgets.use(envelope, m_clock().toLocalTime().date());
        if (!use) {
            m_banner->showError(use.error());
            return;
        }
        uses.append(*use);
        const bool isOffered = std::any_of(m_choices.begin(), m_choices.end(), [&](const Choice& choice) {
            return choice.scope == envelope.scope;
        });
        if (!isOffered) { // To be taken away, at least.
            m_choices.append({envelope.scope, titleOf(envelope.scope)});
            m_for->addItem(m_choices.last().title);
        }
    }
    m_model->setUses(uses);
    m_pages->setCurrentIndex(uses.isEmpty() ? NoBudgetsPage : ListPage);
    if (const auto scope = chosen()) {
        m_remove->setEnabled(useOf(*scope).has_value());
        m_view->setCurrentIndex(m_model->indexOf(*scope));
    }
}

void BudgetsDialog::showChosen()
{
    const auto scope = chosen();
    if (!scope)
        return;
    const auto use = useOf(*scope);
    m_limit->setValue(use ? use->envelope.limit.toUsd() : FirstLimit);
    m_save->setText(use ? tr("&Change") : tr("&Set"));
    m_remove->setEnabled(use.has_value());
    m_view->setCurrentIndex(m_model->indexOf(*scope));
}

void BudgetsDialog::choose(const EnvelopeScope& scope)
{
    const auto it = std::find_if(m_choices.begin(), m_choices.end(),
                                 [&](const Choice& choice) { return choice.scope == scope; });
    if (it == m_choices.end())
        return;
    m_for->setCurrentIndex(int(it - m_choices.begin()));
    showChosen();
}

void BudgetsDialog::raise(const BudgetStop& stop)
{
    choose(stop.scope);
    const auto use = useOf(stop.scope);
    if (use && stop.price) {
        const Money needed = use->spending.committed() + stop.price->high;
        m_limit->setValue(std::max(use->envelope.limit.toUsd(), std::ceil(needed.toUsd() * 100) / 100));
    }
    m_limit->setFocus(Qt::OtherFocusReason);
    m_limit->selectAll();
}

void BudgetsDialog::save()
{
    const auto scope = chosen();
    if (!scope)
        return;
    const auto saved
        = validated(Envelope {*scope, Money::fromUsd(m_limit->value())}).and_then([&](const Envelope& valid) {
              return m_store.budgets().save(valid);
          });
    if (!saved)
        m_banner->showError(saved.error());
    else
        m_banner->clear();
    showChosen();
}

void BudgetsDialog::remove()
{
    const auto scope = chosen();
    if (!scope)
        return;
    if (const auto removed = m_store.budgets().remove(*scope); !removed)
        m_banner->showError(removed.error());
    else
        m_banner->clear();
    showChosen();
}

} // namespace troupe
