#include "ui/ledger/ledgerwindow.h"

#include "core/ledger/ledgercsv.h"
#include "core/store/changes.h"
#include "core/store/chargerepository.h"
#include "core/store/store.h"
#include "core/studio/ledgercorrection.h"
#include "ui/common/banner.h"
#include "ui/common/themecolors.h"
#include "ui/ledger/ledgermodel.h"
#include "ui/ledger/totalrow.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {
namespace {

constexpr int TablePage = 0;
constexpr int NoEntriesPage = 1;

/// What a combo box holds for a grouping; empty for jobs.
QString dataOf(const std::optional<LedgerGrouping>& grouping)
{
    return grouping ? groupingText(*grouping) : QString();
}

} // namespace

LedgerWindow::LedgerWindow(Store& store, Clock clock, QWidget* parent)
    : QDialog(parent),
      m_store(store),
      m_clock(std::move(clock)),
      m_model(new LedgerModel(store.charges(), this)),
      m_by(new QComboBox(this)),
      m_banner(new Banner(this)),
      m_view(new QTreeView(this)),
      m_pages(new QStackedWidget(this))
{
    layOut();
    m_later.setSingleShot(true);
    m_later.setInterval(300ms);
    connect(&m_later, &QTimer::timeout, this, &LedgerWindow::reload);
    const auto changed = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(&store.changes(), &Changes::ledgerChanged, this, changed);
    connect(&store.changes(), &Changes::takeChanged, this, changed); // Kept, or not any more.
    connect(&store.changes(), &Changes::seriesChanged, this, changed);
    connect(m_by, &QComboBox::currentIndexChanged, this, &LedgerWindow::reload);
    connect(m_model, &LedgerModel::failed, m_banner,
            [this](const Error& error) { m_banner->showError(error); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &LedgerWindow::showMenu);
    reload();
}

void LedgerWindow::layOut()
{
    setObjectName("ledgerWindow");
    setWindowTitle(tr("Ledger"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_by->setObjectName("ledgerGrouping");
    m_by->setAccessibleName(tr("Put together by"));
    m_by->addItem(tr("By series"), dataOf(LedgerGrouping::Series));
    m_by->addItem(tr("By episode"), dataOf(LedgerGrouping::Episode));
    m_by->addItem(tr("By character"), dataOf(LedgerGrouping::Character));
    m_by->addItem(tr("By connection"), dataOf(LedgerGrouping::Connection));
    m_by->addItem(tr("By day"), dataOf(LedgerGrouping::Day));
    m_by->addItem(tr("By job"), dataOf({}));

    m_view->setObjectName("ledgerTable");
    m_view->setAccessibleName(tr("What was spent"));
    m_view->setModel(m_model);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setFrameShape(QFrame::NoFrame);
    constexpr std::array Widths {210, 110, 80, 90, 80, 80, 90, 60, 110};
    for (int column = 0; column < int(Widths.size()); ++column)
        m_view->header()->resizeSection(column, Widths.at(size_t(column)));
    m_total = new TotalRow(*m_view, this);

    auto* copyAction = new QAction(tr("&Copy"), this);
    copyAction->setObjectName("copyLedger");
    copyAction->setShortcut(QKeySequence::Copy);
    connect(copyAction, &QAction::triggered, this, &LedgerWindow::copy);
    addAction(copyAction);
    const auto button = [this](const QString& text, const char* name, auto run) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, run);
        return made;
    };
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    bar->setSpacing(2 * Grid);
    bar->addWidget(m_by);
    auto* unit = new QLabel(tr("Amounts in US dollars"), this);
    unit->setForegroundRole(QPalette::PlaceholderText);
    bar->addWidget(unit);
    bar->addStretch();
    bar->addWidget(button(tr("&Budgets..."), "ledgerBudgets", &LedgerWindow::budgetsRequested));
    bar->addWidget(button(tr("&Copy"), "copyLedgerButton", &LedgerWindow::copy));
    bar->addWidget(button(tr("&Export..."), "exportLedger", &LedgerWindow::chooseExport));

    auto* table = new QWidget(this);
    auto* tableLayout = new QVBoxLayout(table);
    tableLayout->setContentsMargins(0, 0, 0, 0);
    tableLayout->setSpacing(0);
    tableLayout->addWidget(m_view, 1);
    auto* line = new QFrame(table);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    tableLayout->addWidget(line);
    tableLayout->addWidget(m_total);
    auto* empty = new QLabel(
        tr("Nothing was spent yet. Every take is listed here, with its price and where that is known from."),
        this);
    empty->setObjectName("ledgerEmpty");
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->insertWidget(TablePage, table);
    m_pages->insertWidget(NoEntriesPage, empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    resize(1080, 560);
}

void LedgerWindow::setGrouping(const std::optional<LedgerGrouping>& grouping)
{
    m_by->setCurrentIndex(m_by->findData(dataOf(grouping)));
}

QStringList LedgerWindow::expandedKeys() const
{
    QStringList keys;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_view->isExpanded(index))
            keys.append(m_model->groupKey(index));
    }
    return keys;
}

void LedgerWindow::reload()
{
    const auto grouping = groupingFromText(m_by->currentData().toString());
    const QStringList expanded = grouping == m_model->grouping() ? expandedKeys() : QStringList();
    const auto loaded = m_model->load(grouping);
    if (!loaded)
        m_banner->showError(loaded.error());
    m_total->setTotal(m_model->total());
    m_view->setRootIsDecorated(grouping.has_value());
    m_pages->setCurrentIndex(m_model->total().jobs > 0 ? TablePage : NoEntriesPage);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (expanded.contains(m_model->groupKey(index)))
            m_view->expand(index);
    }
}

void LedgerWindow::copy()
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    const auto cells = [](auto text) {
        QStringList words;
        for (int column = 0; column < LedgerModel::ColumnCount; ++column)
            words.append(text(column).simplified());
        return words.join(u'\t');
    };
    lines.append(cells(
        [&](int column) { return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); }));
    for (const QModelIndex& row : std::as_const(rows))
        lines.append(cells([&](int column) { return row.siblingAtColumn(column).data().toString(); }));
    if (rows.isEmpty()) // Nothing is selected: all that can be seen.
        for (int row = 0; row < m_model->rowCount(); ++row)
            lines.append(cells([&](int column) { return m_model->index(row, column).data().toString(); }));
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void LedgerWindow::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the ledger"));
    dialog->setObjectName("chooseExport");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilter(tr("Comma separated values (*.csv)"));
    dialog->selectFile(u"ledger-"_s + m_clock().toLocalTime().date().toString(Qt::ISODate) + u".csv");
    connect(dialog, &QFileDialog::fileSelected, this, &LedgerWindow::exportTo);
    dialog->open();
}

void LedgerWindow::exportTo(const QString& path)
{
    const auto grouping = m_model->grouping();
    const auto lines = grouping ? Result<QList<LedgerLine>>(QList<LedgerLine> {})
                                : m_store.charges().lines({}, std::numeric_limits<int>::max());
    if (!lines) {
        m_banner->showError(lines.error());
        return;
    }
    const Csv csv = grouping ? totalsCsv(*grouping, m_model->totals()) : linesCsv(*lines);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv.fileBytes()) < 0 || !file.commit()) {
        m_banner->showError({.kind = Error::Kind::Storage, .detail = file.errorString()});
        return;
    }
    m_banner->clear();
}

void LedgerWindow::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName("ledgerMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const LedgerLine* line = m_model->line(m_view->indexAt(at));
    const bool isOver = line && line->charge.standing != Charge::Standing::NotSent
        && line->charge.standing != Charge::Standing::UnderWay;
    if (isOver) {
        const JobId job = line->charge.job;
        const auto known = line->charge.amount ? line->charge.amount : line->charge.estimate;
        menu->addAction(tr("It was charged..."), this, [this, job, known] { askAmount(job, known); });
        menu->addAction(tr("It was not charged"), this, [this, job] { correct(job, std::nullopt); });
        menu->addSeparator();
    }
    menu->addAction(findChild<QAction*>(u"copyLedger"_s));
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void LedgerWindow::askAmount(const JobId& job, const std::optional<PriceRange>& known)
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName("chargedAmount");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("It was charged"));
    dialog->setLabelText(tr("What the bill says, in US dollars:"));
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setDoubleDecimals(3);
    dialog->setDoubleRange(0.001, 1'000'000);
    dialog->setDoubleValue(known ? known->high.toUsd() : 0.001);
    connect(dialog, &QInputDialog::doubleValueSelected, this,
            [this, job](double usd) { correct(job, Money::fromUsd(usd)); });
    dialog->open();
}

void LedgerWindow::correct(const JobId& job, const std::optional<Money>& charged)
{
    if (const auto done = correctCharge(m_store, job, charged, m_clock()); !done)
        m_banner->showError(done.error());
}

} // namespace troupe
