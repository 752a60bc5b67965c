#include "core/characters/look.h"

#include <algorithm>

namespace troupe {
namespace {

/// Without braces, which would make a mention token ambiguous.
QString oneLine(QString text, int length)
{
    text.remove(u'{').remove(u'}');
    text = text.simplified();
    if (text.size() > length)
        text.truncate(text[length].isLowSurrogate() ? length - 1 : length);
    return text.trimmed();
}

} // namespace

QList<CharacterLook> cleanLooks(const QList<CharacterLook>& looks)
{
    QList<CharacterLook> clean;
    for (const CharacterLook& look : looks) {
        const CharacterLook one {oneLine(look.name, CharacterLook::MaxNameLength),
                                 oneLine(look.words, CharacterLook::MaxWordsLength)};
        const bool isThere = std::any_of(clean.begin(), clean.end(), [&](const CharacterLook& other) {
            return other.name.compare(one.name, Qt::CaseInsensitive) == 0;
        });
        if (!one.name.isEmpty() && !isThere && clean.size() < MaxLooks)
            clean << one;
    }
    return clean;
}

} // namespace troupe
