#include "core/series/stalecause.h"

#include <algorithm>

namespace troupe {
namespace {

const CharacterVersion* versionOf(const Character& character, int number)
{
    const QList<CharacterVersion>& all = character.versions();
    const auto it = std::find_if(all.cbegin(), all.cend(),
                                 [&](const CharacterVersion& version) { return version.number == number; });
    return it == all.cend() ? nullptr : &*it;
}

} // namespace

QList<StaleCause> staleCauses(const QList<Take>& chain, const CharacterLookup& find)
{
    QList<StaleCause> causes;
    const auto add = [&](const CastEntry& entry, const Character& now, StaleCause::What what) {
        const bool isKnown = std::any_of(causes.cbegin(), causes.cend(), [&](const StaleCause& cause) {
            return cause.character == entry.character && cause.what == what;
        });
        if (!isKnown)
            causes.append({entry.character, what, entry.name, now.name().text()});
    };
    for (const Take& take : chain) {
        for (const CastEntry& entry : take.recipe.cast) {
            const auto character = find(entry.character);
            if (!character)
                continue;
            if (character->name().text() != entry.name)
                add(entry, *character, StaleCause::What::Name);
            const CharacterVersion* then = versionOf(*character, entry.version);
            if (then && then->clip != character->current().clip)
                add(entry, *character, StaleCause::What::Clip);
        }
    }
    return causes;
}

} // namespace troupe
