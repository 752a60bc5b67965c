#pragma once

#include <QImage>
#include <QSlider>

#include <chrono>

namespace troupe {

/// The clip as a strip of pictures with a playhead; dragging anywhere on it moves through the clip.
/// Its value is the position in milliseconds. Leaves the arrow keys to the player around it.
class ScrubBar : public QSlider {
    Q_OBJECT

public:
    explicit ScrubBar(QWidget* parent = nullptr);

    void setFilmstrip(const QImage& strip);
    void setDuration(std::chrono::milliseconds duration);
    /// Does not emit scrubbed().
    void setPosition(std::chrono::milliseconds position);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void scrubbed(std::chrono::milliseconds position); ///< By the person.

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void scrubTo(double x);

    QImage m_strip;
};

} // namespace troupe
