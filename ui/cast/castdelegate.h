#pragma once

#include <QStyledItemDelegate>

namespace troupe {

class ThumbnailCache;

/// A row of the cast: poster frame and exact name.
class CastDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    CastDelegate(ThumbnailCache& thumbnails, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ThumbnailCache& m_thumbnails;
};

} // namespace troupe
