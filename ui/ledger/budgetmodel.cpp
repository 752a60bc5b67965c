#include "ui/ledger/budgetmodel.h"

#include "ui/common/formats.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// Of a limit of 0 everything that is spent is too much.
double shareOf(Money amount, Money limit)
{
    if (amount <= Money {})
        return 0;
    return limit > Money {} ? amount.toUsd() / limit.toUsd() : 2;
}

Money leftIn(const EnvelopeUse& use)
{
    return {use.envelope.limit.microUsd - use.spending.committed().microUsd};
}

} // namespace

BudgetModel::BudgetModel(std::function<QString(const EnvelopeScope&)> title, QObject* parent)
    : QAbstractTableModel(parent), m_title(std::move(title))
{}

void BudgetModel::setUses(const QList<EnvelopeUse>& uses)
{
    const bool isSame = uses.size() == m_uses.size()
        && std::equal(uses.begin(), uses.end(), m_uses.begin(),
                      [](const EnvelopeUse& a, const EnvelopeUse& b) {
                          return a.envelope.scope == b.envelope.scope;
                      });
    if (isSame) { // Amounts come in all the time; the selection stays.
        m_uses = uses;
        if (!uses.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(uses.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_uses = uses;
    endResetModel();
}

const EnvelopeUse* BudgetModel::use(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_uses.at(index.row()) : nullptr;
}

QModelIndex BudgetModel::indexOf(const EnvelopeScope& scope) const
{
    const auto it = std::find_if(m_uses.begin(), m_uses.end(),
                                 [&](const EnvelopeUse& use) { return use.envelope.scope == scope; });
    return it == m_uses.end() ? QModelIndex() : index(int(it - m_uses.begin()), 0);
}

int BudgetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_uses.size());
}

int BudgetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BudgetModel::text(const EnvelopeUse& use, int column) const
{
    switch (column) {
    case ForColumn: return m_title(use.envelope.scope);
    case SpentColumn: {
        const QString spent = moneyText(use.spending.spent);
        return use.spending.unpriced == 0
            ? spent
            : tr("%1 and %n of unknown price", nullptr, use.spending.unpriced).arg(spent);
    }
    case UnderWayColumn: return moneyText(use.spending.underWay);
    case LeftColumn: return moneyText(leftIn(use));
    case LimitColumn: return moneyText(use.envelope.limit);
    default: return {};
    }
}

QVariant BudgetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EnvelopeUse& use = m_uses.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(use, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (index.column() != BarColumn)
            return text(use, index.column());
        return tr("%1 spent, %2 under way, %3 left of %4")
            .arg(text(use, SpentColumn), text(use, UnderWayColumn), text(use, LeftColumn),
                 text(use, LimitColumn));
    case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
    case SpentShareRole: return shareOf(use.spending.spent, use.envelope.limit);
    case UnderWayShareRole: return shareOf(use.spending.underWay, use.envelope.limit);
    default: return {};
    }
}

QVariant BudgetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section <= BarColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ForColumn: return tr("Budget of");
    case BarColumn: return QString();
    case SpentColumn: return tr("Spent");
    case UnderWayColumn: return tr("Under way");
    case LeftColumn: return tr("Left");
    case LimitColumn: return tr("Limit");
    default: return {};
    }
}

} // namespace troupe
