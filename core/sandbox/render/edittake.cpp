#include "core/sandbox/render/filming.h"
#include "core/sandbox/render/grade.h"
#include "core/sandbox/render/scenenote.h"
#include "core/sandbox/render/takes.h"

namespace troupe::sandbox {

Result<RenderedClip> editTake(const RenderOrder& order, const QString& outPath,
                              const RenderProgress& progress)
{
    auto source = MovieReader::open(order.sourcePath);
    if (!source)
        return tl::unexpected(source.error());
    const MovieInfo info = source->info();
    // H.264 in 4:2:0 has no odd sides.
    const QSize size(info.size.width() & ~1, info.size.height() & ~1);
    source->scaleTo(size);

    auto note = SceneNote::fromText(info.comment);
    if (note)
        note->edits.append(order.prompt);
    const Grade grade(lookOf(order.prompt), size, seedOf(order.prompt));
    const int frames = qMax(1, info.frames);
    const auto maker = [&](int index) -> Result<QImage> {
        auto frame = source->nextFrame();
        if (frame && !frame->isNull())
            grade.apply(*frame, double(index) / frames, index / info.rate.value());
        return frame;
    };
    const Film film {.format = {size, info.rate, info.hasSound},
                     .expected = frames,
                     .sound = readSound(order.sourcePath),
                     .frame = maker,
                     .comment = [&] { return note ? note->toText() : info.comment; }};
    const auto shot = shootFilm(film, outPath, progress);
    if (!shot)
        return tl::unexpected(shot.error());
    return RenderedClip {size, *shot / info.rate.value(), *shot};
}

} // namespace troupe::sandbox
