#include "core/prompts/namefinder.h"

#include <algorithm>

namespace troupe {
namespace {

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

char32_t codePointAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size())
        return QChar::surrogateToUcs4(text[i], text[i + 1]);
    if (text[i].isLowSurrogate() && i > 0)
        return QChar::surrogateToUcs4(text[i - 1], text[i]);
    return text[i].unicode();
}

} // namespace

bool isWordEdge(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    const char32_t before = codePointAt(text, at - 1);
    const char32_t after = codePointAt(text, at);
    if (QChar::isMark(after)) // Belongs to the letter before it.
        return false;
    if (isSpacelessLetter(before) || isSpacelessLetter(after))
        return true;
    return !((QChar::isLetterOrNumber(before) || QChar::isMark(before)) && QChar::isLetterOrNumber(after));
}

NameFinder::NameFinder(const QList<std::pair<CharacterName, QString>>& namesAndSlugs)
{
    QSet<qsizetype> lengths;
    m_names.reserve(namesAndSlugs.size());
    for (const auto& [name, slug] : namesAndSlugs) {
        m_names << name.text();
        const QStringView letters(m_names.constLast());
        if (m_slugs.contains(letters))
            continue;
        m_slugs.insert(letters, slug);
        lengths.insert(letters.size());
        m_firsts.insert(letters.front());
    }
    m_lengths = lengths.values();
    std::sort(m_lengths.begin(), m_lengths.end(), std::greater<>());
}

QList<NameFinder::Hit> NameFinder::find(QStringView text) const
{
    const auto hitAt = [&](qsizetype at) -> Hit {
        if (!m_firsts.contains(text[at]) || !isWordEdge(text, at))
            return {};
        for (const qsizetype length : m_lengths) {
            if (at + length > text.size() || !isWordEdge(text, at + length))
                continue;
            const auto it = m_slugs.constFind(text.mid(at, length));
            if (it != m_slugs.constEnd())
                return {at, length, *it};
        }
        return {};
    };
    QList<Hit> hits;
    for (qsizetype at = 0; at < text.size();) {
        const Hit hit = hitAt(at);
        at += std::max(hit.length, qsizetype(1));
        if (hit.length > 0)
            hits << hit;
    }
    return hits;
}

} // namespace troupe
