#pragma once

#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"

#include <QAbstractTableModel>

#include <variant>

namespace troupe {

class ThumbnailCache;

/// What is in the bin, last deleted first: whole shots, and takes of shots that are not in it.
class BinModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhatColumn, WhereColumn, WhenColumn };
    static constexpr int ColumnCount = WhenColumn + 1;
    static constexpr QSize PosterSize {96, 54}; ///< Device independent pixels.

    /// All must outlive it.
    BinModel(SeriesRepository& series, TakeRepository& takes, ThumbnailCache& thumbnails,
             QObject* parent = nullptr);

    /// Reads the store anew.
    Result<> reload();
    std::optional<Shot> shot(const QModelIndex& index) const; ///< Nothing for a take.
    std::optional<Take> take(const QModelIndex& index) const; ///< Nothing for a shot.
    QModelIndex indexOf(const ShotId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::variant<Shot, Take> thing;
        QString what;
        QString where;
        std::optional<QDateTime> at;
        std::optional<AssetHash> clip;
    };
    Result<Row> rowOf(const SeriesRepository::Binned& binned);
    Result<Row> rowOf(const TakeRepository::Binned& binned);

    SeriesRepository& m_series;
    TakeRepository& m_takes;
    ThumbnailCache& m_thumbnails;
    QList<Row> m_rows;
};

} // namespace troupe
