#pragma once

#include "core/media/conform.h"

#include <QList>

namespace troupe::media {

/// A picture of a clip with what stands below it.
struct SheetCell {
    QString path; ///< Empty: a crossed box.
    double seconds = 0; ///< Which picture of it.
    QString title;
    QString note;
};

struct ContactSheet {
    QString title;
    QString note; ///< At the other end of the line.
    QSize shape {16, 9}; ///< Of the boxes that the pictures stand in.
    QList<SheetCell> cells;
};

/// Writes pages of A4 as a PDF, in reading order; a clip that cannot be read leaves a crossed box. What was
/// at `target` is replaced in one step, or stays. Blocking, for worker threads. Errors: Canceled; Storage;
/// Invalid "cells"; Unsupported where no QGuiApplication is there to know of fonts.
Result<> writeContactSheet(const ContactSheet& sheet, const QString& target, const MediaLimits& limits = {},
                           const Stopped& stopped = {}, const Progress& progress = {});

} // namespace troupe::media
