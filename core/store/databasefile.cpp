#include "core/store/databasefile.h"

#include "core/base/logging.h"
#include "core/store/durablefile.h"
#include "core/store/migrations.h"
#include "core/store/statementcache.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// What the first 100 bytes tell (https://www.sqlite.org/fileformat.html#the_database_header), so that
/// garbage and a file that was cut short are found without reading all of it.
Result<> checkHeader(QFile& file)
{
    const auto damaged = [&] { return failure(Error::Kind::Damaged, file.fileName()); };
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(durable::toError(file));
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return damaged();
    const auto* bytes = reinterpret_cast<const uchar*>(header.constData());
    const qint64 storedPageSize = qFromBigEndian<quint16>(bytes + 16);
    const qint64 pageSize = storedPageSize == 1 ? 65536 : storedPageSize;
    const qint64 pages = qFromBigEndian<quint32>(bytes + 28);
    const bool pagesAreValid = qFromBigEndian<quint32>(bytes + 24) == qFromBigEndian<quint32>(bytes + 92);
    if (pagesAreValid && pages * pageSize > file.size())
        return damaged();
    return {};
}

Result<> backUp(const QSqlDatabase& db, const QString& folder, int version)
{
    if (const auto made = durable::makeFolder(folder + u"/backups"_s); !made)
        return made;
    const QString name = u"%1/backups/troupe-v%2-%3.db"_s.arg(folder).arg(version).arg(
        QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmsszzz"_s));
    return sql::exec(db, u"VACUUM INTO ?"_s, {name});
}

Result<> configure(const QSqlDatabase& db)
{
    return sql::exec(db, u"PRAGMA journal_mode = WAL"_s)
        .and_then([&] { return sql::exec(db, u"PRAGMA synchronous = FULL"_s); })
        .and_then([&] { return sql::exec(db, u"PRAGMA foreign_keys = ON"_s); })
        .and_then([&] { return sql::exec(db, u"PRAGMA trusted_schema = OFF"_s); })
        .and_then([&] { return sql::exec(db, u"PRAGMA temp_store = MEMORY"_s); });
}

Result<> bringUpToDate(const QSqlDatabase& db, const QString& folder, bool isNew)
{
    const auto version = sql::version(db);
    if (!version)
        return tl::unexpected(version.error());
    const auto steps = migrations();
    if (*version > steps.last().version)
        return failure(Error::Kind::NewerVersion, u"database version %1"_s.arg(*version));
    if (!isNew && *version < steps.last().version) {
        if (auto done = backUp(db, folder, *version); !done)
            return done;
    }
    return configure(db).and_then([&] { return sql::migrate(db, steps); });
}

} // namespace

Result<DatabaseFile> DatabaseFile::open(const QString& folder)
{
    QFile file(folder + u"/troupe.db"_s);
    const bool isNew = !file.exists() || file.size() == 0;
    const bool hasAssets = !QDir(folder + u"/assets"_s).isEmpty();
    if (file.exists() && file.size() == 0 && hasAssets) // Emptied, not new.
        return failure(Error::Kind::Damaged, file.fileName());
    if (!isNew) {
        if (const auto good = checkHeader(file); !good)
            return tl::unexpected(good.error());
        file.close();
    }

    DatabaseFile opened(
        QSqlDatabase::addDatabase(u"QSQLITE"_s, u"troupe-"_s + QUuid::createUuid().toString()), isNew);
    opened.db().setDatabaseName(file.fileName());
    opened.db().setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    opened.db().open();
    if (!opened.db().isOpen())
        return failure(Error::Kind::Storage, opened.db().lastError().text());
    new sql::StatementCache(opened.db().driver());
    if (const auto done = bringUpToDate(opened.db(), folder, isNew); !done) {
        qCWarning(lcStore) << "cannot open" << file.fileName() << kindName(done.error().kind)
                           << done.error().detail;
        return tl::unexpected(done.error());
    }
    return opened;
}

DatabaseFile::~DatabaseFile()
{
    if (!m_handle)
        return;
    const QString name = m_handle->db.connectionName();
    delete sql::StatementCache::of(m_handle->db.driver());
    m_handle->db.close();
    m_handle.reset(); // removeDatabase() wants no copy left.
    QSqlDatabase::removeDatabase(name);
}

} // namespace troupe
