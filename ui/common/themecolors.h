#pragma once

#include <QColor>
#include <QPalette>

namespace troupe {

/// One table of colours for each of light and dark: a neutral ramp, one accent, and the three that
/// states need. Every text colour has a contrast of at least 4.5:1 on `window`, `base` and `raised`.
struct ThemeColors {
    // Neutral ramp, from the back to the front
    QColor base; ///< Fields and lists.
    QColor window;
    QColor raised; ///< Buttons, cards, headers.
    QColor hover;
    QColor border;
    QColor edge; ///< Outline of what can be operated: at least 3:1.
    QColor muted; ///< Text of second rank.
    QColor text;
    // The accent
    QColor accent; ///< As a fill, under `onAccent`.
    QColor onAccent;
    QColor accentText; ///< As text or as an outline.
    // States, as text and icons; never without a word beside them
    QColor good;
    QColor warning;
    QColor bad;

    static const ThemeColors& light();
    static const ThemeColors& dark();
    /// The table that a palette was made from, or that comes nearest to it.
    static const ThemeColors& of(const QPalette& palette);

    QPalette palette() const;
};

/// WCAG 2.1 contrast ratio, 1 to 21; alpha is ignored.
double contrast(const QColor& a, const QColor& b);

/// `front` laid over `back` with a share of 0 to 1.
QColor blend(const QColor& front, const QColor& back, double share);

// Measures in device independent pixels.
inline constexpr int Grid = 4;
inline constexpr int Radius = 6;

} // namespace troupe
