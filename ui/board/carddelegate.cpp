#include "ui/board/carddelegate.h"

#include "ui/board/boardmodel.h"
#include "ui/common/icons.h"
#include "ui/common/statetext.h"
#include "ui/common/themecolors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace troupe {
namespace {
constexpr int IconSize = 14;

/// That the cast changed since, and what that costs, over the head of the picture: a dot and a word.
void drawStale(QPainter& painter, const QRect& poster, const QString& cause)
{
    if (cause.isEmpty())
        return;
    constexpr int Dot = 8;
    const QFontMetrics metrics = painter.fontMetrics();
    const QColor ink = ThemeColors::dark().warning; // On black in both themes.
    const int room = poster.width() - 2 * Grid - Dot - 4 * Grid;
    const QString text = metrics.elidedText(cause, Qt::ElideRight, room);
    QRect badge(0, 0, Dot + metrics.horizontalAdvance(text) + 4 * Grid, metrics.height() + Grid);
    badge.moveTopLeft(poster.topLeft() + QPoint(Grid, Grid));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 215));
    painter.drawRoundedRect(badge, Radius - 2, Radius - 2);
    painter.setBrush(ink);
    painter.drawEllipse(QRect(badge.left() + Grid + 1, badge.center().y() - Dot / 2 + 1, Dot, Dot));
    painter.setPen(ink);
    painter.drawText(badge.adjusted(Dot + 3 * Grid - 2, 0, -Grid, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// Why it went wrong, and whether it cost, stands on the card itself: over the foot of the picture.
void drawReason(QPainter& painter, const QRect& poster, const QString& reason)
{
    if (reason.isEmpty())
        return;
    constexpr int Lines = 4;
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect room = poster.adjusted(2 * Grid, 0, -2 * Grid, -Grid);
    QRect text = metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, reason);
    text.setHeight(std::min(text.height(), Lines * metrics.lineSpacing()));
    text.setWidth(room.width());
    text.moveBottomLeft(room.bottomLeft());
    QRect band = poster;
    band.setTop(text.top() - Grid);
    QPainterPath round;
    round.addRoundedRect(poster, Radius - 2, Radius - 2);
    painter.save();
    painter.setClipPath(round);
    painter.fillRect(band, QColor(0, 0, 0, 215));
    painter.setPen(ThemeColors::dark().text);
    painter.setClipRect(text.adjusted(0, 0, 0, Grid - 1), Qt::IntersectClip);
    painter.drawText(text.adjusted(0, 0, 0, metrics.height()), Qt::AlignLeft | Qt::TextWordWrap, reason);
    painter.restore();
}
} // namespace

void drawPoster(QPainter& painter, const QRect& rect, const QPixmap& poster, const QPalette& palette)
{
    const ThemeColors& colors = ThemeColors::of(palette);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath round;
    round.addRoundedRect(rect, Radius - 2, Radius - 2);
    painter.setClipPath(round);
    painter.fillRect(rect, poster.isNull() ? colors.hover : QColor(0x101012));
    if (poster.isNull()) {
        constexpr int FilmSize = 24;
        const QPoint at = rect.center() - QPoint(FilmSize / 2, FilmSize / 2);
        painter.drawPixmap(
            at, iconPixmap(Icon::Film, FilmSize, colors.edge, painter.device()->devicePixelRatioF()));
    } else {
        QRect target(QPoint(), poster.size().scaled(rect.size(), Qt::KeepAspectRatio));
        target.moveCenter(rect.center());
        // A rounding error is not a letter box.
        constexpr int Rounding = 3;
        if (rect.width() - target.width() <= Rounding && rect.height() - target.height() <= Rounding)
            target = rect;
        painter.drawPixmap(target, poster);
    }
    painter.restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {PosterSize.width() + 4 * Grid, PosterSize.height() + 2 * option.fontMetrics.height() + 9 * Grid};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QFontMetrics& metrics = option.fontMetrics;
    const QRect card = option.rect.adjusted(Grid, Grid, -Grid, -Grid);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(selected || focused ? QPen(colors.accentText, focused ? 2 : 1.5) : QPen(colors.border));
    painter->setBrush(option.state.testFlag(QStyle::State_MouseOver) ? colors.hover : colors.raised);
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);

    const QRect inner = card.adjusted(Grid, Grid, -Grid, -Grid);
    const QRect poster(inner.topLeft(), QSize(inner.width(), inner.width() * 9 / 16));
    drawPoster(*painter, poster, index.data(BoardModel::PosterRole).value<QPixmap>(), option.palette);

    QRect line(inner.left() + Grid, poster.bottom() + Grid + 1, inner.width() - 2 * Grid,
               metrics.height() + Grid);
    const QString length = index.data(BoardModel::LengthRole).toString();
    painter->setPen(colors.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, length);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(colors.text);
    const QString number = index.data(BoardModel::NumberRole).toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, number);
    painter->setFont(option.font);
    const int used = QFontMetrics(strong).horizontalAdvance(number) + 2 * Grid;
    const QRect title = line.adjusted(used, 0, -metrics.horizontalAdvance(length) - 2 * Grid, 0);
    painter->drawText(
        title, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data(BoardModel::TitleRole).toString(), Qt::ElideRight, title.width()));

    line.translate(0, line.height());
    const QColor tone = toneColor(StateTone(index.data(BoardModel::StateToneRole).toInt()), option.palette);
    painter->drawPixmap(line.left(), line.center().y() - IconSize / 2 + 1,
                        iconPixmap(Icon(index.data(BoardModel::StateIconRole).toInt()), IconSize, tone,
                                   painter->device()->devicePixelRatioF()));
    QString state = index.data(BoardModel::StateWordRole).toString();
    const QVariant percent = index.data(BoardModel::PercentRole);
    if (percent.isValid())
        state = BoardModel::tr("%1 %2 %", "state, percent").arg(state).arg(percent.toInt());
    const QString takes = BoardModel::tr("%n take(s)", nullptr, index.data(BoardModel::TakesRole).toInt());
    painter->setPen(colors.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, takes);
    int right = metrics.horizontalAdvance(takes) + 2 * Grid;
    if (!index.data(BoardModel::NotesRole).toString().isEmpty()) {
        right += IconSize;
        painter->drawPixmap(
            line.right() - right + Grid, line.center().y() - IconSize / 2 + 1,
            iconPixmap(Icon::Notes, IconSize, colors.muted, painter->device()->devicePixelRatioF()));
        right += Grid;
    }
    painter->setPen(tone);
    const QRect words = line.adjusted(IconSize + Grid, 0, -right, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(state, Qt::ElideRight, words.width()));
    const QString reason = index.data(BoardModel::StateDetailRole).toString();
    const QString stale = index.data(BoardModel::StaleRole).toString();
    drawStale(*painter, poster, stale);
    // What went wrong is more urgent than what could be made anew.
    drawReason(*painter, poster, reason.isEmpty() ? index.data(BoardModel::RemakeRole).toString() : reason);
    if (percent.isValid()) {
        const QRectF groove(poster.left(), poster.bottom() - 2, poster.width(), 3);
        painter->fillRect(groove, colors.hover);
        painter->fillRect(QRectF(groove.left(), groove.top(), groove.width() * percent.toInt() / 100, 3),
                          colors.accent);
    }
    painter->restore();
}

} // namespace troupe
