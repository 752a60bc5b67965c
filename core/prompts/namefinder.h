#pragma once

#include "core/prompts/promptdocument.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace troupe {

/// Whether a word may begin or end between the code points before and at `at`. True at both ends, and
/// beside letters of scripts that put no space between words.
bool isWordEdge(QStringView text, qsizetype at);

/// Finds the exact names of a cast in plain text: letter by letter, as whole words, the longest where
/// several fit. Made once for a cast; what a search takes depends on the text and on how many lengths
/// of names there are, not on how many names.
class NameFinder {
public:
    struct Hit {
        qsizetype from = 0; ///< UTF-16, as `length`.
        qsizetype length = 0;
        QString slug;
        friend bool operator==(const Hit&, const Hit&) = default;
    };

    NameFinder() = default;
    /// Of two with the same name the first counts.
    explicit NameFinder(const QList<std::pair<CharacterName, QString>>& namesAndSlugs);

    /// In order, without overlap. Names are kept in NFC: text that is not has to be normalized first.
    QList<Hit> find(QStringView text) const;

private:
    QStringList m_names; // Holds what m_slugs has views of; a copy shares the same letters.
    QHash<QStringView, QString> m_slugs;
    QList<qsizetype> m_lengths; // Of names, longest first.
    QSet<QChar> m_firsts;
};

/// mentionNames() of a text that holds mentions already. Plain text is brought into NFC.
PromptDocument mentionNames(const PromptDocument& document, const NameFinder& names);

} // namespace troupe
