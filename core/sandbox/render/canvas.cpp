#include "core/sandbox/render/canvas.h"

#include <QPainterPath>

namespace troupe::sandbox {

namespace {

constexpr double RingWidths = 1.7;
constexpr double SheetHeights = 1.24;

} // namespace

QPointF Setting::sun() const
{
    Dice roll = dice(3);
    const double side = roll.between(0.18, 0.36);
    const double x = roll.below(2) ? side : 1 - side;
    switch (spec.daytime) {
    case Daytime::Dawn: return {w() * x, h() * 0.53};
    case Daytime::Day: return {w() * x, h() * 0.16};
    case Daytime::Golden: return {w() * x, h() * 0.44};
    case Daytime::Dusk: return {w() * x, h() * 0.60};
    case Daytime::Night: break;
    }
    return {w() * x, h() * 0.2};
}

Canvas::Canvas(const Setting& setting, double depth)
    : m_setting(setting),
      m_image(int(setting.w() * RingWidths), int(setting.h() * SheetHeights),
              QImage::Format_ARGB32_Premultiplied),
      m_margin((m_image.width() - setting.w()) / 2, (m_image.height() - setting.h()) / 2),
      m_depth(depth)
{
    m_image.fill(Qt::transparent);
    m_painter.begin(&m_image);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.setPen(Qt::NoPen);
    m_painter.translate(m_margin);
}

void Canvas::around(double x, double reach, const std::function<void(double)>& draw)
{
    draw(x);
    if (x - reach < left())
        draw(x + ring());
    if (x + reach > right())
        draw(x - ring());
}

void Canvas::fillBelow(const std::function<double(double)>& height, const QBrush& brush)
{
    const double step = qMax(1.5, m_setting.u() * 0.3);
    QPainterPath path(QPointF(left(), bottom() + 1));
    for (double x = left(); x < right(); x += step)
        path.lineTo(x, height(x));
    path.lineTo(right(), height(left()));
    path.lineTo(right(), bottom() + 1);
    path.closeSubpath();
    m_painter.fillPath(path, brush);
}

void Canvas::blur(double radius)
{
    if (radius < 1)
        return;
    m_painter.end();
    const QSize small(qMax(2, int(m_image.width() / radius)), qMax(2, int(m_image.height() / radius)));
    m_image = m_image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                  .scaled(m_image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                  .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    m_painter.begin(&m_image);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.translate(m_margin);
}

Layer Canvas::finish(double drift)
{
    m_painter.end();
    return {std::move(m_image), m_depth, drift};
}

} // namespace troupe::sandbox
