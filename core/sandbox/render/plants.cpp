#include "core/sandbox/render/plants.h"

#include <QPainterPath>
#include <QtMath>

namespace troupe::sandbox {

void paintConifer(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& leaves,
                  const QColor& trunk, bool snow)
{
    const double width = height * dice.between(0.34, 0.46);
    painter.setBrush(trunk);
    painter.drawRect(
        QRectF(foot.x() - height * 0.022, foot.y() - height * 0.2, height * 0.044, height * 0.2));
    const int tiers = 5;
    for (int tier = 0; tier < tiers; ++tier) {
        const double t = double(tier) / tiers;
        const double y = foot.y() - height * (0.09 + 0.72 * t);
        const double half = width / 2 * (1 - t * 0.82) * dice.between(0.9, 1.08);
        const double rise = height * (0.30 - 0.06 * t);
        QPainterPath side(QPointF(foot.x(), y - rise));
        side.quadTo(foot.x() - half * 0.25, y - rise * 0.3, foot.x() - half, y);
        side.quadTo(foot.x(), y + height * 0.035, foot.x() + half, y);
        side.quadTo(foot.x() + half * 0.25, y - rise * 0.3, foot.x(), y - rise);
        painter.fillPath(side, mixed(leaves.dark, leaves.light, 0.15 + 0.3 * t));
        QPainterPath lit(QPointF(foot.x(), y - rise));
        lit.quadTo(foot.x() + half * 0.25, y - rise * 0.3, foot.x() + half, y);
        lit.quadTo(foot.x() + half * 0.35, y + height * 0.02, foot.x() + half * 0.1, y + height * 0.01);
        lit.closeSubpath();
        painter.fillPath(lit, mixed(leaves.dark, leaves.light, 0.55 + 0.3 * t));
        if (snow) {
            QPainterPath cap(QPointF(foot.x(), y - rise));
            cap.quadTo(foot.x() - half * 0.3, y - rise * 0.3, foot.x() - half * 0.95, y - height * 0.005);
            cap.quadTo(foot.x() - half * 0.3, y - rise * 0.32, foot.x() + half * 0.1, y - rise * 0.35);
            cap.quadTo(foot.x() + half * 0.6, y - rise * 0.15, foot.x() + half * 0.95, y - height * 0.005);
            cap.quadTo(foot.x() + half * 0.25, y - rise * 0.3, foot.x(), y - rise);
            painter.fillPath(cap, mixed(leaves.light, QColor(245, 250, 255), 0.75));
        }
    }
}

void paintRoundTree(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& leaves,
                    const QColor& trunk)
{
    const double stem = height * 0.035;
    QPainterPath wood(foot - QPointF(stem * 1.7, 0));
    wood.quadTo(foot.x() - stem * 0.7, foot.y() - height * 0.2, foot.x() - stem * 0.6,
                foot.y() - height * 0.6);
    wood.lineTo(foot.x() + stem * 0.6, foot.y() - height * 0.6);
    wood.quadTo(foot.x() + stem * 0.7, foot.y() - height * 0.2, foot.x() + stem * 1.7, foot.y());
    painter.fillPath(wood, trunk);
    const QPointF crown = foot - QPointF(0, height * 0.66);
    struct Puff {
        QPointF at;
        double r;
    };
    std::vector<Puff> puffs;
    for (int i = 0; i < 11; ++i) {
        const double angle = i * 2 * M_PI / 11 + dice.between(-0.2, 0.2);
        const double out = height * dice.between(0.13, 0.22);
        puffs.push_back({crown + QPointF(std::cos(angle) * out * 1.15, std::sin(angle) * out),
                         height * dice.between(0.10, 0.16)});
    }
    puffs.push_back({crown, height * 0.22});
    painter.setBrush(leaves.dark);
    for (const Puff& puff : puffs)
        painter.drawEllipse(puff.at, puff.r, puff.r);
    painter.setBrush(mixed(leaves.dark, leaves.light, 0.5));
    for (const Puff& puff : puffs)
        painter.drawEllipse(puff.at + QPointF(puff.r * 0.12, -puff.r * 0.18), puff.r * 0.8, puff.r * 0.78);
    painter.setBrush(withAlpha(leaves.light, 0.7));
    for (const Puff& puff : puffs) {
        if (puff.at.y() < crown.y() + height * 0.05)
            painter.drawEllipse(puff.at + QPointF(puff.r * 0.25, -puff.r * 0.38), puff.r * 0.45,
                                puff.r * 0.4);
    }
}

void paintPalm(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& leaves,
               const QColor& trunk)
{
    const double lean = dice.between(-0.28, 0.28) * height;
    const QPointF top = foot + QPointF(lean, -height * 0.8);
    const double stem = height * 0.026;
    QPainterPath wood(foot - QPointF(stem * 1.5, 0));
    wood.quadTo(foot.x() + lean * 0.2 - stem, foot.y() - height * 0.45, top.x() - stem * 0.6, top.y());
    wood.lineTo(top.x() + stem * 0.6, top.y());
    wood.quadTo(foot.x() + lean * 0.2 + stem, foot.y() - height * 0.45, foot.x() + stem * 1.5, foot.y());
    painter.fillPath(wood, trunk);
    for (int i = 0; i < 9; ++i) {
        const double angle = -M_PI * (0.02 + 0.96 * i / 8.0) + dice.between(-0.12, 0.12);
        const double reach = height * dice.between(0.30, 0.40);
        const QPointF tip
            = top + QPointF(std::cos(angle) * reach, std::sin(angle) * reach * 0.45 + reach * 0.36);
        const QPointF bend
            = top + QPointF(std::cos(angle) * reach * 0.62, std::sin(angle) * reach * 0.62 - reach * 0.2);
        QPainterPath leaf(top);
        leaf.quadTo(bend - QPointF(0, reach * 0.08), tip);
        leaf.quadTo(bend + QPointF(0, reach * 0.16), top);
        painter.fillPath(leaf, mixed(leaves.dark, leaves.light, dice.between(0.1, 0.9)));
    }
}

void paintCactus(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& skin)
{
    const double stem = height * 0.13;
    const auto limb = [&](const QPointF& from, const QPointF& corner, const QPointF& to, double width) {
        QPainterPath path(from);
        path.lineTo(corner);
        path.lineTo(to);
        painter.strokePath(path, QPen(skin.dark, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.save();
        painter.translate(width * 0.16, 0);
        painter.strokePath(
            path,
            QPen(withAlpha(skin.light, 0.75), width * 0.35, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.restore();
    };
    const double left = dice.between(0.35, 0.5) * height;
    const double right = dice.between(0.45, 0.62) * height;
    const QPointF l = foot - QPointF(0, left);
    limb(l, l - QPointF(height * 0.22, 0), l - QPointF(height * 0.22, height * 0.26), stem * 0.7);
    const QPointF r = foot - QPointF(0, right);
    limb(r, r + QPointF(height * 0.2, 0), r + QPointF(height * 0.2, -height * 0.2), stem * 0.62);
    limb(foot, foot - QPointF(0, height * 0.5), foot - QPointF(0, height * 0.93), stem);
    painter.setPen(Qt::NoPen);
}

void paintTuft(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& blades)
{
    const int count = 5 + dice.below(4);
    for (int i = 0; i < count; ++i) {
        const double x = foot.x() + (double(i) / count - 0.5) * height * 0.5;
        const double lean = dice.between(-0.35, 0.35) * height;
        const double tall = height * dice.between(0.5, 1.0);
        const double thick = height * 0.045;
        QPainterPath blade(QPointF(x - thick, foot.y()));
        blade.quadTo(x - thick + lean * 0.2, foot.y() - tall * 0.6, x + lean, foot.y() - tall);
        blade.quadTo(x + thick + lean * 0.3, foot.y() - tall * 0.5, x + thick, foot.y());
        painter.fillPath(blade, mixed(blades.dark, blades.light, dice.unit()));
    }
}

void paintFlower(QPainter& painter, Dice& dice, QPointF foot, double height, const QColor& stem,
                 const QColor& petals)
{
    const QPointF head = foot + QPointF(dice.between(-0.2, 0.2) * height, -height);
    painter.setPen(QPen(stem, qMax(1.0, height * 0.06)));
    painter.drawLine(foot, head);
    painter.setPen(Qt::NoPen);
    painter.setBrush(petals);
    const double r = height * 0.13;
    for (int i = 0; i < 5; ++i) {
        const double angle = i * 2 * M_PI / 5;
        painter.drawEllipse(head + QPointF(std::cos(angle), std::sin(angle)) * r, r * 0.8, r * 0.8);
    }
    painter.setBrush(mixed(QColor(0xffd55a), petals, 0.2));
    painter.drawEllipse(head, r * 0.6, r * 0.6);
}

void paintRock(QPainter& painter, Dice& dice, QPointF foot, double height, const Tones& stone)
{
    const double half = height * dice.between(0.7, 1.2);
    QPainterPath body(foot - QPointF(half, 0));
    body.lineTo(foot.x() - half * 0.75, foot.y() - height * dice.between(0.4, 0.7));
    body.lineTo(foot.x() - half * 0.1, foot.y() - height);
    body.lineTo(foot.x() + half * 0.6, foot.y() - height * dice.between(0.6, 0.85));
    body.lineTo(foot.x() + half, foot.y());
    body.closeSubpath();
    painter.fillPath(body, stone.dark);
    QPainterPath lit(foot + QPointF(-half * 0.1, -height));
    lit.lineTo(foot.x() + half * 0.6, foot.y() - height * 0.7);
    lit.lineTo(foot.x() + half, foot.y());
    lit.lineTo(foot.x() + half * 0.2, foot.y() - height * 0.4);
    lit.closeSubpath();
    painter.fillPath(lit, stone.light);
}

} // namespace troupe::sandbox
