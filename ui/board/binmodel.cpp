#include "ui/board/binmodel.h"

#include "ui/board/boardmodel.h"
#include "ui/board/takemodel.h"
#include "ui/common/thumbnailcache.h"

#include <QLocale>

#include <algorithm>

namespace troupe {

BinModel::BinModel(SeriesRepository& series, TakeRepository& takes, ThumbnailCache& thumbnails,
                   QObject* parent)
    : QAbstractTableModel(parent), m_series(series), m_takes(takes), m_thumbnails(thumbnails)
{
    connect(&thumbnails, &ThumbnailCache::ready, this, [this](const AssetHash& hash) {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_rows.at(row).clip == hash)
                Q_EMIT dataChanged(index(row, WhatColumn), index(row, WhatColumn), {Qt::DecorationRole});
        }
    });
}

Result<> BinModel::reload()
{
    const auto shots = m_series.shotsInBin();
    if (!shots)
        return tl::unexpected(shots.error());
    const auto takes = m_takes.inBin();
    if (!takes)
        return tl::unexpected(takes.error());
    QList<Row> rows;
    const auto add = [&](const Result<Row>& row) -> Result<> {
        if (!row)
            return tl::unexpected(row.error());
        rows.append(*row);
        return {};
    };
    for (const auto& binned : *shots) {
        if (const auto done = add(rowOf(binned)); !done)
            return done;
    }
    for (const auto& binned : *takes) {
        if (const auto done = add(rowOf(binned)); !done)
            return done;
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.at.value_or(QDateTime()) > b.at.value_or(QDateTime());
    });
    beginResetModel();
    m_rows = rows;
    endResetModel();
    return {};
}

Result<BinModel::Row> BinModel::rowOf(const SeriesRepository::Binned& binned)
{
    const Shot& shot = binned.shot;
    return m_takes.cover(shot.id).map([&](const TakeRepository::Cover& cover) {
        const QString name = shot.title.isEmpty() ? tr("Shot without a title") : shot.title;
        const QString what
            = tr("%1, %2", "a shot, its takes").arg(name, tr("%n take(s)", nullptr, cover.count));
        return Row {shot, what, tr("%1, %2", "series, episode").arg(binned.series, binned.episode), binned.at,
                    cover.take ? std::optional(cover.take->clip) : std::nullopt};
    });
}

Result<BinModel::Row> BinModel::rowOf(const TakeRepository::Binned& binned)
{
    const Take& take = binned.take;
    return m_series.findShot(take.shot).map([&](const std::optional<Shot>& shot) {
        const QString number = shot ? shotNumber(shot->position) : QString();
        const QString where = shot && !shot->title.isEmpty()
            ? tr("%1 - %2", "number and title").arg(number, shot->title)
            : number;
        const QString what = tr("Take, %1", "where it came from").arg(lineageWord(take, {}));
        return Row {take, what, where, binned.at, take.clip};
    });
}

std::optional<Shot> BinModel::shot(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return std::nullopt;
    const auto* shot = std::get_if<Shot>(&m_rows.at(index.row()).thing);
    return shot ? std::optional(*shot) : std::nullopt;
}

std::optional<Take> BinModel::take(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return std::nullopt;
    const auto* take = std::get_if<Take>(&m_rows.at(index.row()).thing);
    return take ? std::optional(*take) : std::nullopt;
}

QModelIndex BinModel::indexOf(const ShotId& id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const auto* shot = std::get_if<Shot>(&m_rows.at(row).thing);
        if (shot && shot->id == id)
            return index(row, WhatColumn);
    }
    return {};
}

int BinModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BinModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BinModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == Qt::DecorationRole && index.column() == WhatColumn && row.clip)
        return m_thumbnails.thumbnail(*row.clip, PosterSize);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhatColumn: return row.what;
    case WhereColumn: return row.where;
    case WhenColumn:
        return row.at ? QLocale().toString(row.at->toLocalTime(), QLocale::ShortFormat) : QString();
    default: return {};
    }
}

QVariant BinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn: return tr("What");
    case WhereColumn: return tr("Where it was");
    case WhenColumn: return tr("Deleted");
    default: return {};
    }
}

} // namespace troupe
