#pragma once

#include <QImage>

#include <optional>

namespace troupe::sandbox {

/// The plain colour that somebody stands before, learned from the border of a picture.
struct Backdrop {
    QRgb colour = 0;
    int loose = 0; ///< Colour distance up to which a pixel is surely backdrop.
};

/// Nothing if the border is not of one colour, so that a cut-out would be guesswork.
std::optional<Backdrop> findBackdrop(const QImage& picture);

/// The picture without its backdrop, ARGB32_Premultiplied: what is connected to the border and of
/// its colour goes, the same colour inside the figure stays. Edges are soft and free of the backdrop's
/// colour.
QImage cutOut(const QImage& picture, const Backdrop& backdrop);

/// The smallest rectangle with everything that is not transparent; stray specks are left out.
QRect figureBounds(const QImage& cut);

} // namespace troupe::sandbox
