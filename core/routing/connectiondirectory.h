#pragma once

#include "core/connections/connection.h"
#include "core/providers/providerdirectory.h"
#include "core/routing/sandboxprocess.h"

#include <QHash>

class QNetworkAccessManager;

namespace troupe {

class SecretStore;
class Store;

/// The providers of a profile's connections, made when they are first asked for and kept as long as
/// the connection's settings, its key and - for the sandbox - its address stay.
class ConnectionDirectory : public QObject, public ProviderDirectory {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionDirectory)

public:
    /// All three must outlive it.
    ConnectionDirectory(Store& store, SecretStore& secrets, QNetworkAccessManager& network,
                        const SandboxProcess::Settings& sandbox, QObject* parent = nullptr);
    ~ConnectionDirectory() override;

    QFuture<Result<std::shared_ptr<VideoProvider>>> provider(const ConnectionId& id) override;
    /// Its key is another than before.
    void forget(const ConnectionId& id);
    /// Under this name a connection's key is kept in the SecretStore.
    static QString secretName(const ConnectionId& id) { return id.toString(); }

private:
    using Provider = std::shared_ptr<VideoProvider>;
    using Promise = std::shared_ptr<QPromise<Result<Provider>>>;

    void makeSandbox(const Connection& connection, const Promise& promise);
    void makeWithKey(const Connection& connection, const Promise& promise);
    void keep(const Connection& connection, const Provider& provider, const Promise& promise);

    Store& m_store;
    SecretStore& m_secrets;
    QNetworkAccessManager& m_network;
    SandboxProcess m_sandbox;
    QHash<ConnectionId, Provider> m_providers;
};

} // namespace troupe
