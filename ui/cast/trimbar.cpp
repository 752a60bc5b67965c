#include "ui/cast/trimbar.h"

#include "ui/common/themecolors.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int BarHeight = 14 * Grid;
constexpr double Margin = 8; // For the handles at both ends.
constexpr double HandleReach = 10;

} // namespace

TrimBar::TrimBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"trimBar"_s);
    setAccessibleName(tr("Stretch of the clip that is kept"));
    setToolTip(tr("Drag the stretch, or its ends. Arrow keys move it by a frame, with Shift its end."));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TrimBar::setFilmstrip(const QImage& strip)
{
    m_strip = strip;
    update();
}

void TrimBar::setFrames(int frames)
{
    m_frames = frames;
    update();
}

void TrimBar::setTrim(int first, int count)
{
    m_first = first;
    m_count = count;
    setAccessibleDescription(tr("Frames %1 to %2 of %3").arg(first + 1).arg(first + count).arg(m_frames));
    update();
}

QSize TrimBar::sizeHint() const
{
    return {640, BarHeight};
}

QSize TrimBar::minimumSizeHint() const
{
    return {200, BarHeight};
}

double TrimBar::at(int frame) const
{
    return Margin + (width() - 2 * Margin) * frame / std::max(1, m_frames);
}

int TrimBar::frameAt(double x) const
{
    const double share = (x - Margin) / std::max(1.0, width() - 2 * Margin);
    return std::clamp(int(std::lround(share * m_frames)), 0, m_frames);
}

void TrimBar::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF box(Margin, 4, width() - 2 * Margin, height() - 8);
    painter.fillRect(box, colors.raised);
    if (!m_strip.isNull())
        painter.drawImage(box, m_strip);
    if (m_frames == 0)
        return;
    const QRectF kept(QPointF(at(m_first), box.top()), QPointF(at(m_first + m_count), box.bottom()));
    painter.fillRect(QRectF(box.topLeft(), kept.bottomLeft()), QColor(0, 0, 0, 170));
    painter.fillRect(QRectF(kept.topRight(), box.bottomRight()), QColor(0, 0, 0, 170));
    const QColor colour = hasFocus() ? colors.accent : QColor(Qt::white);
    painter.setPen(QPen(QColor(0, 0, 0, 190), 4));
    painter.drawRect(kept);
    painter.setPen(QPen(colour, 2));
    painter.drawRect(kept);
    painter.setPen(QPen(QColor(0, 0, 0, 190), 1));
    painter.setBrush(colour);
    for (const double x : {kept.left(), kept.right()})
        painter.drawRoundedRect(QRectF(x - 4, 1, 8, height() - 2), 2, 2);
}

void TrimBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_frames == 0)
        return event->ignore();
    const double x = event->position().x();
    const double toBegin = std::abs(x - at(m_first));
    const double toEnd = std::abs(x - at(m_first + m_count));
    m_grip = frameAt(x) - m_first;
    if (std::min(toBegin, toEnd) <= HandleReach)
        m_hold = toBegin < toEnd ? Hold::Begin : Hold::End;
    else if (x > at(m_first) && x < at(m_first + m_count))
        m_hold = Hold::All;
    else { // Beside it: it comes to the pointer.
        m_hold = Hold::All;
        m_grip = m_count / 2;
        mouseMoveEvent(event);
    }
}

void TrimBar::mouseMoveEvent(QMouseEvent* event)
{
    const int frame = frameAt(event->position().x());
    const int end = m_first + m_count;
    switch (m_hold) {
    case Hold::Nothing: return;
    case Hold::Begin: {
        const int first = std::min(frame, end - 1);
        return want(m_hold, first, end - first);
    }
    case Hold::End: return want(m_hold, m_first, frame - m_first);
    case Hold::All: return want(m_hold, frame - m_grip, m_count);
    }
}

void TrimBar::mouseReleaseEvent(QMouseEvent*)
{
    m_hold = Hold::Nothing;
}

void TrimBar::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_frames == 0)
        return QWidget::keyPressEvent(event);
    if (event->modifiers() & Qt::ShiftModifier)
        want(Hold::End, m_first, m_count + step);
    else
        want(Hold::All, m_first + step, m_count);
}

void TrimBar::want(Hold part, int first, int count)
{
    const int wanted = std::clamp(count, 1, part == Hold::End ? m_frames - first : m_frames);
    const int begin = std::clamp(first, 0, m_frames - wanted);
    Q_EMIT trimWanted(begin, wanted, part == Hold::End ? begin + wanted - 1 : begin);
}

} // namespace troupe
