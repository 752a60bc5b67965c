#include "core/prompts/promptdocument.h"

#include "core/base/overloaded.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qsizetype MaxPromptLength = 32'000;

bool isWordEdge(const QString& text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    return !(text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber());
}

} // namespace

PromptDocument::PromptDocument(const QList<Part>& parts)
{
    for (const Part& part : parts) {
        const auto* text = std::get_if<QString>(&part);
        if (text && text->isEmpty())
            continue;
        if (text && !m_parts.isEmpty() && std::holds_alternative<QString>(m_parts.last()))
            std::get<QString>(m_parts.last()) += *text;
        else
            m_parts.append(part);
    }
}

PromptDocument PromptDocument::parse(const QString& tokens)
{
    static const QRegularExpression token(uR"(\{\{char:([^{}\s]{1,120})\}\})"_s);
    QList<Part> parts;
    qsizetype from = 0;
    for (auto it = token.globalMatch(tokens); it.hasNext();) {
        const auto match = it.next();
        parts << Part(tokens.mid(from, match.capturedStart() - from)) << Part(Mention {match.captured(1)});
        from = match.capturedEnd();
    }
    parts << Part(tokens.mid(from));
    return PromptDocument(parts);
}

QString PromptDocument::toTokens() const
{
    QString text;
    for (const Part& part : m_parts) {
        std::visit(Overloaded {[&](const QString& plain) { text += plain; },
                               [&](const Mention& mention) { text += u"{{char:%1}}"_s.arg(mention.slug); }},
                   part);
    }
    return text;
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
    qsizetype from = 0;
    for (qsizetype at = 0; at < plain.size();) {
        const auto hit = std::find_if(byLength.begin(), byLength.end(), [&](const auto& entry) {
            const QString& name = entry.first.text();
            return QStringView(plain).mid(at).startsWith(name) && isWordEdge(plain, at)
                && isWordEdge(plain, at + name.size());
        });
        if (hit == byLength.end()) {
            ++at;
            continue;
        }
        parts << PromptDocument::Part(plain.mid(from, at - from))
              << PromptDocument::Part(PromptDocument::Mention {hit->second});
        at += hit->first.text().size();
        from = at;
    }
    parts << PromptDocument::Part(plain.mid(from));
    return PromptDocument(parts);
}

} // namespace troupe
