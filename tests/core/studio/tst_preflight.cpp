#include "core/studio/preflight.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

Q_DECLARE_METATYPE(troupe::Combination)

namespace {

Catalog catalog()
{
    return Catalog::fromJson(
               R"({"format":1,"source":"a page","as_of":"2026-11-23","models":[)"
               R"({"id":"small","operations":["generate","extend"],"seconds":[4,8,12],"extend_seconds":[4,6],)"
               R"("sizes":["1280x720","720x1280"],"max_characters":2},)"
               R"({"id":"large","operations":["generate","edit","extend"],"seconds":[4,8,12,20],)"
               R"("extend_seconds":[4,8],"sizes":["1280x720","1920x1080"],"max_characters":4,"takes_reference":true},)"
               R"({"id":"dim"}]})")
        .value();
}

const ConnectionId Here = ConnectionId::create();
const ConnectionId There = ConnectionId::create();

Combination fits()
{
    return {.operation = Operation::Generate,
            .connection = Here,
            .model = u"small"_s,
            .seconds = 8,
            .size = {1280, 720},
            .characters = 2};
}

/// "seconds!" for one that blocks, "seconds?" for one that is not known.
QStringList told(const QList<PreflightFinding>& findings)
{
    QStringList told;
    for (const PreflightFinding& finding : findings)
        told << limitText(finding.limit) + (finding.blocks ? u'!' : u'?');
    return told;
}

} // namespace

class TestPreflight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limits_data()
    {
        QTest::addColumn<Combination>("wanted");
        QTest::addColumn<QStringList>("findings");
        QTest::addColumn<QString>("model"); ///< That the first finding offers.
        const auto row = [](const char* name, const std::function<void(Combination&)>& change,
                            const QStringList& findings, const QString& model = {}) {
            Combination wanted = fits();
            change(wanted);
            QTest::newRow(name) << wanted << findings << model;
        };
        row("fits", [](auto&) {}, {});
        row(
            "length", [](auto& c) { c.seconds = 20; }, {u"seconds!"_s}, u"large"_s);
        row("length of nobody", [](auto& c) { c.seconds = 9; }, {u"seconds!"_s});
        row("no length", [](auto& c) { c.seconds = 0; }, {u"seconds!"_s});
        row("negative length", [](auto& c) { c.seconds = -8; }, {u"seconds!"_s});
        row(
            "size",
            [](auto& c) {
                c.size = {1920, 1080};
            },
            {u"size!"_s}, u"large"_s);
        row("no size", [](auto& c) { c.size = {}; }, {u"size!"_s});
        row("absurd size", [](auto& c) { c.size = {2'000'000'000, 2'000'000'000}; }, {u"size!"_s});
        row(
            "characters", [](auto& c) { c.characters = 3; }, {u"characters!"_s}, u"large"_s);
        row("too many for all", [](auto& c) { c.characters = 5; }, {u"characters!"_s});
        row(
            "operation", [](auto& c) { c.operation = Operation::Edit; }, {u"operation!"_s}, u"large"_s);
        row("operation of nobody", [](auto& c) { c.operation = Operation::Remix; }, {u"operation!"_s});
        row(
            "reference", [](auto& c) { c.hasReference = true; }, {u"reference?"_s}, u"large"_s);
        row("extension",
            [](auto& c) {
                c.operation = Operation::Extend;
                c.seconds = 6;
            },
            {});
        row(
            "extension of a length", [](auto& c) { c.operation = Operation::Extend; }, {u"seconds!"_s},
            u"large"_s);
        row("an extension keeps the rest",
            [](auto& c) { c.operation = Operation::Extend, c.seconds = 4, c.size = {}, c.characters = 9; },
            {});
        row("an edit keeps all",
            [](auto& c) { c.model = u"large"_s, c.operation = Operation::Edit, c.seconds = 0, c.size = {}; },
            {});
        row(
            "two of them",
            [](auto& c) {
                c.seconds = 20, c.size = {1920, 1080};
            },
            {u"seconds!"_s, u"size!"_s}, u"large"_s);
        row("all of them",
            [](auto& c) {
                c.seconds = 9, c.size = {1, 1}, c.characters = 9, c.hasReference = true;
            },
            {u"characters!"_s, u"seconds!"_s, u"size!"_s, u"reference?"_s});
        row(
            "a model without facts", [](auto& c) { c.model = u"dim"_s; },
            {u"operation?"_s, u"characters?"_s, u"seconds?"_s, u"size?"_s}, u"small"_s);
        row("a model that nobody knows", [](auto& c) { c.model = u"new"_s, c.seconds = -1; }, {u"model?"_s});
        row("no model", [](auto& c) { c.model.clear(); }, {u"model?"_s});
    }

    void limits()
    {
        QFETCH(Combination, wanted);
        QFETCH(QStringList, findings);
        QFETCH(QString, model);
        const auto found = preflight(wanted, catalog());
        QCOMPARE(told(found), findings);
        if (found.isEmpty())
            return;
        QCOMPARE(found.first().model.value_or(QString()), model);
        for (const PreflightFinding& finding : found) {
            QVERIFY(!finding.connection); // Nothing is known of connections.
            if (!finding.nearest)
                continue;
            // What is nearest mends this one thing, and no other.
            QStringList left = findings;
            left.removeAll(told({finding}).first());
            QCOMPARE(told(preflight(*finding.nearest, catalog())), left);
        }
    }

    void theNearestIsOffered()
    {
        Combination wanted = fits();
        wanted.seconds = 10;
        QCOMPARE(preflight(wanted, catalog()).first().nearest->seconds, 8); // The cheaper of two.
        wanted.seconds = 600;
        QCOMPARE(preflight(wanted, catalog()).first().nearest->seconds, 12);
        wanted = fits();
        wanted.size = {1080, 1920};
        QCOMPARE(preflight(wanted, catalog()).first().nearest->size, QSize(720, 1280));
        wanted = fits();
        wanted.characters = 7;
        QCOMPARE(preflight(wanted, catalog()).first().nearest->characters, 2);
        wanted = fits();
        wanted.operation = Operation::Remix;
        QVERIFY(!preflight(wanted, catalog()).first().nearest);
        wanted = fits();
        wanted.model = u"dim"_s;
        for (const PreflightFinding& finding : preflight(wanted, catalog()))
            QVERIFY(!finding.nearest); // Nobody knows what is valid.
    }

    void connections_data()
    {
        QTest::addColumn<QList<ConnectionOffer>>("offers");
        QTest::addColumn<QStringList>("findings");
        QTest::addColumn<ConnectionId>("connection");
        QTest::addColumn<QString>("model");
        const ConnectionId none;
        const QStringList small {u"small"_s};
        const QStringList large {u"large"_s};
        using Offers = QList<ConnectionOffer>;
        QTest::newRow("nobody was asked")
            << Offers {{Here, {}}, {There, {}}} << QStringList() << none << QString();
        QTest::newRow("listed") << Offers {{Here, small}, {There, {}}} << QStringList() << none << QString();
        QTest::newRow("not listed, nor elsewhere") << Offers {{Here, QStringList()}, {There, large}}
                                                   << QStringList {u"connection?"_s} << none << QString();
        QTest::newRow("listed elsewhere") << Offers {{Here, large}, {There, small}}
                                          << QStringList {u"connection?"_s} << There << u"large"_s;
        QTest::newRow("a list with gaps") << Offers {{Here, QStringList {u"openai/*"_s}}, {There, small}}
                                          << QStringList() << none << QString();
        QTest::newRow("gone") << Offers {{There, {}}} << QStringList {u"connection!"_s} << There << QString();
        QTest::newRow("gone, one lists it") << Offers {{ConnectionId::create(), large}, {There, small}}
                                            << QStringList {u"connection!"_s} << There << QString();
    }

    void connections()
    {
        QFETCH(QList<ConnectionOffer>, offers);
        QFETCH(QStringList, findings);
        QFETCH(ConnectionId, connection);
        QFETCH(QString, model);
        const auto found = preflight(fits(), catalog(), offers);
        QCOMPARE(told(found), findings);
        if (found.isEmpty())
            return;
        QVERIFY(found.first().connection.value_or(ConnectionId()) == connection);
        QCOMPARE(found.first().model.value_or(QString()), model);
    }

    void noConnectionTakesWhatItsModelDoesNot()
    {
        Combination wanted = fits();
        wanted.seconds = 9;
        const auto found
            = preflight(wanted, catalog(), {{Here, QStringList()}, {There, QStringList {u"small"_s}}});
        QCOMPARE(told(found), (QStringList {u"connection?"_s, u"seconds!"_s}));
        QVERIFY(!found.first().connection);
    }

    void sizes_data()
    {
        QTest::addColumn<QSize>("wanted");
        QTest::addColumn<QSize>("nearest");
        const QSize none;
        QTest::newRow("there") << QSize(1280, 720) << QSize(1280, 720);
        QTest::newRow("larger") << QSize(3840, 2160) << QSize(1920, 1080);
        QTest::newRow("smaller") << QSize(640, 360) << QSize(1280, 720);
        QTest::newRow("upright") << QSize(1000, 1800) << QSize(720, 1280);
        QTest::newRow("none") << none << QSize(1280, 720);
        QTest::newRow("absurd") << QSize(2'000'000'000, 1) << QSize(1920, 1080);
    }

    void sizes()
    {
        QFETCH(QSize, wanted);
        QFETCH(QSize, nearest);
        QCOMPARE(nearestSize({{720, 1280}, {1280, 720}, {1920, 1080}, {}}, wanted), nearest);
        QCOMPARE(nearestSize({}, wanted), QSize());
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
