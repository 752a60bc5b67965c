#pragma once

#include "app/troupectl/printer.h"
#include "core/jobs/job.h"
#include "core/jobs/joblog.h"

namespace troupe {
class Store;
}

namespace troupe::ctl {

class Session;

/// Everything that scripts may want to know of a job.
QJsonObject jobObject(const Job& job, Session& session);
/// The columns of it for a list, and for one job alone.
QList<Column> jobColumns();
QList<Column> jobFields();

/// One line of the log of a job.
QJsonObject stepObject(const JobLogEntry& entry);
QList<Column> stepColumns();

/// "generate of "Opening": Running 45 %", and for one that is held what it waits for.
QString jobLine(const Job& job, Store& store);

} // namespace troupe::ctl
