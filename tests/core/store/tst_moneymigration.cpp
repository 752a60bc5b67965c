#include "core/store/budgetrepository.h"
#include "core/store/chargerepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/migrations.h"
#include "core/store/sql.h"
#include "core/store/store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using Standing = Charge::Standing;

namespace {

constexpr auto Shot = "00000000-0000-0000-0000-00000000000a";
constexpr auto Here = "00000000-0000-0000-0000-00000000000b";

QString id(int number)
{
    return u"00000000-0000-0000-0000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
}

/// A profile as the version before envelopes left it.
class Older {
public:
    explicit Older(const QString& folder)
    {
        m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"older"_s);
        m_db.setDatabaseName(folder + u"/troupe.db"_s);
        QList<sql::Migration> first = migrations();
        first.erase(std::remove_if(first.begin(), first.end(),
                                   [](const sql::Migration& step) { return step.version > 2; }),
                    first.end());
        if (!m_db.open() || !sql::migrate(m_db, first))
            qFatal("no older database");
    }
    ~Older()
    {
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(u"older"_s);
    }
    Q_DISABLE_COPY_MOVE(Older)

    void addJob(int number, const QString& stateName, const QByteArray& state, bool isFinal,
                const QByteArray& cast = "[]")
    {
        run(u"INSERT INTO job (id, connection, shot, wish, state, state_name, is_final, created_at, "
            u"changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {id(number), QString::fromLatin1(Here), QString::fromLatin1(Shot),
             QString(u"{\"cast\": "_s + QString::fromUtf8(cast) + u'}'), QString::fromUtf8(state), stateName,
             isFinal ? 1 : 0, 1000, 5000 + number});
    }
    void addFact(int number, const QString& fact, const QVariant& amount, int at)
    {
        run(u"INSERT INTO ledger (job, fact, low, high, source, connection_name, model, operation, seconds, "
            u"at)"
            " VALUES (?, ?, ?, ?, 'price table 2026-11-23', 'Sandbox', 'sora-2', 'generate', 8, ?)"_s,
            {id(number), fact, amount, amount, at});
    }
    void addTable(const QString& name) { run(u"CREATE TABLE "_s + name + u" (job TEXT)", {}); }

private:
    void run(const QString& statement, const QVariantList& values)
    {
        if (const auto done = sql::exec(m_db, statement, values); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    QSqlDatabase m_db;
};

} // namespace

class MoneyMigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasKnownIsKept()
    {
        const QTemporaryDir folder;
        {
            Older older(folder.path());
            older.addJob(1, u"Queued"_s, "{}", false);
            older.addFact(1, u"estimated"_s, 800'000, 100);
            older.addJob(2, u"Running"_s, "{}", false);
            older.addFact(2, u"estimated"_s, 800'000, 100);
            older.addFact(2, u"accepted"_s, 800'000, 200);
            older.addJob(3, u"Done"_s, "{}", true,
                         R"([{"character": "c1", "version": 1, "name": "Luna"},
                             {"character": "c2", "version": 1, "name": "Moss"}])");
            older.addFact(3, u"estimated"_s, 800'000, 100);
            older.addFact(3, u"accepted"_s, 800'000, 200);
            older.addJob(4, u"Done"_s, "{}", true);
            older.addFact(4, u"accepted"_s, 800'000, 200);
            older.addFact(4, u"final"_s, 840'000, 300);
            older.addJob(5, u"Failed"_s, R"({"charged": "unknown"})", true);
            older.addFact(5, u"accepted"_s, QVariant(), 200);
            older.addJob(6, u"Failed"_s, R"({"charged": "yes"})", true);
            older.addFact(6, u"accepted"_s, 800'000, 200);
            older.addJob(7, u"Unknown"_s, "{}", false);
            older.addFact(7, u"estimated"_s, 800'000, 100);
            older.addFact(7, u"unknown"_s, 800'000, 250);
            older.addFact(8, u"accepted"_s, 800'000, 200); // Its job is not there any more.
            older.addJob(9, u"Done"_s, "no json", true, "neither");
            older.addFact(9, u"accepted"_s, 800'000, 200);
        }
        const auto store = Store::open(folder.path());
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().detail));
        QCOMPARE(QDir(folder.filePath(u"backups"_s)).entryList({u"troupe-v2-*.db"_s}).size(), 1);
        const auto standing = [&](int number, std::optional<qint64> high, const QString& source) {
            const auto charge = (*store)->charges().find(JobId::fromString(id(number))).value();
            if (!charge || charge->amount.has_value() != high.has_value() || charge->source != source
                || (high && charge->amount->high.microUsd != *high))
                qWarning() << "job" << number << (charge ? charge->source : u"none"_s);
            else
                return charge->standing;
            return Standing(-1);
        };
        const QString table = u"price table 2026-11-23"_s;
        QCOMPARE(standing(1, {}, {}), Standing::NotSent);
        QCOMPARE(standing(2, 800'000, table), Standing::UnderWay);
        QCOMPARE(standing(3, 800'000, u"clip arrived, "_s + table), Standing::Charged);
        QCOMPARE(standing(4, 840'000, table), Standing::Charged);
        QCOMPARE(standing(5, {}, u"provider silent"_s), Standing::Unclear);
        QCOMPARE(standing(6, 800'000, u"clip arrived, "_s + table), Standing::Charged);
        QCOMPARE(standing(7, 800'000, table), Standing::Unclear);
        QCOMPARE(standing(8, 800'000, table), Standing::UnderWay);
        QCOMPARE(standing(9, 800'000, u"clip arrived, "_s + table), Standing::Charged);

        // Every row is what the pure function makes of the facts, those that were added included.
        for (int number = 1; number <= 9; ++number) {
            const auto job = JobId::fromString(id(number));
            const auto facts = (*store)->ledger().ofJob(job).value();
            QVERIFY2(chargeOf(facts) == (*store)->charges().find(job).value(), qPrintable(id(number)));
        }
        const auto cast = (*store)->charges().totals(LedgerGrouping::Character).value();
        QCOMPARE(cast.size(), 3); // Luna, Moss, and nobody.
        QVERIFY(cast.first().charged.amount.high == Money {400'000});
        QVERIFY((*store)->budgets().all()->isEmpty());
        QVERIFY(!sql::exec((*store)->database(), u"DELETE FROM ledger"_s));
    }

    void aStepThatFailsLeavesTheOlderVersionWhole()
    {
        const QTemporaryDir folder;
        {
            Older older(folder.path());
            older.addFact(1, u"accepted"_s, 800'000, 100);
            older.addTable(u"charge_cast"_s); // In the way of a later statement of the step.
        }
        QCOMPARE(Store::open(folder.path()).error().kind, Error::Kind::Storage);
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        db.setDatabaseName(folder.filePath(u"troupe.db"_s));
        QVERIFY(db.open());
        QCOMPARE(sql::version(db).value(), 2);
        QVERIFY(!db.tables().contains(u"charge"_s));
        db.close();
        db = {};
        QSqlDatabase::removeDatabase(u"look"_s);
    }
};

QTEST_GUILESS_MAIN(MoneyMigrationTest)
#include "tst_moneymigration.moc"
