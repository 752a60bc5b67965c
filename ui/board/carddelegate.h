#pragma once

#include <QStyledItemDelegate>

namespace troupe {

/// A shot as a card: poster frame, number and length, title, state as icon and word, number of takes, a mark
/// for notes; on the picture what went wrong, or what changed since it was made and what that costs.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr QSize PosterSize {208, 117}; ///< Device independent pixels.

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

/// A poster frame cropped to fill `rect`, with rounded corners; a drawn frame where there is none.
void drawPoster(QPainter& painter, const QRect& rect, const QPixmap& poster, const QPalette& palette);

} // namespace troupe
