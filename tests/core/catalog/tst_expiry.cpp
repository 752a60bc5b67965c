#include "core/catalog/expiry.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using std::chrono::seconds;
using KnownFrom = Expiry::KnownFrom;
using Stage = ExpiryStage;

Q_DECLARE_METATYPE(troupe::RemoteFacts)

namespace {

const QDateTime Made(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

QDateTime after(seconds passed)
{
    return Made.addSecs(passed.count());
}

Lifetime keptFor(std::optional<seconds> kept)
{
    return {kept, u"a page"_s, QDate(2026, 11, 23)};
}

RemoteFacts said(RemoteThing thing, const QDateTime& end)
{
    return {thing, Made, end};
}

} // namespace

class TestExpiry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void howTheEndIsKnown_data()
    {
        QTest::addColumn<RemoteFacts>("facts");
        QTest::addColumn<KnownFrom>("from");
        QTest::addColumn<std::optional<QDateTime>>("end");
        using End = std::optional<QDateTime>;
        constexpr auto Thing = RemoteThing::Original;
        const auto hour = keptFor(1h);
        const auto add = [](const char* name, const RemoteFacts& facts, KnownFrom from, const End& end) {
            QTest::newRow(name) << facts << from << end;
        };
        add("nothing is known", {Thing, Made}, KnownFrom::Nothing, {});
        add("the provider said it", {Thing, Made, after(2h)}, KnownFrom::Provider, after(2h));
        add("what it said counts before the rule", {Thing, Made, after(2h), hour}, KnownFrom::Provider,
            after(2h));
        add("by the rule", {Thing, Made, {}, hour}, KnownFrom::Catalog, after(1h));
        add("kept until deleted", {Thing, Made, {}, keptFor({})}, KnownFrom::Catalog, {});
        add("gone as soon as it was there", {Thing, Made, Made, hour}, KnownFrom::Provider, Made);
        // Clocks of two machines
        add("their clock is 20 h behind", {Thing, Made, after(-19h), hour}, KnownFrom::Provider, after(-19h));
        add("their clock is days behind", {Thing, Made, after(-49h), hour}, KnownFrom::Catalog, after(1h));
        // Values that cannot be meant
        add("the beginning of the epoch", {Thing, Made, QDateTime::fromSecsSinceEpoch(0, Qt::UTC), hour},
            KnownFrom::Catalog, after(1h));
        add("the beginning of the epoch, no rule", {Thing, Made, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)},
            KnownFrom::Nothing, {});
        add("milliseconds read as seconds",
            {Thing, Made, QDateTime::fromSecsSinceEpoch(Made.toMSecsSinceEpoch(), Qt::UTC), hour},
            KnownFrom::Catalog, after(1h));
        add("the last moment that there is",
            {Thing, Made, QDateTime::fromMSecsSinceEpoch(std::numeric_limits<qint64>::max(), Qt::UTC), hour},
            KnownFrom::Catalog, after(1h));
        add("the first moment that there is",
            {Thing, Made, QDateTime::fromMSecsSinceEpoch(std::numeric_limits<qint64>::min(), Qt::UTC), hour},
            KnownFrom::Catalog, after(1h));
        add("no moment", {Thing, Made, QDateTime(), hour}, KnownFrom::Catalog, after(1h));
        add("nine years", {Thing, Made, Made.addYears(9)}, KnownFrom::Provider, Made.addYears(9));
        add("eleven years", {Thing, Made, Made.addYears(11)}, KnownFrom::Nothing, {});
        add("made nobody knows when", {Thing, {}, after(1h), hour}, KnownFrom::Nothing, {});
        add("made nobody knows when, and kept", {Thing, {}, {}, keptFor({})}, KnownFrom::Catalog, {});
    }

    void howTheEndIsKnown()
    {
        QFETCH(RemoteFacts, facts);
        QFETCH(KnownFrom, from);
        QFETCH(std::optional<QDateTime>, end);
        const Expiry expiry = expiryOf(facts);
        QCOMPARE(expiry.knownFrom, from);
        QCOMPARE(expiry.end, end);
        QCOMPARE(expiry.thing, facts.thing);
        QCOMPARE(expiry.rule.has_value(), from == KnownFrom::Catalog);
    }

    void stages_data()
    {
        QTest::addColumn<RemoteFacts>("facts");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<std::optional<QDateTime>>("next");
        using Next = std::optional<QDateTime>;
        const auto add = [](const char* name, const RemoteFacts& facts, const QDateTime& now, Stage stage,
                            const Next& next) { QTest::newRow(name) << facts << now << stage << next; };
        const auto content = said(RemoteThing::Content, after(1h));
        add("just made", content, Made, Stage::Live, after(45min));
        add("before its last quarter", content, after(45min - 1s), Stage::Live, after(45min));
        add("in its last quarter", content, after(45min), Stage::Ending, after(1h));
        add("the last second", content, after(1h - 1s), Stage::Ending, after(1h));
        add("the end", content, after(1h), Stage::Ended, {});
        add("long after", content, Made.addYears(3), Stage::Ended, {});
        add("a clock that was set back", content, Made.addYears(-3), Stage::Live, after(45min));
        add("and forth again", content, after(50min), Stage::Ending, after(1h));
        add("no moment at all", content, {}, Stage::Live, after(45min));
        const auto original = said(RemoteThing::Original, after(48h));
        add("six hours are enough", original, after(42h - 1s), Stage::Live, after(42h));
        add("six hours left", original, after(42h), Stage::Ending, after(48h));
        const auto character = said(RemoteThing::Character, after(30 * 24h));
        add("a character, a day and more left", character, after(29 * 24h - 1s), Stage::Live,
            after(29 * 24h));
        add("a character, a day left", character, after(29 * 24h), Stage::Ending, after(30 * 24h));
        add("an upload, two hours left", said(RemoteThing::Upload, after(48h)), after(46h), Stage::Live,
            after(47h));
        add("an upload, an hour left", said(RemoteThing::Upload, after(48h)), after(47h), Stage::Ending,
            after(48h));
        add("gone at once", said(RemoteThing::Content, Made), Made, Stage::Ended, {});
        add("their clock is behind", said(RemoteThing::Content, after(-2h)), Made, Stage::Ended, {});
        add("nobody knows", {RemoteThing::Original, Made}, Made.addYears(3), Stage::Live, {});
        add("kept", {RemoteThing::Original, Made, {}, keptFor({})}, Made.addYears(3), Stage::Live, {});
        add("by the rule", {RemoteThing::Original, Made, {}, keptFor(24h)}, after(19h), Stage::Ending,
            after(24h));
        auto denied = content;
        denied.isDenied = true;
        add("denied", denied, Made, Stage::Ended, {});
        add("denied, and a clock that was set back", denied, Made.addYears(-3), Stage::Ended, {});
    }

    void stages()
    {
        QFETCH(RemoteFacts, facts);
        QFETCH(QDateTime, now);
        QFETCH(Stage, stage);
        QFETCH(std::optional<QDateTime>, next);
        const Expiry expiry = expiryOf(facts);
        QCOMPARE(stageOf(expiry, now), stage);
        QCOMPARE(nextChange(expiry, now), next);
        if (next && now.isValid())
            QVERIFY(stageOf(expiry, *next) != stage); // Whoever waits for that moment sees it.
    }
};

QTEST_GUILESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
