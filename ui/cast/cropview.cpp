#include "ui/cast/cropview.h"

#include "ui/common/themecolors.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr double CornerReach = 14; // Pixels of the screen around a corner that take hold of it.
constexpr double KeyStep = 0.01; // Of the picture's width.
constexpr double GrowStep = 1.05;

std::array<QPointF, 4> cornersOf(const QRectF& box)
{
    return {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
}

} // namespace

CropView::CropView(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"cropView"_s);
    setAccessibleName(tr("Part of the picture that is kept"));
    setToolTip(tr("Drag the frame, or its corners. Arrow keys move it, + and - change its size."));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CropView::setClip(const QSize& clip)
{
    m_clip = clip;
    update();
}

void CropView::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void CropView::setCrop(const QRect& crop)
{
    m_crop = crop;
    setAccessibleDescription(tr("%1 by %2 pixels, %3 from the left, %4 from the top")
                                 .arg(crop.width())
                                 .arg(crop.height())
                                 .arg(crop.left())
                                 .arg(crop.top()));
    update();
}

QSize CropView::sizeHint() const
{
    return {640, 360};
}

QSize CropView::minimumSizeHint() const
{
    return {240, 160};
}

QRectF CropView::pictureBox() const
{
    if (m_clip.isEmpty())
        return {};
    const QRectF room = QRectF(rect()).adjusted(4, 4, -4, -4);
    const QSizeF size = QSizeF(m_clip).scaled(room.size(), Qt::KeepAspectRatio);
    return {room.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

QPointF CropView::at(const QPointF& pixel) const
{
    const QRectF box = pictureBox();
    return box.topLeft()
        + QPointF(pixel.x() * box.width() / m_clip.width(), pixel.y() * box.height() / m_clip.height());
}

QPointF CropView::pixelAt(const QPointF& point) const
{
    const QRectF box = pictureBox();
    const QPointF inside = point - box.topLeft();
    return {inside.x() * m_clip.width() / box.width(), inside.y() * m_clip.height() / box.height()};
}

QRectF CropView::cropBox() const
{
    const QRectF crop(m_crop);
    return {at(crop.topLeft()), at(crop.bottomRight())};
}

void CropView::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_clip.isEmpty() || m_picture.isNull()) {
        painter.fillRect(rect(), colors.raised);
        return;
    }
    const QRectF box = pictureBox();
    const QRectF kept = cropBox();
    painter.drawImage(box, m_picture);
    QPainterPath outside;
    outside.addRect(box);
    QPainterPath inside;
    inside.addRect(kept);
    painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 150));
    // White on black can be seen on every picture.
    painter.setPen(QPen(QColor(0, 0, 0, 190), 4));
    painter.drawRect(kept);
    painter.setPen(QPen(hasFocus() ? colors.accent : QColor(Qt::white), 2));
    painter.drawRect(kept);
    painter.setPen(QPen(QColor(0, 0, 0, 190), 1));
    painter.setBrush(Qt::white);
    for (const QPointF& corner : cornersOf(kept))
        painter.drawRect(QRectF(corner - QPointF(4, 4), QSizeF(8, 8)));
}

void CropView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_clip.isEmpty())
        return event->ignore();
    Drag drag {pixelAt(event->position()), m_crop, false, {}};
    const auto onScreen = cornersOf(cropBox());
    const auto inClip = cornersOf(QRectF(m_crop));
    for (size_t i = 0; i < onScreen.size(); ++i) {
        const QPointF away = onScreen.at(i) - event->position();
        if (std::hypot(away.x(), away.y()) < CornerReach) {
            drag.isCorner = true;
            drag.fixed = inClip.at((i + 2) % 4);
        }
    }
    if (drag.isCorner || cropBox().contains(event->position()))
        m_drag = drag;
}

void CropView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_drag)
        return;
    const QPointF now = pixelAt(event->position());
    if (!m_drag->isCorner) {
        Q_EMIT cropWanted(m_drag->crop.translated((now - m_drag->from).toPoint()));
        return;
    }
    // As large as the pointer is away from the corner that stays, in the same shape, within the picture.
    const QPointF fixed = m_drag->fixed;
    const QPointF reach = now - fixed;
    const QSizeF shape = m_drag->crop.size();
    const double roomX = reach.x() < 0 ? fixed.x() : m_clip.width() - fixed.x();
    const double roomY = reach.y() < 0 ? fixed.y() : m_clip.height() - fixed.y();
    const double factor
        = std::min({std::max(std::abs(reach.x()) / shape.width(), std::abs(reach.y()) / shape.height()),
                    roomX / shape.width(), roomY / shape.height()});
    const QSize size = (shape * factor).toSize().expandedTo({1, 1});
    const QPoint corner(reach.x() < 0 ? int(fixed.x()) - size.width() : int(fixed.x()),
                        reach.y() < 0 ? int(fixed.y()) - size.height() : int(fixed.y()));
    Q_EMIT cropWanted({corner, size});
}

void CropView::mouseReleaseEvent(QMouseEvent*)
{
    m_drag.reset();
}

void CropView::keyPressEvent(QKeyEvent* event)
{
    if (m_clip.isEmpty())
        return QWidget::keyPressEvent(event);
    const int step = std::max(1, int(m_clip.width() * KeyStep));
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT cropWanted(m_crop.translated(-step, 0)); break;
    case Qt::Key_Right: Q_EMIT cropWanted(m_crop.translated(step, 0)); break;
    case Qt::Key_Up: Q_EMIT cropWanted(m_crop.translated(0, -step)); break;
    case Qt::Key_Down: Q_EMIT cropWanted(m_crop.translated(0, step)); break;
    case Qt::Key_Plus: grow(GrowStep); break;
    case Qt::Key_Minus: grow(1 / GrowStep); break;
    default: QWidget::keyPressEvent(event);
    }
}

/// Around its middle, in its shape, no larger than the picture.
void CropView::grow(double factor)
{
    const QSizeF shape = m_crop.size();
    const double most = std::min(m_clip.width() / shape.width(), m_clip.height() / shape.height());
    QRectF crop({}, shape * std::min(factor, most));
    crop.moveCenter(QRectF(m_crop).center());
    Q_EMIT cropWanted({crop.topLeft().toPoint(), crop.size().toSize()});
}

} // namespace troupe
