#include "ui/common/studiostyle.h"

#include "ui/common/themecolors.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

void drawBox(QPainter& painter, const QRect& rect, const QColor& fill, const QPen& outline,
             int radius = Radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

bool hasFocusRing(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Enabled);
}

QPen outlineOf(const QStyleOption& option, const ThemeColors& colors)
{
    if (hasFocusRing(option))
        return QPen(colors.accentText, 2);
    return QPen(option.state.testFlag(QStyle::State_Enabled) ? colors.edge : colors.border, 1);
}

void drawButton(QPainter& painter, const QStyleOption& option)
{
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool primary = enabled && button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    QColor fill = primary ? colors.accent : colors.raised;
    if (option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On))
        fill = primary ? fill.darker(115) : blend(colors.text, colors.raised, 0.16);
    else if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        fill = primary ? fill.darker(107) : colors.hover;
    QPen outline = enabled ? QPen(primary ? fill : colors.border) : QPen(colors.border);
    if (hasFocusRing(option))
        outline = QPen(primary ? colors.text : colors.accentText, 2);
    drawBox(painter, option.rect, enabled ? fill : colors.window, outline);
}

void drawCheckBox(QPainter& painter, const QStyleOption& option)
{
    const ThemeColors& colors = ThemeColors::of(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool filled = enabled && (partly || option.state.testFlag(QStyle::State_On));
    drawBox(painter, option.rect, filled ? colors.accent : colors.base, outlineOf(option, colors),
            Radius / 2);
    if (!partly && !option.state.testFlag(QStyle::State_On))
        return;
    const QRectF box(option.rect);
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(enabled ? colors.onAccent : colors.muted, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (partly)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter.drawPolyline(QPolygonF {at(0.24, 0.52), at(0.43, 0.71), at(0.76, 0.31)});
    painter.restore();
}

} // namespace

StudioStyle::StudioStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    const ThemeColors& colors = ThemeColors::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: return drawButton(*painter, *option);
    case PE_PanelButtonTool: {
        const bool active = option->state.testFlag(State_Sunken) || option->state.testFlag(State_On);
        const bool hovered = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
        const bool focused = hasFocusRing(*option);
        if (active || hovered || focused)
            drawBox(*painter, option->rect,
                    active ? blend(colors.text, colors.raised, 0.16)
                           : (hovered ? colors.hover : colors.window),
                    focused ? QPen(colors.accentText, 2) : QPen(Qt::NoPen));
        return;
    }
    case PE_IndicatorCheckBox: return drawCheckBox(*painter, *option); // Fusion's has no edge in the dark.
    case PE_PanelLineEdit:
        // Without a line width it is the editor inside a spin or combo box, which has the frame.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            drawBox(*painter, option->rect, option->palette.color(QPalette::Base),
                    outlineOf(*option, colors));
        return;
    case PE_FrameLineEdit:
        return drawBox(*painter, option->rect, Qt::transparent, outlineOf(*option, colors));
    case PE_Frame:
    case PE_FrameGroupBox:
        return drawBox(*painter, option->rect, Qt::transparent,
                       hasFocusRing(*option) ? QPen(colors.accentText, 2) : QPen(colors.border));
    case PE_FrameFocusRect:
        return drawBox(*painter, option->rect, Qt::transparent, QPen(colors.accentText, 2), Radius - 2);
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void StudioStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const ThemeColors& colors = ThemeColors::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option); button
            && button->features.testFlag(QStyleOptionButton::DefaultButton)
            && button->state.testFlag(State_Enabled)) {
            QStyleOptionButton primary(*button);
            primary.palette.setColor(QPalette::ButtonText, colors.onAccent);
            return QProxyStyle::drawControl(element, &primary, painter, widget);
        }
        break;
    case CE_ProgressBarGroove:
        return drawBox(*painter, option->rect, colors.hover, QPen(Qt::NoPen), Radius / 2);
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            bar && bar->maximum > bar->minimum) {
            QRect done = bar->rect;
            done.setWidth(
                int(qint64(done.width()) * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum)));
            if (done.width() > 0)
                drawBox(*painter, done, colors.accent, QPen(Qt::NoPen), Radius / 2);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void StudioStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control != CC_ComboBox || !combo || !combo->frame)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const ThemeColors& colors = ThemeColors::of(option->palette);
    drawBox(*painter, combo->rect, combo->editable ? colors.base : colors.raised, outlineOf(*option, colors));
    QStyleOption arrow(*option);
    arrow.rect = QRect(0, 0, 12, 12);
    arrow.rect.moveCenter(subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget).center());
    proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
}

QSize StudioStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    constexpr int ControlHeight = 7 * Grid;
    switch (type) {
    case CT_PushButton: result.setWidth(result.width() + 2 * Grid); [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: result.setHeight(std::max(result.height(), ControlHeight)); break;
    case CT_ToolButton: result = result.expandedTo({ControlHeight, ControlHeight}); break;
    default: break;
    }
    return result;
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 2 * Grid;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
    case PM_ScrollBarExtent: return 3 * Grid;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize: return 4 * Grid;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* result) const
{
    if (hint == SH_Widget_Animation_Duration)
        return 0; // nothing moves by itself, so reduced motion needs no switch
    if (hint == SH_EtchDisabledText)
        return 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // their words suffice, and a theme's icon may not be seen on the accent
    return QProxyStyle::styleHint(hint, option, widget, result);
}

} // namespace troupe
