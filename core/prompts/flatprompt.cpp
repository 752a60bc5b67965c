#include "core/prompts/flatprompt.h"

#include <algorithm>

namespace troupe {
namespace {

qsizetype lengthOf(const PromptDocument::Part& part)
{
    const auto* text = std::get_if<QString>(&part);
    return text ? text->size() : 1;
}

} // namespace

ReadPrompt::ReadPrompt(const PromptDocument& document,
                       const std::function<std::optional<QString>(const QString&)>& nameOf)
{
    qsizetype at = 0;
    for (const auto& part : document.parts()) {
        const auto* mention = std::get_if<PromptDocument::Mention>(&part);
        const QString reads
            = mention ? nameOf(mention->slug).value_or(mention->slug) : std::get<QString>(part);
        const PromptRange inDocument {at, lengthOf(part)};
        m_pieces.append({inDocument, {m_text.size(), reads.size()}, mention ? mention->slug : QString()});
        m_text += reads;
        at += inDocument.length;
    }
}

std::optional<PromptRange> ReadPrompt::inDocument(const PromptRange& inText) const
{
    const auto placeOf = [&](qsizetype at) -> std::optional<qsizetype> {
        for (const Piece& piece : m_pieces) {
            const qsizetype within = at - piece.inText.from;
            if (within == 0)
                return piece.inDocument.from;
            if (within < piece.inText.length)
                return piece.isMention() ? std::nullopt : std::optional(piece.inDocument.from + within);
        }
        return m_pieces.isEmpty() ? 0 : m_pieces.last().inDocument.from + m_pieces.last().inDocument.length;
    };
    const auto from = placeOf(inText.from);
    const auto to = placeOf(inText.from + inText.length);
    return from && to ? std::optional(PromptRange {*from, *to - *from}) : std::nullopt;
}

PromptDocument replaced(const PromptDocument& document, const PromptRange& range,
                        const QList<PromptDocument::Part>& parts)
{
    QList<PromptDocument::Part> done;
    const qsizetype end = range.from + range.length;
    bool isIn = false;
    const auto putIn = [&] {
        if (!isIn)
            done << parts;
        isIn = true;
    };
    qsizetype at = 0;
    for (const auto& part : document.parts()) {
        const qsizetype next = at + lengthOf(part);
        if (const auto* text = std::get_if<QString>(&part)) {
            done << PromptDocument::Part(text->left(std::max(range.from - at, qsizetype(0))));
            if (next >= range.from)
                putIn();
            done << PromptDocument::Part(text->mid(std::clamp(end - at, qsizetype(0), text->size())));
        } else {
            if (at >= range.from)
                putIn();
            if (at < range.from || at >= end)
                done << part;
        }
        at = next;
    }
    putIn();
    return PromptDocument(done);
}

PromptDocument
replacedMentions(const PromptDocument& document,
                 const std::function<std::optional<PromptDocument::Part>(const QString& slug)>& part)
{
    QList<PromptDocument::Part> done;
    for (const auto& old : document.parts()) {
        const auto* mention = std::get_if<PromptDocument::Mention>(&old);
        done << (mention ? part(mention->slug).value_or(old) : old);
    }
    return PromptDocument(done);
}

} // namespace troupe
