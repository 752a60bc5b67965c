#include "ui/common/themecolors.h"

#include <cmath>

namespace troupe {

const ThemeColors& ThemeColors::light()
{
    static const ThemeColors colors {
        .base = QColor(0xffffff),
        .window = QColor(0xf5f5f6),
        .raised = QColor(0xebebee),
        .hover = QColor(0xe1e1e6),
        .border = QColor(0xd5d5da),
        .edge = QColor(0x84848f),
        .muted = QColor(0x5c5c66),
        .text = QColor(0x1b1b1f),
        .accent = QColor(0x2f5bc8),
        .onAccent = QColor(0xffffff),
        .accentText = QColor(0x2a52b5),
        .good = QColor(0x1d6b3a),
        .warning = QColor(0x7d4e00),
        .bad = QColor(0xab2328),
    };
    return colors;
}

const ThemeColors& ThemeColors::dark()
{
    static const ThemeColors colors {
        .base = QColor(0x17181a),
        .window = QColor(0x1f2023),
        .raised = QColor(0x2b2c30),
        .hover = QColor(0x36373c),
        .border = QColor(0x3a3b41),
        .edge = QColor(0x7b7c86),
        .muted = QColor(0xa9aab3),
        .text = QColor(0xe9e9ec),
        .accent = QColor(0x3a68d4),
        .onAccent = QColor(0xffffff),
        .accentText = QColor(0x93b4ff),
        .good = QColor(0x74cf94),
        .warning = QColor(0xecb457),
        .bad = QColor(0xff918d),
    };
    return colors;
}

const ThemeColors& ThemeColors::of(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

QPalette ThemeColors::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, window);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, bad);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, accentText);
    p.setColor(QPalette::LinkVisited, accentText);
    p.setColor(QPalette::Light, base);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, edge);
    p.setColor(QPalette::Shadow, border);
    const QColor faint = blend(text, window, 0.45);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, faint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, hover);
    return p;
}

double contrast(const QColor& a, const QColor& b)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](const QColor& c) {
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor blend(const QColor& front, const QColor& back, double share)
{
    const auto mix = [share](int f, int b) { return int(std::lround(f * share + b * (1 - share))); };
    return QColor(mix(front.red(), back.red()), mix(front.green(), back.green()),
                  mix(front.blue(), back.blue()));
}

} // namespace troupe
