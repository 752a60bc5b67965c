#pragma once

#include "core/base/result.h"

extern "C" {
#include <libavformat/avformat.h>
}

#include <memory>

namespace troupe::media {

struct FreeOutput {
    void operator()(AVFormatContext* output) const
    {
        avio_closep(&output->pb);
        avformat_free_context(output);
    }
};
using OutputPtr = std::unique_ptr<AVFormatContext, FreeOutput>;

/// DiskFull or Storage, by what FFmpeg answered to a write.
tl::unexpected<Error> notWritten(int code);

/// An MP4 that will be at `path`, without streams yet. Storage.
Result<OutputPtr> mp4Output(const QString& path);
/// Opens the file and writes the header; the index will come first.
Result<> beginOutput(AVFormatContext& output);
/// Writes the index and closes the file.
Result<> endOutput(AVFormatContext& output);

} // namespace troupe::media
