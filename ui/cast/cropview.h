#pragma once

#include <QImage>
#include <QWidget>

#include <optional>

namespace troupe {

/// A picture of a clip with the part that is kept. The part is dragged, or by a corner made larger and
/// smaller in its shape; arrow keys move it, plus and minus change its size. Counts in pixels of the clip.
class CropView : public QWidget {
    Q_OBJECT

public:
    explicit CropView(QWidget* parent = nullptr);

    /// Its size as shown; nothing can be done before it is known.
    void setClip(const QSize& clip);
    /// May be smaller than the clip.
    void setPicture(const QImage& picture);
    /// Does not emit cropWanted().
    void setCrop(const QRect& crop);
    const QRect& crop() const { return m_crop; }
    /// Where a point of the clip is in this widget.
    QPointF at(const QPointF& pixel) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cropWanted(const QRect& crop); ///< By the person; may reach out of the clip.

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Drag {
        QPointF from; ///< In pixels of the clip.
        QRect crop; ///< As it was.
        bool isCorner = false;
        QPointF fixed; ///< The corner that stays.
    };

    QRectF pictureBox() const;
    QRectF cropBox() const;
    QPointF pixelAt(const QPointF& point) const;
    void grow(double factor);

    QImage m_picture;
    QSize m_clip;
    QRect m_crop;
    std::optional<Drag> m_drag;
};

} // namespace troupe
