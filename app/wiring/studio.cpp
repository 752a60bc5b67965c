#include "app/wiring/studio.h"

#include "app/wiring/sessionsecretstore.h"
#include "core/jobs/expiries.h"
#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/routing/connectiondirectory.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace troupe {

struct Studio::Private {
    // In the order of need: what is made last goes first. The queue stops asking, then the directory stops
    // the sandbox, then the threads of the media service end, and the profile closes.
    QNetworkAccessManager network;
    std::unique_ptr<Store> store;
    media::MediaService media;
    Catalog catalog = Catalog::builtIn();
    Expiries expiries;
    SessionSecretStore secrets;
    ConnectionDirectory directory;
    JobQueue queue;

    Private(std::unique_ptr<Store> opened, const SandboxProcess::Settings& sandbox)
        : store(std::move(opened)),
          expiries(*store, catalog),
          directory(*store, secrets, network, sandbox),
          queue(*store, directory, media)
    {
        queue.setCatalog(catalog);
    }
};

QString defaultProfileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/troupe"_s;
}

QString defaultSandboxProgram()
{
    const QString named = qEnvironmentVariable("TROUPE_SANDBOX");
    return named.isEmpty() ? QCoreApplication::applicationDirPath() + u"/troupe-sandbox"_s : named;
}

Result<std::unique_ptr<Studio>> Studio::open(const StudioOptions& options)
{
    const QString folder = options.profileFolder.isEmpty() ? defaultProfileFolder() : options.profileFolder;
    auto store = Store::open(folder);
    if (!store)
        return tl::unexpected(store.error());
    const SandboxProcess::Settings sandbox {
        .program = options.sandboxProgram.isEmpty() ? defaultSandboxProgram() : options.sandboxProgram,
        .dataFolder = folder + u"/sandbox"_s,
        .pace = options.sandboxPace};
    return std::unique_ptr<Studio>(new Studio(std::make_unique<Private>(*std::move(store), sandbox)));
}

Studio::Studio(std::unique_ptr<Private> inside) : d(std::move(inside)) {}
Studio::~Studio() = default;

QNetworkAccessManager& Studio::network()
{
    return d->network;
}
Store& Studio::store()
{
    return *d->store;
}
media::MediaService& Studio::media()
{
    return d->media;
}
const Catalog& Studio::catalog() const
{
    return d->catalog;
}
const Expiries& Studio::expiries() const
{
    return d->expiries;
}
SessionSecretStore& Studio::secrets()
{
    return d->secrets;
}
ConnectionDirectory& Studio::directory()
{
    return d->directory;
}
JobQueue& Studio::queue()
{
    return d->queue;
}

} // namespace troupe
