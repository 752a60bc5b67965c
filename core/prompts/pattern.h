#pragma once

#include "core/prompts/promptdocument.h"

namespace troupe {

/// A pattern of more prompts than this is a mistake.
inline constexpr int MaxExpansions = 24;

/// A prompt with alternatives, "{dawn|dusk} x {pan|zoom}", as the prompts that it stands for: each
/// alternative of the first with each of the second, the last changing fastest, equal ones once. Mentions
/// may stand in alternatives, which may be empty. A lone "x" between two of them only says "times".
/// Braces without a "|" within are plain text. "\{", "\}" and "\|" stand for the sign itself.
/// A prompt without alternatives gives itself, without such a "\".
/// Invalid with detail "pattern nested", "pattern open" (no "}") or "pattern many" (over MaxExpansions).
Result<QList<PromptDocument>> expanded(const PromptDocument& document);

/// The document that expanded() makes `document` of, and nothing else.
PromptDocument literal(const PromptDocument& document);

} // namespace troupe
