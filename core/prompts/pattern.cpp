#include "core/prompts/pattern.h"

#include <variant>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// A sign with a meaning, or a stretch of what has none.
struct Token {
    enum class Kind { Plain, Open, Bar, Close };
    Kind kind = Kind::Plain;
    PromptDocument::Part part = {}; ///< Of Plain; of others as it was written.
};

using Parts = QList<PromptDocument::Part>;
using Alternatives = QList<Parts>;

bool isSign(QChar c)
{
    return c == u'{' || c == u'|' || c == u'}';
}

void tokenize(const QString& text, QList<Token>& tokens)
{
    QString plain;
    const auto flush = [&] {
        if (!plain.isEmpty())
            tokens << Token {Token::Kind::Plain, PromptDocument::Part(plain)};
        plain.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size() && isSign(text[i + 1])) {
            plain += text[++i];
            continue;
        }
        if (!isSign(c)) {
            plain += c;
            continue;
        }
        flush();
        const auto kind = c == u'{' ? Token::Kind::Open : c == u'|' ? Token::Kind::Bar : Token::Kind::Close;
        tokens << Token {kind, PromptDocument::Part(QString(c))};
    }
    flush();
}

/// What stands from an opening brace on.
struct Group {
    qsizetype end = 0; ///< Behind its closing brace, or behind the last token.
    bool isClosed = false;
    bool hasBar = false;
    bool isNested = false;
};

Group groupAt(const QList<Token>& tokens, qsizetype open)
{
    Group group;
    int depth = 0;
    for (qsizetype i = open; i < tokens.size(); ++i) {
        group.end = i + 1;
        switch (tokens[i].kind) {
        case Token::Kind::Plain: break;
        case Token::Kind::Bar: group.hasBar = true; break;
        case Token::Kind::Open:
            ++depth;
            group.isNested = group.isNested || depth > 1;
            break;
        case Token::Kind::Close:
            if (--depth == 0) {
                group.isClosed = true;
                return group;
            }
            break;
        }
    }
    return group;
}

Alternatives alternativesIn(const QList<Token>& tokens, qsizetype from, qsizetype to)
{
    Alternatives alternatives {{}};
    for (qsizetype i = from; i < to; ++i) {
        if (tokens[i].kind == Token::Kind::Bar)
            alternatives.append(Parts());
        else
            alternatives.last().append(tokens[i].part);
    }
    return alternatives;
}

/// The pieces of a prompt: what has one alternative is always there.
Result<QList<Alternatives>> piecesOf(const PromptDocument& document)
{
    QList<Token> tokens;
    for (const auto& part : document.parts()) {
        if (const auto* text = std::get_if<QString>(&part))
            tokenize(*text, tokens);
        else
            tokens << Token {Token::Kind::Plain, part};
    }
    QList<Alternatives> pieces;
    qsizetype afterGroup = -1; // The token behind the last group.
    for (qsizetype i = 0; i < tokens.size();) {
        if (tokens[i].kind != Token::Kind::Open) {
            pieces << Alternatives {{tokens[i].part}};
            ++i;
            continue;
        }
        const Group group = groupAt(tokens, i);
        if (!group.isClosed && group.hasBar)
            return failure(Error::Kind::Invalid, u"pattern open"_s);
        if (!group.hasBar) {
            // Without a closing brace that is all the rest, in which there is no bar either.
            for (; i < group.end; ++i)
                pieces << Alternatives {{tokens[i].part}};
            continue;
        }
        if (group.isNested)
            return failure(Error::Kind::Invalid, u"pattern nested"_s);
        if (i > 0 && afterGroup == i - 1 && tokens[i - 1].part == PromptDocument::Part(u" x "_s))
            pieces.last() = Alternatives {{PromptDocument::Part(u" "_s)}};
        pieces << alternativesIn(tokens, i + 1, group.end - 1);
        i = group.end;
        afterGroup = i;
    }
    return pieces;
}

} // namespace

Result<QList<PromptDocument>> expanded(const PromptDocument& document)
{
    const auto pieces = piecesOf(document);
    if (!pieces)
        return tl::unexpected(pieces.error());
    qsizetype count = 1;
    for (const Alternatives& alternatives : *pieces) {
        count *= alternatives.size();
        if (count > MaxExpansions)
            return failure(Error::Kind::Invalid, u"pattern many"_s);
    }
    QList<PromptDocument> prompts;
    for (qsizetype number = 0; number < count; ++number) {
        Parts parts;
        qsizetype block = count; // How many prompts go on with the same choices so far.
        for (const Alternatives& alternatives : *pieces) {
            block /= alternatives.size();
            parts << alternatives[number / block % alternatives.size()];
        }
        if (const PromptDocument prompt(parts); !prompts.contains(prompt))
            prompts << prompt;
    }
    return prompts;
}

PromptDocument literal(const PromptDocument& document)
{
    if (const auto self = expanded(document); self && *self == QList<PromptDocument> {document})
        return document;
    Parts parts;
    for (const auto& part : document.parts()) {
        const auto* text = std::get_if<QString>(&part);
        if (!text) {
            parts << part;
            continue;
        }
        QString escaped;
        for (const QChar c : *text)
            escaped += isSign(c) ? QString(QString(u'\\') + c) : QString(c);
        parts << PromptDocument::Part(escaped);
    }
    return PromptDocument(parts);
}

} // namespace troupe
