#pragma once

#include <QImage>
#include <QWidget>

namespace troupe {

/// Shows one picture at a time: a poster until the player's first frame comes, then frames; or a message.
/// The file that it shows can be dragged out of it.
class VideoView : public QWidget {
    Q_OBJECT

public:
    explicit VideoView(QWidget* parent = nullptr);

    /// Forgets picture and message. `path`: what a drag carries; may be empty.
    void reset(const QString& path);
    /// Ignored once a frame came.
    void setPoster(const QImage& poster);
    void setFrame(const QImage& frame);
    /// What went wrong.
    void setMessage(const QString& message);
    /// What stands there while there is nothing to show.
    void setHint(const QString& hint);

    bool hasFrame() const { return m_hasFrame; }
    const QImage& image() const { return m_image; }
    const QString& message() const { return m_message; }
    const QString& hint() const { return m_hint; }
    QSize sizeHint() const override { return {640, 360}; }
    QSize minimumSizeHint() const override { return {160, 90}; }

Q_SIGNALS:
    void clicked();
    void painted(); ///< A picture, for the first time after reset().

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void startDrag();

    QImage m_image;
    QString m_message;
    QString m_hint;
    QString m_path;
    QPoint m_pressedAt;
    bool m_hasFrame = false;
    bool m_isPainted = false;
    bool m_pressed = false;
};

} // namespace troupe
