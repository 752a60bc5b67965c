#pragma once

#include "core/base/id.h"

#include <QLabel>

namespace troupe {

class JobQueue;
class Store;

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
