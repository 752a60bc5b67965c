#pragma once

#include "core/catalog/catalog.h"
#include "core/jobs/job.h"
#include "core/series/stalecause.h"

namespace troupe {

class Store;

/// How a take is made again, with its cast as it is now.
struct Remake {
    JobOrder order; ///< Of the first take of the chain; the others need what it makes.
    int stepsAfter = 0; ///< Edits and extensions that made this take of that one: to be done anew by hand.
};

/// The take, what it was made from, what that was made from, and so on: also from the bin, and without
/// what is missing. Each once, whatever the rows claim.
Result<QList<Take>> chainOf(Store& store, const Take& take);

/// Reads only. Errors: as generateOrder(); Unsupported with "imported" or "source" if the chain does not
/// begin with a take that can be made again.
Result<Remake> remakeOf(Store& store, const Catalog& catalog, const Take& take);

/// What changed since the take was made, and what it would cost to make it again.
struct Staleness {
    QList<StaleCause> causes = {}; ///< Empty: it is as it would be made today.
    std::optional<Remake> remake = {}; ///< Nothing where it cannot be made again.
};
Result<Staleness> stalenessOf(Store& store, const Catalog& catalog, const Take& take);

} // namespace troupe
