#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/characters/character.h"
#include "core/connections/connection.h"
#include "core/series/series.h"

namespace troupe {
class Store;
}

namespace troupe::ctl {

/// By exact name, else the only one that is spelled so in other capitals. Missing, with the name.
Result<Connection> connectionNamed(Store& store, const QString& name);

/// "12", "0.80": US dollars with up to six decimals, exactly; nothing for anything else.
std::optional<Money> amountFromText(const QString& text);

/// By exact name, else by slug. Missing, with the name.
Result<Character> characterNamed(Store& store, const QString& name);

/// By exact title or whole id. Missing, with the title; Conflict if several are called so.
Result<Series> seriesNamed(Store& store, const QString& title);
/// Among the episodes of all series.
Result<Episode> episodeNamed(Store& store, const QString& title);
/// Of all series, each in order.
Result<QList<Episode>> allEpisodes(Store& store);

/// By id, or by the beginning of it, four characters or more. Missing; Invalid if several begin so.
Result<TakeId> takeNamed(Store& store, const QString& text);
Result<JobId> jobNamed(Store& store, const QString& text);

} // namespace troupe::ctl
