#include "core/sandbox/render/caption.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QRawFont>

#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

namespace {

constexpr int SmallestHeight = 200; ///< Of a frame that has room for text.

QString cameraWord(Camera camera)
{
    switch (camera) {
    case Camera::Still: return u"LOCKED"_s;
    case Camera::PanLeft: return u"PAN L"_s;
    case Camera::PanRight: return u"PAN R"_s;
    case Camera::TiltUp: return u"TILT UP"_s;
    case Camera::TiltDown: return u"TILT DN"_s;
    case Camera::ZoomIn: return u"ZOOM IN"_s;
    case Camera::ZoomOut: return u"ZOOM OUT"_s;
    case Camera::Track: return u"TRACK"_s;
    case Camera::DollyIn: return u"DOLLY IN"_s;
    case Camera::DollyOut: return u"DOLLY OUT"_s;
    case Camera::Orbit: return u"ORBIT"_s;
    case Camera::Handheld: break;
    }
    return u"HANDHELD"_s;
}

QFont fontOf(int pixels, bool strong)
{
    QFont font(u"DejaVu Sans"_s);
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(pixels);
    font.setBold(strong);
    return font;
}

/// Without any font Qt draws empty boxes, and still lists a few names of families.
bool canWrite(int pixels)
{
    return qobject_cast<QGuiApplication*>(QCoreApplication::instance())
        && !QRawFont::fromFont(fontOf(pixels, false)).fontTable("cmap").isEmpty();
}

} // namespace

Caption::Caption(const QString& prompt, Camera camera, QSize frame, int framesPerSecond)
    : m_rate(framesPerSecond)
{
    if (qMin(frame.width(), frame.height()) < SmallestHeight)
        return;
    const double unit = std::sqrt(double(frame.width()) * frame.height()) / 100;
    const int text = qMax(9, int(unit * 1.75));
    if (!canWrite(text))
        return;
    const QFont line = fontOf(text, false);
    const QFont small = fontOf(qMax(8, int(text * 0.78)), true);
    const QFontMetrics lineSize(line);
    const QFontMetrics smallSize(small);

    const int height = int(text * 2.3);
    const int margin = int(unit * 2.6);
    const int inset = int(text * 0.9);
    m_strip = QImage(frame.width() - 2 * margin, height, QImage::Format_ARGB32_Premultiplied);
    m_strip.fill(Qt::transparent);
    m_at = {margin, frame.height() - margin - height};

    QPainter painter(&m_strip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(12, 14, 22, 150));
    painter.drawRoundedRect(m_strip.rect(), height * 0.22, height * 0.22);
    painter.setBrush(QColor(255, 196, 92));
    painter.drawRoundedRect(QRectF(inset * 0.6, height * 0.26, qMax(2.0, unit * 0.3), height * 0.48),
                            unit * 0.15, unit * 0.15);

    painter.setFont(small);
    m_digit = {smallSize.horizontalAdvance(u'0') + 1, height};
    const int clock = m_digit.width() * 5;
    const QString move = cameraWord(camera);
    const int moveWidth = smallSize.horizontalAdvance(move);
    m_clockAt = m_at + QPoint(m_strip.width() - inset - clock, 0);
    const int moveLeft = m_strip.width() - inset - clock - inset - moveWidth;
    painter.setPen(QColor(255, 214, 140));
    painter.drawText(QRect(moveLeft, 0, moveWidth + 2, height), Qt::AlignVCenter | Qt::AlignLeft, move);

    painter.setFont(line);
    painter.setPen(QColor(246, 246, 242));
    const int textLeft = int(inset * 1.5);
    const QString shown
        = lineSize.elidedText(prompt.simplified(), Qt::ElideRight, moveLeft - inset - textLeft);
    painter.drawText(QRect(textLeft, 0, moveLeft - textLeft, height), Qt::AlignVCenter | Qt::AlignLeft,
                     shown);

    m_digits = QImage(m_digit.width() * 11, height, QImage::Format_ARGB32_Premultiplied);
    m_digits.fill(Qt::transparent);
    QPainter digits(&m_digits);
    digits.setFont(small);
    digits.setPen(QColor(246, 246, 242));
    for (int i = 0; i < 11; ++i)
        digits.drawText(QRect(i * m_digit.width(), 0, m_digit.width(), height), Qt::AlignCenter,
                        QString(u"0123456789:"_s.at(i)));
}

void Caption::draw(QImage& frame, int index) const
{
    if (m_strip.isNull())
        return;
    QPainter painter(&frame);
    painter.drawImage(m_at, m_strip);
    const int second = index / m_rate;
    const int part = index % m_rate;
    const int digits[5] = {second / 10 % 10, second % 10, 10, part / 10, part % 10};
    for (int i = 0; i < 5; ++i)
        painter.drawImage(m_clockAt + QPoint(i * m_digit.width(), 0), m_digits,
                          QRect(QPoint(digits[i] * m_digit.width(), 0), m_digit));
}

} // namespace troupe::sandbox
