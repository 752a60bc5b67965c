#pragma once

#include <QStyledItemDelegate>

namespace troupe {

/// Paints how full an envelope is: spent, under way, left. The figures stand beside it as text.
class BudgetBar : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace troupe
