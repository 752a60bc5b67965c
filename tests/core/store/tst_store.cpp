#include "core/store/assetfiles.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "core/store/migrations.h"
#include "core/store/seriesrepository.h"
#include "core/store/sql.h"
#include "core/store/store.h"
#include "core/store/storecheck.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aNewProfileHasASandboxAndAShot()
    {
        const auto store = Store::open(folder());
        QVERIFY(store);
        const auto connections = (*store)->connections().all();
        QCOMPARE(connections->size(), 1);
        QCOMPARE(connections->first().kind, Connection::Kind::Sandbox);
        const auto series = (*store)->series().all();
        const auto episodes = (*store)->series().episodes(series->first().id);
        const auto shots = (*store)->series().shots(episodes->first().id);
        QCOMPARE(shots->size(), 1);
        QCOMPARE(shots->first().settings.connection, connections->first().id);
    }

    void openingAgainFindsTheSame()
    {
        const auto id = Store::open(folder()).value()->connections().all()->first().id;
        QCOMPARE(Store::open(folder()).value()->connections().all()->first().id, id);
    }

    void aBrokenStepLeavesTheVersionBeforeIt()
    {
        const auto store = Store::open(folder());
        QVERIFY(store);
        QSqlDatabase db = (*store)->database();
        auto steps = migrations();
        const int newest = steps.last().version;
        steps.append({newest + 1, {u"CREATE TABLE extra (id TEXT)"_s, u"NOT SQL"_s}});
        QCOMPARE(sql::migrate(db, steps).error().kind, Error::Kind::Storage);
        QCOMPARE(sql::version(db).value(), newest);
        QVERIFY(!db.tables().contains(u"extra"_s));
        db = {};
    }

    void aShotOfVersionFourHasNoPlanAndNoNotes()
    {
        const auto series = SeriesId::create();
        const auto episode = EpisodeId::create();
        const auto shot = ShotId::create();
        {
            QVERIFY(QDir().mkpath(folder()));
            auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"version four"_s);
            db.setDatabaseName(database());
            QVERIFY(db.open());
            auto steps = migrations();
            steps.removeIf([](const sql::Migration& step) { return step.version > 4; });
            QVERIFY(sql::migrate(db, steps));
            QVERIFY(
                sql::exec(db, u"INSERT INTO series (id, title) VALUES (?, 'Luna')"_s, {series.toString()}));
            QVERIFY(sql::exec(db,
                              u"INSERT INTO episode (id, series, title, position) VALUES (?, ?, 'One', 0)"_s,
                              {episode.toString(), series.toString()}));
            QVERIFY(sql::exec(
                db,
                u"INSERT INTO shot (id, episode, title, position, prompt, connection, model, seconds,"
                " width, height, deleted) VALUES (?, ?, 'Lake', 0, 'Luna walks', '', 'sora-2', 8,"
                " 1280, 720, 1)"_s,
                {shot.toString(), episode.toString()}));
        }
        QSqlDatabase::removeDatabase(u"version four"_s);
        const auto store = Store::open(folder());
        QVERIFY(store);
        const auto binned = (*store)->series().shotsInBin().value();
        QCOMPARE(binned.size(), 1);
        QCOMPARE(binned.first().shot.prompt.toTokens(), u"Luna walks"_s);
        QVERIFY(!binned.first().shot.planned && binned.first().shot.notes.isEmpty());
        QVERIFY(!binned.first().at); // Nobody wrote down when.
    }

    void aJobOfVersionOneGetsAPlace()
    {
        const auto id = JobId::create();
        {
            QVERIFY(QDir().mkpath(folder()));
            auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"version one"_s);
            db.setDatabaseName(database());
            QVERIFY(db.open());
            QVERIFY(sql::migrate(db, {migrations().first()}));
            QVERIFY(sql::exec(db,
                              u"INSERT INTO job (id, connection, wish, state, state_name, is_final,"
                              " created_at, changed_at) VALUES (?, ?, '{}', '{}', 'Queued', 0, 1000, 2000)"_s,
                              {id.toString(), ConnectionId::create().toString()}));
            QVERIFY(sql::exec(db, u"INSERT INTO setting VALUES ('queue.paused', 'true')"_s));
        }
        QSqlDatabase::removeDatabase(u"version one"_s);
        const auto store = Store::open(folder());
        QVERIFY(store);
        const auto row = (*store)->jobs().find(id).value();
        QVERIFY(row.has_value());
        QCOMPARE(row->createdAt.toMSecsSinceEpoch(), 1000);
        QCOMPARE(row->position, 1000 * 1024); // By age, as new ones.
        QVERIFY(!row->priority && !row->paused && !row->stopHere && !row->hidden);
        QCOMPARE(QDir(folder() + u"/backups"_s).entryList({u"troupe-v1-*.db"_s}).size(), 1);
    }

    void anOlderDatabaseIsBackedUpFirst()
    {
        QVERIFY(Store::open(folder()));
        {
            const auto store = Store::open(folder());
            QVERIFY(sql::exec((*store)->database(), u"PRAGMA user_version = 0"_s));
        }
        // Version 0 with tables in it cannot be brought up: the file and the copy stay.
        QCOMPARE(Store::open(folder()).error().kind, Error::Kind::Storage);
        QCOMPARE(QDir(folder() + u"/backups"_s).entryList({u"troupe-v0-*.db"_s}).size(), 1);
    }

    void aNewerFileIsRefusedAndNotTouched()
    {
        {
            const auto store = Store::open(folder());
            QVERIFY(sql::exec((*store)->database(), u"PRAGMA user_version = 99"_s));
        }
        const QByteArray before = bytesOf(database());
        QVERIFY(!before.isEmpty());
        QCOMPARE(Store::open(folder()).error().kind, Error::Kind::NewerVersion);
        QCOMPARE(bytesOf(database()), before);
    }

    void aDamagedFileIsRefusedAndNotTouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QTemporaryDir dir;
        QVERIFY(Store::open(dir.path()));
        const QByteArray good = bytesOf(dir.filePath(u"troupe.db"_s));
        QTest::newRow("text") << "This is not a database, whatever its name says. "_ba.repeated(20);
        QTest::newRow("a few bytes") << good.left(60);
        QTest::newRow("cut off in the middle") << good.left(good.size() / 2);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
    }

    void aDamagedFileIsRefusedAndNotTouched()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(overwrite(database(), bytes));
        QCOMPARE(Store::open(folder()).error().kind, Error::Kind::Damaged);
        QCOMPARE(bytesOf(database()), bytes);
    }

    void anEmptiedDatabaseBesideFilesIsDamaged()
    {
        {
            const auto store = Store::open(folder());
            QVERIFY((*store)->assets().importBytes("x", u"png"_s));
        }
        QVERIFY(overwrite(database(), {}));
        QCOMPARE(Store::open(folder()).error().kind, Error::Kind::Damaged);
    }

    void aProfileBelongsToOneProcess()
    {
        QProcess holder;
        holder.start(QStringLiteral(TROUPE_STORE_WRITER), {folder(), u"hold"_s});
        QByteArray output;
        QTRY_VERIFY((output += holder.readAllStandardOutput()).contains("open"));
        const auto refused = Store::open(folder());
        QCOMPARE(refused.error().kind, Error::Kind::Locked);
        QCOMPARE(refused.error().detail, QString::number(holder.processId()));
        holder.kill();
        QTRY_COMPARE(holder.state(), QProcess::NotRunning);
        QVERIFY(Store::open(folder())); // The lock of a dead process is none.
    }

    void whatWasAcknowledgedSurvivesAKill()
    {
        QSet<QString> acknowledged;
        for (const int rows : {1, 7, 40}) {
            QProcess writer;
            writer.start(QStringLiteral(TROUPE_STORE_WRITER), {folder()});
            QByteArray output;
            QTRY_VERIFY((output += writer.readAllStandardOutput()).count('\n') > rows);
            writer.kill();
            QTRY_COMPARE(writer.state(), QProcess::NotRunning);
            output += writer.readAllStandardOutput();
            for (const QByteArray& line : output.left(output.lastIndexOf('\n')).split('\n')) {
                if (line != "open")
                    acknowledged << QString::fromLatin1(line);
            }
        }
        const auto store = Store::open(folder());
        QVERIFY(store);
        const auto jobs = (*store)->jobs().inLine();
        QVERIFY(jobs);
        QSet<QString> found;
        for (const JobRow& row : *jobs)
            found << row.id.toString();
        QVERIFY(acknowledged.size() >= 48);
        QVERIFY(found.contains(acknowledged));
    }

    void flushingWithTheNextEndsByItself()
    {
        const auto store = Store::open(folder());
        QVERIFY(store);
        const auto mode = [&] {
            const auto number = [](const QSqlQuery& row) -> Result<int> { return row.value(0).toInt(); };
            return sql::one(sql::run((*store)->database(), u"PRAGMA synchronous"_s), number).value().value();
        };
        constexpr int Normal = 1; // https://www.sqlite.org/pragma.html#pragma_synchronous
        constexpr int Full = 2;
        QCOMPARE(mode(), Full);
        {
            const sql::Flushing later((*store)->database(), sql::Flush::WithNext);
            QCOMPARE(mode(), Normal);
        }
        QCOMPARE(mode(), Full);
        {
            const sql::Flushing now((*store)->database(), sql::Flush::Now);
            QCOMPARE(mode(), Full);
        }
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        if (::geteuid() == 0) { // root writes everywhere but where no file system lets it.
            QCOMPARE(Store::open(u"/proc/troupe"_s).error().kind, Error::Kind::Storage);
            return;
        }
        QVERIFY(QFile::setPermissions(folder(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        QCOMPARE(Store::open(folder()).error().kind, Error::Kind::Storage);
    }

    void theCheckFindsMissingDamagedAndOrphaned()
    {
        const auto store = Store::open(folder());
        QVERIFY(store);
        AssetFiles& assets = (*store)->assets();
        const auto used = assets.importBytes("used", u"png"_s);
        const auto lost = assets.importBytes("lost", u"png"_s);
        const auto orphan = assets.importBytes("orphan", u"png"_s);
        auto shot = (*store)
                        ->series()
                        .shots((*store)->series().episodes((*store)->series().all()->first().id)->first().id)
                        ->first();
        shot.settings.reference = *used;
        QVERIFY((*store)->series().save(shot));
        Shot second = shot;
        second.id = ShotId::create();
        second.settings.reference = *lost;
        QVERIFY((*store)->series().save(second));
        QVERIFY(QFile::remove(assets.path(*lost).value()));
        QVERIFY(overwrite(assets.path(*used).value(), "other bytes"));

        const auto quick = checkStore(**store, false);
        QVERIFY(quick);
        QCOMPARE(quick->missing.size(), 1);
        QCOMPARE(quick->missing.first().hash, *lost);
        QCOMPARE(quick->orphaned, QStringList {assets.path(*orphan).value()});
        QVERIFY(quick->damaged.isEmpty());
        QCOMPARE(checkStore(**store, true)->damaged, QList<AssetHash> {*used});
    }

private:
    QString folder() const { return m_dir->path(); }
    QString database() const { return folder() + u"/troupe.db"_s; }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
