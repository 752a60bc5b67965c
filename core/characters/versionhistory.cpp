#include "core/characters/versionhistory.h"

#include <algorithm>

namespace troupe {
namespace {

/// What makes a version of its own; the rest belongs to it.
bool isSameFace(const CharacterVersion& a, const CharacterVersion& b)
{
    return a.name == b.name && a.clip == b.clip;
}

QList<VersionPart> changesOf(const CharacterVersion& before, const CharacterVersion& after)
{
    QList<VersionPart> changed;
    if (before.name != after.name)
        changed << VersionPart::Name;
    if (before.clip != after.clip)
        changed << VersionPart::Clip;
    if (before.stills != after.stills)
        changed << VersionPart::Stills;
    if (before.descriptor != after.descriptor)
        changed << VersionPart::Descriptor;
    return changed;
}

} // namespace

QList<VersionStep> versionHistory(const QList<CharacterVersion>& versions)
{
    QList<VersionStep> steps;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        steps.prepend({versions[i].number, versions[i].createdAt,
                       i == 0 ? QList<VersionPart>() : changesOf(versions[i - 1], versions[i])});
    }
    return steps;
}

Character broughtTo(const Character& stored, const Character& wanted, const std::function<bool(int)>& isUsed,
                    const QDateTime& now)
{
    const auto& have = stored.versions();
    const auto& want = wanted.versions();
    qsizetype same = 0;
    while (same < std::min(have.size(), want.size()) && isSameFace(have[same], want[same]))
        ++same;
    qsizetype kept = have.size();
    while (kept > same && !isUsed(have[kept - 1].number))
        --kept;
    QList<CharacterVersion> versions = want;
    if (kept > same) {
        versions = have.first(kept);
        CharacterVersion last = want.last();
        if (isSameFace(versions.last(), last)) {
            last.number = versions.last().number;
            last.createdAt = versions.last().createdAt;
            versions.last() = last;
        } else {
            last.number = int(kept) + 1;
            last.createdAt = now;
            versions.append(last);
        }
    }
    // Numbered and made of what was valid: this cannot fail.
    return *Character::restore(stored.id(), stored.slug(), versions, wanted.tags(), wanted.consentNote(),
                               wanted.looks());
}

} // namespace troupe
