#pragma once

#include "core/base/clock.h"
#include "core/jobs/expiries.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace troupe {

class JobQueue;

/// Something at a provider that is about to end.
struct EndingThing {
    Expiry expiry; ///< Has an end.
    ConnectionId connection;
    ShotId shot;
    std::optional<JobId> job = {}; ///< Of Content: paid for, and not here yet.
    std::optional<TakeId> take = {}; ///< Of Original: can be extended and edited there until then.
};

/// Tells once of each thing that is about to end: clips that are not fetched, and the originals of the takes
/// that stand for their shots (the kept one, else the newest). Bindings are not told of: they are made again
/// at no cost. One timer, which goes by the clock, so that sleep and a changed clock make it late once.
class ExpiryWatch : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExpiryWatch)

public:
    /// `store` and `queue` must outlive it.
    ExpiryWatch(Store& store, JobQueue& queue, const Catalog& catalog, Clock clock = systemClock(),
                QObject* parent = nullptr);

    /// Begins; what is about to end already is told at once, unless it was told before the last restart.
    Result<> start();
    /// What is about to end now; the soonest first.
    QList<EndingThing> ending() const;

Q_SIGNALS:
    void nearsEnd(const troupe::EndingThing& thing);
    /// ending() is another list.
    void changed();

private:
    void watchJob(const Job& job);
    void watchShot(const ShotId& shot);
    void soon();
    void look();
    void loadTold();
    bool tell(const QString& key, const EndingThing& thing);

    Store& m_store;
    JobQueue& m_queue;
    Catalog m_catalog;
    Expiries m_expiries;
    Clock m_clock;
    QHash<QString, EndingThing> m_watched; // By job id, or by shot id for the original of its take.
    QHash<QString, QDateTime> m_told; // By job or take id, with the end.
    QStringList m_ending; // What changed() told of.
    QTimer m_timer;
};

} // namespace troupe
