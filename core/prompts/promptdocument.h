#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/characters/charactername.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <variant>

namespace troupe {

/// A prompt as a person writes it: text, and mentions of characters by slug. Stored as text with
/// tokens, "{{char:luna}} walks at dawn", so that a rename of the character changes nothing here.
class PromptDocument {
public:
    struct Mention {
        QString slug;
        friend bool operator==(const Mention&, const Mention&) = default;
    };
    using Part = std::variant<QString, Mention>;

    PromptDocument() = default;
    /// Neighbouring texts are joined, empty ones dropped, and a token within a text is the mention
    /// that it reads as: equal documents compare equal, also after toTokens() and parse().
    explicit PromptDocument(const QList<Part>& parts);

    /// Never fails: what is not a well-formed token stays text.
    static PromptDocument parse(const QString& tokens);
    QString toTokens() const;

    const QList<Part>& parts() const { return m_parts; }
    /// In order of first mention, each once.
    QStringList slugs() const;
    bool isEmpty() const { return m_parts.isEmpty(); }

    friend bool operator==(const PromptDocument&, const PromptDocument&) = default;

private:
    QList<Part> m_parts;
};

/// Who a slug stands for, at the moment of compiling.
struct MentionTarget {
    CharacterId id;
    int version = 1;
    CharacterName name;
    QString descriptor;
};
using MentionResolver = std::function<std::optional<MentionTarget>(const QString& slug)>;

/// What is sent: every mention as the exact name, letter by letter.
struct CompiledPrompt {
    QString text;
    QList<MentionTarget> characters; ///< In order of first mention, each once.
};

enum class Descriptors {
    Leave, ///< The provider knows the character by its binding.
    Add, ///< After the first mention, in brackets: for a provider that knows no characters.
};

/// Invalid with detail "prompt" if nothing but space is left or it is over 32 000 characters
/// (limit of `POST /videos`); Missing with the slug if a mention resolves to nobody.
Result<CompiledPrompt> compile(const PromptDocument& document, const MentionResolver& resolve,
                               Descriptors descriptors = Descriptors::Leave);

/// Turns each place where one of `names` stands as a whole word into a mention of its slug; the
/// longest name wins where several fit; tokens that `plain` holds already stay mentions. For prompts
/// from the command line and from series files.
PromptDocument mentionNames(const QString& plain,
                            const QList<std::pair<CharacterName, QString>>& namesAndSlugs);

} // namespace troupe
