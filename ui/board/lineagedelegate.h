#pragma once

#include <QStyledItemDelegate>

namespace troupe {

/// A take in its tree: poster, number and kind, what it cost, and what all that was made from it cost.
class LineageDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr QSize PosterSize {96, 54}; ///< Device independent pixels.

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace troupe
