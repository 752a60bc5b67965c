#pragma once

#include "core/sandbox/server/sandboxserver.h"
#include "rawclient.h"

#include <QTemporaryDir>

#include <atomic>
#include <semaphore>

namespace troupe::tests {

/// A sandbox in this process, whose pictures are made up: the dialect is under test, not the renderer.
/// A clip is anything that begins with "clip", an image anything that begins with "image WxH".
class TestServer {
public:
    explicit TestServer(sandbox::Pace pace = {});

    /// Stops, and starts again on the same folder.
    void restart();
    RawClient client() const { return RawClient(m_server->url(), token()); }
    RawClient stranger(const QByteArray& token) const { return RawClient(m_server->url(), token); }
    QByteArray token() const { return m_server->token().toUtf8(); }
    QUrl url() const { return m_server->url(); }

    /// The id of a job that was accepted and is completed.
    QString completedVideo(const QJsonObject& fields = {}) const;
    /// So many jobs that were accepted, in order.
    QStringList acceptedVideos(int count) const;
    QJsonObject waitForEnd(const QString& id) const;
    QJsonArray ledger() const;
    void setFaults(const QByteArray& rules) const;

    static QByteArray clipBytes() { return "clip " + QByteArray(200'000, 'x'); }

    /// While false, rendering waits.
    std::shared_ptr<std::atomic<bool>> mayRender = std::make_shared<std::atomic<bool>>(true);
    std::shared_ptr<std::atomic<int>> renders = std::make_shared<std::atomic<int>>(0); ///< At this moment.
    std::shared_ptr<std::atomic<int>> mostRenders = std::make_shared<std::atomic<int>>(0);
    std::shared_ptr<std::atomic<qint64>> now; ///< Unix seconds, as the server sees it.

private:
    sandbox::SandboxServer::Options options() const;

    QTemporaryDir m_folder;
    sandbox::Pace m_pace;
    std::unique_ptr<sandbox::SandboxServer> m_server;
};

} // namespace troupe::tests
