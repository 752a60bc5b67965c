#pragma once

#include "core/media/mediaservice.h"
#include "core/store/store.h"
#include "scriptedprovider.h"

#include <QTemporaryDir>

namespace troupe {

/// A profile with one shot and the sandbox connection, a queue on it, and a provider that outlives
/// both. restart() is what a crash and a new start are.
class World {
public:
    /// `clip`: what the provider makes, 64x48 and one second long.
    explicit World(const QByteArray& clip);

    void stop();
    void start();
    void restart();

    JobOrder order(const QString& prompt = QStringLiteral("Luna walks")) const;
    JobId add(const JobOrder& order);
    JobState state(const JobId& id) const;
    template<typename T>
    T as(const JobId& id) const
    {
        return std::get<T>(state(id));
    }
    template<typename T>
    bool is(const JobId& id) const
    {
        return std::holds_alternative<T>(state(id));
    }
    QStringList facts(const JobId& id) const;
    QList<Take> takes() const;
    QString storedState(const JobId& id) const;
    /// The database refuses rows of this state from now on; an empty name: no more.
    void refuseRows(const QString& stateName);
    /// A character with a clip, as a cast entry.
    CastEntry addCharacter(const QString& name);

    QTemporaryDir folder;
    std::shared_ptr<ScriptedProvider> provider;
    ScriptedDirectory directory;
    media::MediaService media;
    std::unique_ptr<Store> store;
    std::unique_ptr<JobQueue> queue;
    Clock clock = systemClock(); ///< Of the next queue.
    ShotId shot;
    ConnectionId connection;
    QList<Error> storeErrors;
    Catalog catalog; ///< For the next start().
};

/// A real clip, from the ffmpeg program: 64x48, 24 frames per second. Empty if there is no ffmpeg.
QByteArray makeClip(int seconds);

} // namespace troupe
