#pragma once

#include "core/base/clock.h"
#include "core/catalog/expiry.h"
#include "core/jobs/admission.h"
#include "core/jobs/durations.h"
#include "core/ledger/charge.h"
#include "ui/common/statetext.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace troupe {

/// What a job does not tell of itself: what its ids are called, and until when its clip can be fetched.
/// Looked up when a job comes in; the names also when renamed() is called, the correction when recharged()
/// is.
struct QueueNames {
    std::function<QString(const ShotId&)> shot;
    std::function<QString(const ConnectionId&)> connection;
    std::function<int(const TakeId&)> take = {}; ///< Its number in its shot; 0 if it has none.
    std::function<std::optional<Expiry>(const Job&)> expiry = {};
    /// Its charge, if a person read that off the bill.
    std::function<std::optional<Charge>(const JobId&)> correction = {};
};

/// The queue as rows: copies of jobs, so a view can outlive them. Jobs of which nobody knows whether
/// they were paid stand on top, then what runs, then what waits as it stands in the line; what has ended
/// is at the end, newest first. Hidden jobs are not there. Rows that wait can be dragged: the model asks,
/// and moves when it is told so.
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
        PriorityRole, ///< bool
        StopAboveRole, ///< bool: from this row on nothing starts.
        StopBelowRole, ///< bool: nothing stands behind the stop; it is below this row.
        IsEndingRole, ///< bool: its clip is about to be gone.
    };

    explicit QueueModel(QueueNames names, Clock clock = systemClock(), QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    /// By moveRequested(); false if that did not move them.
    bool moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
                  const QModelIndex& destinationParent, int destinationChild) override;

    const Job* job(const QModelIndex& index) const; ///< Null for an index that is not valid.
    QModelIndex indexOf(const JobId& id) const;
    /// Why a job does not start; nothing for one that may, or was sent.
    std::optional<Brake> brake(const Job& job) const;
    bool hasStop() const { return m_stop.has_value(); }
    QDateTime now() const { return m_clock(); } ///< UTC.
    /// The newest job of a shot that is not Done, for the board.
    std::optional<Job> latestOfShot(const ShotId& shot) const;

    struct Counts {
        int unknown = 0;
        int running = 0;
        int held = 0;
        int waiting = 0;
        int ended = 0;
    };
    Counts counts() const;
    /// Something in it reads differently when time has gone on.
    bool needsTicks() const;

public Q_SLOTS:
    void setJobs(const QList<troupe::Job>& jobs);
    void update(const troupe::Job& job); ///< Adds, replaces, or takes away if it is hidden.
    void setPauses(const troupe::Pauses& pauses);
    void setTransfer(const troupe::JobId& id, qint64 done, qint64 total);
    /// Time has gone on: what depends on it is read again.
    void tick();
    void renamed();
    void recharged(const troupe::JobId& id);

Q_SIGNALS:
    void countsChanged();
    /// Rows were dragged. `before`: the job that is to stand behind them; null: the end of the line.
    void moveRequested(const QList<troupe::JobId>& ids, const troupe::JobId& before);

private:
    struct Row {
        Job job;
        QString shot;
        QString connection;
        int take = 0;
        std::optional<Expiry> expiry = {};
        std::optional<Charge> correction = {};
        QString goneText = {}; ///< As it was told last.
        std::optional<int> transferPercent = {};
    };
    Row rowOf(const Job& job) const;
    static bool before(const Row& a, const Row& b);
    int find(const JobId& id) const; ///< -1 if it is not there.
    bool noteStop(const Job& job); ///< True if the stop is another now.
    bool isBehindStop(int row) const;
    bool isAboveStop(int row) const; ///< The last before it, and nothing is behind it.
    void lineChanged();
    bool requestMove(const QList<JobId>& ids, int row);
    std::optional<Brake> shownBrake(const Row& row) const;
    StateText stateOf(const Row& row, const QDateTime& now) const;
    QString text(const Row& row, int column, const QDateTime& now) const;
    QString detail(const Row& row, const QDateTime& now) const;
    QString toolTip(const Row& row, int column, const QDateTime& now) const;
    QString accessibleText(const Row& row, const QDateTime& now) const;
    std::optional<int> percentOf(const Row& row) const;

    QueueNames m_names;
    Clock m_clock;
    QList<Row> m_rows;
    Durations m_durations;
    Pauses m_pauses;
    QHash<JobId, Job> m_stops; // Also hidden ones: they hold all the same.
    std::optional<Job> m_stop; // The first of them.
};

} // namespace troupe
