#pragma once

#include "core/base/result.h"
#include "core/media/inputfile.h"

#include <vector>

namespace troupe::media {

/// A packet without its bytes.
struct PacketPlace {
    int64_t pts = 0;
    int64_t dts = 0;
    int64_t duration = 0;
    bool isKey = false;
    bool isHidden = false; ///< The file says that it is decoded, but not shown.
};

/// Where the packets of a clip's picture and of its first sound stand, in the order of the file.
struct PacketTable {
    std::vector<PacketPlace> picture;
    std::vector<PacketPlace> sound;
    int soundStream = -1;
    bool isWhole = true; ///< Every packet tells its times.
};

/// Reads the file to its end; it has to be opened again for its packets. Errors as in frames.h.
Result<PacketTable> packetTable(InputFile& input);

/// The packets of the picture that hold exactly the frames [first, first + count), as [from, to) in
/// `picture`: they begin with a key frame, and nothing among them needs or is a frame outside.
struct PacketRange {
    size_t from = 0;
    size_t to = 0;
    int64_t start = 0; ///< When its first frame is shown.
};
/// Nothing where frames are not evenly apart at `frameTime`, or packets cannot end where the frames do.
std::optional<PacketRange> exactRange(const PacketTable& table, qint64 first, qint64 count, double frameTime,
                                      AVRational timeBase);

} // namespace troupe::media
