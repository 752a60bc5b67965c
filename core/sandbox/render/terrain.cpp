#include "core/sandbox/render/terrain.h"

#include "core/sandbox/render/plants.h"

namespace troupe::sandbox {

std::function<double(double)> ridgeLine(const Setting& setting, const Canvas& canvas, const Ridge& ridge)
{
    const quint32 seed = setting.noiseSeed(ridge.salt);
    return [seed, ridge, left = canvas.left(), ring = canvas.ring()](double x) {
        return ridge.base
            - ridge.swing * ringRidge(seed, (x - left) / ring, ridge.period, ridge.octaves, ridge.roughness);
    };
}

std::function<double(double)> peakLine(const Setting& setting, const Canvas& canvas, const Ridge& ridge)
{
    const quint32 seed = setting.noiseSeed(ridge.salt);
    return [seed, ridge, left = canvas.left(), ring = canvas.ring()](double x) {
        const double t = (x - left) / ring;
        // Folding the noise at zero makes its crossings into sharp tops.
        double sum = 0;
        double weight = 1;
        double total = 0;
        int period = ridge.period;
        for (int octave = 0; octave < ridge.octaves; ++octave) {
            sum += weight * (1 - 2 * std::abs(ringNoise(seed + quint32(octave) * 31U, t * period, period)));
            total += weight;
            weight *= ridge.roughness;
            period *= 2;
        }
        return ridge.base - ridge.swing * sum / total;
    };
}

QLinearGradient downwards(double from, double to, const QColor& first, const QColor& last)
{
    QLinearGradient gradient(0, from, 0, to);
    gradient.setColorAt(0, first);
    gradient.setColorAt(1, last);
    return gradient;
}

void addHaze(const Setting& s, std::vector<Layer>& layers, double y, double depth, double strength)
{
    const double alpha = qMin(0.95, strength + s.palette.haziness * 0.55);
    if (alpha < 0.03)
        return;
    Canvas canvas(s, depth);
    const double reach = s.h() * (0.13 + 0.2 * s.palette.haziness);
    QLinearGradient band(0, y - reach, 0, y + reach * 0.8);
    band.setColorAt(0, withAlpha(s.palette.haze, 0));
    band.setColorAt(0.55, withAlpha(s.palette.haze, alpha));
    band.setColorAt(1, withAlpha(s.palette.haze, 0));
    canvas.painter().fillRect(QRectF(canvas.left(), y - reach, canvas.ring(), reach * 1.8), band);
    layers.push_back(canvas.finish(0.006));
}

void addForegroundGrass(const Setting& s, std::vector<Layer>& layers, const QColor& colour)
{
    Canvas canvas(s, 1.5);
    Dice dice = s.dice(90);
    const QColor near = s.palette.lit(colour);
    const int count = 46;
    for (int i = 0; i < count; ++i) {
        const double x = canvas.left() + canvas.ring() * (i + dice.unit()) / count;
        // Leaves the middle free, where the cast is at rest.
        const double middle = std::abs(x / s.w() - 0.5) * 2;
        const double height = s.u() * dice.between(5, 9) * (0.55 + 0.9 * qMin(1.0, middle));
        const QPointF foot(x, s.h() * 1.03);
        canvas.around(x, height, [&](double at) {
            Dice blades = s.dice(900 + quint32(i));
            paintTuft(canvas.painter(), blades, {at, foot.y()}, height,
                      {mixed(near, Qt::black, 0.35), mixed(near, Qt::black, 0.6)});
        });
    }
    canvas.blur(s.u() * 0.32);
    layers.push_back(canvas.finish());
}

} // namespace troupe::sandbox
