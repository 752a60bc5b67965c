#include "core/prompts/promptdocument.h"

#include "core/base/overloaded.h"
#include "core/prompts/namefinder.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qsizetype MaxPromptLength = 32'000;

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
    // Tokens too: slugs are kept in NFC.
    return mentionNames(PromptDocument::parse(plain.normalized(QString::NormalizationForm_C)),
                        NameFinder(namesAndSlugs));
}

PromptDocument mentionNames(const PromptDocument& document, const NameFinder& names)
{
    QList<PromptDocument::Part> parts;
    for (const auto& part : document.parts()) {
        const auto* written = std::get_if<QString>(&part);
        if (!written) {
            parts << part;
            continue;
        }
        // Names are kept in NFC; some systems type and store text decomposed.
        const QString text = written->normalized(QString::NormalizationForm_C);
        qsizetype from = 0;
        for (const NameFinder::Hit& hit : names.find(text)) {
            parts << PromptDocument::Part(text.mid(from, hit.from - from))
                  << PromptDocument::Part(PromptDocument::Mention {hit.slug});
            from = hit.from + hit.length;
        }
        parts << PromptDocument::Part(text.mid(from));
    }
    return PromptDocument(parts);
}

} // namespace troupe
