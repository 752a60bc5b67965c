#include "core/cut/trim.h"

#include <algorithm>

namespace troupe {

Trim fitted(const Trim& trim, qint64 frames, const EditRate& rate)
{
    // Far beyond any clip, and far from what wholeFrames() cannot count.
    constexpr qint64 Most = qint64(1) << 36;
    const auto counted = [&](qint64 cutOff) {
        const qint64 sound = std::clamp<qint64>(cutOff, 0, Most);
        return trim.rate == rate ? sound : wholeFrames(sound, trim.rate, rate);
    };
    const qint64 most = std::max<qint64>(frames - 1, 0);
    const qint64 head = std::min(counted(trim.head), most);
    return {.head = head, .tail = std::min(counted(trim.tail), most - head), .rate = rate};
}

Trim withHead(const Trim& trim, qint64 head, qint64 frames)
{
    const qint64 most = std::max<qint64>(frames - 1 - trim.tail, 0);
    return {.head = std::clamp<qint64>(head, 0, most), .tail = trim.tail, .rate = trim.rate};
}

Trim withTail(const Trim& trim, qint64 tail, qint64 frames)
{
    const qint64 most = std::max<qint64>(frames - 1 - trim.head, 0);
    return {.head = trim.head, .tail = std::clamp<qint64>(tail, 0, most), .rate = trim.rate};
}

CutItem trimmed(const CutItem& item, const Trim& trim, const EditRate& cut)
{
    CutItem result = item;
    if (item.hasPicture()) {
        const Trim exact = fitted(trim, item.media->frames, item.media->rate);
        result.in = exact.head;
        result.out = item.media->frames - exact.tail;
    } else {
        const Trim exact = fitted(trim, item.out - item.in, cut);
        result.out -= exact.head + exact.tail;
    }
    return result;
}

} // namespace troupe
