#include "ui/queue/queueview.h"

#include "ui/common/icons.h"
#include "ui/common/statetext.h"
#include "ui/common/themecolors.h"
#include "ui/queue/queuemodel.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

int lineHeight(const QFontMetrics& metrics)
{
    return metrics.height() + 3 * Grid;
}
int detailHeight(const QFontMetrics& metrics)
{
    return metrics.height() + 2 * Grid;
}

class QueueDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        const bool detail = !index.data(QueueModel::DetailRole).toString().isEmpty();
        size.setHeight(lineHeight(option.fontMetrics) + (detail ? detailHeight(option.fontMetrics) : 0));
        return size;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeColors& colors = ThemeColors::of(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        QRect cell = option.rect;
        cell.setHeight(lineHeight(option.fontMetrics));
        cell.adjust(Grid, 0, -Grid, 0); // as the header does
        QColor ink = selected ? colors.onAccent : colors.text;
        if (index.column() == QueueModel::StateColumn) {
            ink = selected ? colors.onAccent
                           : toneColor(StateTone(index.data(QueueModel::ToneRole).toInt()), option.palette);
            constexpr int IconSize = 14;
            const QPixmap picture = iconPixmap(Icon(index.data(QueueModel::IconRole).toInt()), IconSize, ink,
                                               painter->device()->devicePixelRatioF());
            painter->drawPixmap(cell.left(), cell.center().y() - IconSize / 2, picture);
            cell.setLeft(cell.left() + IconSize + 2 * Grid);
            if (const QVariant percent = index.data(QueueModel::PercentRole); percent.isValid())
                drawBar(*painter, cell, percent.toInt(), selected, colors);
        } else if (index.column() == QueueModel::ShotColumn) {
            if (index.data(QueueModel::PriorityRole).toBool())
                cell.setLeft(drawPriority(*painter, cell, selected ? colors.onAccent : colors.accentText));
        } else if (index.column() == QueueModel::ExpiryColumn && !selected) {
            ink = index.data(QueueModel::IsEndingRole).toBool() ? colors.warning : colors.muted;
        } else if (!selected) {
            ink = colors.muted;
        }
        painter->setPen(ink);
        painter->drawText(
            cell, index.data(Qt::TextAlignmentRole).toInt(),
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    }

private:
    /// The left edge of what follows it.
    static int drawPriority(QPainter& painter, const QRect& cell, const QColor& ink)
    {
        constexpr int Size = 14;
        painter.drawPixmap(cell.left(), cell.center().y() - Size / 2,
                           iconPixmap(Icon::Priority, Size, ink, painter.device()->devicePixelRatioF()));
        return cell.left() + Size + Grid;
    }

    static void drawBar(QPainter& painter, const QRect& cell, int percent, bool selected,
                        const ThemeColors& colors)
    {
        constexpr int Thickness = 3;
        const QRectF groove(cell.left(), cell.bottom() - Thickness, cell.width() - Grid, Thickness);
        QRectF done = groove;
        done.setWidth(groove.width() * percent / 100);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected ? blend(colors.onAccent, colors.accent, 0.3) : colors.hover);
        painter.drawRoundedRect(groove, Thickness / 2.0, Thickness / 2.0);
        painter.setBrush(selected ? colors.onAccent : colors.accent);
        painter.drawRoundedRect(done, Thickness / 2.0, Thickness / 2.0);
        painter.restore();
    }
};

/// The line at which the queue stops, with a word on it.
void drawStop(QPainter& painter, const QRect& row, int y, const QString& word, const ThemeColors& colors)
{
    const QFontMetrics metrics(painter.font());
    QRect tag(0, 0, metrics.horizontalAdvance(word) + 4 * Grid, metrics.height() + Grid / 2);
    tag.moveRight(row.right() - 2 * Grid);
    tag.moveTop(
        std::clamp(y - tag.height() / 2, row.top(), std::max(row.top(), row.bottom() - tag.height())));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(row.left(), y - 1, row.width(), 2), colors.warning);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.warning);
    painter.drawRoundedRect(tag, Grid, Grid);
    painter.setPen(colors.base);
    painter.drawText(tag, Qt::AlignCenter, word);
    painter.restore();
}

} // namespace

QueueView::QueueView(QWidget* parent) : QTreeView(parent)
{
    setObjectName(u"queueList"_s);
    setAccessibleName(tr("Jobs"));
    setItemDelegate(new QueueDelegate(this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void QueueView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const bool selected = selectionModel() && selectionModel()->isRowSelected(index.row(), index.parent());
    const QRect whole(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (selected)
        painter->fillRect(whole, colors.accent);
    QTreeView::drawRow(painter, option, index);
    const QString detail = index.data(QueueModel::DetailRole).toString();
    if (!detail.isEmpty()) {
        QRect line = whole;
        line.setTop(whole.top() + lineHeight(option.fontMetrics) - Grid);
        line.adjust(Grid, 0, -Grid, -Grid);
        const auto tone = StateTone(index.data(QueueModel::ToneRole).toInt());
        painter->setPen(selected ? colors.onAccent : toneColor(tone, option.palette));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, line.width()));
    }
    painter->setPen(colors.border);
    painter->drawLine(whole.bottomLeft(), whole.bottomRight());
    if (index.data(QueueModel::StopAboveRole).toBool())
        drawStop(*painter, whole, whole.top() + 1, tr("stops here"), colors);
    else if (index.data(QueueModel::StopBelowRole).toBool())
        drawStop(*painter, whole, whole.bottom() - 1, tr("stops here"), colors);
}

} // namespace troupe
