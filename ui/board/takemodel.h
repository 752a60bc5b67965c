#pragma once

#include "core/series/series.h"

#include <QAbstractListModel>

namespace troupe {

class ThumbnailCache;

/// "Generated", "Edited from 2", "Imported", ...; `takes` are those of the shot, in order.
QString lineageWord(const Take& take, const QList<Take>& takes);

/// Takes as values; whoever owns it sets them anew when they change.
class TakeModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PosterRole = Qt::UserRole, LineageRole, CostRole, KeptRole, NumberRole, LengthRole };

    /// `thumbnails` must outlive it. `posterSize` in pixels.
    TakeModel(ThumbnailCache& thumbnails, const QSize& posterSize, QObject* parent = nullptr);

    void setTakes(const QList<Take>& takes);
    const QList<Take>& takes() const { return m_takes; }
    QModelIndex indexOf(const TakeId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    ThumbnailCache& m_thumbnails;
    QSize m_posterSize;
    QList<Take> m_takes;
};

} // namespace troupe
