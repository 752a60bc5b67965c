#include "ui/player/videoview.h"

#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace troupe {

VideoView::VideoView(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"videoView"_s);
    setAccessibleName(tr("Picture"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void VideoView::reset(const QString& path)
{
    m_path = path;
    m_image = {};
    m_hasFrame = false;
    m_isPainted = false;
    m_pressed = false;
    setMessage({});
}

void VideoView::setPoster(const QImage& poster)
{
    if (m_hasFrame)
        return;
    m_image = poster;
    update();
}

void VideoView::setFrame(const QImage& frame)
{
    m_hasFrame = true;
    m_image = frame;
    update();
}

void VideoView::setHint(const QString& hint)
{
    m_hint = hint;
    update();
}

void VideoView::setMessage(const QString& message)
{
    m_message = message;
    setAccessibleDescription(message);
    update();
}

void VideoView::paintEvent(QPaintEvent*)
{
    // Pictures are judged on a ground that does not change with the theme.
    const QColor ground(0x101012);
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    if (!m_image.isNull()) {
        QRect target(QPoint(), m_image.size().scaled(size(), Qt::KeepAspectRatio));
        target.moveCenter(rect().center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setOpacity(m_message.isEmpty() ? 1 : 0.25);
        painter.drawImage(target, m_image);
        painter.setOpacity(1);
        if (!std::exchange(m_isPainted, true))
            Q_EMIT painted();
    }
    const ThemeColors& colors = ThemeColors::dark();
    if (m_path.isEmpty() && m_image.isNull() && m_message.isEmpty()) {
        painter.setPen(colors.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         m_hint.isEmpty() ? tr("The takes of this shot play here.") : m_hint);
    }
    if (m_message.isEmpty())
        return;
    constexpr int IconSize = 24;
    const int width = std::min(this->width() - 8 * Grid, 420);
    QRect text = painter.fontMetrics().boundingRect(QRect(0, 0, width, height()),
                                                    Qt::AlignHCenter | Qt::TextWordWrap, m_message);
    text.moveCenter(rect().center() + QPoint(0, (IconSize + 2 * Grid) / 2));
    painter.drawPixmap(rect().center().x() - IconSize / 2, text.top() - IconSize - 2 * Grid,
                       iconPixmap(Icon::Error, IconSize, colors.bad, devicePixelRatioF()));
    painter.setPen(colors.text);
    painter.drawText(text, Qt::AlignHCenter | Qt::TextWordWrap, m_message);
}

void VideoView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton;
    m_pressedAt = event->position().toPoint();
}

void VideoView::mouseMoveEvent(QMouseEvent* event)
{
    const int moved = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (!m_pressed || m_path.isEmpty() || moved < QApplication::startDragDistance())
        return;
    m_pressed = false;
    startDrag();
}

void VideoView::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_pressed, false) && event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

void VideoView::startDrag()
{
    auto* file = new QMimeData;
    file->setUrls({QUrl::fromLocalFile(m_path)});
    auto* drag = new QDrag(this);
    drag->setMimeData(file);
    if (!m_image.isNull())
        drag->setPixmap(
            QPixmap::fromImage(m_image.scaled(160, 90, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

} // namespace troupe
