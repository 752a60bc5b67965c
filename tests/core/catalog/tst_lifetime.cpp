#include "core/catalog/catalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;

namespace {

Result<Catalog> catalogWith(const QByteArray& lifetimes)
{
    return Catalog::fromJson(R"({"format":1,"source":"a page","as_of":"2026-11-23","models":[],"lifetimes":)"
                             + lifetimes + "}");
}

} // namespace

class TestLifetime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesAreRead()
    {
        const auto catalog
            = catalogWith(R"({"a":{"content":3600,"character":"until deleted","more":1},)"
                          R"("b":{"upload":172800,"source":"another page","as_of":"2026-07-10"}})");
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        const QDate day(2026, 11, 23);
        QCOMPARE(catalog->lifetime(u"a"_s, RemoteThing::Content), (Lifetime {3600s, u"a page"_s, day}));
        QCOMPARE(catalog->lifetime(u"a"_s, RemoteThing::Character), (Lifetime {{}, u"a page"_s, day}));
        QVERIFY(!catalog->lifetime(u"a"_s, RemoteThing::Original));
        QCOMPARE(catalog->lifetime(u"b"_s, RemoteThing::Upload),
                 (Lifetime {48h, u"another page"_s, QDate(2026, 7, 10)}));
        QVERIFY(!catalog->lifetime(u"c"_s, RemoteThing::Content));
        QVERIFY(!Catalog().lifetime(u"a"_s, RemoteThing::Content));
        QCOMPARE(catalog->longestLifetime(RemoteThing::Upload), 48h);
        QCOMPARE(catalog->longestLifetime(RemoteThing::Character), 0s);
    }

    void theBuiltInOnesHaveASourceAndADate()
    {
        const Catalog catalog = Catalog::builtIn();
        for (const QString& provider : {u"sandbox"_s, u"openai"_s}) {
            const auto content = catalog.lifetime(provider, RemoteThing::Content);
            QVERIFY2(content, qPrintable(provider));
            QVERIFY(!content->source.isEmpty() && content->asOf.isValid());
        }
    }

    void brokenRulesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("a list") << QByteArray("[]") << u"lifetimes"_s;
        QTest::newRow("null") << QByteArray("null") << u"lifetimes"_s;
        QTest::newRow("a number for a provider") << QByteArray(R"({"a":1})") << u"lifetimes of a"_s;
        QTest::newRow("a provider without a name") << QByteArray(R"({"":{}})") << u"lifetimes of "_s;
        for (const char* value :
             {"0", "-1", "1e12", "1e300", "3600.5", "\"3600\"", "\"for ever\"", "null", "[]", "true", "{}"}) {
            QTest::addRow("content %s", value)
                << R"({"a":{"content":)" + QByteArray(value) + "}}" << u"lifetimes of a: content"_s;
        }
        QTest::newRow("no source") << QByteArray(R"({"a":{"content":1,"source":""}})")
                                   << u"lifetimes of a: source"_s;
        QTest::newRow("no day") << QByteArray(R"({"a":{"content":1,"as_of":"soon"}})")
                                << u"lifetimes of a: as_of"_s;
    }

    void brokenRulesAreNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto catalog = catalogWith(json);
        QVERIFY(!catalog);
        QCOMPARE(catalog.error().kind, Error::Kind::Protocol);
        QVERIFY2(catalog.error().detail.startsWith(place), qPrintable(catalog.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestLifetime)
#include "tst_lifetime.moc"
