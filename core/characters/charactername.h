#pragma once

#include "core/base/result.h"

#include <QHash>

namespace troupe {

/// The exact name that prompts mention and providers match letter by letter: 1 to 80 characters
/// of UTF-16 (the limit of `POST /videos/characters`), one line, trimmed, in Unicode NFC, with
/// something to see, without `{` and `}`, which would make a mention token ambiguous.
class CharacterName {
public:
    static constexpr int MaxLength = 80;

    /// Invalid with detail "name" if no such name can be made of `text`.
    static Result<CharacterName> create(const QString& text);

    const QString& text() const { return m_text; }
    /// Lower case letters, digits and hyphens, 1 to MaxLength. Two names may share one.
    QString slug() const;

    friend bool operator==(const CharacterName&, const CharacterName&) = default;

private:
    explicit CharacterName(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

} // namespace troupe
