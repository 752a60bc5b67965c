#include "ui/board/takemodel.h"

#include "core/base/overloaded.h"
#include "ui/common/formats.h"
#include "ui/common/thumbnailcache.h"

#include <algorithm>

namespace troupe {
namespace {

int numberOf(const TakeId& id, const QList<Take>& takes)
{
    const auto it = std::find_if(takes.begin(), takes.end(), [&](const Take& take) { return take.id == id; });
    return it == takes.end() ? 0 : int(it - takes.begin()) + 1;
}

} // namespace

QString lineageWord(const Take& take, const QList<Take>& takes)
{
    const auto from = [&](const TakeId& source, const QString& alone, const QString& numbered) {
        const int number = numberOf(source, takes);
        return number > 0 ? numbered.arg(number) : alone; // the source may be of another shot, or deleted
    };
    return std::visit(
        Overloaded {
            [](const Generated&) { return TakeModel::tr("Generated", "take"); },
            [](const Imported&) { return TakeModel::tr("Imported", "take"); },
            [&](const Edited& e) {
                return from(e.source, TakeModel::tr("Edited", "take"),
                            TakeModel::tr("Edited from %1", "take"));
            },
            [&](const Extended& e) {
                return from(e.source, TakeModel::tr("Extended", "take"), TakeModel::tr("Extends %1", "take"));
            },
            [&](const Remixed& e) {
                return from(e.source, TakeModel::tr("Remixed", "take"), TakeModel::tr("Remix of %1", "take"));
            },
        },
        take.lineage);
}

TakeModel::TakeModel(ThumbnailCache& thumbnails, const QSize& posterSize, QObject* parent)
    : QAbstractListModel(parent), m_thumbnails(thumbnails), m_posterSize(posterSize)
{
    connect(&thumbnails, &ThumbnailCache::ready, this, [this](const AssetHash& hash) {
        for (int row = 0; row < m_takes.size(); ++row) {
            if (m_takes.at(row).clip == hash)
                Q_EMIT dataChanged(index(row), index(row), {PosterRole});
        }
    });
}

void TakeModel::setTakes(const QList<Take>& takes)
{
    beginResetModel();
    m_takes = takes;
    endResetModel();
}

QModelIndex TakeModel::indexOf(const TakeId& id) const
{
    const int number = numberOf(id, m_takes);
    return number > 0 ? index(number - 1) : QModelIndex();
}

int TakeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_takes.size());
}

QVariant TakeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Take& take = m_takes.at(index.row());
    const QString number = tr("Take %1").arg(index.row() + 1);
    switch (role) {
    case Qt::DisplayRole:
    case NumberRole: return number;
    case Qt::ToolTipRole: return take.recipe.prompt.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3, %4", "number, lineage, length, kept or not")
            .arg(number, lineageWord(take, m_takes), clipLengthText(take.seconds),
                 take.kept ? tr("kept") : tr("not kept"));
    case PosterRole: return m_thumbnails.thumbnail(take.clip, m_posterSize);
    case LineageRole: return lineageWord(take, m_takes);
    case LengthRole: return clipLengthText(take.seconds);
    case CostRole:
        // Zero is not "free" here, and nothing known is said so.
        return take.cost ? moneyText(*take.cost) : QString();
    case KeptRole: return take.kept;
    default: return {};
    }
}

} // namespace troupe
