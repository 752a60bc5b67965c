#pragma once

#include "core/base/clock.h"
#include "core/jobs/job.h"
#include "core/series/series.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

namespace troupe {

class Changes;
class SeriesRepository;
class TakeRepository;
class ThumbnailCache;

/// The shots of one episode as cards. Holds copies and reads a shot again when Changes names it.
class BoardModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole, ///< "SH 03".
        TitleRole, ///< As the person wrote it; may be empty.
        LengthRole, ///< "8 s".
        TakesRole, ///< int.
        StateWordRole, ///< Of its newest job, or of its takes.
        StateToneRole, ///< StateTone as int.
        StateIconRole, ///< Icon as int.
        StateDetailRole, ///< Whether it cost, and why it is so; may be empty.
        PercentRole, ///< int; invalid where unknown.
        PosterRole, ///< QPixmap; null while it comes or where there is no take.
        KeptRole, ///< bool: a take is kept.
    };

    /// All must outlive it. `posterSize` in pixels.
    BoardModel(SeriesRepository& series, TakeRepository& takes, Changes& changes, ThumbnailCache& thumbnails,
               const QSize& posterSize, QObject* parent = nullptr, Clock clock = systemClock());

    /// Null for none.
    void setEpisode(const EpisodeId& episode);
    const EpisodeId& episode() const { return m_episode; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    const Shot* shot(const QModelIndex& index) const; ///< Null for an index that is not valid.
    std::optional<Take> cover(const QModelIndex& index) const;
    QModelIndex indexOf(const ShotId& id) const;
    QList<ShotId> order() const;

public Q_SLOTS:
    /// Of any shot; the newest job of each is what its card shows.
    void showJob(const troupe::Job& job);

Q_SIGNALS:
    /// A person dragged a card: nothing is changed yet.
    void orderWanted(const QList<troupe::ShotId>& order);
    void failed(const troupe::Error& error);

private:
    struct Card {
        Shot shot;
        std::optional<Take> cover;
        int takes = 0;
    };
    void reload();
    void refresh(const ShotId& id);
    Result<Card> read(const Shot& shot);
    int find(const ShotId& id) const;
    void changed(int row);
    QVariant stateData(const Card& card, int role) const;

    SeriesRepository& m_series;
    TakeRepository& m_takes;
    ThumbnailCache& m_thumbnails;
    QSize m_posterSize;
    Clock m_clock;
    EpisodeId m_episode;
    QList<Card> m_cards;
    QHash<ShotId, Job> m_jobs;
};

/// "SH 03" for the third shot.
QString shotNumber(int position);

} // namespace troupe
