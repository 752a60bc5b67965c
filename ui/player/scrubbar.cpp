#include "ui/player/scrubbar.h"

#include "ui/common/formats.h"
#include "ui/common/themecolors.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {
constexpr int Height = 11 * Grid;
}

ScrubBar::ScrubBar(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setObjectName(u"scrubBar"_s);
    setAccessibleName(tr("Position in the clip"));
    setRange(0, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScrubBar::setFilmstrip(const QImage& strip)
{
    m_strip = strip;
    update();
}

void ScrubBar::setDuration(std::chrono::milliseconds duration)
{
    setRange(0, int(std::clamp<qint64>(duration.count(), 0, std::numeric_limits<int>::max())));
}

void ScrubBar::setPosition(std::chrono::milliseconds position)
{
    setValue(int(std::clamp<qint64>(position.count(), minimum(), maximum())));
    setAccessibleDescription(positionText(position));
}

QSize ScrubBar::sizeHint() const
{
    return {400, Height};
}

QSize ScrubBar::minimumSizeHint() const
{
    return {120, Height};
}

void ScrubBar::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath round;
    round.addRoundedRect(box, Radius, Radius);
    painter.setClipPath(round);
    painter.fillRect(box, colors.raised);
    if (!m_strip.isNull())
        painter.drawImage(box, m_strip);
    painter.setClipping(false);
    painter.setPen(hasFocus() ? QPen(colors.accentText, 2) : QPen(colors.border));
    painter.drawPath(round);
    if (maximum() == 0)
        return;
    const double x = box.left() + box.width() * value() / maximum();
    // White on black can be seen on every picture.
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 190));
    painter.drawRoundedRect(QRectF(std::clamp(x, 3.0, width() - 3.0) - 3, 0, 6, height()), 2, 2);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(std::clamp(x, 3.0, width() - 3.0) - 1.5, 1, 3, height() - 2), 1, 1);
}

void ScrubBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(true);
    scrubTo(event->position().x());
}

void ScrubBar::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        scrubTo(event->position().x());
}

void ScrubBar::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

void ScrubBar::keyPressEvent(QKeyEvent* event)
{
    event->ignore();
}

void ScrubBar::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void ScrubBar::scrubTo(double x)
{
    const double share = std::clamp(x / std::max(1, width()), 0.0, 1.0);
    setPosition(std::chrono::milliseconds(qint64(share * maximum())));
    Q_EMIT scrubbed(std::chrono::milliseconds(value()));
}

} // namespace troupe
