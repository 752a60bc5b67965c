#pragma once

#include "core/base/clock.h"
#include "core/jobs/job.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace troupe {

/// What the ids in a job are called; looked up when a job comes in and when renamed() is called.
struct QueueNames {
    std::function<QString(const ShotId&)> shot;
    std::function<QString(const ConnectionId&)> connection;
};

/// The queue as rows: copies of jobs, so a view can outlive them. Jobs of which nobody knows whether
/// they were paid stand on top; what has ended is at the end, newest first.
class QueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        ShotColumn,
        TakeColumn,
        ConnectionColumn,
        StateColumn,
        TimeColumn,
        CostColumn,
        ExpiryColumn
    };
    static constexpr int ColumnCount = ExpiryColumn + 1;
    enum Role {
        ToneRole = Qt::UserRole, ///< StateTone as int.
        IconRole, ///< Icon as int.
        PercentRole, ///< int; invalid where unknown or not under way.
        DetailRole, ///< Why it is so and whether it cost: the second line; may be empty.
    };

    explicit QueueModel(QueueNames names, Clock clock = systemClock(), QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const Job* job(const QModelIndex& index) const; ///< Null for an index that is not valid.
    QModelIndex indexOf(const JobId& id) const;
    QDateTime now() const { return m_clock(); } ///< UTC.
    /// The newest job of a shot that is not Done, for the board.
    std::optional<Job> latestOfShot(const ShotId& shot) const;

    struct Counts {
        int unknown = 0;
        int running = 0;
        int held = 0;
        int waiting = 0;
    };
    Counts counts() const;

public Q_SLOTS:
    void setJobs(const QList<troupe::Job>& jobs);
    void update(const troupe::Job& job); ///< Adds or replaces.
    void setTransfer(const troupe::JobId& id, qint64 done, qint64 total);
    /// Time has gone on: what depends on it is read again.
    void tick();
    void renamed();

Q_SIGNALS:
    void countsChanged();

private:
    struct Row {
        Job job;
        QString shot;
        QString connection;
        std::optional<int> transferPercent = {};
    };
    Row rowOf(const Job& job) const;
    static bool before(const Row& a, const Row& b);
    int find(const JobId& id) const; ///< -1 if it is not there.
    QString text(const Row& row, int column, const QDateTime& now) const;
    std::optional<int> percentOf(const Row& row) const;

    QueueNames m_names;
    Clock m_clock;
    QList<Row> m_rows;
};

} // namespace troupe
