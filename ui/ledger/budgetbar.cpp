#include "ui/ledger/budgetbar.h"

#include "ui/common/themecolors.h"
#include "ui/ledger/budgetmodel.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace troupe {
namespace {

constexpr int BarHeight = 8;
constexpr int RowHeight = 32;

} // namespace

void BudgetBar::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);

    const ThemeColors& colors = ThemeColors::of(option.palette);
    const double spent = index.data(BudgetModel::SpentShareRole).toDouble();
    const double underWay = index.data(BudgetModel::UnderWayShareRole).toDouble();
    QRectF bar(option.rect.adjusted(Grid, 0, -Grid, 0));
    bar.setTop(option.rect.center().y() - BarHeight / 2.0);
    bar.setHeight(BarHeight);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
    painter->fillPath(outline, colors.hover);
    painter->setClipPath(outline);
    const auto fill = [&](double from, double to, const QColor& color) {
        const double left = bar.left() + bar.width() * std::min(from, 1.0);
        const double right = bar.left() + bar.width() * std::min(to, 1.0);
        painter->fillRect(QRectF(left, bar.top(), right - left, bar.height()), color);
    };
    const QColor full = spent + underWay > 1 ? colors.bad : colors.accent;
    fill(0, spent, full);
    fill(spent, spent + underWay, blend(full, colors.base, 0.5));
    painter->setClipping(false);
    painter->setPen(colors.edge);
    painter->drawPath(outline);
    painter->restore();
}

QSize BudgetBar::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), RowHeight};
}

} // namespace troupe
