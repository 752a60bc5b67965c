#include "core/store/databasefile.h"
#include "core/store/sql.h"
#include "core/store/statementcache.h"

#include <QSqlDriver>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

const QString Insert = u"INSERT INTO word (text, length) VALUES (?, ?)"_s;
const QString OfLength = u"SELECT text FROM word WHERE length = ? ORDER BY text"_s;

Result<QString> text(const QSqlQuery& row)
{
    return row.value(0).toString();
}

} // namespace

class TestStatementCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<DatabaseFile>(DatabaseFile::open(m_dir->path()).value());
        QVERIFY(sql::exec(db(), u"CREATE TABLE word (text TEXT PRIMARY KEY, length INTEGER) STRICT"_s));
        for (const auto& word : {u"fox"_s, u"owl"_s, u"otter"_s})
            QVERIFY(sql::exec(db(), Insert, {word, word.size()}));
    }

    void cleanup()
    {
        QTest::failOnWarning(QRegularExpression(u"QSqlDatabase"_s)); // "is still in use"
        m_file.reset();
    }

    void aStatementIsKeptAndAnswersForNewValues()
    {
        QCOMPARE(sql::all(sql::run(db(), OfLength, {3}), text).value(), QStringList({u"fox"_s, u"owl"_s}));
        auto kept = cache().take(OfLength);
        QVERIFY(kept);
        cache().put(*std::move(kept));
        QCOMPARE(sql::all(sql::run(db(), OfLength, {5}), text).value(), QStringList {u"otter"_s});
        QCOMPARE(sql::one(sql::run(db(), OfLength, {3}), text).value(), u"fox"_s);
        QCOMPARE(sql::one(sql::run(db(), OfLength, {4}), text).value(), std::nullopt);
    }

    void itCanBeRunWhileItsRowsAreRead()
    {
        QStringList words;
        const auto outer = [&](const QSqlQuery& row) -> Result<QString> {
            const auto inner = sql::all(sql::run(db(), OfLength, {5}), text);
            if (!inner)
                return tl::unexpected(inner.error());
            return QString(row.value(0).toString() + inner->join(u'+'));
        };
        QCOMPARE(sql::all(sql::run(db(), OfLength, {3}), outer).value(),
                 QStringList({u"foxotter"_s, u"owlotter"_s}));
    }

    void oneThatFailedFailsForItsOwnValuesOnly()
    {
        QCOMPARE(sql::exec(db(), Insert, {u"fox"_s, 3}).error().kind, Error::Kind::Conflict);
        QVERIFY(sql::exec(db(), Insert, {u"bear"_s, 4}));
        const auto spoiled
            = [](const QSqlQuery&) -> Result<QString> { return failure(Error::Kind::Damaged); };
        QCOMPARE(sql::one(sql::run(db(), OfLength, {3}), spoiled).error().kind, Error::Kind::Damaged);
        QCOMPARE(sql::all(sql::run(db(), OfLength, {3}), spoiled).error().kind, Error::Kind::Damaged);
        QCOMPARE(sql::one(sql::run(db(), OfLength, {4}), text).value(), u"bear"_s);
    }

    void oneThatIsKeptReadsNothingAnyMore()
    {
        QVERIFY(sql::one(sql::run(db(), OfLength, {3}), text)); // Of two rows the first.
        const auto busy = [](const QSqlQuery& row) -> Result<int> { return row.value(0).toInt(); };
        QCOMPARE(sql::one(sql::run(db(), u"PRAGMA wal_checkpoint (TRUNCATE)"_s), busy).value(), 0);
        QCOMPARE(QFileInfo(m_dir->filePath(u"troupe.db-wal"_s)).size(), 0);
    }

    void itOutlivesAChangeOfTheTables()
    {
        QVERIFY(sql::one(sql::run(db(), OfLength, {3}), text));
        QVERIFY(sql::exec(db(), u"ALTER TABLE word ADD COLUMN note TEXT"_s));
        QCOMPARE(sql::one(sql::run(db(), OfLength, {5}), text).value(), u"otter"_s);
    }

    void itDoesNotGrowForEver()
    {
        const auto number = [](const QSqlQuery& row) -> Result<int> { return row.value(0).toInt(); };
        for (int i = 0; i < 2 * int(sql::StatementCache::MaxStatements); ++i)
            QCOMPARE(sql::one(sql::run(db(), u"SELECT %1 + ?"_s.arg(i), {1}), number).value(), i + 1);
        QVERIFY(!cache().take(u"SELECT %1 + ?"_s.arg(2 * sql::StatementCache::MaxStatements - 1)));
    }

private:
    QSqlDatabase db() const { return m_file->db(); }
    sql::StatementCache& cache() const { return *sql::StatementCache::of(db().driver()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DatabaseFile> m_file;
};

QTEST_GUILESS_MAIN(TestStatementCache)
#include "tst_statementcache.moc"
