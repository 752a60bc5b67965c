#pragma once

#include "core/jobs/joblog.h"
#include "core/store/ledgerrepository.h"

namespace troupe {

// What happened to a job, as pure functions of its log and its facts.

/// "Taken by the service, as video_123. It said that it costs 0.80 USD." Plain text, for people.
QString stepText(const JobLogEntry& entry);

/// "0.80 USD, accepted (price table 2026-11-23)"
QString factText(const LedgerEntry& entry);

/// The last belief about the money, with the source of it.
QString chargeText(const QList<LedgerEntry>& facts);

} // namespace troupe
