#include "core/catalog/catalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

QByteArray file(const QByteArray& models)
{
    return R"({"format":1,"source":"a page","as_of":"2026-11-23","models":[)" + models + "]}";
}

QByteArray model(const QByteArray& fields)
{
    return file(R"({"id":"m",)" + fields + "}");
}

} // namespace

class TestCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void operationsHaveStableTexts()
    {
        for (const auto operation :
             {Operation::Generate, Operation::Edit, Operation::Extend, Operation::Remix})
            QCOMPARE(operationFromText(operationText(operation)), std::optional(operation));
        QCOMPARE(operationText(Operation::Generate), u"generate"_s);
        QVERIFY(!operationFromText(u"Generate"_s));
        QVERIFY(!operationFromText({}));
    }

    void theBuiltInFileIsWhole()
    {
        const Catalog catalog = Catalog::builtIn();
        QVERIFY(!catalog.models().isEmpty());
        for (const Model& model : catalog.models()) {
            QVERIFY2(!model.source.isEmpty() && model.asOf.isValid(), qPrintable(model.id));
            QVERIFY2(!model.operations.isEmpty() && !model.seconds.isEmpty() && !model.sizes.isEmpty(),
                     qPrintable(model.id));
            for (const QSize& size : model.sizes) // Every size that is offered has a price.
                QVERIFY2(catalog.estimate(Operation::Generate, model.id, 4, size), qPrintable(model.id));
        }
        QCOMPARE(catalog.model(u"sora-2"_s)->maxCharacters, 2);
        QVERIFY(!catalog.model(u"no-such-model"_s));
        QVERIFY(!Catalog().model(u"sora-2"_s));
    }

    void allFieldsAreRead()
    {
        const auto catalog = Catalog::fromJson(model(
            R"("title":"M","operations":["edit","generate"],"seconds":[4,8],"extend_seconds":[12],)"
            R"("sizes":["1280x720"],"max_characters":0,"takes_reference":true,)"
            R"("usd_per_second":{"1280x720":0.3,"*":0.5},"retired_on":"2026-09-24","deadline_minutes":90,"unknown":[1])"));
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        const Model read = catalog->model(u"m"_s).value();
        QCOMPARE(read.title, u"M"_s);
        QCOMPARE(read.operations, (QList {Operation::Edit, Operation::Generate}));
        QCOMPARE(read.seconds, (QList {4, 8}));
        QCOMPARE(read.extendSeconds, QList {12});
        QCOMPARE(read.sizes, QList {QSize(1280, 720)});
        QCOMPARE(read.maxCharacters, 0);
        QVERIFY(read.takesReference);
        QCOMPARE(read.perSecond.value(u"1280x720"_s), Money {300'000});
        QCOMPARE(read.perSecond.value(u"*"_s), Money {500'000});
        QCOMPARE(read.retiredOn, QDate(2026, 9, 24));
        QCOMPARE(read.deadline, std::chrono::minutes(90));
        QCOMPARE(read.source, u"a page"_s);
        QCOMPARE(read.asOf, QDate(2026, 11, 23));
    }

    void whatIsNotSaidIsNotKnown()
    {
        const Model read = Catalog::fromJson(file(R"({"id":"m"})"))->model(u"m"_s).value();
        QCOMPARE(read.title, u"m"_s);
        QVERIFY(read.operations.isEmpty() && read.seconds.isEmpty() && read.sizes.isEmpty());
        QVERIFY(!read.maxCharacters && !read.retiredOn);
        QCOMPARE(read.deadline, DefaultDeadline);
        QVERIFY(read.perSecond.isEmpty());
        QVERIFY(Catalog::fromJson(file({}))->models().isEmpty());
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Error::Kind>("kind");
        using Kind = Error::Kind;
        QTest::newRow("empty") << QByteArray() << Kind::Protocol;
        QTest::newRow("text") << QByteArray("Dear reader,") << Kind::Protocol;
        QTest::newRow("html") << QByteArray("<!doctype html>") << Kind::Protocol;
        QTest::newRow("cut off") << file(R"({"id":"m"})").chopped(3) << Kind::Protocol;
        QTest::newRow("more behind it") << file({}) + "{}" << Kind::Protocol;
        QTest::newRow("not UTF-8") << file("{\"id\":\"\xff\xfe\"}") << Kind::Protocol;
        QTest::newRow("a list") << QByteArray("[]") << Kind::Protocol;
        QTest::newRow("null") << QByteArray("null") << Kind::Protocol;
        QTest::newRow("no format") << QByteArray(R"({"models":[]})") << Kind::Protocol;
        QTest::newRow("format 0") << QByteArray(R"({"format":0,"models":[]})") << Kind::Protocol;
        QTest::newRow("format in words") << QByteArray(R"({"format":"1","models":[]})") << Kind::Protocol;
        QTest::newRow("newer") << QByteArray(R"({"format":2,"models":"elsewhere"})") << Kind::NewerVersion;
        QTest::newRow("no models") << QByteArray(R"({"format":1})") << Kind::Protocol;
        QTest::newRow("models by name") << QByteArray(R"({"format":1,"models":{"m":{}}})") << Kind::Protocol;
        QTest::newRow("10 000 levels deep")
            << file(R"({"id":"m","x":)" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}")
            << Kind::Protocol;
        QTest::newRow("a model that is none") << file("7") << Kind::Protocol;
        QTest::newRow("a model without id") << file(R"({"title":"M"})") << Kind::Protocol;
        QTest::newRow("two of one id") << file(R"({"id":"m"},{"id":"m"})") << Kind::Protocol;
    }

    void badFilesAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(Error::Kind, kind);
        const auto catalog = Catalog::fromJson(json);
        QVERIFY(!catalog);
        QCOMPARE(kindName(catalog.error().kind), kindName(kind));
        QVERIFY(!catalog.error().detail.isEmpty());
    }

    void badFieldsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("field");
        const auto add = [](const char* field, const QList<QByteArray>& values) {
            for (const QByteArray& value : values)
                QTest::addRow("%s %s", field, value.constData()) << value << QString::fromLatin1(field);
        };
        add("operations", {"\"generate\"", "[\"fly\"]", "[null]", "{}"});
        add("seconds", {"\"8\"", "[\"8\"]", "[0]", "[-4]", "[4.5]", "[1e300]", "[null]", "8"});
        add("extend_seconds", {"true", "[0]"});
        add("sizes",
            {"\"1280x720\"", "[\"1280\"]", "[\"1280x\"]", "[\"0x720\"]", "[\"-1280x720\"]",
             "[\"1280x720x3\"]", "[\"99999999999x720\"]", "[[1280,720]]"});
        add("max_characters", {"\"two\"", "-1", "1.5", "null"});
        add("takes_reference", {"\"yes\"", "1"});
        add("usd_per_second",
            {"0.1", "{\"*\":0}", "{\"*\":-1}", "{\"*\":\"0.10\"}", "{\"*\":1e300}", "{\"*\":1e-9}",
             "{\"*\":null}", "{\"any\":1}", "{\"\":1}", "[]"});
        add("deadline_minutes", {"0", "-5", "\"60\"", "1.5", "10081", "1e12"});
        add("retired_on", {"\"soon\"", "20260924", "\"2026-13-01\""});
    }

    void badFieldsAreNamed()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, field);
        const auto catalog = Catalog::fromJson(model('"' + field.toLatin1() + "\":" + value));
        QVERIFY(!catalog);
        QCOMPARE(catalog.error().kind, Error::Kind::Protocol);
        QCOMPARE(catalog.error().detail, u"model m: "_s + field);
    }

    void estimates_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<std::optional<qint64>>("microUsd");
        using Price = std::optional<qint64>;
        const QSize wide(1280, 720);
        const QSize large(1920, 1080);
        QTest::newRow("own price") << Operation::Generate << u"priced"_s << 8 << wide << Price(2'400'000);
        QTest::newRow("price of all others")
            << Operation::Generate << u"priced"_s << 8 << large << Price(4'000'000);
        QTest::newRow("another operation")
            << Operation::Extend << u"priced"_s << 4 << wide << Price(1'200'000);
        QTest::newRow("operation that it lacks") << Operation::Edit << u"priced"_s << 8 << wide << Price();
        QTest::newRow("0 s") << Operation::Generate << u"priced"_s << 0 << wide << Price();
        QTest::newRow("-1 s") << Operation::Generate << u"priced"_s << -1 << wide << Price();
        QTest::newRow("most seconds") << Operation::Generate << u"priced"_s << 2'147'483'647 << wide
                                      << Price(300'000 * qint64(2'147'483'647));
        QTest::newRow("dearest, most seconds") << Operation::Generate << u"dear"_s << 2'147'483'647 << wide
                                               << Price(1'000'000'000 * qint64(2'147'483'647));
        QTest::newRow("size without a price") << Operation::Generate << u"dear"_s << 8 << large << Price();
        QTest::newRow("no prices at all") << Operation::Generate << u"unpriced"_s << 8 << wide << Price();
        QTest::newRow("no such model") << Operation::Generate << u"none"_s << 8 << wide << Price();
    }

    void estimates()
    {
        QFETCH(Operation, operation);
        QFETCH(QString, id);
        QFETCH(int, seconds);
        QFETCH(QSize, size);
        QFETCH(std::optional<qint64>, microUsd);
        const auto catalog = Catalog::fromJson(file(
            R"({"id":"priced","operations":["generate","extend"],"usd_per_second":{"1280x720":0.3,"*":0.5}},)"
            R"({"id":"dear","operations":["generate"],"usd_per_second":{"1280x720":1000}},)"
            R"({"id":"unpriced","operations":["generate"]})"));
        QVERIFY(catalog);
        const auto price = catalog->estimate(operation, id, seconds, size);
        QCOMPARE(price.has_value(), microUsd.has_value());
        if (price) {
            QCOMPARE(price->low.microUsd, *microUsd);
            QVERIFY(price->isExact());
        }
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
