#pragma once

#include "core/base/result.h"
#include "core/media/mediainfo.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include <chrono>
#include <memory>
#include <optional>

namespace troupe::media {

struct FreeFormat {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
};
struct FreeCodec {
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
};
struct FreeFrame {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
struct FreePacket {
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
using FramePtr = std::unique_ptr<AVFrame, FreeFrame>;
using PacketPtr = std::unique_ptr<AVPacket, FreePacket>;

/// A video file that passed the limits, and the decoder of its picture. Stays where it is: FFmpeg
/// holds its address.
class InputFile {
public:
    enum class Look {
        Quick, ///< Trust a header that tells all.
        Thorough, ///< Also read into the file, for what the header leaves out.
    };

    static Result<std::unique_ptr<InputFile>> open(const QString& path, const MediaLimits& limits,
                                                   const Stopped& stopped, Look look);
    Q_DISABLE_COPY_MOVE(InputFile)

    MediaInfo info() const;
    const AVFormatContext& format() const { return *m_format; }
    /// Makes the decoder ready; `threads` as FFmpeg means it.
    Result<> startDecoder(int threads);
    AVCodecContext& decoder() { return *m_decoder; }

    /// The next picture, or nothing at the end. The frame is valid until the next call.
    Result<const AVFrame*> nextFrame();
    /// The next key frame alone. Decoders hold a picture back until later ones show that it is due;
    /// nothing comes later here, so it is out as soon as it is decoded, and the rest is not even read.
    Result<const AVFrame*> nextKeyFrame();
    /// To the last key frame at or before `seconds`.
    Result<> seek(double seconds);
    /// When a frame is shown, from the beginning of the clip on.
    double secondsOf(const AVFrame& frame) const;
    /// How long it is shown: what the file says, or else what its rate does.
    double durationOf(const AVFrame& frame) const;
    /// Where the last frame that was decoded ends.
    double endOfLastFrame() const { return m_lastEnd; }

    /// For what is not about decoding pictures; the stream of the picture in it.
    AVFormatContext& format() { return *m_format; }
    const AVStream& stream() const { return *m_format->streams[m_stream]; }
    /// Why the work has to end now: Canceled, MediaTooSlow.
    std::optional<Error> stopReason() const;

private:
    InputFile(QString path, const MediaLimits& limits, Stopped stopped);

    static int interrupted(void* self);
    Result<> openFormat();
    Result<> findPicture(Look look);
    bool isCutOff() const;
    /// Why `code` came: stopped, too slow, or `otherwise`.
    Error errorOf(int code, Error::Kind otherwise) const;

    QString m_path;
    MediaLimits m_limits;
    Stopped m_stopped;
    std::chrono::steady_clock::time_point m_deadline;
    std::unique_ptr<AVFormatContext, FreeFormat> m_format;
    std::unique_ptr<AVCodecContext, FreeCodec> m_decoder;
    FramePtr m_frame;
    PacketPtr m_packet;
    int m_stream = -1;
    bool m_draining = false;
    double m_frameTime = 0; ///< Seconds; 0 where the file does not tell.
    double m_lastEnd = 0;
};

} // namespace troupe::media
