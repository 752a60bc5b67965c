#pragma once

#include <QList>
#include <QString>

namespace troupe {

/// What a character wears or how it is lit at times: "winter", "a red woollen scarf and snow on the fur".
struct CharacterLook {
    static constexpr int MaxNameLength = 40;
    static constexpr int MaxWordsLength = 300;

    QString name; ///< One line; no two of a character are the same but for case.
    QString words; ///< One line, as prompts say it after the name.

    friend bool operator==(const CharacterLook&, const CharacterLook&) = default;
};

constexpr int MaxLooks = 24;

/// On one line each, without those that have no name, repeat one or are too many; cut to their lengths.
QList<CharacterLook> cleanLooks(const QList<CharacterLook>& looks);

} // namespace troupe
