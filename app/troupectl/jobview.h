#pragma once

#include "app/troupectl/printer.h"
#include "core/jobs/job.h"
#include "core/jobs/joblog.h"

namespace troupe {
class Store;
}

namespace troupe::ctl {

/// Everything that scripts may want to know of a job.
QJsonObject jobObject(const Job& job, Store& store);
/// The columns of it for a list, and for one job alone.
QList<Column> jobColumns();
QList<Column> jobFields();

/// One line of the log of a job.
QJsonObject stepObject(const JobLogEntry& entry);
QList<Column> stepColumns();

/// "generate of \"Opening\": Running 45 %".
QString jobLine(const Job& job, Store& store);

} // namespace troupe::ctl
