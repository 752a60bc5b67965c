#pragma once

#include "core/jobs/job.h"
#include "core/store/jobrepository.h"

namespace troupe {

/// The row of a job: `order` and `state` as JSON objects with a format number "v".
JobRow toRow(const Job& job);

/// NewerVersion if either part has a later format, Damaged if a part is not of the shape that
/// toRow() writes; `detail` names the place. Fields that are not known are ignored.
Result<Job> fromRow(const JobRow& row);

} // namespace troupe
