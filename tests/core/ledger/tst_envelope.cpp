#include "core/ledger/envelope.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using Why = BudgetStop::Why;

namespace {

constexpr Money usd(double amount)
{
    return {qint64(amount * 1'000'000 + 0.5)};
}

const EpisodeId Night = EpisodeId::create();
const SeriesId Luna = SeriesId::create();

EnvelopeUse use(const EnvelopeScope& scope, Money limit, Money spent, Money underWay = {}, Money waiting = {})
{
    return {{scope, limit}, scopeKind(scope), {spent, underWay, waiting, 0}};
}

PriceRange price(double low, double high)
{
    return {usd(low), usd(high)};
}

} // namespace

class EnvelopeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decisions_data()
    {
        QTest::addColumn<std::optional<PriceRange>>("price");
        QTest::addColumn<bool>("letThrough");
        QTest::addColumn<QList<EnvelopeUse>>("covering");
        QTest::addColumn<QString>("stoppedBy"); // The kind of the scope; empty: it fits.
        QTest::addColumn<Why>("why");
        using Price = std::optional<PriceRange>;
        using Uses = QList<EnvelopeUse>;
        const auto row = [](const char* name, const Price& asked, bool letThrough, const Uses& covering,
                            const QString& stoppedBy, Why why = Why::Full) {
            QTest::newRow(name) << asked << letThrough << covering << stoppedBy << why;
        };
        const Price one = price(1, 1);
        row("no envelope", one, false, {}, {});
        row("no envelope, no price", {}, false, {}, {});
        row("room", one, false, {use(Night, usd(4), usd(2))}, {});
        row("to the last cent", one, false, {use(Night, usd(4), usd(3))}, {});
        row("a microdollar too much", one, false, {use(Night, usd(4), {3'000'001})}, u"episode"_s);
        row("what is under way counts", one, false, {use(Night, usd(4), usd(1), usd(2.5))}, u"episode"_s);
        row("what waits does not", one, false, {use(Night, usd(4), usd(1), {}, usd(50))}, {});
        row("by the high end", price(0.5, 1.5), false, {use(Night, usd(4), usd(3))}, u"episode"_s);
        row("more than the whole limit", price(5, 5), false, {use(Night, usd(4), {})}, u"episode"_s);
        row("a limit of nothing", one, false, {use(EveryDay {}, {}, {})}, u"day"_s);
        row("overdrawn", price(0.01, 0.01), false, {use(Night, usd(4), usd(7))}, u"episode"_s);
        row("lowered below what is spent, job of no cost", price(0, 0), false, {use(Night, usd(4), usd(7))},
            u"episode"_s);
        row("every one has to have room", one, false,
            {use(Night, usd(4), {}), use(Luna, usd(40), usd(39.5)), use(EveryDay {}, usd(9), {})},
            u"series"_s);
        row("the first full one is named", one, false,
            {use(Night, usd(4), usd(4)), use(Luna, usd(40), usd(40))}, u"episode"_s);
        row("no price", {}, false, {use(Night, usd(4), {})}, u"episode"_s, Why::PriceUnknown);
        row("no price, let through", {}, true, {use(Night, usd(4), usd(3.99))}, {});
        row("no price, let through, full", {}, true, {use(Night, usd(4), usd(3), usd(1))}, u"episode"_s);
        row("no price, full", {}, false, {use(Night, usd(4), {}), use(Luna, usd(1), usd(1))}, u"series"_s);
        row("let through does not help a price", one, true, {use(Night, usd(4), usd(3.5))}, u"episode"_s);
    }

    void decisions()
    {
        QFETCH(std::optional<PriceRange>, price);
        QFETCH(bool, letThrough);
        QFETCH(QList<EnvelopeUse>, covering);
        QFETCH(QString, stoppedBy);
        QFETCH(Why, why);
        const auto stop = stopFor(price, letThrough, covering);
        QCOMPARE(stop ? scopeKind(stop->scope) : QString(), stoppedBy);
        if (!stop)
            return;
        QCOMPARE(stop->why, why);
        QCOMPARE(stop->name, stoppedBy);
        QVERIFY(stop->price == price);
        const auto of = std::find_if(covering.begin(), covering.end(), [&](const EnvelopeUse& use) {
            return use.envelope.scope == stop->scope;
        });
        QVERIFY(of != covering.end() && of->envelope.limit == stop->limit);
    }

    void scopesComeBackFromText()
    {
        const EnvelopeScope scopes[] {Night, Luna, ConnectionId::create(), EveryDay {}};
        for (const EnvelopeScope& scope : scopes)
            QVERIFY(scopeFromText(scopeKind(scope), scopeSubject(scope)) == scope);
        QVERIFY(!scopeFromText(u"planet"_s, Night.toString()));
        QVERIFY(!scopeFromText(u"episode"_s, u"no id"_s));
        QVERIFY(!scopeFromText(u"episode"_s, {}));
        QVERIFY(!scopeFromText(u"day"_s, u"monday"_s));
    }

    void limits_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("nothing") << qint64(0) << true;
        QTest::newRow("most") << Envelope::MaxLimit.microUsd << true;
        QTest::newRow("below zero") << qint64(-1) << false;
        QTest::newRow("more than most") << Envelope::MaxLimit.microUsd + 1 << false;
    }

    void limits()
    {
        QFETCH(qint64, limit);
        QFETCH(bool, allowed);
        const auto valid = validated({EveryDay {}, {limit}});
        QCOMPARE(valid.has_value(), allowed);
        if (!allowed) {
            QCOMPARE(valid.error().kind, Error::Kind::Invalid);
            QCOMPARE(valid.error().detail, u"limit"_s);
        }
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
