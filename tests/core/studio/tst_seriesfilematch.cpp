#include "core/studio/seriesfilematch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

AssetHash hashOf(char digit)
{
    return *AssetHash::fromHex(QString(64, QLatin1Char(digit)));
}

const CharacterId Luna = CharacterId::create();

JobOrder order()
{
    JobOrder order;
    order.operation = Operation::Generate;
    order.connection = ConnectionId::create();
    order.shot = ShotId::create();
    order.model = u"sora-2"_s;
    order.prompt = u"Luna walks"_s;
    order.tokens = u"{{char:luna}} walks"_s;
    order.seconds = 8;
    order.size = {1280, 720};
    order.cast = {{Luna, 1, u"Luna"_s}};
    order.estimate = PriceRange {Money::fromUsd(0.8), Money::fromUsd(0.8)};
    return order;
}

/// As a job of this order would leave it.
Take takeOf(const JobOrder& order)
{
    Take take {.id = TakeId::create(),
               .shot = order.shot,
               .lineage = Generated {},
               .recipe = {},
               .clip = hashOf('a'),
               .size = {1280, 720},
               .seconds = 8,
               .createdAt = {}};
    if (order.operation == Operation::Edit)
        take.lineage = Edited {*order.source};
    if (order.operation == Operation::Extend)
        take.lineage = Extended {*order.source};
    take.recipe = {order.prompt,  order.tokens, order.model, u"Sandbox"_s,
                   order.seconds, order.size,   order.cast,  order.reference};
    take.origin = RemoteOrigin {order.connection, u"video_1"_s};
    return take;
}

} // namespace

class TestSeriesFileMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsItsOwnTake();
    void seesEveryDifference_data();
    void seesEveryDifference();
    void importedClipsAreNobodys();
    void priceMakesNoOtherOrder();
};

void TestSeriesFileMatch::knowsItsOwnTake()
{
    JobOrder wanted = order();
    QVERIFY(isMadeBy(takeOf(wanted), wanted));
    wanted.operation = Operation::Extend;
    wanted.source = TakeId::create();
    wanted.size = {};
    QVERIFY(isMadeBy(takeOf(wanted), wanted));
    wanted.operation = Operation::Edit;
    QVERIFY(isMadeBy(takeOf(wanted), wanted));
}

void TestSeriesFileMatch::seesEveryDifference_data()
{
    QTest::addColumn<std::function<void(JobOrder&)>>("change");
    const auto row = [](const char* name, std::function<void(JobOrder&)> change) {
        QTest::newRow(name) << std::move(change);
    };
    row("operation", [](JobOrder& o) { o.operation = Operation::Edit; });
    row("source", [](JobOrder& o) { o.source = TakeId::create(); });
    row("connection", [](JobOrder& o) { o.connection = ConnectionId::create(); });
    row("shot", [](JobOrder& o) { o.shot = ShotId::create(); });
    row("model", [](JobOrder& o) { o.model = u"sora-2-pro"_s; });
    row("words", [](JobOrder& o) { o.prompt = u"Luna runs"_s; });
    row("mention", [](JobOrder& o) { o.tokens = u"Luna walks"_s; });
    row("seconds", [](JobOrder& o) { o.seconds = 4; });
    row("size", [](JobOrder& o) { o.size = {720, 1280}; });
    row("version of the cast", [](JobOrder& o) { o.cast[0].version = 2; });
    row("reference", [](JobOrder& o) { o.reference = hashOf('b'); });
}

void TestSeriesFileMatch::seesEveryDifference()
{
    QFETCH(std::function<void(JobOrder&)>, change);
    const JobOrder made = order();
    JobOrder wanted = made;
    change(wanted);
    QVERIFY(!isMadeBy(takeOf(made), wanted));
    QVERIFY(!isSameOrder(made, wanted));
}

void TestSeriesFileMatch::importedClipsAreNobodys()
{
    const JobOrder wanted = order();
    Take take = takeOf(wanted);
    take.lineage = Imported {u"clip.mp4"_s};
    QVERIFY(!isMadeBy(take, wanted));
    take = takeOf(wanted);
    take.origin.reset();
    QVERIFY(!isMadeBy(take, wanted));
}

void TestSeriesFileMatch::priceMakesNoOtherOrder()
{
    const JobOrder made = order();
    JobOrder wanted = made;
    wanted.estimate.reset();
    wanted.estimateSource = u"price table 2027-01-01"_s;
    QVERIFY(isSameOrder(made, wanted));
}

QTEST_GUILESS_MAIN(TestSeriesFileMatch)
#include "tst_seriesfilematch.moc"
