#include "ui/ledger/ledgermodel.h"

#include "core/catalog/catalog.h"
#include "core/store/chargerepository.h"
#include "ui/common/formats.h"
#include "ui/common/moneytext.h"

#include <QDate>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using Standing = Charge::Standing;

QString groupName(const LedgerTotal& total, LedgerGrouping grouping)
{
    if (grouping == LedgerGrouping::Day)
        return QLocale().toString(QDate::fromString(total.key, Qt::ISODate), QLocale::ShortFormat);
    if (!total.key.isEmpty())
        return total.name.isEmpty() ? LedgerModel::tr("Removed") : total.name;
    return grouping == LedgerGrouping::Character ? LedgerModel::tr("Nobody of the cast")
                                                 : LedgerModel::tr("None");
}

QString operationName(const QString& operation)
{
    switch (operationFromText(operation).value_or(Operation::Generate)) {
    case Operation::Generate: return LedgerModel::tr("take");
    case Operation::Edit: return LedgerModel::tr("edit");
    case Operation::Extend: return LedgerModel::tr("extension");
    case Operation::Remix: return LedgerModel::tr("remix");
    }
    return {};
}

QString lineName(const LedgerLine& line)
{
    const QString shot
        = line.shot.isEmpty() ? LedgerModel::tr("Shot %1").arg(line.shotPosition + 1) : line.shot;
    //: %1 is the title of a shot, %2 "take", "edit", "extension" or "remix"
    return LedgerModel::tr("%1, %2").arg(shot, operationName(line.charge.operation));
}

int columnOf(Standing standing)
{
    switch (standing) {
    case Standing::NotSent: return -1;
    case Standing::UnderWay: return LedgerModel::UnderWayColumn;
    case Standing::Charged: return LedgerModel::ChargedColumn;
    case Standing::NotCharged: return LedgerModel::NotChargedColumn;
    case Standing::Unclear: return LedgerModel::UnclearColumn;
    }
    return -1;
}

} // namespace

LedgerModel::LedgerModel(ChargeRepository& charges, QObject* parent)
    : QAbstractItemModel(parent), m_charges(charges)
{}

Result<> LedgerModel::load(const std::optional<LedgerGrouping>& grouping)
{
    const auto total = m_charges.total();
    Result<QList<LedgerTotal>> totals = QList<LedgerTotal> {};
    if (total && grouping)
        totals = m_charges.totals(*grouping);
    beginResetModel();
    m_grouping = grouping;
    m_groups.clear();
    m_total = total ? *total : LedgerTotal {};
    if (total && !grouping)
        m_groups.append(Group {*total, {}, total->jobs == 0});
    if (totals) {
        for (const LedgerTotal& one : *totals)
            m_groups.append(Group {one, {}, false});
    }
    endResetModel();
    if (!total)
        return tl::unexpected(total.error());
    return totals.map([](const QList<LedgerTotal>&) {});
}

QList<LedgerTotal> LedgerModel::totals() const
{
    QList<LedgerTotal> totals;
    if (!isFlat()) {
        for (const Group& group : m_groups)
            totals.append(group.total);
    }
    return totals;
}

const LedgerLine* LedgerModel::line(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (!isFlat() && index.internalId() == 0))
        return nullptr;
    const qsizetype group = isFlat() ? 0 : qsizetype(index.internalId()) - 1;
    return &m_groups.at(group).lines.at(index.row());
}

QString LedgerModel::groupKey(const QModelIndex& index) const
{
    const bool isGroup
        = !isFlat() && checkIndex(index, CheckIndexOption::IndexIsValid) && index.internalId() == 0;
    return isGroup ? m_groups.at(index.row()).total.key + u""_s : QString();
}

QModelIndex LedgerModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex LedgerModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

qsizetype LedgerModel::groupUnder(const QModelIndex& parent) const
{
    if (isFlat())
        return parent.isValid() || m_groups.isEmpty() ? -1 : 0;
    const bool isGroup = parent.isValid() && parent.internalId() == 0 && parent.column() == 0;
    return isGroup ? parent.row() : -1;
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    if (!isFlat() && !parent.isValid())
        return int(m_groups.size());
    const qsizetype group = groupUnder(parent);
    return group < 0 ? 0 : int(m_groups.at(group).lines.size());
}

int LedgerModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool LedgerModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return !m_groups.isEmpty();
    return groupUnder(parent) >= 0;
}

bool LedgerModel::canFetchMore(const QModelIndex& parent) const
{
    const qsizetype group = groupUnder(parent);
    return group >= 0 && !m_groups.at(group).isWhole;
}

void LedgerModel::fetchMore(const QModelIndex& parent)
{
    const qsizetype at = groupUnder(parent);
    if (at < 0)
        return;
    const Group& group = m_groups.at(at);
    std::optional<ChargeRepository::Group> which;
    if (m_grouping)
        which = ChargeRepository::Group {*m_grouping, group.total.key};
    const int first = int(group.lines.size());
    const auto lines = m_charges.lines(which, Page, first);
    m_groups[at].isWhole = !lines || lines->size() < Page;
    if (!lines) {
        Q_EMIT failed(lines.error());
        return;
    }
    if (lines->isEmpty())
        return;
    beginInsertRows(parent, first, first + int(lines->size()) - 1);
    m_groups[at].lines.append(*lines);
    endInsertRows();
}

QString LedgerModel::text(const LedgerTotal& total, int column)
{
    switch (column) {
    case WhenColumn: return tr("%n job(s)", nullptr, total.jobs);
    case ChargedColumn: return moneySumText(total.charged);
    case UnclearColumn: return moneySumText(total.unclear);
    case UnderWayColumn: return moneySumText(total.underWay);
    case NotChargedColumn: return moneySumText(total.notCharged);
    case KeptColumn: return total.keptSeconds > 0 ? clipLengthText(total.keptSeconds) : QString();
    case PerSecondColumn: return keptCostText(total);
    default: return {};
    }
}

QString LedgerModel::lineText(const LedgerLine& line, int column) const
{
    const Charge& charge = line.charge;
    switch (column) {
    case NameColumn: return lineName(line);
    case WhenColumn: return QLocale().toString(charge.at.toLocalTime(), QLocale::ShortFormat);
    case EstimateColumn: return priceText(charge.estimate);
    case ChargedColumn:
    case UnclearColumn:
    case UnderWayColumn:
    case NotChargedColumn: return column == columnOf(charge.standing) ? priceText(charge.amount) : QString();
    case KeptColumn: return line.isKept && line.seconds ? clipLengthText(*line.seconds) : QString();
    case WhyColumn: {
        const QString word = standingWord(charge.standing);
        const QString why = moneySourceText(charge.source);
        //: %1 is "Charged", "Not charged" or "Unknown", %2 why that is believed
        return why.isEmpty() ? word : tr("%1: %2").arg(word, why);
    }
    default: return {};
    }
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (const LedgerLine* one = line(index))
            return lineText(*one, column);
        return column == NameColumn ? groupName(m_groups.at(index.row()).total, *m_grouping)
                                    : text(m_groups.at(index.row()).total, column);
    case Qt::ToolTipRole:
        if (const LedgerLine* one = line(index); one && column == EstimateColumn)
            return moneySourceText(one->charge.estimateSource);
        return data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole: return headerData(column, Qt::Horizontal, role);
    default: return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isLeft = section == NameColumn || section == WhenColumn || section == WhyColumn;
    if (role == Qt::TextAlignmentRole)
        return int((isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("For");
    case WhenColumn: return isFlat() ? tr("When") : tr("Jobs");
    case EstimateColumn: return tr("Estimate");
    case ChargedColumn: return tr("Charged");
    case UnclearColumn: return tr("Unknown");
    case UnderWayColumn: return tr("Under way");
    case NotChargedColumn: return tr("Not charged");
    case KeptColumn: return tr("Kept");
    case PerSecondColumn: return tr("Per kept second");
    case WhyColumn: return tr("Charged?");
    default: return {};
    }
}

} // namespace troupe
