#include "core/sandbox/render/cameramove.h"
#include "core/sandbox/render/caption.h"
#include "core/sandbox/render/casting.h"
#include "core/sandbox/render/filming.h"
#include "core/sandbox/render/grade.h"
#include "core/sandbox/render/openingframe.h"
#include "core/sandbox/render/scenenote.h"
#include "core/sandbox/render/soundbed.h"
#include "core/sandbox/render/takes.h"

namespace troupe::sandbox {

namespace {

constexpr double OpeningSeconds = 0.7; ///< From the opening frame to the scene alone.

} // namespace

Result<RenderedClip> generateTake(const RenderOrder& order, const QString& outPath,
                                  const RenderProgress& progress)
{
    QImage opening;
    if (!order.openingFramePath.isEmpty()) {
        auto read = readOpeningFrame(order.openingFramePath, order.size);
        if (!read)
            return tl::unexpected(read.error());
        opening = std::move(*read);
    }
    auto production = produce(order, order.size, nullptr, {});
    if (!production)
        return tl::unexpected(production.error());
    const Scene& scene = *production->scene;
    const SceneNote note {production->spec, scene.after(order.seconds), {}};
    const Caption caption(order.prompt, production->spec.camera, order.size, order.fps);
    const int frames = order.seconds * order.fps;

    const auto maker = [&](int index) -> Result<QImage> {
        if (index == frames)
            return QImage();
        const double seconds = double(index) / order.fps;
        if (index == 0 && !opening.isNull())
            return opening;
        QImage frame(order.size, QImage::Format_RGB32);
        scene.draw(frame, seconds);
        caption.draw(frame, index);
        if (!opening.isNull() && seconds < OpeningSeconds)
            dissolve(frame, opening, 1 - smoothStep(0, OpeningSeconds, seconds));
        return frame;
    };
    const Film film {.format = {order.size, {order.fps, 1}},
                     .expected = frames,
                     .sound = soundBed(production->spec, order.seconds),
                     .frame = maker,
                     .comment = [&] { return note.toText(); }};
    const auto shot = shootFilm(film, outPath, progress);
    if (!shot)
        return tl::unexpected(shot.error());
    return RenderedClip {order.size, double(*shot) / order.fps, *shot};
}

} // namespace troupe::sandbox
