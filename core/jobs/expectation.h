#pragma once

#include "core/jobs/job.h"

namespace troupe {

/// What a clip has to be like, as far as that is known.
struct Expectation {
    std::optional<double> seconds = {};
    QSize size = {}; ///< Empty: not known.

    friend bool operator==(const Expectation&, const Expectation&) = default;
};

/// `source`: the take that an Edit, Extend or Remix was made from, if it is still there. An extension
/// is the stitched whole; edits and remixes keep length and size.
Expectation expectationOf(const JobOrder& order, const std::optional<Take>& source);

/// MediaNotAsAsked that names what differs ("asked 1280x720, got 640x360; ..."), or nothing. Lengths
/// may differ by a quarter of a second or one frame, whichever is longer.
std::optional<Error> difference(const Expectation& expected, const QSize& size, double seconds,
                                double secondsPerFrame);

} // namespace troupe
