#include "core/store/store.h"

#include "core/base/logging.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/budgetrepository.h"
#include "core/store/changes.h"
#include "core/store/characterrepository.h"
#include "core/store/chargerepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/databasefile.h"
#include "core/store/durablefile.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/settingsrepository.h"
#include "core/store/takerepository.h"
#include "core/store/trimrepository.h"

#include <QLockFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace troupe {

struct Store::Private {
    // In the order of need: what is made last goes first.
    std::unique_ptr<QLockFile> lock;
    DatabaseFile database;
    Changes changes;
    AssetFiles assets;
    CharacterRepository characters {database.db(), changes};
    BindingRepository bindings {database.db(), changes};
    ConnectionRepository connections {database.db(), changes};
    SeriesRepository series {database.db(), changes};
    TakeRepository takes {database.db(), changes};
    TrimRepository trims {database.db(), changes};
    JobRepository jobs {database.db()};
    LedgerRepository ledger {database.db(), changes};
    ChargeRepository charges {database.db()};
    BudgetRepository budgets {database.db(), changes};
    SettingsRepository settings {database.db()};

    Private(std::unique_ptr<QLockFile> l, DatabaseFile file, const QString& folder)
        : lock(std::move(l)), database(std::move(file)), assets(folder)
    {}
};

namespace {

Result<std::unique_ptr<QLockFile>> takeLock(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u"/troupe.lock"_s);
    lock->setStaleLockTime(0); // Stale only if its process is dead, however long it has run.
    if (lock->tryLock(0))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return failure(Error::Kind::Storage, u"cannot write to %1"_s.arg(folder));
    qint64 pid = 0;
    QString host;
    QString program;
    lock->getLockInfo(&pid, &host, &program);
    return failure(Error::Kind::Locked, QString::number(pid));
}

/// What a new profile opens with: somewhere to make clips, and a shot to write in.
Result<> furnish(Store& store)
{
    const Connection sandbox {ConnectionId::create(), Connection::Kind::Sandbox, u"Sandbox"_s};
    const Series series {SeriesId::create(), u"My series"_s};
    const Episode episode {EpisodeId::create(), series.id, u"Episode 1"_s};
    Shot shot;
    shot.id = ShotId::create();
    shot.episode = episode.id;
    shot.settings.connection = sandbox.id;
    shot.settings.model = u"sora-2"_s;
    return store.connections()
        .save(sandbox)
        .and_then([&] { return store.series().save(series); })
        .and_then([&] { return store.series().save(episode); })
        .and_then([&] { return store.series().save(shot); });
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString& folder)
{
    if (const auto made = durable::makeFolder(folder); !made)
        return tl::unexpected(made.error());
    auto lock = takeLock(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    auto database = DatabaseFile::open(folder);
    if (!database)
        return tl::unexpected(database.error());
    const bool isNew = database->isNew();
    std::unique_ptr<Store> store(
        new Store(std::make_unique<Private>(*std::move(lock), *std::move(database), folder), folder));
    if (isNew) {
        if (const auto done = furnish(*store); !done)
            return tl::unexpected(done.error());
    }
    qCInfo(lcStore) << "opened profile" << folder;
    return store;
}

Store::Store(std::unique_ptr<Private> inside, QString folder)
    : d(std::move(inside)), m_folder(std::move(folder))
{}
Store::~Store() = default;

CharacterRepository& Store::characters()
{
    return d->characters;
}
BindingRepository& Store::bindings()
{
    return d->bindings;
}
ConnectionRepository& Store::connections()
{
    return d->connections;
}
SeriesRepository& Store::series()
{
    return d->series;
}
TakeRepository& Store::takes()
{
    return d->takes;
}

TrimRepository& Store::trims()
{
    return d->trims;
}
JobRepository& Store::jobs()
{
    return d->jobs;
}
LedgerRepository& Store::ledger()
{
    return d->ledger;
}
ChargeRepository& Store::charges()
{
    return d->charges;
}
BudgetRepository& Store::budgets()
{
    return d->budgets;
}
SettingsRepository& Store::settings()
{
    return d->settings;
}
AssetFiles& Store::assets()
{
    return d->assets;
}
QSqlDatabase Store::database()
{
    return d->database.db();
}
Changes& Store::changes()
{
    return d->changes;
}

} // namespace troupe
