#pragma once

#include "core/characters/clipfit.h"

namespace troupe {

/// "3.5 s - 1280 × 720 - 24 fps - with sound".
QString clipText(const ClipFacts& clip);

/// clipText(), and what of it is outside of what services work best with; or that it fits. Advice, never a
/// ban.
QString fitText(const ClipFacts& clip, const QList<FitFinding>& findings);

// One rule, in words.

/// "Length"
QString fitRuleTitle(const FitRule& rule);
/// "Works best between 2 and 4 seconds."
QString fitRuleWish(const FitRule& rule);
/// What a clip has to say to it: "3.5 s"; empty for advice.
QString fitRuleFact(const FitRule& rule, const ClipFacts& clip);
/// "fits", "can be mended", "cannot be mended", "look for yourself"
QString fitStateWord(FitState state);

/// What becomes different without a rule that asks for it: HDR, transparency, a varying rate.
QStringList fitNotes(const ClipFacts& clip);

} // namespace troupe
