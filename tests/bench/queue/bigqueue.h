#pragma once

#include <QString>
#include <QUrl>

namespace troupe::bench {

/// A profile that somebody has worked with for years: `finished` jobs with their money and their log, and
/// `running` ones at the connection `service`, sent in the last five minutes.
void makeBigQueue(const QString& folder, int finished, int running);

/// Of a process: user and system time.
double processorSeconds();
/// Of this process, in MiB: what it has in memory, shared libraries by its share of them.
double memoryMiB();

} // namespace troupe::bench
