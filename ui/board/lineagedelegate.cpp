#include "ui/board/lineagedelegate.h"

#include "ui/board/carddelegate.h"
#include "ui/board/lineagemodel.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int KeepSize = 14;

/// Returns where it ends.
int drawWord(QPainter& painter, const QRect& line, int from, const QString& word)
{
    const int room = line.right() - from;
    if (word.isEmpty() || room <= 0)
        return from;
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text = metrics.elidedText(word, Qt::ElideRight, room);
    painter.drawText(QRect(from, line.top(), room, line.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    return from + metrics.horizontalAdvance(text) + 2 * Grid;
}

} // namespace

QSize LineageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = 2 * (option.fontMetrics.height() + Grid);
    return {PosterSize.width() + 80 * Grid, std::max(PosterSize.height(), lines) + 2 * Grid};
}

void LineageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const QFontMetrics& metrics = option.fontMetrics;
    const QRect row = option.rect.adjusted(0, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(QPen(colors.accentText, option.state.testFlag(QStyle::State_HasFocus) ? 2 : 1.5));
        painter->setBrush(colors.raised);
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), Radius, Radius);
    }
    const QRect inner = row.adjusted(Grid, Grid, -2 * Grid, -Grid);
    const QRect poster(QPoint(inner.left(), inner.center().y() - PosterSize.height() / 2), PosterSize);
    drawPoster(*painter, poster, index.data(LineageModel::PosterRole).value<QPixmap>(), option.palette);

    const int left = poster.right() + 3 * Grid;
    const int lineHeight = metrics.height() + Grid;
    QRect line(left, inner.center().y() - lineHeight, inner.right() - left, lineHeight);
    painter->setFont(option.font);
    painter->setPen(colors.text);
    const QString cost = index.data(LineageModel::CostRole).toString();
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, cost);
    const QRect words = line.adjusted(0, 0, -metrics.horizontalAdvance(cost) - 2 * Grid, 0);
    int x = drawWord(*painter, words, left, index.data(LineageModel::NumberRole).toString());
    if (index.data(LineageModel::KeptRole).toBool() && x + KeepSize < words.right()) {
        painter->drawPixmap(
            x - Grid, line.center().y() - KeepSize / 2,
            iconPixmap(Icon::Keep, KeepSize, colors.good, painter->device()->devicePixelRatioF()));
        x += KeepSize + Grid;
    }
    painter->setPen(colors.muted);
    x = drawWord(*painter, words, x, index.data(LineageModel::KindRole).toString());
    drawWord(*painter, words, x, index.data(LineageModel::LengthRole).toString());

    line.translate(0, lineHeight);
    const QString branch = index.data(LineageModel::BranchRole).toString();
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, branch);
    drawWord(*painter, line.adjusted(0, 0, -metrics.horizontalAdvance(branch) - 2 * Grid, 0), left,
             index.data(LineageModel::WordsRole).toString());
    painter->restore();
}

} // namespace troupe
