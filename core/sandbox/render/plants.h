#pragma once

#include "core/sandbox/render/canvas.h"

namespace troupe::sandbox {

/// The two sides of a lit thing.
struct Tones {
    QColor light;
    QColor dark;
};

// Each stands with its foot at `foot` and is `height` high; `dice` makes each one its own.
void paintConifer(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& leaves,
                  const QColor& trunk, bool snow);
void paintRoundTree(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& leaves,
                    const QColor& trunk);
void paintPalm(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& leaves,
               const QColor& trunk);
void paintCactus(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& skin);
void paintTuft(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& blades);
void paintFlower(QPainter& painter, Dice& dice, QPointF foot, double height, const QColor& stem,
                 const QColor& petals);
void paintRock(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& stone);

} // namespace troupe::sandbox
