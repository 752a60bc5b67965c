#pragma once

#include "ui/common/themecolors.h"

#include <QObject>

class QApplication;

namespace troupe {

enum class ThemeMode { System, Light, Dark };
/// "system", "light", "dark": stable, for the settings.
QString themeModeText(ThemeMode mode);
/// System for anything else.
ThemeMode themeModeFromText(const QString& text);

/// Gives the application style, palette and font. One per program, made after QApplication;
/// widgets need not know it: whatever they want is in their palette (ThemeColors::of) and font.
class Theme : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    explicit Theme(QApplication& app, ThemeMode mode = ThemeMode::System, QObject* parent = nullptr);

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    bool isDark() const;
    /// In percent of the 13 px base; 75 to 200.
    void setTextScale(int percent);

Q_SIGNALS:
    void changed();

private:
    void apply();
    bool systemIsDark() const;

    ThemeMode m_mode;
    bool m_startedDark; ///< What the desktop's palette said before ours replaced it.
    int m_textScale = 100;
};

} // namespace troupe
