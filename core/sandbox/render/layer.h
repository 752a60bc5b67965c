#pragma once

#include <QImage>

#include <vector>

namespace troupe::sandbox {

/// Where the camera stands and how it looks. `x` and `y` are in frame widths and heights as seen by
/// what stands at depth 1; what is nearer or farther moves more or less (parallax).
struct View {
    double x = 0;
    double y = 0;
    double zoom = 1; ///< Of the lens: all depths alike. Never below 1.
    double dolly = 0; ///< Of the place: near things grow more. Never below 0.

    friend bool operator==(const View&, const View&) = default;
};

/// One sheet of scenery. It is a ring: who goes on to the right comes back from the left, so that
/// the camera can travel as far as it likes. Drawn once, then composed into every frame.
class Layer {
public:
    /// `pixels` is ARGB32_Premultiplied and larger than the frame; the frame sees its middle.
    /// `depth` is 0 for the sky, 1 where the cast stands, more for what is before them.
    Layer(QImage pixels, double depth, double drift = 0);

    double depth() const { return m_depth; }

    /// Draws the layer over `frame` (RGB32), as `view` sees it after `seconds`.
    /// Rows of the frame for which `hidden` is set are left out.
    void compose(const View& view, double seconds, QImage& frame, const std::vector<bool>& hidden = {}) const;

    /// Sets `hidden` for the rows of a frame of this size that compose() would paint over wholly.
    void markHidden(const View& view, QSize frame, std::vector<bool>& hidden) const;

private:
    enum class Row : char { Empty, Mixed, Opaque };

    Row rowKind(int y0, int y1) const;
    double sourceRow(const View& view, QSize frame, int y) const;

    QImage m_pixels;
    std::vector<Row> m_rows;
    double m_depth;
    double m_drift; ///< Frame widths a second that the layer moves by itself.
};

/// How much larger than at rest things at `depth` look.
double scaleAt(const View& view, double depth);

/// The point of the frame, as a part of its width and height, that stays where it is in a zoom.
inline constexpr double FocusX = 0.5;
inline constexpr double FocusY = 0.62;

} // namespace troupe::sandbox
