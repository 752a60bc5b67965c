#include "core/media/footage.h"

#include "core/media/inputfile.h"

#include <QList>

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe::media {
namespace {

constexpr int FramesForRate = 600; // Enough to see whether a rate is steady.
constexpr int MostReordered = 16; // Frames between the last of these may still follow.
constexpr double LeastRate = 10;
constexpr double MostRate = 60;

/// When the first frames are shown, in order, and where the last of all ends.
struct Timeline {
    QList<double> starts;
    double end = 0;
    bool isWhole = false; ///< There are no more frames than these.
};

Result<Timeline> readTimeline(InputFile& input, bool toTheEnd)
{
    Timeline line;
    const AVStream& video = input.stream();
    const double tick = av_q2d(video.time_base);
    const int64_t start = video.start_time == AV_NOPTS_VALUE ? 0 : video.start_time;
    const PacketPtr packet(av_packet_alloc());
    for (;;) {
        if (const auto reason = input.stopReason())
            return tl::unexpected(*reason);
        if (av_read_frame(&input.format(), packet.get()) < 0)
            break;
        const bool isPicture = packet->stream_index == video.index;
        const int64_t time = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        if (isPicture && time != AV_NOPTS_VALUE) {
            const double at = double(time - start) * tick;
            line.end = std::max(line.end, at + double(packet->duration) * tick);
            if (line.starts.size() < FramesForRate)
                line.starts << at;
        }
        av_packet_unref(packet.get());
        if (!toTheEnd && line.starts.size() == FramesForRate) {
            std::sort(line.starts.begin(), line.starts.end());
            line.starts.resize(FramesForRate - MostReordered);
            return line;
        }
    }
    if (const auto reason = input.stopReason())
        return tl::unexpected(*reason);
    line.isWhole = true;
    std::sort(line.starts.begin(), line.starts.end());
    return line;
}

/// More than the rounding of coarse time stamps, which is a millisecond in Matroska and a hundredth in GIF.
bool isVarying(const QList<double>& starts, double tick)
{
    if (starts.size() < 3)
        return false;
    const double mean = (starts.last() - starts.first()) / double(starts.size() - 1);
    const double slack = std::max(1.5 * tick, 0.05 * mean);
    for (qsizetype i = 1; i < starts.size(); ++i) {
        if (std::abs(starts[i] - starts[i - 1] - mean) > slack)
            return true;
    }
    return false;
}

QString kindOf(AVFormatContext& format)
{
    const QString names = QString::fromLatin1(format.iformat->name);
    if (names.contains(u"mp4"_s)) {
        const AVDictionaryEntry* brand = av_dict_get(format.metadata, "major_brand", nullptr, 0);
        const QByteArray text = brand ? QByteArray(brand->value) : QByteArray("qt  "); // Older than brands.
        return text.startsWith("qt") ? u"mov"_s : text.startsWith("3g") ? u"3gp"_s : u"mp4"_s;
    }
    if (names.contains(u"webm"_s)) // One reader for both, and nothing about it kept.
        return u"webm"_s;
    return names.section(u',', 0, 0);
}

bool isHdr(const AVCodecParameters& codec)
{
    return codec.color_trc == AVCOL_TRC_SMPTE2084 || codec.color_trc == AVCOL_TRC_ARIB_STD_B67;
}

bool hasAlpha(const AVStream& video)
{
    const AVPixFmtDescriptor* pixels = av_pix_fmt_desc_get(AVPixelFormat(video.codecpar->format));
    const AVDictionaryEntry* mode = av_dict_get(video.metadata, "alpha_mode", nullptr, 0);
    return (pixels && (pixels->flags & AV_PIX_FMT_FLAG_ALPHA))
        || (mode && QByteArrayView(mode->value) == "1");
}

} // namespace

MediaLimits footageLimits(MediaLimits limits)
{
    limits.containers = Containers::Footage;
    limits.maxTime = std::max<std::chrono::milliseconds>(limits.maxTime, std::chrono::minutes(10));
    return limits;
}

Rate steadyRate(double average, bool isVarying)
{
    constexpr std::array<Rate, 8> Usual {
        {{24000, 1001}, {24, 1}, {25, 1}, {30000, 1001}, {30, 1}, {50, 1}, {60000, 1001}, {60, 1}}};
    if (!(average > 0) || !std::isfinite(average))
        return {24, 1};
    const auto distance = [&](const Rate& rate) { return std::abs(rate.value() / average - 1); };
    const Rate nearest = *std::min_element(
        Usual.begin(), Usual.end(), [&](const Rate& a, const Rate& b) { return distance(a) < distance(b); });
    constexpr double Rounding = 0.0004; // 24000/1001 and 24 are 0.1 % apart.
    if (distance(nearest) < Rounding)
        return nearest;
    if (isVarying || average > MostRate) {
        // The next usual one that loses no frame, of whole numbers: phones mean those.
        for (const int usual : {24, 25, 30, 50}) {
            if (average <= usual * 1.01)
                return {usual, 1};
        }
        return {int(MostRate), 1};
    }
    // A multiple of it shows the same frames, more often.
    const double seen = std::max(average, 0.01);
    const int times = seen < LeastRate ? int(std::ceil(LeastRate / seen)) : 1;
    const AVRational exact = av_d2q(average * times, 10'000);
    const bool isUsable
        = exact.num > 0 && exact.den > 0 && av_q2d(exact) >= LeastRate && av_q2d(exact) <= MostRate;
    return isUsable ? Rate {exact.num, exact.den} : Rate {int(LeastRate), 1};
}

Result<Footage> lookAtFootage(const QString& path, const MediaLimits& limits, const Stopped& stopped)
{
    const auto input = InputFile::open(path, limits, stopped, InputFile::Look::Thorough);
    if (!input)
        return tl::unexpected(input.error());
    Footage footage;
    footage.info = (*input)->info();
    const auto line = readTimeline(**input, /*toTheEnd=*/footage.info.seconds <= 0);
    if (!line)
        return tl::unexpected(line.error());
    const AVStream& video = (*input)->stream();
    footage.hasVaryingRate = isVarying(line->starts, av_q2d(video.time_base));
    const bool isCounted = line->isWhole && line->starts.size() < FramesForRate;
    if (footage.info.seconds <= 0)
        footage.info.seconds = line->end;
    if (isCounted && line->starts.size() > 1 && footage.info.fps <= 0)
        footage.info.fps = double(line->starts.size() - 1) / (line->starts.last() - line->starts.first());
    if (footage.info.seconds > double(limits.maxDuration.count()))
        return failure(Error::Kind::MediaTooLong, u"%1 s"_s.arg(footage.info.seconds));
    footage.rate = steadyRate(footage.info.fps, footage.hasVaryingRate);
    footage.frames = std::max(1, int(std::lround(footage.info.seconds * footage.rate.value())));
    footage.kind = kindOf((*input)->format());
    footage.isHdr = isHdr(*video.codecpar);
    footage.hasAlpha = hasAlpha(video);
    return footage;
}

} // namespace troupe::media
