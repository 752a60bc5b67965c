#pragma once

#include "core/jobs/job.h"

#include <QLabel>

namespace troupe {

class JobQueue;
class Store;

/// "2 running, 5 waiting, 1 held"; empty when nothing goes on.
QString queueSummary(const QList<Job>& jobs);

/// "spent 1.20   2 running, 5 waiting, 1 held": at the right of the top bar.
class StatusLine : public QLabel {
    Q_OBJECT

public:
    StatusLine(Store& store, JobQueue& queue, QWidget* parent = nullptr);

private:
    void readLedger();
    void refresh();

    Store& m_store;
    JobQueue& m_queue;
    QString m_spent;
};

} // namespace troupe
