#include "core/media/frames.h"

#include "core/media/inputfile.h"
#include "core/media/picture.h"
#include "core/media/stillscore.h"

#include <QBuffer>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace troupe::media {
namespace {

constexpr double SeekAhead = 8; // Seconds; nearer than that, decoding on beats seeking.

/// Starting threads costs more than they save before there is this much to decode: 13 s of 720p.
constexpr double PixelsForThreads = 300e6;

AVRational aspectOf(InputFile& input, const AVFrame& frame)
{
    return frame.sample_aspect_ratio.num > 0 ? frame.sample_aspect_ratio
                                             : input.decoder().sample_aspect_ratio;
}

/// No larger than `fit`, unless that is empty.
Result<QImage> shown(InputFile& input, const AVFrame& frame, const QSize& fit)
{
    const int rotation = input.info().rotation;
    QSize size = shownSize(QSize(frame.width, frame.height), aspectOf(input, frame), rotation);
    if (!fit.isEmpty() && (size.width() > fit.width() || size.height() > fit.height()))
        size = size.scaled(fit, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return toImage(frame, size, rotation);
}

int threadsFor(const MediaInfo& info)
{
    const double pixels
        = info.seconds * qMax(info.fps, 1.0) * info.codedSize.width() * info.codedSize.height();
    return pixels < PixelsForThreads ? 1 : 0;
}

Result<QByteArray> toPng(const QImage& image)
{
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    if (!image.save(&png, "PNG"))
        return failure(Error::Kind::MediaUnreadable, u"cannot write a PNG"_s);
    return png.data();
}

} // namespace

Result<MediaInfo> probe(const QString& path, const MediaLimits& limits, const Stopped& stopped)
{
    return InputFile::open(path, limits, stopped, InputFile::Look::Thorough)
        .map([](const std::unique_ptr<InputFile>& input) { return input->info(); });
}

Result<MediaInfo> verify(const QString& path, const MediaLimits& limits, const Stopped& stopped)
{
    // What a longer look would tell, the frames tell themselves.
    const auto input = InputFile::open(path, limits, stopped, InputFile::Look::Quick);
    if (!input)
        return tl::unexpected(input.error());
    MediaInfo info = (*input)->info();
    if (const auto ready = (*input)->startDecoder(threadsFor(info)); !ready)
        return tl::unexpected(ready.error());
    (*input)->decoder().skip_loop_filter = AVDISCARD_ALL; // Nobody sees these; errors show without it.
    int frames = 0;
    for (;;) {
        const auto frame = (*input)->nextFrame();
        if (!frame)
            return tl::unexpected(frame.error());
        if (!*frame)
            break;
        if (frames++ == 0) {
            info.codedSize = QSize((*frame)->width, (*frame)->height);
            info.size = shownSize(info.codedSize, aspectOf(**input, **frame), info.rotation);
        }
    }
    if (frames == 0)
        return failure(Error::Kind::MediaUnreadable, u"no frame decodes"_s);
    const double frameTime = info.fps > 0 ? 1 / info.fps : 0.05;
    const double end = (*input)->endOfLastFrame();
    if (end < info.seconds - qMax(0.25, 2 * frameTime))
        return failure(Error::Kind::MediaCutOff, u"%1 of %2 s decode"_s.arg(end).arg(info.seconds));
    info.seconds = end;
    return info;
}

Result<QImage> thumbnail(const QString& path, const QSize& fit, const MediaLimits& limits,
                         const Stopped& stopped)
{
    const auto input = InputFile::open(path, limits, stopped, InputFile::Look::Quick);
    if (!input)
        return tl::unexpected(input.error());
    if (const auto ready = (*input)->startDecoder(1); !ready)
        return tl::unexpected(ready.error());
    (*input)->decoder().skip_loop_filter = AVDISCARD_ALL; // Not visible at this size.
    const double wanted = (*input)->info().seconds / 10;
    if (wanted > 1) // Nearer to the start there is hardly another key frame.
        (void)(*input)->seek(wanted); // Or else the first frame.
    const auto frame = (*input)->nextKeyFrame();
    if (!frame)
        return tl::unexpected(frame.error());
    if (!*frame)
        return failure(Error::Kind::MediaUnreadable, u"no frame decodes"_s);
    return shown(**input, **frame, fit);
}

Result<FirstFrame> firstFrame(const QString& path, const MediaLimits& limits, const Stopped& stopped)
{
    const auto input = InputFile::open(path, limits, stopped, InputFile::Look::Quick);
    if (!input)
        return tl::unexpected(input.error());
    if (const auto ready = (*input)->startDecoder(1); !ready) // Threads would hold it back.
        return tl::unexpected(ready.error());
    const auto frame = (*input)->nextFrame();
    if (!frame)
        return tl::unexpected(frame.error());
    if (!*frame)
        return failure(Error::Kind::MediaUnreadable, u"no frame decodes"_s);
    return shown(**input, **frame, {}).map([&](const QImage& image) {
        const QSize coded((*frame)->width, (*frame)->height);
        return FirstFrame {image, {coded, image.size(), (*input)->info().rotation}};
    });
}

Result<QList<QImage>> framesAt(const QString& path, const QList<double>& seconds, const QSize& fit,
                               const MediaLimits& limits, const Stopped& stopped)
{
    const auto input = InputFile::open(path, limits, stopped, InputFile::Look::Quick);
    if (!input)
        return tl::unexpected(input.error());
    if (const auto ready = (*input)->startDecoder(threadsFor((*input)->info())); !ready)
        return tl::unexpected(ready.error());
    QList<QImage> images;
    FramePtr last(av_frame_alloc());
    const auto take = [&](const AVFrame& frame) -> Result<> {
        auto image = shown(**input, frame, fit);
        if (!image)
            return tl::unexpected(image.error());
        images.append(*std::move(image));
        return {};
    };
    const double halfFrame = (*input)->info().fps > 0 ? 0.5 / (*input)->info().fps : 0.02;
    while (images.size() < seconds.size()) {
        const double wanted = seconds[images.size()];
        if (wanted > (last->width > 0 ? (*input)->secondsOf(*last) : 0) + SeekAhead)
            (void)(*input)->seek(wanted); // Where it cannot, it decodes all the way.
        for (;;) {
            const auto frame = (*input)->nextFrame();
            if (!frame)
                return tl::unexpected(frame.error());
            if (!*frame) { // Beyond the end: the last one, for this and all that follow.
                if (last->width <= 0)
                    return failure(Error::Kind::MediaUnreadable, u"no frame decodes"_s);
                while (images.size() < seconds.size()) {
                    if (const auto taken = take(*last); !taken)
                        return tl::unexpected(taken.error());
                }
                return images;
            }
            av_frame_unref(last.get());
            av_frame_ref(last.get(), *frame);
            if ((*input)->secondsOf(**frame) + halfFrame >= wanted)
                break;
        }
        do { // One frame may be the answer to several wishes.
            if (const auto taken = take(*last); !taken)
                return tl::unexpected(taken.error());
        } while (images.size() < seconds.size()
                 && seconds[images.size()] <= (*input)->secondsOf(*last) + halfFrame);
    }
    return images;
}

Result<QList<QByteArray>> pngsAt(const QString& path, const QList<double>& seconds, const QSize& fit,
                                 const MediaLimits& limits, const Stopped& stopped)
{
    const auto frames = framesAt(path, seconds, fit, limits, stopped);
    if (!frames)
        return tl::unexpected(frames.error());
    QList<QByteArray> pngs;
    for (const QImage& frame : *frames) {
        const auto png = toPng(frame);
        if (!png)
            return tl::unexpected(png.error());
        pngs.append(*png);
    }
    return pngs;
}

Result<QList<double>> stillMoments(const QString& path, int count, const MediaLimits& limits,
                                   const Stopped& stopped)
{
    // In the thick of it: the first and the last moment often show a start and an end of movement.
    constexpr int Candidates = 24;
    constexpr double Rim = 0.05;
    constexpr QSize Size(640, 360);
    const auto info = probe(path, limits, stopped);
    if (!info)
        return tl::unexpected(info.error());
    QList<double> moments;
    for (int i = 0; i < Candidates; ++i)
        moments << info->seconds * (Rim + (1 - 2 * Rim) * i / (Candidates - 1));
    const auto frames = framesAt(path, moments, Size, limits, stopped);
    if (!frames)
        return tl::unexpected(frames.error());
    QList<StillLook> looks;
    for (const QImage& frame : *frames)
        looks << lookAtStill(frame);
    QList<double> best;
    for (const int place : pickStills(looks, count))
        best << moments[place];
    return best;
}

Result<QByteArray> lastFramePng(const QString& path, const QSize& size, const MediaLimits& limits,
                                const Stopped& stopped)
{
    const auto info = probe(path, limits, stopped);
    if (!info)
        return tl::unexpected(info.error());
    const auto frames = framesAt(path, {info->seconds}, {}, limits, stopped);
    if (!frames)
        return tl::unexpected(frames.error());
    QImage frame = frames->first();
    if (!size.isEmpty() && frame.size() != size) {
        frame = frame.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        const QPoint corner((frame.width() - size.width()) / 2, (frame.height() - size.height()) / 2);
        frame = frame.copy(QRect(corner, size));
    }
    return toPng(frame);
}

Result<QImage> filmstrip(const QString& path, const FilmstripRequest& request, const MediaLimits& limits,
                         const Stopped& stopped)
{
    const int count = qBound(1, request.frames, 200);
    const auto info = probe(path, limits, stopped);
    if (!info)
        return tl::unexpected(info.error());
    QList<double> seconds;
    for (int i = 0; i < count; ++i)
        seconds << (i + 0.5) * info->seconds / count;
    const auto frames = framesAt(path, seconds, request.cell, limits, stopped);
    if (!frames)
        return tl::unexpected(frames.error());
    QImage strip(request.cell.width() * count, request.cell.height(), QImage::Format_RGB32);
    strip.fill(Qt::black);
    QPainter painter(&strip);
    for (int i = 0; i < count; ++i) {
        const QImage& frame = frames->at(i);
        painter.drawImage(i * request.cell.width() + (request.cell.width() - frame.width()) / 2,
                          (request.cell.height() - frame.height()) / 2, frame);
    }
    return strip;
}

} // namespace troupe::media
