#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"

#include <memory>

class QNetworkAccessManager;

namespace troupe {

class ConnectionDirectory;
class Expiries;
class JobQueue;
class SessionSecretStore;
class Store;
namespace media {
class MediaService;
}

/// Where a program finds its profile and the sandbox.
struct StudioOptions {
    QString profileFolder; ///< Empty: defaultProfileFolder().
    double sandboxPace = 1.0; ///< 1 takes about as long as a real provider, 0 as long as rendering takes.
    QString sandboxProgram; ///< Empty: defaultSandboxProgram().
};

/// "troupe" in the XDG data folder of the person.
QString defaultProfileFolder();
/// What the environment variable TROUPE_SANDBOX names, else `troupe-sandbox` beside this program.
QString defaultSandboxProgram();

/// The parts that every program of Troupe is made of, made and destroyed in the right order. Lives in the
/// thread that opened it, which needs an event loop. Destroying it stops the sandbox that it started;
/// unfinished jobs go on when the profile is opened and its queue started again.
class Studio {
public:
    /// Opens the profile; starts nothing: call queue().start() when the listeners are connected.
    /// Errors: those of Store::open().
    static Result<std::unique_ptr<Studio>> open(const StudioOptions& options);
    ~Studio();
    Q_DISABLE_COPY_MOVE(Studio)

    QNetworkAccessManager& network();
    Store& store();
    media::MediaService& media();
    const Catalog& catalog() const;
    const Expiries& expiries() const;
    /// The keychain, until SessionSecretStore::keepUntilQuit().
    SessionSecretStore& secrets();
    /// Providers by connection; starts the sandbox when it is first asked for.
    ConnectionDirectory& directory();
    JobQueue& queue();

private:
    struct Private;
    explicit Studio(std::unique_ptr<Private> inside);

    std::unique_ptr<Private> d;
};

} // namespace troupe
