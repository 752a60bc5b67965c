#pragma once

#include "core/base/clock.h"
#include "core/jobs/job.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace troupe {

class JobQueue;
class Store;
struct QueueNames;

/// All about one job: what was asked for, its times, its money with the source of each belief, and what
/// happened to it, with what the other side answered one fold away. Follows the job while it is open.
class JobPage : public QDialog {
    Q_OBJECT

public:
    /// `queue` and `store` must outlive it.
    JobPage(JobQueue& queue, Store& store, QueueNames names, const JobId& id, QWidget* parent = nullptr,
            Clock clock = systemClock());
    ~JobPage() override;

    const JobId& job() const { return m_id; }

Q_SIGNALS:
    void shotRequested(const troupe::ShotId& shot);

private:
    void layOut();
    QLabel* addRow(QFormLayout& form, const QString& label, const char* name);
    void load();
    void showOrder(const Job& job);
    void showTimes(const Job& job);
    void showMoney(const Job& job);
    void showLog();
    std::optional<Job> find() const;

    struct Fields {
        QLabel* state = nullptr;
        QLabel* reason = nullptr;
        QPlainTextEdit* prompt = nullptr;
        QLabel* connection = nullptr;
        QLabel* settings = nullptr;
        QLabel* cast = nullptr;
        QLabel* basis = nullptr;
        QLabel* times = nullptr;
        QLabel* expiry = nullptr;
        QLabel* estimate = nullptr;
        QLabel* charge = nullptr;
        QLabel* cancel = nullptr;
        QTreeWidget* log = nullptr;
    };

    JobQueue& m_queue;
    Store& m_store;
    std::unique_ptr<QueueNames> m_names;
    JobId m_id;
    Clock m_clock;
    Fields m_show;
};

} // namespace troupe
