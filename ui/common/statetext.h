#pragma once

#include "core/jobs/jobstate.h"
#include "ui/common/icons.h"

namespace troupe {

/// How a state weighs: a routine one is a dot, money or loss is said aloud.
enum class StateTone { Quiet, Active, Good, Warning, Bad };

/// What a person sees of the state of a job. All plain text.
struct StateText {
    Icon icon = Icon::Time;
    StateTone tone = StateTone::Quiet;
    QString word; ///< "Rendering", one or two words.
    QString sentence; ///< Why it is so, and what to do; empty where the word says it all.
    QString charge; ///< Whether it cost something; empty while that is not a question.
};

/// `now`: UTC, for how long something still takes.
StateText stateText(const JobState& state, const QDateTime& now);

/// The colour of a tone, as text or icon, on this palette.
QColor toneColor(StateTone tone, const QPalette& palette);

} // namespace troupe
