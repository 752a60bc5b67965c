#include "core/prompts/promptdocument.h"

#include "core/base/overloaded.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qsizetype MaxPromptLength = 32'000;

/// Letters of scripts that put no space between words, where any place may be an edge.
bool isSpacelessLetter(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

bool isWordEdge(const QString& text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    const auto codePoint = [&](qsizetype i) -> char32_t {
        if (text[i].isHighSurrogate() && i + 1 < text.size())
            return QChar::surrogateToUcs4(text[i], text[i + 1]);
        if (text[i].isLowSurrogate() && i > 0)
            return QChar::surrogateToUcs4(text[i - 1], text[i]);
        return text[i].unicode();
    };
    const char32_t before = codePoint(at - 1);
    const char32_t after = codePoint(at);
    if (QChar::isMark(after)) // Belongs to the letter before it.
        return false;
    if (isSpacelessLetter(before) || isSpacelessLetter(after))
        return true;
    return !((QChar::isLetterOrNumber(before) || QChar::isMark(before)) && QChar::isLetterOrNumber(after));
}

/// The text and mention parts of `tokens`; empty texts may be among them.
QList<PromptDocument::Part> split(const QString& tokens)
{
    static const QRegularExpression token(uR"(\{\{char:([^{}\s]{1,120})\}\})"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QList<PromptDocument::Part> parts;
    qsizetype from = 0;
    for (auto it = token.globalMatch(tokens); it.hasNext();) {
        const auto match = it.next();
        parts << PromptDocument::Part(tokens.mid(from, match.capturedStart() - from))
              << PromptDocument::Part(PromptDocument::Mention {match.captured(1)});
        from = match.capturedEnd();
    }
    parts << PromptDocument::Part(tokens.mid(from));
    return parts;
}

QString join(const QList<PromptDocument::Part>& parts)
{
    QString text;
    for (const PromptDocument::Part& part : parts) {
        std::visit(Overloaded {[&](const QString& plain) { text += plain; },
                               [&](const PromptDocument::Mention& mention) {
                                   text += u"{{char:"_s + mention.slug + u"}}"_s;
                               }},
                   part);
    }
    return text;
}

/// mentionNames() in a text without tokens.
void mentionNamesIn(const QString& plain, const QList<std::pair<CharacterName, QString>>& longestFirst,
                    QList<PromptDocument::Part>& parts)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at < plain.size();) {
        const auto hit = std::find_if(longestFirst.begin(), longestFirst.end(), [&](const auto& entry) {
            const QString& name = entry.first.text();
            return QStringView(plain).mid(at).startsWith(name) && isWordEdge(plain, at)
                && isWordEdge(plain, at + name.size());
        });
        if (hit == longestFirst.end()) {
            ++at;
            continue;
        }
        parts << PromptDocument::Part(plain.mid(from, at - from))
              << PromptDocument::Part(PromptDocument::Mention {hit->second});
        at += hit->first.text().size();
        from = at;
    }
    parts << PromptDocument::Part(plain.mid(from));
}

} // namespace

PromptDocument::PromptDocument(const QList<Part>& parts)
{
    for (const Part& part : split(join(parts))) {
        if (const auto* text = std::get_if<QString>(&part); !text || !text->isEmpty())
            m_parts.append(part);
    }
}

PromptDocument PromptDocument::parse(const QString& tokens)
{
    return PromptDocument({Part(tokens)});
}

QString PromptDocument::toTokens() const
{
    return join(m_parts);
}

QStringList PromptDocument::slugs() const
{
    QStringList slugs;
    for (const Part& part : m_parts) {
        if (const auto* mention = std::get_if<Mention>(&part); mention && !slugs.contains(mention->slug))
            slugs << mention->slug;
    }
    return slugs;
}

Result<CompiledPrompt> compile(const PromptDocument& document, const MentionResolver& resolve,
                               Descriptors descriptors)
{
    CompiledPrompt compiled;
    QStringList seen;
    for (const auto& part : document.parts()) {
        if (const auto* text = std::get_if<QString>(&part)) {
            compiled.text += *text;
            continue;
        }
        const QString& slug = std::get<PromptDocument::Mention>(part).slug;
        const auto target = resolve(slug);
        if (!target)
            return failure(Error::Kind::Missing, slug);
        compiled.text += target->name.text();
        if (seen.contains(slug))
            continue;
        seen << slug;
        compiled.characters << *target;
        if (descriptors == Descriptors::Add && !target->descriptor.isEmpty())
            compiled.text += u" (%1)"_s.arg(target->descriptor);
    }
    compiled.text = compiled.text.trimmed();
    if (compiled.text.isEmpty() || compiled.text.size() > MaxPromptLength)
        return failure(Error::Kind::Invalid, u"prompt"_s);
    return compiled;
}

PromptDocument mentionNames(const QString& plain,
                            const QList<std::pair<CharacterName, QString>>& namesAndSlugs)
{
    auto byLength = namesAndSlugs;
    std::stable_sort(byLength.begin(), byLength.end(), [](const auto& a, const auto& b) {
        return a.first.text().size() > b.first.text().size();
    });
    QList<PromptDocument::Part> parts;
    // Names are kept in NFC; some systems type and store text decomposed.
    for (const auto& part : split(plain.normalized(QString::NormalizationForm_C))) {
        if (const auto* text = std::get_if<QString>(&part))
            mentionNamesIn(*text, byLength, parts);
        else
            parts << part;
    }
    return PromptDocument(parts);
}

} // namespace troupe
