#pragma once

#include "core/cut/cut.h"

namespace troupe {

/// What a person cut off a take: whole frames of its file, counted at `rate`. Belongs to the take, so that
/// another one that is kept in its place is not cut by it.
struct Trim {
    qint64 head = 0;
    qint64 tail = 0;
    EditRate rate = {};

    bool isEmpty() const { return head == 0 && tail == 0; }
    friend bool operator==(const Trim&, const Trim&) = default;
};

/// The same cut of a file that has `frames` frames at `rate`: nothing below 0, and one frame stays at least.
/// What is left of the tail gives way to the head.
Trim fitted(const Trim& trim, qint64 frames, const EditRate& rate);

/// `trim` with another head or tail, as far as the other end allows.
Trim withHead(const Trim& trim, qint64 head, qint64 frames);
Trim withTail(const Trim& trim, qint64 tail, qint64 frames);

/// The frames that are shown, as `in` and `out` of an item whose file is there; of another, `out` becomes as
/// long as it was without what was cut off, counted at `cut`.
CutItem trimmed(const CutItem& item, const Trim& trim, const EditRate& cut);

} // namespace troupe
