#pragma once

#include "core/ledger/totals.h"

#include <QTreeView>

class QStandardItemModel;

namespace troupe {

/// The sums of everything, in one row under a table of a LedgerModel, column under column.
class TotalRow : public QTreeView {
    Q_OBJECT

public:
    /// `above`: whose columns it follows.
    explicit TotalRow(QTreeView& above, QWidget* parent = nullptr);

    void setTotal(const LedgerTotal& total);

private:
    QStandardItemModel* m_row;
};

} // namespace troupe
