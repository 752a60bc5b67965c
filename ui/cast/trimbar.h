#pragma once

#include <QImage>
#include <QWidget>

namespace troupe {

/// A clip as a strip of pictures with the stretch that is kept: its ends are dragged, or all of it. Arrow
/// keys move it by a frame, with Shift its end. Counts in frames.
class TrimBar : public QWidget {
    Q_OBJECT

public:
    explicit TrimBar(QWidget* parent = nullptr);

    void setFilmstrip(const QImage& strip);
    void setFrames(int frames);
    /// Does not emit trimWanted().
    void setTrim(int first, int count);
    /// Where the beginning of a frame is in this widget.
    double at(int frame) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the person; within the clip. `look`: the frame that they look at while they do so.
    void trimWanted(int first, int count, int look);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Hold { Nothing, Begin, End, All };

    int frameAt(double x) const;
    void want(Hold part, int first, int count);

    QImage m_strip;
    int m_frames = 0;
    int m_first = 0;
    int m_count = 0;
    Hold m_hold = Hold::Nothing;
    int m_grip = 0; ///< Frames from the beginning of the stretch to the pointer.
};

} // namespace troupe
