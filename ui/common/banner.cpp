#include "ui/common/banner.h"

#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int NarrowWidth = 400;

QColor colorOf(Banner::Tone tone, const ThemeColors& colors)
{
    switch (tone) {
    case Banner::Tone::Good: return colors.good;
    case Banner::Tone::Warning: return colors.warning;
    case Banner::Tone::Bad: return colors.bad;
    case Banner::Tone::Info: break;
    }
    return colors.accentText;
}

Icon iconOf(Banner::Tone tone)
{
    switch (tone) {
    case Banner::Tone::Good: return Icon::Done;
    case Banner::Tone::Warning: return Icon::Warning;
    case Banner::Tone::Bad: return Icon::Error;
    case Banner::Tone::Info: break;
    }
    return Icon::Info;
}

} // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_message(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this)),
      m_words(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"banner"_s);
    m_message->setObjectName(u"bannerMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"bannerAction"_s);
    m_action->setAutoDefault(false);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setIcon(icon(Icon::Close));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setFocusPolicy(Qt::StrongFocus);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    m_words->addWidget(m_message, 1);
    m_words->addWidget(m_action, 0, Qt::AlignLeft | Qt::AlignVCenter);
    layout->addLayout(m_words, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &Banner::close);
    hide();
}

void Banner::showMessage(Tone tone, const QString& message, const QString& action)
{
    m_tone = tone;
    m_message->setText(message);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(message);
    updateIcon();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::showError(const Error& error, const QString& action)
{
    showMessage(Tone::Bad, errorText(error).whole(), action);
}

void Banner::clear()
{
    m_message->clear();
    hide();
}

QString Banner::message() const
{
    return m_message->text();
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QFrame::changeEvent(event);
}

void Banner::resizeEvent(QResizeEvent* event)
{
    // In a narrow panel the button would leave the text one word a line.
    m_words->setDirection(width() < NarrowWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QFrame::resizeEvent(event);
}

void Banner::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = ThemeColors::of(palette());
    const QColor tone = colorOf(m_tone, colors);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(blend(tone, colors.window, 0.5));
    painter.setBrush(blend(tone, colors.base, 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

void Banner::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    QFrame::keyPressEvent(event);
}

void Banner::updateIcon()
{
    m_icon->setPixmap(
        iconPixmap(iconOf(m_tone), 16, colorOf(m_tone, ThemeColors::of(palette())), devicePixelRatioF()));
}

void Banner::close()
{
    clear();
    Q_EMIT closed();
}

} // namespace troupe
