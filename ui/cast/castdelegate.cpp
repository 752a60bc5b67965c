#include "ui/cast/castdelegate.h"

#include "ui/cast/castmodel.h"
#include "ui/common/thumbnailcache.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace troupe {
namespace {

constexpr QSize PosterSize(64, 36);
constexpr int Gap = 8;

} // namespace

CastDelegate::CastDelegate(ThumbnailCache& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails)
{}

void CastDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString name = row.text;
    row.text.clear();
    const QStyle* style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget); // Selection and focus.

    const QRect poster(row.rect.left() + Gap / 2,
                       row.rect.top() + (row.rect.height() - PosterSize.height()) / 2, PosterSize.width(),
                       PosterSize.height());
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath rounded;
    rounded.addRoundedRect(poster, 4, 4);
    painter->fillPath(rounded, row.palette.color(QPalette::Mid));
    if (const auto hash = AssetHash::fromHex(index.data(CastModel::PosterRole).toString())) {
        const QPixmap picture = m_thumbnails.thumbnail(*hash, PosterSize * ratio);
        if (!picture.isNull()) {
            QRect target(QPoint(), picture.size().scaled(PosterSize, Qt::KeepAspectRatio));
            target.moveCenter(poster.center());
            painter->setClipPath(rounded);
            painter->drawPixmap(target, picture);
        }
    }
    painter->restore();

    const bool selected = row.state & QStyle::State_Selected;
    painter->setPen(row.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(row.font);
    const QRect text = row.rect.adjusted(PosterSize.width() + Gap + Gap / 2, 0, -Gap, 0);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      row.fontMetrics.elidedText(name, Qt::ElideRight, text.width()));
}

QSize CastDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), PosterSize.height() + Gap};
}

} // namespace troupe
