#include "ui/cast/charactercommands.h"

#include "core/characters/versionhistory.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"

#include <algorithm>

namespace troupe {
namespace {

Result<> bringTo(Store& store, const Character& wanted, const QDateTime& now)
{
    auto& characters = store.characters();
    const auto stored = characters.find(wanted.id());
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return failure(Error::Kind::Missing, wanted.name().text());
    const auto same = characters.findByName(wanted.name().text());
    if (!same)
        return tl::unexpected(same.error());
    const bool isTaken = std::any_of(same->begin(), same->end(),
                                     [&](const Character& other) { return other.id() != wanted.id(); });
    if (isTaken && wanted.name() != (*stored)->name())
        return failure(Error::Kind::Conflict, wanted.name().text());
    // What cannot be read counts as used: a version too many is no harm.
    const auto isUsed
        = [&](int number) { return characters.isVersionUsed(wanted.id(), number).value_or(true); };
    return characters.save(broughtTo(**stored, wanted, isUsed, now));
}

} // namespace

QUndoCommand* editCharacter(Store& store, const Character& before, const Character& after,
                            const QString& text, Clock clock, StepCommand::Failed failed)
{
    return new StepCommand(
        text, [&store, after, clock] { return bringTo(store, after, clock()); },
        [&store, before, clock] { return bringTo(store, before, clock()); }, std::move(failed));
}

} // namespace troupe
