#pragma once

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

// FFmpeg's objects, each owned by exactly one handle.
namespace troupe::sandbox::av {

/// Frees through FFmpeg's `void free(T**)` functions.
template<auto Free>
struct Freed {
    template<typename T>
    void operator()(T* object) const
    {
        Free(&object);
    }
};

struct ScalerFreed {
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};

struct OutputFreed {
    void operator()(AVFormatContext* output) const
    {
        avio_closep(&output->pb);
        avformat_free_context(output);
    }
};

using Frame = std::unique_ptr<AVFrame, Freed<av_frame_free>>;
using Packet = std::unique_ptr<AVPacket, Freed<av_packet_free>>;
using Codec = std::unique_ptr<AVCodecContext, Freed<avcodec_free_context>>;
using Input = std::unique_ptr<AVFormatContext, Freed<avformat_close_input>>;
using Output = std::unique_ptr<AVFormatContext, OutputFreed>;
using Scaler = std::unique_ptr<SwsContext, ScalerFreed>;
using Resampler = std::unique_ptr<SwrContext, Freed<swr_free>>;

} // namespace troupe::sandbox::av
