#pragma once

#include "core/base/assethash.h"

namespace troupe {

class Store;

/// What does not fit together in a profile.
struct CheckReport {
    struct Missing {
        AssetHash hash;
        QString usedBy; ///< "take 1b2c...", "character luna version 2": for people and scripts.
    };
    QList<Missing> missing; ///< Named by a row, but not there.
    QList<AssetHash> damaged; ///< There, but with other bytes; only looked for if asked.
    QStringList orphaned; ///< Paths of files that no row names.
    qsizetype rows = 0; ///< How many references were looked at.

    bool isFine() const { return missing.isEmpty() && damaged.isEmpty(); }
};

/// Changes nothing. `readAll` also reads every file.
Result<CheckReport> checkStore(Store& store, bool readAll);

} // namespace troupe
