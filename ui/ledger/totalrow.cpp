#include "ui/ledger/totalrow.h"

#include "ui/ledger/ledgermodel.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>

namespace troupe {

TotalRow::TotalRow(QTreeView& above, QWidget* parent)
    : QTreeView(parent), m_row(new QStandardItemModel(1, LedgerModel::ColumnCount, this))
{
    setObjectName("ledgerTotal");
    setAccessibleName(tr("Total"));
    setModel(m_row);
    setHeaderHidden(true);
    setIndentation(above.indentation());
    setSelectionMode(NoSelection);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFont bold = font();
    bold.setBold(true);
    for (int column = 0; column < LedgerModel::ColumnCount; ++column) {
        auto* item = new QStandardItem;
        item->setEditable(false);
        item->setFont(bold);
        const auto alignment
            = above.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        item->setTextAlignment(Qt::Alignment(alignment));
        m_row->setItem(0, column, item);
    }
    header()->setStretchLastSection(true);
    connect(above.header(), &QHeaderView::sectionResized, header(),
            [this](int section, int, int size) { header()->resizeSection(section, size); });
    connect(above.horizontalScrollBar(), &QScrollBar::valueChanged, horizontalScrollBar(),
            &QScrollBar::setValue);
    for (int column = 0; column < LedgerModel::ColumnCount; ++column)
        header()->resizeSection(column, above.header()->sectionSize(column));
    setFixedHeight(sizeHintForRow(0) + 2 * frameWidth() + 4);
}

void TotalRow::setTotal(const LedgerTotal& total)
{
    m_row->item(0, LedgerModel::NameColumn)->setText(tr("Total"));
    for (int column = LedgerModel::NameColumn + 1; column < LedgerModel::ColumnCount; ++column)
        m_row->item(0, column)->setText(LedgerModel::text(total, column));
}

} // namespace troupe
