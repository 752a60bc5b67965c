#pragma once

#include "core/prompts/lint.h"

namespace troupe {

/// What is wrong, in one sentence.
QString findingText(const LintFinding& finding, const LintContext& context);
/// The click that mends it; empty where there is none.
QString mendText(const LintFinding& finding);

} // namespace troupe
