#include "core/ledger/charge.h"
#include "core/ledger/totals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using Fact = LedgerEntry::Fact;
using Standing = Charge::Standing;

namespace {

const JobId Job = JobId::create();
const QString Table = ledgersource::priceTable(QDate(2026, 11, 23));

QDateTime at(int second)
{
    return QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC).addSecs(second);
}

LedgerEntry fact(Fact what, std::optional<double> low, std::optional<double> high, const QString& source,
                 int second = 0)
{
    const auto money
        = [](std::optional<double> usd) { return usd ? std::optional(Money::fromUsd(*usd)) : std::nullopt; };
    return {Job,          what,        money(low),    money(high), source,
            u"Gateway"_s, u"sora-2"_s, u"generate"_s, 8,           at(second)};
}

std::optional<PriceRange> price(double low, double high)
{
    return PriceRange {Money::fromUsd(low), Money::fromUsd(high)};
}

} // namespace

class ChargeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beliefs_data()
    {
        QTest::addColumn<QList<LedgerEntry>>("facts");
        QTest::addColumn<Standing>("standing");
        QTest::addColumn<std::optional<PriceRange>>("amount");
        QTest::addColumn<QString>("source");
        using Facts = QList<LedgerEntry>;
        using Price = std::optional<PriceRange>;
        const auto estimated = fact(Fact::Estimated, 0.8, 0.96, Table, 0);
        const auto accepted = fact(Fact::Accepted, 0.8, 0.96, Table, 10);
        const auto final = fact(Fact::Final, 0.84, 0.84, ledgersource::reply(), 20);
        const auto unknown = fact(Fact::Unknown, 0.8, 0.96, ledgersource::noAnswer(), 10);
        const auto refund = fact(Fact::Refunded, 0.84, 0.84, ledgersource::person(), 30);
        const auto correction = fact(Fact::Final, 0.5, 0.5, ledgersource::person(), 40);
        QTest::newRow("waits") << Facts {estimated} << Standing::NotSent << Price() << QString();
        QTest::newRow("taken") << Facts {estimated, accepted} << Standing::UnderWay << price(0.8, 0.96)
                               << Table;
        QTest::newRow("told") << Facts {estimated, accepted, final} << Standing::Charged << price(0.84, 0.84)
                              << ledgersource::reply();
        QTest::newRow("no answer") << Facts {estimated, unknown} << Standing::Unclear << price(0.8, 0.96)
                                   << ledgersource::noAnswer();
        QTest::newRow("found again") << Facts {estimated, unknown, accepted} << Standing::UnderWay
                                     << price(0.8, 0.96) << Table;
        QTest::newRow("unclear, then made after all")
            << Facts {estimated, accepted, fact(Fact::Unknown, 0.8, 0.96, ledgersource::silence(), 15), final}
            << Standing::Charged << price(0.84, 0.84) << ledgersource::reply();
        QTest::newRow("refunded") << Facts {estimated, accepted, final, refund} << Standing::NotCharged
                                  << price(0.84, 0.84) << ledgersource::person();
        QTest::newRow("a person outweighs what comes later")
            << Facts {estimated, accepted, refund, final} << Standing::NotCharged << price(0.84, 0.84)
            << ledgersource::person();
        QTest::newRow("a person's newest word")
            << Facts {estimated, accepted, final, refund, correction} << Standing::Charged << price(0.5, 0.5)
            << ledgersource::person();
        QTest::newRow("no price anywhere") << Facts {fact(Fact::Estimated, {}, {}, ledgersource::noPrice()),
                                                     fact(Fact::Accepted, {}, {}, ledgersource::noPrice()),
                                                     fact(Fact::Final, {}, {}, ledgersource::clipArrived())}
                                           << Standing::Charged << Price() << ledgersource::clipArrived();
        QTest::newRow("half an amount is none") << Facts {fact(Fact::Final, 1, {}, ledgersource::reply())}
                                                << Standing::Charged << Price() << ledgersource::reply();
    }

    void beliefs()
    {
        QFETCH(QList<LedgerEntry>, facts);
        QFETCH(Standing, standing);
        QFETCH(std::optional<PriceRange>, amount);
        QFETCH(QString, source);
        const Charge charge = chargeOf(facts);
        QCOMPARE(charge.standing, standing);
        QVERIFY(charge.amount == amount);
        QCOMPARE(charge.source, source);
        QCOMPARE(charge.job, Job);
        QCOMPARE(charge.model, u"sora-2"_s);
    }

    void itBelongsToTheDayOnWhichItWasSent()
    {
        const auto estimated = fact(Fact::Estimated, 0.8, 0.8, Table, 0);
        QCOMPARE(chargeOf({estimated}).at, at(0));
        QCOMPARE(chargeOf({estimated, fact(Fact::Accepted, 0.8, 0.8, Table, 86'400),
                           fact(Fact::Final, 0.8, 0.8, Table, 200'000)})
                     .at,
                 at(86'400));
    }

    void theNewestEstimateCounts()
    {
        const Charge charge
            = chargeOf({fact(Fact::Estimated, 0.8, 0.8, Table),
                        fact(Fact::Estimated, 1.2, 1.6, ledgersource::priceTable({2027, 1, 1}))});
        QVERIFY(charge.estimate == price(1.2, 1.6));
        QCOMPARE(charge.estimateSource, u"price table 2027-01-01"_s);
        QCOMPARE(charge.standing, Standing::NotSent);
    }

    void namesComeBackFromText()
    {
        for (const auto standing : {Standing::NotSent, Standing::UnderWay, Standing::Charged,
                                    Standing::NotCharged, Standing::Unclear})
            QVERIFY(standingFromText(standingText(standing)) == standing);
        for (const auto grouping :
             {LedgerGrouping::Series, LedgerGrouping::Episode, LedgerGrouping::Character,
              LedgerGrouping::Connection, LedgerGrouping::Day})
            QVERIFY(groupingFromText(groupingText(grouping)) == grouping);
        for (const auto what : {Fact::Estimated, Fact::Accepted, Fact::Final, Fact::Refunded, Fact::Unknown})
            QVERIFY(factFromText(factText(what)) == what);
        QVERIFY(!standingFromText(u"free"_s));
        QVERIFY(!groupingFromText(u"moon"_s));
        QVERIFY(!factFromText({}));
    }

    void keptSeconds_data()
    {
        QTest::addColumn<LedgerTotal>("total");
        QTest::addColumn<std::optional<KeptCost>>("cost");
        using Cost = std::optional<KeptCost>;
        const auto sum = [](double low, double high, int jobs, int unpriced = 0) {
            return MoneySum {*price(low, high), jobs, unpriced};
        };
        LedgerTotal total;
        total.charged = sum(2.4, 2.4, 3);
        QTest::newRow("nothing kept") << total << Cost();
        total.keptSeconds = 8;
        QTest::newRow("three attempts for eight seconds") << total << Cost({*price(0.3, 0.3), false});
        total.unclear = sum(0.8, 0.8, 1);
        QTest::newRow("one more that may have been charged") << total << Cost({*price(0.3, 0.4), false});
        total.underWay = sum(5, 5, 5);
        total.notCharged = sum(5, 5, 5);
        QTest::newRow("what is under way or refunded is no cost") << total << Cost({*price(0.3, 0.4), false});
        total.charged.unpriced = 1;
        QTest::newRow("one without a price") << total << Cost({*price(0.3, 0.4), true});
        total.charged = sum(0, 0, 3, 3);
        total.unclear = {};
        QTest::newRow("none has a price") << total << Cost();
    }

    void keptSeconds()
    {
        QFETCH(LedgerTotal, total);
        QFETCH(std::optional<KeptCost>, cost);
        QVERIFY(keptCost(total) == cost);
    }
};

QTEST_GUILESS_MAIN(ChargeTest)
#include "tst_charge.moc"
