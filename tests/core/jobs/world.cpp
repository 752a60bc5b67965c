#include "world.h"

#include "core/store/assetfiles.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"
#include "tests/support/sampleprofile.h"

#include <QFile>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace troupe {

World::World(const QByteArray& clip) : provider(std::make_shared<ScriptedProvider>(clip)), directory(provider)
{
    store = Store::open(folder.path()).value();
    const Shot made = test::saveFirstShot(*store);
    shot = made.id;
    connection = made.settings.connection;
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
    queue->setCatalog(catalog);
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
    return test::saveCharacter(*store, name, clip);
}

QByteArray makeClip(int seconds)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    if (!test::writeTestClip(path, {64, 48}, seconds))
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace troupe
