#pragma once

#include "core/jobs/jobevent.h"

namespace troupe::samples {

QDateTime time(int second = 0);
RemoteJob remote();
AssetHash hash();
/// One for each kind of envelope, and both reasons.
QList<BudgetStop> budgetStops();
/// Every state, in each of its forms that transitions tell apart.
QList<JobState> states();
/// Every event, in each of its forms that transitions tell apart.
QList<JobEvent> events();

/// For messages of tests.
QByteArray name(const JobState& state);
QByteArray name(const JobEvent& event);

} // namespace troupe::samples
