#pragma once

#include "core/base/clock.h"
#include "core/catalog/expiry.h"
#include "core/series/series.h"

#include <QAbstractListModel>

#include <functional>

namespace troupe {

class ThumbnailCache;

/// "Generated", "Edited from 2", "Imported", ...; `takes` are those of the shot, in order.
QString lineageWord(const Take& take, const QList<Take>& takes);

/// Until when a provider has the original of a take; nothing where none has one.
using OriginalExpiry = std::function<std::optional<Expiry>(const Take&)>;

/// Takes as values; whoever owns it sets them anew when they change.
class TakeModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        PosterRole = Qt::UserRole,
        LineageRole,
        CostRole,
        KeptRole,
        NumberRole,
        LengthRole,
        EndingRole, ///< "40 min": how long its original is there still, if that is about to end.
    };

    /// `thumbnails` must outlive it. `posterSize` in pixels.
    TakeModel(ThumbnailCache& thumbnails, const QSize& posterSize, OriginalExpiry expiry,
              Clock clock = systemClock(), QObject* parent = nullptr);

    void setTakes(const QList<Take>& takes);
    const QList<Take>& takes() const { return m_takes; }
    QModelIndex indexOf(const TakeId& id) const;
    /// Time has gone on: tells of the takes that read differently.
    void tick();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    /// Of the take at the same place.
    struct End {
        std::optional<Expiry> expiry;
        QString told; ///< What EndingRole said last.
    };
    QString ending(int row) const;
    QString toolTip(int row) const;

    ThumbnailCache& m_thumbnails;
    QSize m_posterSize;
    OriginalExpiry m_expiry;
    Clock m_clock;
    QList<Take> m_takes;
    QList<End> m_ends;
};

} // namespace troupe
