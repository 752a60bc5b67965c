#pragma once

#include "core/studio/episodefiles.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSet>

namespace troupe {

class Store;

/// Writes episodes one after the other, each as its cut is when its turn comes. Not sent again: make a new
/// one.
class EpisodeExporter : public QObject {
    Q_OBJECT

public:
    /// `store` must outlive it.
    EpisodeExporter(Store& store, QList<EpisodeId> episodes, EpisodeWish wish, QString folder,
                    QObject* parent = nullptr);
    /// Cancels.
    ~EpisodeExporter() override;
    Q_DISABLE_COPY_MOVE(EpisodeExporter)

    void start();
    /// What is whole by then stays.
    void cancel();

    const QList<EpisodeFiles>& made() const { return m_made; }
    int episodeCount() const { return int(m_episodes.size()); }

Q_SIGNALS:
    /// 0 to 1, of all episodes, and the one that is worked on, from 0.
    void progressed(double share, int episode);
    /// Once. Nothing: all is written. Canceled, or what went wrong with the episode after those in made().
    void finished(const std::optional<troupe::Error>& error);

private:
    void next();
    void write(const Cut& cut);
    void end(const std::optional<Error>& error);
    QString freeName(const Cut& cut);

    Store& m_store;
    QList<EpisodeId> m_episodes;
    EpisodeWish m_wish;
    QString m_folder;
    QFuture<Result<Cut>> m_cut;
    QFuture<Result<EpisodeFiles>> m_files;
    QFutureWatcher<Result<EpisodeFiles>> m_watcher;
    QSet<QString> m_names;
    QList<EpisodeFiles> m_made;
    bool m_isCanceled = false;
    bool m_hasEnded = false;
};

} // namespace troupe
