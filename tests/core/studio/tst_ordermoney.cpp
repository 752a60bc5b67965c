#include "core/store/budgetrepository.h"
#include "core/studio/budgetwarning.h"
#include "core/studio/orders.h"
#include "tests/core/store/moneysamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Books;
using samples::Fact;
using Why = BudgetStop::Why;

namespace {

Money usd(double amount)
{
    return Money::fromUsd(amount);
}

} // namespace

/// What an order is believed to cost, and the warning before it would overflow a budget.
class OrderMoneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_books = std::make_unique<Books>(); }
    void cleanup() { m_books.reset(); }

    void estimatesNameTheirSource()
    {
        const auto order = generateOrder(*m_books->store, m_catalog, shot());
        QVERIFY(order);
        QVERIFY((order->estimate == PriceRange {usd(0.8), usd(0.8)})); // Eight seconds of sora-2.
        QVERIFY((order->perSecond == PriceRange {usd(0.1), usd(0.1)}));
        QCOMPARE(order->estimateSource, ledgersource::priceTable(m_catalog.model(u"sora-2"_s)->asOf));
        Shot unknown = shot();
        unknown.settings.model = u"moon-1"_s;
        const auto unpriced = generateOrder(*m_books->store, m_catalog, unknown);
        QVERIFY(unpriced);
        QVERIFY(!unpriced->estimate && !unpriced->perSecond && unpriced->estimateSource.isEmpty());
    }

    void anEditCostsWhatTheTakeIsLong_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("high");
        QTest::newRow("whole") << 8.0 << 8 << 8;
        QTest::newRow("a frame more") << 8.04 << 8 << 8;
        QTest::newRow("a frame less") << 7.96 << 8 << 8;
        QTest::newRow("in between") << 8.5 << 8 << 9;
        QTest::newRow("clearly more") << 8.3 << 8 << 9;
        QTest::newRow("hardly a second") << 0.6 << 1 << 1;
    }

    void anEditCostsWhatTheTakeIsLong()
    {
        QFETCH(double, seconds);
        QFETCH(int, low);
        QFETCH(int, high);
        const JobId job = JobId::create();
        m_books->addTake(job, m_books->dawn, seconds, false);
        auto take = m_books->store->takes().find({job.value}).value().value();
        take.recipe.model = u"sora-2"_s;
        take.size = QSize(1280, 720);
        QVERIFY(m_books->store->takes().save(take));
        const auto order = editOrder(*m_books->store, m_catalog, take.id, PromptDocument::parse(u"dusk"_s));
        QVERIFY(order);
        QVERIFY((order->estimate == PriceRange {usd(0.1) * low, usd(0.1) * high}));
    }

    void warnings_data()
    {
        QTest::addColumn<double>("limit"); // Below 0: no envelope.
        QTest::addColumn<int>("takes");
        QTest::addColumn<bool>("priced");
        QTest::addColumn<int>("fitting"); // -1: no warning.
        QTest::addColumn<double>("left");
        QTest::addColumn<Why>("why");
        // 0.50 is spent, 0.25 under way, 0.25 waits in the queue; a take costs 0.80.
        QTest::newRow("no budget") << -1.0 << 8 << true << -1 << 0.0 << Why::Full;
        QTest::newRow("no budget, no price") << -1.0 << 8 << false << -1 << 0.0 << Why::Full;
        QTest::newRow("room") << 10.0 << 8 << true << -1 << 0.0 << Why::Full;
        QTest::newRow("room to the cent") << 2.6 << 2 << true << -1 << 0.0 << Why::Full;
        QTest::newRow("one of two") << 2.5 << 2 << true << 1 << 1.5 << Why::Full;
        QTest::newRow("none, for what waits goes first") << 1.7 << 1 << true << 0 << 0.7 << Why::Full;
        QTest::newRow("overdrawn") << 0.1 << 1 << true << 0 << 0.0 << Why::Full;
        QTest::newRow("no price") << 10.0 << 1 << false << 0 << 9.0 << Why::PriceUnknown;
    }

    void warnings()
    {
        QFETCH(double, limit);
        QFETCH(int, takes);
        QFETCH(bool, priced);
        QFETCH(int, fitting);
        QFETCH(double, left);
        QFETCH(Why, why);
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 0.5);
        m_books->add(m_books->dawn, {Fact::Accepted}, 0.25);
        m_books->setState(m_books->add(m_books->dawn, {Fact::Estimated}, 0.25), m_books->dawn, u"Queued"_s);
        if (limit >= 0)
            QVERIFY(m_books->store->budgets().save({m_books->dawn.episode, usd(limit)}));
        auto order = generateOrder(*m_books->store, m_catalog, shot()).value();
        if (!priced)
            order.estimate = {};
        const auto warning = budgetWarning(*m_books->store, order, takes, QDate::currentDate());
        QVERIFY(warning);
        QCOMPARE(warning->has_value(), fitting >= 0);
        if (fitting < 0)
            return;
        QCOMPARE((*warning)->fitting, fitting);
        QCOMPARE((*warning)->left.microUsd, usd(left).microUsd);
        QCOMPARE((*warning)->stop.why, why);
        QCOMPARE((*warning)->stop.name, u"Dawn"_s);
    }

private:
    Shot shot() const
    {
        Shot shot = m_books->dawn;
        shot.prompt = PromptDocument::parse(u"A hill"_s);
        shot.settings.connection = m_books->sandbox;
        shot.settings.model = u"sora-2"_s;
        return shot;
    }

    Catalog m_catalog = Catalog::builtIn();
    std::unique_ptr<Books> m_books;
};

QTEST_GUILESS_MAIN(OrderMoneyTest)
#include "tst_ordermoney.moc"
