#include "core/media/clipfacts.h"

#include "core/media/inputfile.h"

namespace troupe::media {

Result<ClipFacts> clipFacts(const QString& path, const MediaLimits& limits, const Stopped& stopped)
{
    const auto input = InputFile::open(path, limits, stopped, InputFile::Look::Thorough);
    if (!input)
        return tl::unexpected(input.error());
    ClipFacts facts {.info = (*input)->info()};
    const AVFormatContext& format = (*input)->format();
    for (unsigned i = 0; i < format.nb_streams && facts.audioChannels == 0; ++i) {
        const AVCodecParameters& codec = *format.streams[i]->codecpar;
        if (codec.codec_type != AVMEDIA_TYPE_AUDIO)
            continue;
        facts.audioChannels = codec.ch_layout.nb_channels;
        facts.audioRate = codec.sample_rate;
    }
    return facts;
}

} // namespace troupe::media
