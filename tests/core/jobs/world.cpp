#include "world.h"

#include "core/characters/character.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"

#include <QFile>
#include <QProcess>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace troupe {

World::World(const QByteArray& clip) : provider(std::make_shared<ScriptedProvider>(clip)), directory(provider)
{
    store = Store::open(folder.path()).value();
    const Series series {SeriesId::create(), u"Luna"_s};
    const Episode episode {EpisodeId::create(), series.id, u"One"_s};
    connection = store->connections().all().value().first().id;
    Shot made;
    made.id = shot = ShotId::create();
    made.episode = episode.id;
    made.settings.connection = connection;
    if (!store->series().save(series) || !store->series().save(episode) || !store->series().save(made))
        qFatal("no shot");
    start();
}

void World::stop()
{
    queue.reset();
    store.reset();
}

void World::start()
{
    if (!store)
        store = Store::open(folder.path()).value();
    queue = std::make_unique<JobQueue>(*store, directory, media, clock);
    QObject::connect(queue.get(), &JobQueue::storeFailed, queue.get(),
                     [this](const Error& error) { storeErrors.append(error); });
    if (!queue->start())
        qFatal("not started");
}

void World::restart()
{
    stop();
    start();
}

JobOrder World::order(const QString& prompt) const
{
    return {.operation = Operation::Generate,
            .connection = connection,
            .shot = shot,
            .model = u"sora-2"_s,
            .prompt = prompt,
            .tokens = prompt,
            .seconds = 1,
            .size = QSize(64, 48),
            .estimate = PriceRange {Money {100'000}, Money {100'000}},
            .estimateSource = u"price table 2026-11-23"_s};
}

JobId World::add(const JobOrder& order)
{
    return queue->add(order).value();
}

JobState World::state(const JobId& id) const
{
    return queue->job(id).value().state;
}

QStringList World::facts(const JobId& id) const
{
    QStringList facts;
    const auto entries = store->ledger().ofJob(id).value();
    for (const auto& entry : entries)
        facts.append(factText(entry.fact));
    facts.sort();
    return facts;
}

QList<Take> World::takes() const
{
    return store->takes().ofShot(shot).value();
}

QString World::storedState(const JobId& id) const
{
    const auto row = store->jobs().find(id).value();
    return row ? row->stateName : QString();
}

void World::refuseRows(const QString& stateName)
{
    QSqlQuery query(store->database());
    bool done = query.exec(u"DROP TRIGGER IF EXISTS broken"_s);
    if (!stateName.isEmpty()) {
        done = done
            && query.exec(
                u"CREATE TRIGGER broken BEFORE UPDATE ON job WHEN NEW.state_name = '%1' BEGIN SELECT "
                "RAISE (ABORT, 'disk I/O error'); END"_s.arg(stateName));
    }
    if (!done)
        qFatal("trigger");
}

CastEntry World::addCharacter(const QString& name)
{
    const auto clip = store->assets().importBytes("clip of " + name.toUtf8(), u"mp4"_s).value();
    CharacterVersion version {1,          CharacterName::create(name).value(), clip, {},
                              u"a fox"_s, QDateTime::currentDateTimeUtc()};
    const auto character = Character::create(CharacterId::create(), name.toLower(), version).value();
    if (!store->characters().save(character))
        qFatal("no character");
    return {character.id(), 1, name};
}

QByteArray makeClip(int seconds)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s,
                 {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                  u"testsrc=size=64x48:rate=24:duration=%1"_s.arg(seconds), u"-pix_fmt"_s, u"yuv420p"_s,
                  path});
    ffmpeg.waitForFinished();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace troupe
