#pragma once

#include "core/base/clock.h"
#include "core/jobs/job.h"

namespace troupe {

class Store;

/// Writes what a state of a job means for money, each fact once per job, however often it is told:
/// also after a crash, because it asks the ledger first.
class LedgerNotes {
public:
    LedgerNotes(Store& store, Clock clock);

    /// Before the row of the state is written: a fact about money may come early, never be missed.
    Result<> note(const Job& job);

private:
    Store& m_store;
    Clock m_clock;
};

} // namespace troupe
