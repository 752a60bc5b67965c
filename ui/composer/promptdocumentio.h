#pragma once

#include "core/prompts/promptdocument.h"

#include <QTextCursor>

class QTextDocument;

namespace troupe {

/// What a pill shows for a slug; nothing if nobody has it.
using SlugToName = std::function<std::optional<QString>(const QString& slug)>;

/// Reads `document`, or only what `selection` holds.
PromptDocument readPrompt(const QTextDocument& document);
PromptDocument readPrompt(const QTextCursor& selection);

/// Inserts at the cursor, in place of its selection; one step of undo.
void insertPrompt(QTextCursor cursor, const PromptDocument& prompt, const SlugToName& nameOf);

} // namespace troupe
