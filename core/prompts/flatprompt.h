#pragma once

#include "core/prompts/promptdocument.h"

namespace troupe {

/// A place in a prompt where each mention counts as one character, as in an editor; UTF-16 otherwise.
struct PromptRange {
    qsizetype from = 0;
    qsizetype length = 0;
    friend bool operator==(const PromptRange&, const PromptRange&) = default;
};

/// A prompt as it reads with names in place of mentions, and the way from there back to the document.
class ReadPrompt {
public:
    struct Piece {
        PromptRange inDocument;
        PromptRange inText;
        QString slug; ///< Empty for plain text.
        bool isMention() const { return !slug.isEmpty(); }
    };

    /// `nameOf` is asked for each mention; one without a name reads as its slug.
    ReadPrompt(const PromptDocument& document,
               const std::function<std::optional<QString>(const QString&)>& nameOf);

    const QString& text() const { return m_text; }
    const QList<Piece>& pieces() const { return m_pieces; }
    /// Nothing where it begins or ends within a name of a mention.
    std::optional<PromptRange> inDocument(const PromptRange& inText) const;

private:
    QString m_text;
    QList<Piece> m_pieces;
};

/// The document with `parts` in place of `range`.
PromptDocument replaced(const PromptDocument& document, const PromptRange& range,
                        const QList<PromptDocument::Part>& parts);
/// The document with `part` in place of each mention for which it gives one.
PromptDocument
replacedMentions(const PromptDocument& document,
                 const std::function<std::optional<PromptDocument::Part>(const QString& slug)>& part);

} // namespace troupe
