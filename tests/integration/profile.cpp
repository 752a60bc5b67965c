#include "profile.h"

#include "core/base/async.h"
#include "core/characters/character.h"
#include "core/providers/openai/openaivideoprovider.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"

#include <QFile>
#include <QProcess>

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
    const Series series {SeriesId::create(), u"Luna"_s};
    const Episode episode {EpisodeId::create(), series.id, u"One"_s};
    sandbox = store->connections().all().value().first().id;
    Shot made;
    made.id = shot = ShotId::create();
    made.episode = episode.id;
    made.settings.connection = sandbox;
    if (!store->series().save(series) || !store->series().save(episode) || !store->series().save(made))
        qFatal("no shot");
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
    if (!QFile::exists(path)) { // One for all.
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s,
                     {u"-v"_s, u"error"_s, u"-y"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                      u"testsrc=size=1280x720:rate=24:duration=3"_s, u"-pix_fmt"_s, u"yuv420p"_s, path});
        ffmpeg.waitForFinished();
    }
    const auto clip = store->assets().import(path, u"mp4"_s).value();
    const CharacterVersion version {1,  CharacterName::create(name).value(), clip, {},
                                    {}, QDateTime::currentDateTimeUtc()};
    const auto character = Character::create(CharacterId::create(), name.toLower(), version).value();
    if (!store->characters().save(character))
        qFatal("no character");
    return {character.id(), 1, name};
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
