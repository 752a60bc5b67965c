#pragma once

#include "core/ledger/envelope.h"

#include <QAbstractTableModel>

#include <functional>

namespace troupe {

/// The envelopes as rows: what each is for, how full it is, and what is left.
class BudgetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ForColumn, BarColumn, SpentColumn, UnderWayColumn, LeftColumn, LimitColumn };
    static constexpr int ColumnCount = LimitColumn + 1;
    enum Role {
        SpentShareRole = Qt::UserRole, ///< double: of the limit; above 1 where it is overdrawn.
        UnderWayShareRole, ///< double, as well.
    };

    /// `title`: what a scope is called as it stands alone.
    explicit BudgetModel(std::function<QString(const EnvelopeScope&)> title, QObject* parent = nullptr);

    void setUses(const QList<EnvelopeUse>& uses);
    const EnvelopeUse* use(const QModelIndex& index) const; ///< Null for an index that is not valid.
    QModelIndex indexOf(const EnvelopeScope& scope) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const EnvelopeUse& use, int column) const;

    std::function<QString(const EnvelopeScope&)> m_title;
    QList<EnvelopeUse> m_uses;
};

} // namespace troupe
