#pragma once

#include <QIcon>

namespace troupe {

enum class Icon {
    Play,
    Pause,
    StepBack,
    StepForward,
    Loop,
    Volume,
    Mute,
    Cancel,
    Retry,
    Keep,
    Extend,
    Edit,
    Add,
    Delete,
    Search,
    Close,
    Warning,
    Error,
    Done,
    Time,
    Download,
    Film,
    Person,
    Question,
    Priority,
    StopHere,
    Copy,
    Info,
    Notes,
    Split,
};

/// The desktop's icon where its theme has one that can be seen on our palette, else ours. Ours are
/// drawn in the text colour of the application's palette, so they follow light and dark by
/// themselves; needs a QGuiApplication.
QIcon icon(Icon icon);

/// Ours in a fixed colour, at `size` device independent pixels: for delegates.
QPixmap iconPixmap(Icon icon, int size, const QColor& color, qreal devicePixelRatio);

} // namespace troupe
