#include "core/sandbox/render/movieinput.h"

#include "core/sandbox/render/avlog.h"

#include <QFile>
#include <QFileInfo>

#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

namespace {

// Playlists and image sequences would read other files than the one given; these do not.
constexpr auto Containers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,gif,ogg,flv,"
                            "png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,wav,mp3,aac,flac";

int interrupted(void* deadline)
{
    return static_cast<const Deadline*>(deadline)->passed() ? 1 : 0;
}

/// Why a file that FFmpeg does not open does not open.
Error::Kind refusalOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::Kind::Missing;
    // An MP4 whose index never came begins like one all the same.
    return file.read(12).mid(4, 4) == "ftyp" ? Error::Kind::MediaCutOff : Error::Kind::MediaUnknown;
}

} // namespace

Result<OpenInput> openInput(const QString& path, const ReadLimits& limits)
{
    quietFfmpeg();
    const QFileInfo file(path);
    if (!file.isFile())
        return failure(Error::Kind::Missing, path);
    if (file.size() == 0)
        return failure(Error::Kind::MediaEmpty, path);

    OpenInput input;
    input.deadline = std::make_unique<Deadline>(limits.maxMilliseconds);
    AVFormatContext* format = avformat_alloc_context();
    format->interrupt_callback = {.callback = interrupted, .opaque = input.deadline.get()};
    format->format_whitelist = av_strdup(Containers);
    format->protocol_whitelist = av_strdup("file");
    format->max_streams = int(limits.maxStreams) + 1;
    const QByteArray url = "file:" + QFile::encodeName(path);
    // Frees the context when it fails.
    const int opened = avformat_open_input(&format, url.constData(), nullptr, nullptr);
    if (opened < 0)
        return failure(input.deadline->passed() ? Error::Kind::MediaTooSlow : refusalOf(path), path);
    input.format.reset(format);
    if (format->nb_streams == 0)
        return failure(refusalOf(path), path);
    if (format->nb_streams > limits.maxStreams)
        return failure(Error::Kind::MediaTooManyStreams, QString::number(format->nb_streams));
    if (avformat_find_stream_info(format, nullptr) < 0)
        return failure(Error::Kind::MediaUnreadable, u"no stream information"_s);
    if (double(format->duration) / AV_TIME_BASE > limits.maxSeconds)
        return failure(Error::Kind::MediaTooLong, path);
    return input;
}

MovieInfo OpenInput::info(const AVStream& picture) const
{
    MovieInfo info;
    const AVRational rate = av_guess_frame_rate(format.get(), const_cast<AVStream*>(&picture), nullptr);
    if (rate.num > 0 && rate.den > 0 && av_q2d(rate) >= 1 && av_q2d(rate) <= 120)
        info.rate = {rate.num, rate.den};
    if (picture.duration > 0)
        info.seconds = double(picture.duration) * av_q2d(picture.time_base);
    else if (format->duration > 0)
        info.seconds = double(format->duration) / AV_TIME_BASE;
    info.frames = picture.nb_frames > 0 && picture.nb_frames < 100'000
        ? int(picture.nb_frames)
        : int(std::lround(info.seconds * info.rate.value()));
    info.hasSound = av_find_best_stream(format.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0) >= 0;
    if (const auto* comment = av_dict_get(format->metadata, "comment", nullptr, 0))
        info.comment = QString::fromUtf8(comment->value);
    return info;
}

} // namespace troupe::sandbox
