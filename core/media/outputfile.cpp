#include "core/media/outputfile.h"

#include <QFile>

#include <array>
#include <cerrno>

namespace troupe::media {

tl::unexpected<Error> notWritten(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text {};
    av_strerror(code, text.data(), text.size());
    return failure(code == AVERROR(ENOSPC) ? Error::Kind::DiskFull : Error::Kind::Storage,
                   QString::fromUtf8(text.data()));
}

Result<OutputPtr> mp4Output(const QString& path)
{
    AVFormatContext* made = nullptr;
    if (const int code = avformat_alloc_output_context2(&made, nullptr, "mp4", nullptr); code < 0)
        return notWritten(code);
    OutputPtr output(made);
    // With the index moved to the front, the muxer opens the file a second time by this name.
    const QByteArray url = "file:" + QFile::encodeName(path);
    output->url = av_strdup(url.constData());
    return output;
}

Result<> beginOutput(AVFormatContext& output)
{
    if (const int code = avio_open(&output.pb, output.url, AVIO_FLAG_WRITE); code < 0)
        return notWritten(code);
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    const int code = avformat_write_header(&output, &options);
    av_dict_free(&options);
    return code < 0 ? Result<>(notWritten(code)) : Result<>();
}

Result<> endOutput(AVFormatContext& output)
{
    if (const int code = av_write_trailer(&output); code < 0)
        return notWritten(code);
    if (const int code = avio_closep(&output.pb); code < 0)
        return notWritten(code);
    return {};
}

} // namespace troupe::media
