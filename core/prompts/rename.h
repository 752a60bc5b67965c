#pragma once

#include "core/prompts/namefinder.h"

namespace troupe {

/// The document with the new name wherever the old one stands in plain words: letter by letter, as whole
/// words, and not inside of a longer name of `others`, the names of the rest of the cast. Mentions follow by
/// themselves. Nothing where there is nothing to change.
std::optional<PromptDocument> withNewName(const PromptDocument& document, const CharacterName& before,
                                          const CharacterName& after, const QList<CharacterName>& others);

} // namespace troupe
