#include "profile.h"

#include "core/base/async.h"
#include "core/providers/openai/openaivideoprovider.h"
#include "core/store/assetfiles.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"
#include "tests/support/sampleprofile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace troupe::test {

QFuture<Result<std::shared_ptr<VideoProvider>>> FastDirectory::provider(const ConnectionId& id)
{
    if (const auto known = m_providers.constFind(id); known != m_providers.constEnd())
        return ready(Result<std::shared_ptr<VideoProvider>>(*known));
    return m_real.provider(id);
}

void FastDirectory::add(const ConnectionId& id, const QUrl& url, const QByteArray& key)
{
    const OpenAiVideoProvider::Options options {.pollInterval = std::chrono::milliseconds(100)};
    m_providers.insert(id,
                       std::make_shared<OpenAiVideoProvider>(
                           url, [key] { return key; }, m_network, options));
}

Profile::Profile(const QString& sandboxProgram) : m_program(sandboxProgram)
{
    open();
    const Shot made = saveFirstShot(*store);
    shot = made.id;
    sandbox = made.settings.connection;
}

void Profile::close()
{
    queue.reset();
    fast.reset();
    directory.reset();
    store.reset();
}

void Profile::open()
{
    store = Store::open(folder.filePath(u"profile"_s)).value();
    directory = std::make_unique<ConnectionDirectory>(
        *store, secrets, network,
        SandboxProcess::Settings {
            .program = m_program, .dataFolder = folder.filePath(u"sandbox"_s), .pace = 0});
    fast = std::make_unique<FastDirectory>(*directory, network);
    for (const Elsewhere& elsewhere : std::as_const(m_elsewhere))
        fast->add(elsewhere.id, elsewhere.url, elsewhere.key);
    queue = std::make_unique<JobQueue>(*store, *fast, media);
    if (!queue->start())
        qFatal("not started");
}

void Profile::reopen()
{
    close();
    open();
}

ConnectionId Profile::addConnection(const QUrl& url, const QByteArray& key)
{
    Connection connection;
    connection.id = ConnectionId::create();
    connection.kind = Connection::Kind::OpenAiCompatible;
    connection.name = u"Elsewhere %1"_s.arg(m_elsewhere.size() + 1);
    connection.baseUrl = url;
    m_elsewhere.append({connection.id, url, key});
    fast->add(connection.id, url, key);
    if (!store->connections().save(validated(connection).value()))
        qFatal("no connection");
    return connection.id;
}

CastEntry Profile::addCharacter(const QString& name)
{
    const QString path = folder.filePath(u"character.mp4"_s);
    if (!QFile::exists(path) && !writeTestClip(path, {1280, 720}, 3)) // One for all.
        qFatal("no clip");
    return saveCharacter(*store, name, store->assets().import(path, u"mp4"_s).value());
}

JobOrder Profile::order(const ConnectionId& connection, const QString& prompt) const
{
    return {.operation = Operation::Generate,
            .connection = connection,
            .shot = shot,
            .model = u"sora-2"_s,
            .prompt = prompt,
            .tokens = prompt,
            .seconds = 4,
            .size = QSize(1280, 720)};
}

JobId Profile::add(const JobOrder& order)
{
    return queue->add(order).value();
}

QList<Take> Profile::takes() const
{
    return store->takes().ofShot(shot).value();
}

Take Profile::take(const JobId& id) const
{
    return store->takes().find(std::get<jobs::Done>(state(id)).take).value().value();
}

} // namespace troupe::test
