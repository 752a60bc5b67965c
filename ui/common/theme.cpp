#include "ui/common/theme.h"

#include "ui/common/studiostyle.h"

#include <QApplication>
#include <QFont>
#include <QStyleHints>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

QString themeModeText(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::Light: return u"light"_s;
    case ThemeMode::Dark: return u"dark"_s;
    case ThemeMode::System: break;
    }
    return u"system"_s;
}

ThemeMode themeModeFromText(const QString& text)
{
    if (text == u"light")
        return ThemeMode::Light;
    return text == u"dark" ? ThemeMode::Dark : ThemeMode::System;
}

Theme::Theme(QApplication&, ThemeMode mode, QObject* parent)
    : QObject(parent),
      m_mode(mode),
      m_startedDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    QApplication::setStyle(new StudioStyle);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_mode == ThemeMode::System)
            apply();
    });
#endif
    apply();
}

void Theme::setMode(ThemeMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
}

bool Theme::isDark() const
{
    return m_mode == ThemeMode::System ? systemIsDark() : m_mode == ThemeMode::Dark;
}

void Theme::setTextScale(int percent)
{
    m_textScale = std::clamp(percent, 75, 200);
    apply();
}

void Theme::apply()
{
    constexpr int BasePixels = 13;
    QFont font = QApplication::font();
    font.setPixelSize(BasePixels * m_textScale / 100);
    QApplication::setFont(font);
    QApplication::setPalette((isDark() ? ThemeColors::dark() : ThemeColors::light()).palette());
    Q_EMIT changed();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_startedDark;
}

} // namespace troupe
