#pragma once

#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/routing/connectiondirectory.h"
#include "core/secrets/secretstore.h"
#include "core/store/store.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

namespace troupe::test {

/// As ConnectionDirectory, but connections with an address are polled ten times a second.
class FastDirectory : public ProviderDirectory {
public:
    FastDirectory(ConnectionDirectory& real, QNetworkAccessManager& network)
        : m_real(real), m_network(network)
    {}

    QFuture<Result<std::shared_ptr<VideoProvider>>> provider(const ConnectionId& id) override;
    void add(const ConnectionId& id, const QUrl& url, const QByteArray& key);

private:
    ConnectionDirectory& m_real;
    QNetworkAccessManager& m_network;
    QHash<ConnectionId, std::shared_ptr<VideoProvider>> m_providers;
};

/// A profile with one shot, and everything that works on it, put together as the programs do it.
class Profile {
public:
    /// `sandboxProgram` is started when its own sandbox connection is first used.
    explicit Profile(const QString& sandboxProgram);

    void close();
    void open();
    void reopen();

    /// Another connection, to a sandbox that runs already.
    ConnectionId addConnection(const QUrl& url, const QByteArray& key);
    /// A character whose clip ffmpeg makes: three seconds, 1280x720.
    CastEntry addCharacter(const QString& name);
    JobOrder order(const ConnectionId& connection, const QString& prompt) const;
    JobId add(const JobOrder& order);
    JobState state(const JobId& id) const { return queue->job(id).value().state; }
    template<typename T>
    bool is(const JobId& id) const
    {
        return std::holds_alternative<T>(state(id));
    }
    QList<Take> takes() const;
    Take take(const JobId& id) const;

    QTemporaryDir folder;
    QNetworkAccessManager network;
    MemorySecretStore secrets;
    media::MediaService media;
    std::unique_ptr<Store> store;
    std::unique_ptr<ConnectionDirectory> directory;
    std::unique_ptr<FastDirectory> fast;
    std::unique_ptr<JobQueue> queue;
    ShotId shot;
    ConnectionId sandbox;

private:
    struct Elsewhere {
        ConnectionId id;
        QUrl url;
        QByteArray key;
    };

    QString m_program;
    QList<Elsewhere> m_elsewhere;
};

} // namespace troupe::test
