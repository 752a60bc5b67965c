#pragma once

#include "core/series/series.h"

namespace troupe {

/// One shot as two that follow each other.
struct ShotSplit {
    Shot first; ///< The shot itself, with its takes, and what it was planned as cut in half.
    Shot second; ///< A new one of the same settings, without notes and title.
};

/// The words are parted between two paragraphs or, without paragraphs, two sentences: there where both
/// halves come closest to the same length. One single sentence stays whole and stands in both. The
/// opening frame stays with the first. Alternatives in braces are never parted.
ShotSplit splitShot(const Shot& shot, const ShotId& second);

} // namespace troupe
