#pragma once

#include "core/base/result.h"
#include "core/media/firstframe.h"

#include <array>

namespace troupe::media {

/// A picture that another decoder left in memory, as it is stored.
struct Planes {
    enum class Format { Yuv420, Yuv422, Nv12, P010 };
    enum class Matrix { Unknown, Bt601, Bt709, Bt2020 };

    Format format = Format::Yuv420;
    QSize size;
    std::array<const uchar*, 3> data {};
    std::array<int, 3> strides {}; ///< Bytes.
    Matrix matrix = Matrix::Unknown; ///< Guessed where it is, as for our own pictures.
    bool isFullRange = false;
};

/// The picture as it is shown, in RGB32, with the colours that our own decoder gives it. A shape of other
/// coded pictures is not used. Any thread. MediaUnreadable.
Result<QImage> toImage(const Planes& planes, const PictureShape& shape);

} // namespace troupe::media
