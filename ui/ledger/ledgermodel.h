#pragma once

#include "core/base/result.h"
#include "core/ledger/totals.h"

#include <QAbstractItemModel>

namespace troupe {

class ChargeRepository;

/// What was spent: groups with their sums, and in each the jobs, newest first, read as far as they are
/// looked at. Without a grouping the jobs stand at the top.
class LedgerModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        WhenColumn, ///< Of a group: how many jobs.
        EstimateColumn,
        ChargedColumn,
        UnclearColumn,
        UnderWayColumn,
        NotChargedColumn,
        KeptColumn,
        PerSecondColumn,
        WhyColumn ///< Whether a job was charged, and why that is believed.
    };
    static constexpr int ColumnCount = WhyColumn + 1;
    static constexpr int Page = 200; ///< Jobs that are read at once.

    /// `charges` outlives the model.
    explicit LedgerModel(ChargeRepository& charges, QObject* parent = nullptr);

    /// Reads the sums anew. On an error the model is empty.
    Result<> load(const std::optional<LedgerGrouping>& grouping);
    const std::optional<LedgerGrouping>& grouping() const { return m_grouping; }
    /// Of everything.
    const LedgerTotal& total() const { return m_total; }
    QList<LedgerTotal> totals() const;

    /// Null for a group, and for an index that is not valid.
    const LedgerLine* line(const QModelIndex& index) const;
    /// LedgerTotal::key; null for a job.
    QString groupKey(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What stands in a column for a sum, as in the rows of groups.
    static QString text(const LedgerTotal& total, int column);

Q_SIGNALS:
    void failed(const troupe::Error& error);

private:
    struct Group {
        LedgerTotal total;
        QList<LedgerLine> lines = {};
        bool isWhole = false; ///< All of its jobs are in `lines`.
    };

    bool isFlat() const { return !m_grouping; }
    /// The group whose jobs are the children of `parent`; -1 if it has none.
    qsizetype groupUnder(const QModelIndex& parent) const;
    QString lineText(const LedgerLine& line, int column) const;

    ChargeRepository& m_charges;
    std::optional<LedgerGrouping> m_grouping;
    LedgerTotal m_total;
    QList<Group> m_groups; // One that holds all jobs if there is no grouping.
};

} // namespace troupe
