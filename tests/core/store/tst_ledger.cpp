#include "core/store/changes.h"
#include "core/store/chargerepository.h"
#include "core/store/sql.h"
#include "moneysamples.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Books;
using samples::Fact;
using Standing = Charge::Standing;

namespace {

const CastEntry Luna {CharacterId::create(), 1, u"Luna"_s};
const CastEntry Moss {CharacterId::create(), 2, u"Moss"_s};

Money usd(double amount)
{
    return Money::fromUsd(amount);
}

const LedgerTotal& named(const QList<LedgerTotal>& totals, const QString& name)
{
    const auto it
        = std::find_if(totals.begin(), totals.end(), [&](const LedgerTotal& t) { return t.name == name; });
    if (it == totals.end())
        qFatal("no group %s", qPrintable(name));
    return *it;
}

QStringList names(const QList<LedgerTotal>& totals)
{
    QStringList names;
    for (const LedgerTotal& total : totals)
        names.append(total.name);
    return names;
}

} // namespace

class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_books = std::make_unique<Books>(); }
    void cleanup() { m_books.reset(); }

    void whatIsKnownOfAJobIsWhatItsFactsComeTo()
    {
        // Facts of many jobs in any order, each kind also repeated: after each one the row beside the
        // facts is what the pure function makes of all of them.
        QRandomGenerator random(4711);
        const QString sources[] {ledgersource::reply(), ledgersource::person(), ledgersource::silence()};
        QList<JobId> jobs;
        for (int i = 0; i < 200; ++i) {
            const bool isNew = jobs.isEmpty() || random.bounded(4) == 0;
            if (isNew)
                jobs.append(JobId::create());
            const JobId job = isNew ? jobs.last() : jobs.at(random.bounded(jobs.size()));
            const auto amount = random.bounded(5) == 0 ? std::nullopt : std::optional(random.bounded(9.0));
            const auto entry = m_books->entry(job, Fact(random.bounded(5)), amount,
                                              sources[random.bounded(3)], QDateTime::currentDateTimeUtc());
            QVERIFY(isNew ? ledger().append({entry}, {m_books->dawn.id, m_books->sandbox, {}})
                          : ledger().append(entry));
            const auto facts = ledger().ofJob(job);
            auto expected = chargeOf(*facts);
            const auto found = charges().find(job).value();
            QVERIFY(found.has_value());
            if (!isNew) { // What was ordered changes with an order only.
                expected.estimate = found->estimate;
                expected.estimateSource = found->estimateSource;
            }
            QVERIFY2(*found == expected, qPrintable(standingText(found->standing)));
        }
        QVERIFY(jobs.size() > 20);
    }

    void totalsBySeriesAndEpisode()
    {
        m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted, Fact::Final}, 0.8);
        m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted, Fact::Unknown}, 0.4);
        m_books->add(m_books->dusk, {Fact::Estimated, Fact::Accepted}, 1.2);
        m_books->add(m_books->dusk, {Fact::Estimated}, 7);
        m_books->add(m_books->pond, {Fact::Accepted, Fact::Final}, std::nullopt);
        m_books->add(m_books->pond, {Fact::Accepted, Fact::Refunded}, 2);

        const auto series = charges().totals(LedgerGrouping::Series).value();
        QCOMPARE(names(series), QStringList({u"Luna"_s, u"Mossy"_s}));
        const auto& luna = named(series, u"Luna"_s);
        QCOMPARE(luna.key, m_books->luna.toString());
        QCOMPARE(luna.jobs, 4);
        QVERIFY((luna.charged == MoneySum {{usd(0.8), usd(0.8)}, 1, 0}));
        QVERIFY((luna.unclear == MoneySum {{usd(0.4), usd(0.4)}, 1, 0}));
        QVERIFY((luna.underWay == MoneySum {{usd(1.2), usd(1.2)}, 1, 0}));
        QVERIFY(luna.notCharged == MoneySum {});
        const auto& mossy = named(series, u"Mossy"_s);
        QVERIFY((mossy.charged == MoneySum {{}, 1, 1})); // Unknown is not nothing.
        QVERIFY((mossy.notCharged == MoneySum {{usd(2), usd(2)}, 1, 0}));

        const auto episodes = charges().totals(LedgerGrouping::Episode).value();
        QCOMPARE(names(episodes), QStringList({u"Luna - Dawn"_s, u"Luna - Dusk"_s, u"Mossy - Pond"_s}));
        QCOMPARE(named(episodes, u"Luna - Dusk"_s).jobs, 2);
        const auto all = charges().total().value();
        QCOMPARE(all.jobs, 6);
        QVERIFY((all.charged == MoneySum {{usd(0.8), usd(0.8)}, 2, 1}));
    }

    void charactersShareWhatTheyPlayInTogether()
    {
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 1, {Luna, Moss});
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 0.6, {Luna, Luna});
        const auto alone = m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 0.3);
        m_books->addTake(alone, m_books->dawn, 4, true);
        const auto totals = charges().totals(LedgerGrouping::Character).value();
        QCOMPARE(names(totals), QStringList({u"Luna"_s, u"Moss"_s, u""_s})); // Nobody stands last.
        QVERIFY((named(totals, u"Luna"_s).charged.amount == PriceRange {usd(1.1), usd(1.1)}));
        QVERIFY((named(totals, u"Moss"_s).charged.amount == PriceRange {usd(0.5), usd(0.5)}));
        QCOMPARE(totals.last().keptSeconds, 4.0);
        Money sum;
        for (const LedgerTotal& total : totals)
            sum = sum + total.charged.amount.high;
        QVERIFY(sum == charges().total()->charged.amount.high);
        QCOMPARE(charges()
                     .lines(ChargeRepository::Group {LedgerGrouping::Character, Luna.character.toString()}, 9)
                     ->size(),
                 2);
    }

    void totalsByDayAndConnection()
    {
        const QDateTime lateLocal(QDate(2026, 11, 24), QTime(23, 59)); // Where the person is.
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 1, {}, lateLocal.toUTC());
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 2, {}, lateLocal.addSecs(120).toUTC());
        const auto days = charges().totals(LedgerGrouping::Day).value();
        QCOMPARE(names(days), QStringList({u"2026-11-25"_s, u"2026-11-24"_s}));
        QVERIFY(days.first().charged.amount.high == usd(2));

        auto connection = m_books->store->connections().find(m_books->sandbox).value().value();
        connection.name = u"Animatics"_s;
        QVERIFY(m_books->store->connections().save(connection));
        QCOMPARE(names(charges().totals(LedgerGrouping::Connection).value()), QStringList {u"Animatics"_s});
        QVERIFY(m_books->store->connections().remove(m_books->sandbox));
        QCOMPARE(names(charges().totals(LedgerGrouping::Connection).value()), QStringList {u"Sandbox"_s});
    }

    void aSecondThatIsKeptCostsAllAttempts()
    {
        const auto first = m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 0.8);
        const auto second = m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 0.8);
        m_books->addTake(first, m_books->dawn, 8, false);
        m_books->addTake(second, m_books->dawn, 8, true);
        const auto total = charges().total().value();
        QCOMPARE(total.seconds, 16.0);
        QCOMPARE(total.keptSeconds, 8.0);
        QVERIFY((keptCost(total) == KeptCost {{usd(0.2), usd(0.2)}, false}));
        QVERIFY(m_books->store->takes().setDeleted({second.value}, true));
        QVERIFY(!keptCost(*charges().total())); // In the bin it is kept no more.
    }

    void linesSayWhatItWasFor()
    {
        const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
        const auto old = m_books->add(m_books->pond, {Fact::Estimated}, 0.5, {}, noon);
        const auto job = m_books->add(m_books->dusk, {Fact::Estimated, Fact::Accepted, Fact::Final}, 0.8,
                                      {Luna, Moss}, noon.addSecs(60));
        m_books->addTake(job, m_books->dusk, 7.5, true);
        const auto lines = charges().lines({}, 10).value();
        QCOMPARE(lines.size(), 2);
        const LedgerLine& line = lines.first();
        QCOMPARE(line.charge.job, job);
        QCOMPARE(line.series, u"Luna"_s);
        QCOMPARE(line.episode, u"Dusk"_s);
        QCOMPARE(line.shot, u"Dusk shot"_s);
        QCOMPARE(QSet<QString>(line.characters.begin(), line.characters.end()),
                 QSet<QString>({u"Luna"_s, u"Moss"_s}));
        QCOMPARE(line.seconds, std::optional(7.5));
        QVERIFY(line.isKept);
        QCOMPARE(lines.last().charge.job, old);
        QVERIFY(!lines.last().seconds);
        QCOMPARE(charges().lines({}, 1, 1)->first().charge.job, old);
        const auto episode = m_books->dusk.episode.toString();
        QCOMPARE(charges().lines(ChargeRepository::Group {LedgerGrouping::Episode, episode}, 10)->size(), 1);
    }

    void aPersonsWordChangesTheSums()
    {
        const auto job = m_books->add(m_books->dawn, {Fact::Accepted, Fact::Unknown}, 0.8);
        QSignalSpy changed(&m_books->store->changes(), &Changes::ledgerChanged);
        QVERIFY(ledger().append(m_books->entry(job, Fact::Refunded, 0.8, ledgersource::person(),
                                               QDateTime::currentDateTimeUtc())));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(charges().find(job).value()->standing, Standing::NotCharged);
        QCOMPARE(charges().total()->unclear.jobs, 0);
    }

    void aHundredThousandFactsAreSummedUpAtOnce()
    {
        // As a profile of years holds them; written in one go, for the test is about reading.
        const QString numbers
            = u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 33333) "_s;
        const QVariantList shots {m_books->dawn.id.toString(), m_books->dusk.id.toString(),
                                  m_books->pond.id.toString()};
        QVERIFY(
            sql::exec(m_books->store->database(),
                      u"INSERT INTO ledger (job, fact, low, high, source, connection_name, model, operation,"
                      " seconds, at) "_s
                          + numbers
                          + u"SELECT 'job' || i, f.value, 800000, 800000, 'provider reply', 'Sandbox',"
                            " 'sora-2', 'generate', 8, 1700000000000 + i * 1000000 FROM n,"
                            " json_each ('[\"estimated\", \"accepted\", \"final\"]') f"));
        QVERIFY(
            sql::exec(m_books->store->database(),
                      u"INSERT INTO charge "_s + numbers
                          + u"SELECT 'job' || i, CASE i % 3 WHEN 0 THEN ? WHEN 1 THEN ? ELSE ? END, '"
                          + m_books->sandbox.toString()
                          + u"', 'Sandbox', 'sora-2', 'generate', 8, 'charged', 800000, 800000, '', 800000,"
                            " 800000, 'provider reply', 1700000000000 + i * 1000000, 2 FROM n",
                      shots));
        QVERIFY(sql::exec(m_books->store->database(),
                          u"INSERT INTO charge_cast "_s + numbers
                              + u"SELECT 'job' || i, 'character' || ((i + p.value) % 300), 'Somebody' FROM n,"
                                " json_each ('[0, 1]') p"));
        QCOMPARE(ledger().all()->size(), 100'002);
        QElapsedTimer timer;
        for (const auto grouping :
             {LedgerGrouping::Series, LedgerGrouping::Episode, LedgerGrouping::Character,
              LedgerGrouping::Connection, LedgerGrouping::Day}) {
            timer.start();
            const auto totals = charges().totals(grouping);
            QVERIFY(totals && !totals->isEmpty());
            QVERIFY2(timer.elapsed() < 5000, qPrintable(groupingText(grouping))); // About 0.1 s when idle.
            qInfo("%s: %lld ms", qPrintable(groupingText(grouping)), timer.elapsed());
        }
        timer.start();
        QCOMPARE(charges().lines({}, 200)->size(), 200);
        qInfo("first lines: %lld ms", timer.elapsed());
        timer.start();
        m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted, Fact::Final}, 0.8);
        qInfo("one more job: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 2000);
    }

private:
    LedgerRepository& ledger() { return m_books->store->ledger(); }
    ChargeRepository& charges() { return m_books->store->charges(); }

    std::unique_ptr<Books> m_books;
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
