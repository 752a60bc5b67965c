#include "core/media/conform.h"

#include "core/media/clipwriter.h"
#include "core/media/picture.h"
#include "core/media/soundtrack.h"
#include "core/media/steadyframes.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe::media {
namespace {

Result<> checkRequest(const ConformRequest& request, const MediaLimits& limits)
{
    const auto invalid = [](QLatin1StringView member) { return failure(Error::Kind::Invalid, member); };
    if (auto writable = checkFormat(request.size, request.rate, limits); !writable)
        return writable;
    if (request.first < 0 || request.count < 1
        || (double(request.first) + request.count) / request.rate.value()
            > double(limits.maxDuration.count()) + 1)
        return invalid("count"_L1);
    if (request.target.isEmpty()
        || QFileInfo(request.target).absoluteFilePath() == QFileInfo(request.source).absoluteFilePath())
        return invalid("target"_L1);
    return {};
}

/// The part `crop` of the picture in its new size. Scaled as it is converted; only what is enlarged is
/// converted first, because the whole picture would be enlarged with it.
Result<QImage> conformed(const AVFrame& frame, const MediaInfo& info, const QRect& crop, const QSize& size)
{
    const double across = double(size.width()) / crop.width();
    const double down = double(size.height()) / crop.height();
    if (across > 1 || down > 1) {
        return toImage(frame, info.size, info.rotation).map([&](const QImage& whole) {
            return whole.copy(crop).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        });
    }
    const QSize scaled
        = QSize(int(std::lround(info.size.width() * across)), int(std::lround(info.size.height() * down)))
              .expandedTo(size);
    const QPoint corner(std::min(int(std::lround(crop.x() * across)), scaled.width() - size.width()),
                        std::min(int(std::lround(crop.y() * down)), scaled.height() - size.height()));
    return toImage(frame, scaled, info.rotation).map([&](const QImage& whole) {
        return scaled == size ? whole : whole.copy(QRect(corner, size));
    });
}

} // namespace

Result<> conform(const ConformRequest& request, const MediaLimits& limits, const Stopped& stopped,
                 const Progress& progress)
{
    if (const auto good = checkRequest(request, limits); !good)
        return good;
    auto frames = SteadyFrames::open(request.source, request.rate, request.first, limits, stopped);
    if (!frames)
        return tl::unexpected(frames.error());
    const MediaInfo info = frames->info();
    const QRect whole(QPoint(0, 0), info.size);
    const QRect crop = request.crop.isEmpty() ? whole : request.crop;
    if (!whole.contains(crop))
        return failure(Error::Kind::Invalid, u"crop"_s);
    const double frameTime = 1 / request.rate.value();
    const auto sound
        = readSound(request.source, request.first * frameTime, request.count * frameTime, limits, stopped);
    if (!sound)
        return tl::unexpected(sound.error());
    const auto writer = ClipWriter::create(
        request.target, {request.size, request.rate, request.bitsPerSecond, !sound->empty()});
    if (!writer)
        return tl::unexpected(writer.error());

    std::span<const float> silentYet(*sound);
    for (int done = 0; done < request.count; ++done) {
        const auto frame = frames->next();
        if (!frame)
            return tl::unexpected(frame.error());
        if (!*frame)
            return failure(Error::Kind::MediaCutOff, u"%1 of %2 frames"_s.arg(done).arg(request.count));
        const auto picture = conformed(**frame, info, crop, request.size);
        if (!picture)
            return tl::unexpected(picture.error());
        if (const auto added = (*writer)->addFrame(*picture); !added)
            return added;
        const auto heard = 2 * size_t(std::lround((done + 1) * frameTime * SoundRate));
        const size_t due = heard - std::min(heard, sound->size() - silentYet.size());
        const auto chunk = silentYet.first(std::min(due, silentYet.size()));
        if (const auto added = (*writer)->addSound(chunk); !added)
            return added;
        silentYet = silentYet.subspan(chunk.size());
        if (stopped && stopped())
            return failure(Error::Kind::Canceled);
        if (progress)
            progress(double(done + 1) / request.count);
    }
    return (*writer)->finish();
}

} // namespace troupe::media
