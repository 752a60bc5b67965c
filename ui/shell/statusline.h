#pragma once

#include "core/jobs/job.h"
#include "core/ledger/envelope.h"

#include <QLabel>
#include <QTimer>

namespace troupe {

class JobQueue;
class Store;

/// "2 running, 5 waiting, 1 held"; empty when nothing goes on.
QString queueSummary(const QList<Job>& jobs);

/// "spent 1.20   2 running, 5 waiting, 1 held", or with budgets "budget 12.40 of 40.00   ...": at the right
/// of the top bar.
class StatusLine : public QLabel {
    Q_OBJECT

public:
    StatusLine(Store& store, JobQueue& queue, QWidget* parent = nullptr);

private:
    void readMoney();
    /// The one with the least left of its limit.
    std::optional<EnvelopeUse> fullestBudget() const;
    void refresh();

    Store& m_store;
    JobQueue& m_queue;
    QString m_money;
    QTimer m_moneyChanged; // Facts come in bursts.
};

} // namespace troupe
