#include "ui/board/lineagemodel.h"

#include "core/base/overloaded.h"
#include "ui/common/formats.h"
#include "ui/common/moneytext.h"
#include "ui/common/thumbnailcache.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString kindWord(const Lineage& lineage)
{
    return std::visit(Overloaded {
                          [](const Generated&) { return LineageModel::tr("Generated", "take"); },
                          [](const Edited&) { return LineageModel::tr("Edited", "take"); },
                          [](const Extended&) { return LineageModel::tr("Extended", "take"); },
                          [](const Remixed&) { return LineageModel::tr("Remixed", "take"); },
                          [](const Imported& i) {
                              return i.fileName.isEmpty()
                                  ? LineageModel::tr("Imported", "take")
                                  : LineageModel::tr("Imported from %1", "a file").arg(i.fileName);
                          },
                      },
                      lineage);
}

} // namespace

LineageModel::LineageModel(ThumbnailCache& thumbnails, const QSize& posterSize, FindOutside find,
                           QObject* parent)
    : QAbstractItemModel(parent), m_thumbnails(thumbnails), m_posterSize(posterSize), m_find(std::move(find))
{
    connect(&thumbnails, &ThumbnailCache::ready, this, [this](const AssetHash& hash) {
        for (int one = 0; one < m_forest.nodes.size(); ++one) {
            const Take* take = known(m_forest.nodes.at(one));
            if (take && take->clip == hash) {
                const QModelIndex index = indexOfNode(one);
                Q_EMIT dataChanged(index, index, {PosterRole});
            }
        }
    });
}

void LineageModel::setTakes(const QList<Take>& takes)
{
    beginResetModel();
    m_takes = takes;
    m_forest = takeForest(takes);
    m_outside.clear();
    for (const TakeForest::Node& one : m_forest.nodes) {
        if (one.take >= 0 || !m_find)
            continue;
        if (const auto found = m_find(one.id))
            m_outside.insert(one.id, *found);
    }
    endResetModel();
}

const TakeForest::Node& LineageModel::node(const QModelIndex& index) const
{
    return m_forest.nodes.at(int(index.internalId()));
}

const QList<int>& LineageModel::siblings(int node) const
{
    const int above = m_forest.nodes.at(node).parent;
    return above < 0 ? m_forest.roots : m_forest.nodes.at(above).children;
}

QModelIndex LineageModel::indexOfNode(int node) const
{
    return createIndex(int(siblings(node).indexOf(node)), 0, quintptr(node));
}

const Take* LineageModel::known(const TakeForest::Node& node) const
{
    if (node.take >= 0)
        return &m_takes.at(node.take);
    const auto outside = m_outside.constFind(node.id);
    return outside == m_outside.cend() ? nullptr : &outside->take;
}

std::optional<Take> LineageModel::take(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index))
        return std::nullopt;
    const Take* take = known(node(index));
    return take ? std::optional(*take) : std::nullopt;
}

bool LineageModel::isOfShot(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) && node(index).take >= 0;
}

QModelIndex LineageModel::indexOf(const TakeId& id) const
{
    for (int one = 0; one < m_forest.nodes.size(); ++one) {
        if (m_forest.nodes.at(one).id == id)
            return indexOfNode(one);
    }
    return {};
}

QModelIndex LineageModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const QList<int>& rows = parent.isValid() ? node(parent).children : m_forest.roots;
    return createIndex(row, column, quintptr(rows.at(row)));
}

QModelIndex LineageModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const int above = node(index).parent;
    return above < 0 ? QModelIndex() : indexOfNode(above);
}

int LineageModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    return int(parent.isValid() ? node(parent).children.size() : m_forest.roots.size());
}

int LineageModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString LineageModel::nameOf(const TakeForest::Node& node) const
{
    if (node.take >= 0)
        return tr("Take %1").arg(node.take + 1);
    const auto outside = m_outside.constFind(node.id);
    if (outside == m_outside.cend())
        return tr("Source that is gone");
    return outside->isInBin ? tr("Take in the bin") : tr("Take of another shot");
}

QString LineageModel::branchText(int node) const
{
    if (m_forest.nodes.at(node).children.isEmpty())
        return {};
    const BranchCost cost = branchCost(m_forest, node, m_takes);
    const QString sum = moneySumText({{cost.amount, cost.amount}, cost.takes, cost.unpriced});
    return sum.isEmpty() ? QString() : tr("Branch: %1", "what it cost together").arg(sum);
}

QString LineageModel::accessibleText(const QModelIndex& index) const
{
    const TakeForest::Node& one = node(index);
    QStringList parts {nameOf(one)};
    if (const Take* take = known(one))
        parts << kindWord(take->lineage) << clipLengthText(take->seconds);
    if (index.data(KeptRole).toBool())
        parts << tr("kept");
    for (const int role : {CostRole, BranchRole}) {
        if (const QString text = index.data(role).toString(); !text.isEmpty())
            parts << text;
    }
    return parts.join(u", "_s);
}

QVariant LineageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TakeForest::Node& one = node(index);
    const Take* take = known(one);
    switch (role) {
    case Qt::DisplayRole:
    case NumberRole: return nameOf(one);
    case Qt::AccessibleTextRole: return accessibleText(index);
    case Qt::ToolTipRole: // Rich, so that it wraps.
        return take ? u"<p>%1</p>"_s.arg(take->recipe.prompt.toHtmlEscaped())
                    : tr("It was deleted for good, or never was in this profile.");
    case PosterRole: return take ? m_thumbnails.thumbnail(take->clip, m_posterSize) : QPixmap();
    case KindRole: return take ? kindWord(take->lineage) : QString();
    case WordsRole: return take ? take->recipe.prompt.simplified() : QString();
    case LengthRole: return take ? clipLengthText(take->seconds) : QString();
    case CostRole: return take && one.take >= 0 && take->cost ? moneyText(*take->cost) : QString();
    case BranchRole: return branchText(int(index.internalId()));
    case KeptRole: return one.take >= 0 && take->kept;
    default: return {};
    }
}

} // namespace troupe
