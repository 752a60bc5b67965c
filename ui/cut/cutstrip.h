#pragma once

#include "core/cut/trim.h"

#include <QHash>
#include <QImage>
#include <QWidget>

namespace troupe {

/// A cut as a strip: each shot as long as it is, with its picture; a shot without one is hatched, with words.
/// The ends of the current shot are dragged, or moved by a frame with Alt (head) and Shift (tail) and the
/// arrows; the arrows alone go to the next shot, Delete makes it whole again. A click beside the ends goes
/// there.
class CutStrip : public QWidget {
    Q_OBJECT

public:
    explicit CutStrip(QWidget* parent = nullptr);

    /// The current shot stays the same one, if it is there still.
    void setCut(const Cut& cut);
    void setPoster(const TakeId& take, const QImage& poster);
    bool hasPoster(const TakeId& take) const { return m_posters.contains(take); }
    /// Where the player stands, in frames of the cut.
    void setPosition(qint64 frame);
    int current() const { return m_current; }
    void setCurrent(int item);
    /// Of an item in this widget.
    QRectF boxOf(int item) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int item);
    /// By the person; the strip shows it until the next setCut().
    void trimWanted(int item, const troupe::Trim& trim);
    /// The person wants to see this frame of the cut.
    void seekWanted(qint64 frame);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Hold { Nothing, Head, Tail };

    void paintItem(QPainter& painter, int item) const;
    void paintHandles(QPainter& painter) const;
    int itemAt(double x) const;
    qint64 frameAt(double x) const;
    Trim trimOf(int item) const;
    void drag(double x);
    void nudge(Hold end, int frames);
    void describe();

    Cut m_cut;
    QList<qint64> m_starts; ///< Of each item, and the end of the last: in frames of the cut.
    QHash<TakeId, QImage> m_posters;
    int m_current = -1;
    qint64 m_position = 0;
    Hold m_hold = Hold::Nothing;
    double m_pressedAt = 0;
    double m_perFrame = 1; ///< Pixels of a frame of the clip when it was taken hold of.
    Trim m_before; ///< Of the item that is held.
    std::optional<Trim> m_dragged;
};

} // namespace troupe
