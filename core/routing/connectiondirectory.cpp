#include "core/routing/connectiondirectory.h"

#include "core/base/async.h"
#include "core/base/overloaded.h"
#include "core/providers/openai/openaivideoprovider.h"
#include "core/secrets/secretstore.h"
#include "core/store/changes.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {
namespace {

constexpr auto SandboxPollInterval = 250ms; // On this machine; costs nothing.

tl::unexpected<Error> noKey(const QString& where)
{
    return failure(Error::Kind::Unauthorized, u"no key in "_s + where);
}

} // namespace

ConnectionDirectory::ConnectionDirectory(Store& store, SecretStore& secrets, QNetworkAccessManager& network,
                                         const SandboxProcess::Settings& sandbox, QObject* parent)
    : QObject(parent), m_store(store), m_secrets(secrets), m_network(network), m_sandbox(sandbox)
{
    connect(&store.changes(), &Changes::connectionChanged, this, &ConnectionDirectory::forget);
    connect(&m_sandbox, &SandboxProcess::stopped, this, [this] {
        const auto connections = m_store.connections().all();
        if (!connections)
            return;
        for (const Connection& connection : *connections) {
            if (connection.kind == Connection::Kind::Sandbox)
                forget(connection.id); // It comes back at another address.
        }
    });
}

ConnectionDirectory::~ConnectionDirectory() = default;

QFuture<Result<std::shared_ptr<VideoProvider>>> ConnectionDirectory::provider(const ConnectionId& id)
{
    if (const auto known = m_providers.constFind(id); known != m_providers.constEnd())
        return ready(Result<Provider>(*known));
    const auto connection = m_store.connections().find(id);
    if (!connection)
        return ready(Result<Provider>(tl::unexpected(connection.error())));
    if (!*connection)
        return ready(Result<Provider>(failure(Error::Kind::Missing, u"connection"_s)));

    auto promise = std::make_shared<QPromise<Result<Provider>>>();
    promise->start();
    if ((*connection)->kind == Connection::Kind::Sandbox)
        makeSandbox(**connection, promise);
    else
        makeWithKey(**connection, promise);
    return promise->future();
}

void ConnectionDirectory::forget(const ConnectionId& id)
{
    m_providers.remove(id); // Whoever uses it now keeps it until they are done.
}

void ConnectionDirectory::makeSandbox(const Connection& connection, const Promise& promise)
{
    whenDone(m_sandbox.address(), this, [this, connection, promise](const Result<SandboxAddress>& address) {
        if (!address) {
            promise->addResult(tl::unexpected(address.error()));
            promise->finish();
            return;
        }
        keep(connection,
             std::make_shared<OpenAiVideoProvider>(
                 address->url, [token = address->token] { return token; }, m_network,
                 OpenAiVideoProvider::Options {.pollInterval = SandboxPollInterval}),
             promise);
    });
}

void ConnectionDirectory::makeWithKey(const Connection& connection, const Promise& promise)
{
    const auto make = [this, connection, promise](openai::Client::Key key) {
        keep(connection, std::make_shared<OpenAiVideoProvider>(connection.baseUrl, std::move(key), m_network),
             promise);
    };
    const auto fail = [promise](const Error& error) {
        promise->addResult(tl::unexpected(error));
        promise->finish();
    };
    std::visit(Overloaded {[&](const NoKey&) { make([] { return QByteArray(); }); },
                           [&](const EnvironmentKey& key) {
                               const QByteArray name = key.variable.toLatin1();
                               if (qEnvironmentVariableIsEmpty(name.constData()))
                                   fail(noKey(key.variable).value());
                               else // Read at each use, as was promised.
                                   make([name] { return qgetenv(name.constData()); });
                           },
                           [&](const KeychainKey&) {
                               whenDone(m_secrets.read(secretName(connection.id)), this,
                                        [make, fail](const Result<std::optional<QByteArray>>& secret) {
                                            if (!secret)
                                                fail(secret.error());
                                            else if (!*secret)
                                                fail(noKey(u"the keychain"_s).value());
                                            else
                                                make([key = **secret] { return key; });
                                        });
                           }},
               connection.key);
}

void ConnectionDirectory::keep(const Connection& connection, const Provider& provider, const Promise& promise)
{
    // Two callers may have waited for the same one: the first that was made stays.
    auto known = m_providers.find(connection.id);
    if (known == m_providers.end())
        known = m_providers.insert(connection.id, provider);
    promise->addResult(Result<Provider>(*known));
    promise->finish();
}

} // namespace troupe
