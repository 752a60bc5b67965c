#pragma once

#include "core/sandbox/render/render.h"

#include <QColor>
#include <QImage>

namespace troupe::sandbox {

/// A clip of a magenta figure that sways before a plain green backdrop.
bool writeFigureClip(const QString& path, QSize size = {160, 120}, int frames = 12);

/// A clip that fills its frame to the border, so that nobody can be cut out of it: a board of many colours,
/// with a magenta field in the middle.
bool writeBusyClip(const QString& path, QSize size = {160, 120}, int frames = 12);

/// All frames, as they decode. Empty if the clip does not.
QList<QImage> framesOf(const QString& path);

/// A small order that is valid.
RenderOrder smallOrder(const QString& prompt);

/// Mean of the squared differences of all channels.
double difference(const QImage& a, const QImage& b);

/// How many pixels are about this colour.
int pixelsLike(const QImage& image, const QColor& colour, int tolerance);

} // namespace troupe::sandbox
