#pragma once

#include <QImage>
#include <QList>

#include <array>

// What makes a frame a good still of a character: sharp, unlike the others, the character large. Pure.
namespace troupe::media {

/// A frame in three numbers and a sketch.
struct StillLook {
    /// The frame in this many cells, row by row, red green blue.
    static constexpr int Columns = 16;
    static constexpr int Rows = 9;
    using Sketch = std::array<quint8, std::size_t(Columns) * Rows * 3>;

    double sharpness = 0; ///< Variance of the Laplacian of its brightness; 0 for a flat picture.
    double subject = 0; ///< 0 to 1: the share of the picture that is not like its rim.
    Sketch sketch {};
};

/// Of the frame at a size of its own, so that frames of different sizes compare.
StillLook lookAtStill(const QImage& frame);

/// 0 to 255: how far apart two frames are.
double difference(const StillLook& a, const StillLook& b);

/// Places in `looks` of at most `count` frames, the best first. Fewer where the others would repeat what is
/// there or are blurred; one at least of a list that is not empty.
QList<int> pickStills(const QList<StillLook>& looks, int count);

} // namespace troupe::media
