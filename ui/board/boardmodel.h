#pragma once

#include "core/base/clock.h"
#include "core/jobs/job.h"
#include "core/series/series.h"
#include "core/studio/remake.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

namespace troupe {

class Changes;
class SeriesRepository;
class TakeRepository;
class ThumbnailCache;

/// What changed since a take was made.
using StalenessOf = std::function<Result<Staleness>(const Take&)>;

/// The shots of one episode as cards. Holds copies and reads a shot again when Changes names it.
class BoardModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole, ///< "SH 03".
        TitleRole, ///< As the person wrote it; may be empty.
        LengthRole, ///< "8 s", or "8 s / 6 s" for a clip that is longer or shorter than planned.
        TakesRole, ///< int.
        StateWordRole, ///< Of its newest job, or of its takes.
        StateToneRole, ///< StateTone as int.
        StateIconRole, ///< Icon as int.
        StateDetailRole, ///< Whether it cost, and why it is so; may be empty.
        PercentRole, ///< int; invalid where unknown.
        PosterRole, ///< QPixmap; null while it comes or where there is no take.
        KeptRole, ///< bool: a take is kept.
        NotesRole, ///< As the person wrote them; may be empty.
        StaleRole, ///< "Luna's clip changed."; empty where the picture is as it would be made today.
        RemakeRole, ///< "Make again - 0.80"; empty unless stale.
    };

    /// All must outlive it. `posterSize` in pixels.
    BoardModel(SeriesRepository& series, TakeRepository& takes, Changes& changes, ThumbnailCache& thumbnails,
               const QSize& posterSize, QObject* parent = nullptr, Clock clock = systemClock());

    /// Without it nothing is ever stale. Asked for each picture, and again when a character changes.
    void setStalenessOf(StalenessOf staleness);
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
    Staleness staleness(const QModelIndex& index) const;
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
        Staleness staleness = {};
    };
    void reload();
    void show(const QList<Card>& cards);
    void showReordered(const QList<Card>& cards);
    void recheck();
    void refresh(const ShotId& id);
    Result<Card> read(const Shot& shot);
    int find(const ShotId& id) const;
    void changed(int row);
    QVariant stateData(const Card& card, int role) const;
    QString lengthText(const Card& card) const;
    QString toolTip(const Card& card) const;
    QString accessibleText(int row) const;

    SeriesRepository& m_series;
    TakeRepository& m_takes;
    ThumbnailCache& m_thumbnails;
    QSize m_posterSize;
    Clock m_clock;
    StalenessOf m_stalenessOf;
    EpisodeId m_episode;
    QList<Card> m_cards;
    QHash<ShotId, Job> m_jobs;
};

/// "SH 03" for the third shot.
QString shotNumber(int position);

} // namespace troupe
