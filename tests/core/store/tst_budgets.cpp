#include "core/store/budgetrepository.h"
#include "core/store/changes.h"
#include "moneysamples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Books;
using samples::Fact;

namespace {

Money usd(double amount)
{
    return Money::fromUsd(amount);
}

QStringList kinds(const QList<Envelope>& envelopes)
{
    QStringList kinds;
    for (const Envelope& envelope : envelopes)
        kinds.append(scopeKind(envelope.scope));
    return kinds;
}

} // namespace

class BudgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_books = std::make_unique<Books>(); }
    void cleanup() { m_books.reset(); }

    void envelopesAreSetChangedAndRemoved()
    {
        QSignalSpy changed(&m_books->store->changes(), &Changes::budgetsChanged);
        QVERIFY(budgets().all()->isEmpty());
        QVERIFY(budgets().save({m_books->luna, usd(40)}));
        QVERIFY(budgets().save({EveryDay {}, usd(5)}));
        QVERIFY(budgets().save({m_books->luna, usd(60)}));
        QCOMPARE(budgets().all().value(), QList<Envelope>({{m_books->luna, usd(60)}, {EveryDay {}, usd(5)}}));
        QVERIFY(budgets().remove(EveryDay {}));
        QVERIFY(budgets().remove(EveryDay {}));
        QCOMPARE(kinds(*budgets().all()), QStringList {u"series"_s});
        QCOMPARE(changed.size(), 5);
        QVERIFY(!budgets().save({EveryDay {}, {-1}})); // The database holds the line too.
    }

    void aJobHasToFitIntoAllThatCoverIt()
    {
        QVERIFY(budgets().save({EveryDay {}, usd(5)}));
        QVERIFY(budgets().save({m_books->sandbox, usd(100)}));
        QVERIFY(budgets().save({m_books->luna, usd(40)}));
        QVERIFY(budgets().save({m_books->mossy, usd(40)}));
        QVERIFY(budgets().save({m_books->dawn.episode, usd(10)}));
        const auto covering = [&](const Shot& shot, const ConnectionId& connection) {
            return kinds(*budgets().covering(shot.id, connection));
        };
        QCOMPARE(covering(m_books->dawn, m_books->sandbox),
                 QStringList({u"episode"_s, u"series"_s, u"connection"_s, u"day"_s}));
        QCOMPARE(covering(m_books->dusk, m_books->sandbox),
                 QStringList({u"series"_s, u"connection"_s, u"day"_s}));
        QCOMPARE(covering(m_books->dusk, ConnectionId::create()), QStringList({u"series"_s, u"day"_s}));
        QCOMPARE(kinds(*budgets().covering({}, {})), QStringList {u"day"_s});
    }

    void spendingCountsWhatIsUnderWay()
    {
        const auto now = QDateTime::currentDateTimeUtc();
        m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted, Fact::Final}, 1);
        m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted}, 2); // A provider has it.
        m_books->add(m_books->dawn, {Fact::Estimated, Fact::Unknown}, 4); // No answer came.
        m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted, Fact::Refunded}, 100);
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, std::nullopt);
        const auto waiting = m_books->add(m_books->dawn, {Fact::Estimated}, 8);
        m_books->setState(waiting, m_books->dawn, u"Queued"_s);
        const auto held = m_books->add(m_books->dawn, {Fact::Estimated}, 0.5);
        m_books->setState(held, m_books->dawn, u"Held"_s);
        const auto sending = m_books->add(m_books->dawn, {Fact::Estimated}, 16);
        m_books->setState(sending, m_books->dawn, u"Submitting"_s);
        const auto refused = m_books->add(m_books->dawn, {Fact::Estimated}, 100);
        m_books->setState(refused, m_books->dawn, u"Refused"_s, true);
        m_books->add(m_books->pond, {Fact::Accepted, Fact::Final}, 32);

        const Spending dawn {usd(5), usd(18), usd(8.5), 1};
        QCOMPARE(spending(m_books->dawn.episode), dawn);
        QCOMPARE(spending(m_books->luna), dawn);
        QCOMPARE(spending(m_books->mossy), (Spending {usd(32), {}, {}, 0}));
        QCOMPARE(spending(m_books->dusk.episode), Spending {});
        const Spending all {usd(37), usd(18), usd(8.5), 1};
        QCOMPARE(spending(m_books->sandbox), all);
        QCOMPARE(spending(EveryDay {}), all);
        QCOMPARE(spending(EpisodeId::create()), Spending {});

        // An amount that is known only within bounds counts by its high end.
        auto range = m_books->entry(JobId::create(), Fact::Accepted, 1, ledgersource::reply(), now);
        range.high = usd(3);
        QVERIFY(m_books->store->ledger().append({range}, {m_books->dusk.id, m_books->sandbox, {}}));
        QCOMPARE(spending(m_books->dusk.episode).underWay, usd(3));
    }

    void aDayEndsAtMidnightWhereThePersonIs()
    {
        const QDate today(2026, 11, 25);
        const auto spent = [&](const QDateTime& at, double amount) {
            m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, amount, {}, at.toUTC());
        };
        spent(today.startOfDay().addMSecs(-1), 1);
        spent(today.startOfDay(), 2);
        spent(today.addDays(1).startOfDay().addMSecs(-1), 4);
        spent(today.addDays(1).startOfDay(), 8);
        const auto on = [&](const QDate& day) {
            return budgets().use({EveryDay {}, usd(5)}, day)->spending.spent;
        };
        QCOMPARE(on(today), usd(6));
        QCOMPARE(on(today.addDays(-1)), usd(1));
        QCOMPARE(on(today.addDays(1)), usd(8));
        QCOMPARE(on(today.addDays(9)), Money {});
    }

    void envelopesAreCalledWhatTheyCover()
    {
        const auto name = [&](const EnvelopeScope& scope) { return use(scope).name; };
        QCOMPARE(name(m_books->dawn.episode), u"Dawn"_s);
        QCOMPARE(name(m_books->mossy), u"Mossy"_s);
        QCOMPARE(name(m_books->sandbox), u"Sandbox"_s);
        QCOMPARE(name(EveryDay {}), u""_s);
        QCOMPARE(name(ConnectionId::create()), u""_s); // Removed.
    }

private:
    BudgetRepository& budgets() { return m_books->store->budgets(); }
    EnvelopeUse use(const EnvelopeScope& scope)
    {
        return budgets().use({scope, usd(1)}, QDate::currentDate()).value();
    }
    Spending spending(const EnvelopeScope& scope) { return use(scope).spending; }

    std::unique_ptr<Books> m_books;
};

QTEST_GUILESS_MAIN(BudgetsTest)
#include "tst_budgets.moc"
