#pragma once

#include "core/jobs/effects/bindingmaker.h"
#include "core/jobs/expiries.h"

namespace troupe {

/// The request of a job from what the profile holds, without anything that is remote: characters
/// have no remote id yet. Missing if a take, a character or a file is not there (any more).
/// A source take goes by its id where the provider has it still, else as a file.
Result<VideoRequest> requestFor(Store& store, const Job& job, const Expiries& expiries, const QDateTime& now);

/// What the provider must know before this job is sent: the cast of a job that may have one.
QList<BindingMaker::Wanted> bindingsFor(const Job& job, const VideoRequest& request);

} // namespace troupe
