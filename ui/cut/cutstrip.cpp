#include "ui/cut/cutstrip.h"

#include "ui/common/formats.h"
#include "ui/common/themecolors.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int StripHeight = 26 * Grid;
constexpr int TextHeight = 5 * Grid;
constexpr double Margin = 8;
constexpr double HandleReach = 8;

} // namespace

CutStrip::CutStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"cutStrip"_s);
    setAccessibleName(tr("Shots of the cut"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CutStrip::setCut(const Cut& cut)
{
    const ShotId before = m_current >= 0 ? m_cut.items.at(m_current).shot : ShotId();
    m_cut = cut;
    m_dragged.reset();
    m_hold = Hold::Nothing;
    m_starts = {0};
    for (const CutItem& item : cut.items)
        m_starts.append(m_starts.last() + lengthInCut(item, cut.rate));
    const auto found = std::find_if(cut.items.begin(), cut.items.end(),
                                    [&](const CutItem& item) { return item.shot == before; });
    m_current = -1;
    if (!cut.items.isEmpty())
        m_current = found == cut.items.end() ? 0 : int(found - cut.items.begin());
    describe();
    update();
}

void CutStrip::setPoster(const TakeId& take, const QImage& poster)
{
    m_posters.insert(take, poster);
    update();
}

void CutStrip::setPosition(qint64 frame)
{
    if (std::exchange(m_position, frame) != frame)
        update();
}

void CutStrip::setCurrent(int item)
{
    if (item < 0 || item >= m_cut.items.size() || item == m_current)
        return;
    m_current = item;
    m_dragged.reset();
    describe();
    update();
    Q_EMIT currentChanged(item);
}

QSize CutStrip::sizeHint() const
{
    return {640, StripHeight};
}

QSize CutStrip::minimumSizeHint() const
{
    return {200, StripHeight};
}

QRectF CutStrip::boxOf(int item) const
{
    const double scale = (width() - 2 * Margin) / double(std::max<qint64>(1, m_starts.last()));
    const double left = Margin + double(m_starts.at(item)) * scale;
    const double right = Margin + double(m_starts.at(item + 1)) * scale;
    return {left, 6, right - left, double(height()) - 12};
}

int CutStrip::itemAt(double x) const
{
    for (int i = 0; i < m_cut.items.size(); ++i) {
        const QRectF box = boxOf(i);
        if (x >= box.left() && x < box.right())
            return i;
    }
    return -1;
}

qint64 CutStrip::frameAt(double x) const
{
    const double share = (x - Margin) / std::max(1.0, width() - 2 * Margin);
    return std::clamp<qint64>(qint64(share * double(m_starts.last())), 0,
                              std::max<qint64>(0, m_starts.last() - 1));
}

Trim CutStrip::trimOf(int item) const
{
    const CutItem& shown = m_cut.items.at(item);
    if (!shown.hasPicture())
        return {};
    return {.head = shown.in, .tail = shown.media->frames - shown.out, .rate = shown.media->rate};
}

void CutStrip::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), colors.window);
    for (int i = 0; i < m_cut.items.size(); ++i)
        paintItem(painter, i);
    if (m_cut.items.isEmpty())
        return;
    if (m_current >= 0)
        paintHandles(painter);
    const double scale = (width() - 2 * Margin) / double(std::max<qint64>(1, m_starts.last()));
    const double x = Margin + double(std::clamp<qint64>(m_position, 0, m_starts.last())) * scale;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 190));
    painter.drawRect(QRectF(x - 2, 0, 4, height()));
    painter.setBrush(Qt::white);
    painter.drawRect(QRectF(x - 1, 0, 2, height()));
}

void CutStrip::paintItem(QPainter& painter, int item) const
{
    const ThemeColors& colors = ThemeColors::of(palette());
    const CutItem& shot = m_cut.items.at(item);
    const QRectF box = boxOf(item).adjusted(0, 0, -1, 0);
    const QRectF picture = box.adjusted(0, 0, 0, -TextHeight);
    painter.save();
    painter.setClipRect(box);
    painter.fillRect(box, colors.raised);
    const QImage poster = shot.media ? m_posters.value(shot.media->take) : QImage();
    if (shot.hasPicture() && !poster.isNull()) {
        // As often as it fits: a longer shot has more of them, not wider ones.
        const double wide = picture.height() * poster.width() / std::max(1, poster.height());
        for (double x = picture.left(); x < picture.right(); x += wide)
            painter.drawImage(QRectF(x, picture.top(), wide, picture.height()), poster);
    } else if (!shot.hasPicture()) {
        painter.fillRect(picture, QBrush(colors.edge, Qt::BDiagPattern));
        const QString words = shot.media ? tr("File missing") : tr("No take kept");
        const QRectF plate(picture.left() + 2, picture.center().y() - 10, picture.width() - 4, 20);
        painter.fillRect(plate, colors.raised);
        painter.setPen(shot.media ? colors.bad : colors.text);
        painter.drawText(plate, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, int(plate.width()) - 4));
    }
    painter.setPen(colors.text);
    const QRectF line(box.left() + 2 * Grid, picture.bottom(), box.width() - 4 * Grid, TextHeight);
    const double seconds = double(m_starts.at(item + 1) - m_starts.at(item)) / m_cut.rate.perSecond();
    const QString name = tr("%1  %2", "number and name of a shot").arg(shot.number).arg(shownName(shot));
    const QString length = clipLengthText(std::round(seconds * 100) / 100);
    const int room = int(line.width()) - painter.fontMetrics().horizontalAdvance(length) - 2 * Grid;
    if (room > 6 * Grid) {
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, length);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, room));
    } else {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(QString::number(shot.number), Qt::ElideRight,
                                                          int(line.width())));
    }
    painter.restore();
}

void CutStrip::paintHandles(QPainter& painter) const
{
    const ThemeColors& colors = ThemeColors::of(palette());
    QRectF box = boxOf(m_current).adjusted(0, 0, -1, 0);
    const CutItem& shot = m_cut.items.at(m_current);
    if (m_dragged && shot.hasPicture()) { // What will be gone is dark.
        const double head = double(m_dragged->head - m_before.head) * m_perFrame;
        const double tail = double(m_dragged->tail - m_before.tail) * m_perFrame;
        painter.fillRect(QRectF(box.left(), box.top(), std::max(0.0, head), box.height()),
                         QColor(0, 0, 0, 170));
        painter.fillRect(
            QRectF(box.right() - std::max(0.0, tail), box.top(), std::max(0.0, tail), box.height()),
            QColor(0, 0, 0, 170));
        box.adjust(head, 0, -tail, 0);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.edge, 2));
    painter.drawRect(box);
    if (!shot.hasPicture())
        return;
    painter.setPen(QPen(QColor(0, 0, 0, 190), 1));
    painter.setBrush(hasFocus() ? colors.accent : QColor(Qt::white));
    for (const double x : {box.left() + 1, box.right() - 1})
        painter.drawRoundedRect(QRectF(x - 3, 2, 6, height() - 4), 2, 2);
}

bool CutStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = dynamic_cast<QHelpEvent*>(event);
    const int item = help ? itemAt(help->pos().x()) : -1;
    if (item < 0) {
        QToolTip::hideText();
        return true;
    }
    const double seconds = double(m_starts.at(item + 1) - m_starts.at(item)) / m_cut.rate.perSecond();
    QToolTip::showText(
        help->globalPos(),
        tr("%1, %2. Drag its ends to trim it; Alt and the arrows move its head by a frame, Shift "
           "and the arrows its tail.")
            .arg(shownName(m_cut.items.at(item)), clipLengthText(std::round(seconds * 100) / 100)),
        this);
    return true;
}

void CutStrip::mousePressEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (event->button() != Qt::LeftButton || m_cut.items.isEmpty())
        return event->ignore();
    m_hold = Hold::Nothing;
    if (m_current >= 0 && m_cut.items.at(m_current).hasPicture()) {
        const QRectF box = boxOf(m_current);
        const double toHead = std::abs(x - box.left());
        const double toTail = std::abs(x - box.right());
        if (std::min(toHead, toTail) <= HandleReach) {
            m_hold = toHead < toTail ? Hold::Head : Hold::Tail;
            m_before = trimOf(m_current);
            m_pressedAt = x;
            const CutItem& item = m_cut.items.at(m_current);
            m_perFrame = box.width() / double(item.out - item.in);
            return;
        }
    }
    if (const int item = itemAt(x); item >= 0) {
        setCurrent(item);
        Q_EMIT seekWanted(frameAt(x));
    }
}

void CutStrip::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_hold != Hold::Nothing)
        return drag(x);
    bool isNear = false;
    if (m_current >= 0 && m_cut.items.at(m_current).hasPicture()) {
        const QRectF box = boxOf(m_current);
        isNear = std::min(std::abs(x - box.left()), std::abs(x - box.right())) <= HandleReach;
    }
    setCursor(isNear ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void CutStrip::drag(double x)
{
    const auto moved = qint64(std::lround((x - m_pressedAt) / m_perFrame));
    const qint64 frames = m_cut.items.at(m_current).media->frames;
    m_dragged = m_hold == Hold::Head ? withHead(m_before, m_before.head + moved, frames)
                                     : withTail(m_before, m_before.tail - moved, frames);
    update();
}

void CutStrip::mouseReleaseEvent(QMouseEvent*)
{
    const bool wasHeld = std::exchange(m_hold, Hold::Nothing) != Hold::Nothing;
    if (wasHeld && m_dragged && *m_dragged != m_before)
        Q_EMIT trimWanted(m_current, *m_dragged);
    else
        m_dragged.reset();
    update();
}

void CutStrip::nudge(Hold end, int frames)
{
    const CutItem& item = m_cut.items.at(m_current);
    if (!item.hasPicture())
        return;
    const Trim before = trimOf(m_current);
    const Trim after = end == Hold::Head ? withHead(before, before.head + frames, item.media->frames)
                                         : withTail(before, before.tail - frames, item.media->frames);
    if (after != before)
        Q_EMIT trimWanted(m_current, after);
}

void CutStrip::keyPressEvent(QKeyEvent* event)
{
    if (m_current < 0)
        return QWidget::keyPressEvent(event);
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (event->key() == Qt::Key_Escape && m_hold != Hold::Nothing) {
        m_hold = Hold::Nothing;
        m_dragged.reset();
        return update();
    }
    if (step == 0) {
        const bool isDelete = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
        if (!isDelete)
            return QWidget::keyPressEvent(event);
        if (!trimOf(m_current).isEmpty())
            Q_EMIT trimWanted(m_current, {.rate = m_cut.items.at(m_current).media->rate});
        return;
    }
    if (event->modifiers() & Qt::AltModifier)
        return nudge(Hold::Head, step);
    if (event->modifiers() & Qt::ShiftModifier)
        return nudge(Hold::Tail, step);
    setCurrent(m_current + step);
    Q_EMIT seekWanted(m_starts.at(m_current));
}

void CutStrip::describe()
{
    if (m_current < 0)
        return setAccessibleDescription(tr("No shots"));
    const CutItem& item = m_cut.items.at(m_current);
    const QString name = shownName(item);
    if (!item.hasPicture())
        return setAccessibleDescription(item.media ? tr("%1: file missing").arg(name)
                                                   : tr("%1: no take kept").arg(name));
    setAccessibleDescription(
        tr("%1: frames %2 to %3 of %4").arg(name).arg(item.in + 1).arg(item.out).arg(item.media->frames));
}

} // namespace troupe
