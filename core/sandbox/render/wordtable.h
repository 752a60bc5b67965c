#pragma once

#include <QString>

#include <optional>
#include <span>
#include <string_view>

namespace troupe::sandbox {

/// A word, the beginning of words ("rain*"), or several words ("golden hour"), and what it means.
template<typename Meaning>
struct WordEntry {
    std::u16string_view word;
    Meaning means;
};

/// Lower case, words apart by single spaces, a space at both ends; no punctuation.
QString plainWords(const QString& text);

/// Where `word` (as in WordEntry) stands in a plainWords() text, or -1.
qsizetype findWord(QStringView words, QStringView word);

/// The meaning of the entry that stands first in the text. Where two begin at the same place the
/// longer one counts, so that "city park" can differ from "city".
template<typename Meaning>
std::optional<Meaning> firstMeaning(QStringView words, std::span<const WordEntry<Meaning>> table)
{
    std::optional<Meaning> found;
    qsizetype place = words.size();
    qsizetype length = 0;
    for (const auto& entry : table) {
        const QStringView word(entry.word);
        const qsizetype at = findWord(words, word);
        if (at < 0 || at > place || (at == place && word.size() <= length))
            continue;
        found = entry.means;
        place = at;
        length = word.size();
    }
    return found;
}

} // namespace troupe::sandbox
