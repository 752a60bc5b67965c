#include "core/media/packettable.h"

#include <algorithm>
#include <cmath>

namespace troupe::media {

Result<PacketTable> packetTable(InputFile& input)
{
    PacketTable table;
    table.soundStream = av_find_best_stream(&input.format(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    const PacketPtr packet(av_packet_alloc());
    while (av_read_frame(&input.format(), packet.get()) >= 0) {
        const bool isPicture = packet->stream_index == input.stream().index;
        if (isPicture || packet->stream_index == table.soundStream) {
            table.isWhole = table.isWhole && packet->pts != AV_NOPTS_VALUE && packet->dts != AV_NOPTS_VALUE;
            (isPicture ? table.picture : table.sound)
                .push_back({.pts = packet->pts,
                            .dts = packet->dts,
                            .duration = packet->duration,
                            .isKey = (packet->flags & AV_PKT_FLAG_KEY) != 0,
                            .isHidden = (packet->flags & AV_PKT_FLAG_DISCARD) != 0});
        }
        av_packet_unref(packet.get());
        if (const auto reason = input.stopReason())
            return tl::unexpected(*reason);
    }
    if (const auto reason = input.stopReason())
        return tl::unexpected(*reason);
    return table;
}

std::optional<PacketRange> exactRange(const PacketTable& table, qint64 first, qint64 count, double frameTime,
                                      AVRational timeBase)
{
    const auto& packets = table.picture;
    const auto total = qint64(packets.size());
    if (!table.isWhole || first < 0 || count < 1 || count > total - first
        || std::any_of(packets.begin(), packets.end(), [](const PacketPlace& one) { return one.isHidden; }))
        return std::nullopt;
    std::vector<int64_t> shown;
    std::transform(packets.begin(), packets.end(), std::back_inserter(shown),
                   [](const PacketPlace& one) { return one.pts; });
    std::sort(shown.begin(), shown.end());
    const double tick = av_q2d(timeBase);
    for (size_t i = 0; i < shown.size(); ++i) {
        const double due = double(i) * frameTime / tick;
        if (std::abs(double(shown[i] - shown[0]) - due) > 1)
            return std::nullopt;
    }
    const int64_t start = shown[size_t(first)];
    const auto key = std::find_if(packets.begin(), packets.end(),
                                  [&](const PacketPlace& one) { return one.pts == start && one.isKey; });
    if (key == packets.end() || packets.end() - key < count)
        return std::nullopt;
    // Decoded in this order, the frames must be these and no others.
    const int64_t last = shown[size_t(first + count - 1)];
    const bool isClosed = std::all_of(
        key, key + count, [&](const PacketPlace& one) { return one.pts >= start && one.pts <= last; });
    if (!isClosed)
        return std::nullopt;
    const auto from = size_t(key - packets.begin());
    return PacketRange {.from = from, .to = from + size_t(count), .start = start};
}

} // namespace troupe::media
