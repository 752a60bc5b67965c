#include "core/connections/connection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

Connection gateway(const QString& url)
{
    return {.id = ConnectionId::create(),
            .kind = Connection::Kind::OpenAiCompatible,
            .name = u"Gateway"_s,
            .baseUrl = QUrl(url),
            .key = KeychainKey {},
            .maxConcurrent = 4};
}

} // namespace

class TestConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodAddresses_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        const auto add = [](const QString& given, const QString& kept) {
            QTest::addRow("%s", qPrintable(given)) << given << kept;
        };
        add(u"https://api.example.com"_s, u"https://api.example.com"_s);
        add(u"https://api.example.com/"_s, u"https://api.example.com"_s);
        add(u"https://api.example.com/v1"_s, u"https://api.example.com"_s);
        add(u"https://api.example.com/v1///"_s, u"https://api.example.com"_s);
        add(u"https://api.example.com/openai/v1/"_s, u"https://api.example.com/openai"_s);
        add(u"https://api.example.com/openai//v1"_s, u"https://api.example.com/openai"_s);
        add(u"https://api.example.com/v1/proxy"_s, u"https://api.example.com/v1/proxy"_s);
        add(u"https://api.example.com/dev1"_s, u"https://api.example.com/dev1"_s);
        add(u"https://api.example.com/v1beta"_s, u"https://api.example.com/v1beta"_s);
        add(u"https://api.example.com/a%2Fb/v1"_s, u"https://api.example.com/a%2Fb"_s);
        add(u"https://api.example.com:8443/v1"_s, u"https://api.example.com:8443"_s);
        add(u"HTTPS://API.Example.com"_s, u"https://api.example.com"_s);
        add(u"https://192.168.1.20"_s, u"https://192.168.1.20"_s);
        add(u"http://localhost:4000/v1"_s, u"http://localhost:4000"_s);
        add(u"http://127.0.0.1:4000"_s, u"http://127.0.0.1:4000"_s);
        add(u"http://127.9.9.9"_s, u"http://127.9.9.9"_s);
        add(u"http://[::1]:4000"_s, u"http://[::1]:4000"_s);
    }

    void goodAddresses()
    {
        QFETCH(QString, given);
        QFETCH(QString, kept);
        const auto clean = validated(gateway(given));
        QVERIFY(clean);
        QCOMPARE(clean->baseUrl.toString(QUrl::FullyEncoded), kept);
        QCOMPARE(validated(*clean), clean);
    }

    void badAddresses_data()
    {
        QTest::addColumn<QString>("url");
        for (const QString& url : {u""_s,
                                   u"api.example.com"_s,
                                   u"//api.example.com"_s,
                                   u"https://"_s,
                                   u"https:///v1"_s,
                                   u"http://api.example.com"_s,
                                   u"http://192.168.1.20:4000"_s,
                                   u"http://0.0.0.0:4000"_s,
                                   u"http://localhost.example.com"_s,
                                   u"http://127.0.0.1.example.com"_s,
                                   u"http://example.com/localhost"_s,
                                   u"ftp://api.example.com"_s,
                                   u"file:///etc/passwd"_s,
                                   u"ws://localhost"_s,
                                   u"javascript:alert(1)"_s,
                                   u"https://me@api.example.com"_s,
                                   u"https://me:secret@api.example.com"_s,
                                   u"http://localhost@example.com"_s,
                                   u"https://api.example.com?key=secret"_s,
                                   u"https://api.example.com/v1?"_s,
                                   u"https://api.example.com/#v1"_s,
                                   u"https://api example.com"_s,
                                   u"https://[::1"_s})
            QTest::addRow("%s", qPrintable(url)) << url;
    }

    void badAddresses()
    {
        QFETCH(QString, url);
        const auto clean = validated(gateway(url));
        QVERIFY(!clean);
        QCOMPARE(clean.error(), (Error {.kind = Error::Kind::Invalid, .detail = u"url"_s}));
    }

    void badPorts_data()
    {
        QTest::addColumn<QString>("url");
        for (const QString& url : {u"https://api.example.com:0"_s, u"https://api.example.com:65536/v1"_s,
                                   u"http://localhost:99999"_s, u"https://api.example.com:-5"_s,
                                   u"https://api.example.com:port"_s})
            QTest::addRow("%s", qPrintable(url)) << url;
    }

    void badPorts()
    {
        QFETCH(QString, url);
        const auto clean = validated(gateway(url));
        QVERIFY(!clean);
        QCOMPARE(clean.error(), (Error {.kind = Error::Kind::Invalid, .detail = u"port"_s}));
    }

    void theSandboxHasNoAddress()
    {
        Connection sandbox {.id = ConnectionId::create(), .name = u"Sandbox"_s};
        QVERIFY(validated(sandbox));
        sandbox.baseUrl = QUrl(u"http://127.0.0.1:4000"_s);
        QCOMPARE(validated(sandbox).error().detail, u"url"_s);
    }

    void names_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<std::optional<QString>>("kept");
        using Kept = std::optional<QString>;
        QTest::newRow("1") << u"G"_s << Kept(u"G"_s);
        QTest::newRow("60") << QString(60, u'x') << Kept(QString(60, u'x'));
        QTest::newRow("61") << QString(61, u'x') << Kept();
        QTest::newRow("60 after trimming") << u" "_s + QString(60, u'x') + u" "_s << Kept(QString(60, u'x'));
        QTest::newRow("inner spaces") << u" My \n gateway\t"_s << Kept(u"My gateway"_s);
        QTest::newRow("empty") << u""_s << Kept();
        QTest::newRow("space") << u" \n\u00a0"_s << Kept();
    }

    void names()
    {
        QFETCH(QString, given);
        QFETCH(std::optional<QString>, kept);
        Connection connection = gateway(u"https://api.example.com"_s);
        connection.name = given;
        const auto clean = validated(connection);
        QCOMPARE(clean.has_value(), kept.has_value());
        if (clean)
            QCOMPARE(clean->name, *kept);
        else
            QCOMPARE(clean.error().detail, u"name"_s);
    }

    void variables_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<bool>("good");
        QTest::newRow("usual") << u"OPENAI_API_KEY"_s << true;
        QTest::newRow("lower case") << u"key"_s << true;
        QTest::newRow("underscore first") << u"_KEY2"_s << true;
        QTest::newRow("128") << QString(128, u'K') << true;
        QTest::newRow("129") << QString(129, u'K') << false;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("digit first") << u"2KEY"_s << false;
        QTest::newRow("hyphen") << u"MY-KEY"_s << false;
        QTest::newRow("space") << u"MY KEY"_s << false;
        QTest::newRow("newline behind it") << u"KEY\n"_s << false;
        QTest::newRow("second line") << u"KEY\nOTHER"_s << false;
        QTest::newRow("assignment") << u"KEY=1"_s << false;
        QTest::newRow("a key instead of a name") << u"sk-proj-abc"_s << false;
        QTest::newRow("zero") << QString(u"KEY\0"_s) << false;
        QTest::newRow("other letters") << u"\u00dcKEY"_s << false;
    }

    void variables()
    {
        QFETCH(QString, variable);
        QFETCH(bool, good);
        Connection connection = gateway(u"https://api.example.com"_s);
        connection.key = EnvironmentKey {variable};
        const auto clean = validated(connection);
        QCOMPARE(clean.has_value(), good);
        if (!good)
            QCOMPARE(clean.error().detail, u"variable"_s);
    }

    void howManyAtOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("good");
        for (const int count : {1, 2, 64})
            QTest::addRow("%d", count) << count << true;
        for (const int count : {-1, 0, 65, 2'147'483'647})
            QTest::addRow("%d", count) << count << false;
    }

    void howManyAtOnce()
    {
        QFETCH(int, count);
        QFETCH(bool, good);
        Connection connection = gateway(u"https://api.example.com"_s);
        connection.maxConcurrent = count;
        const auto clean = validated(connection);
        QCOMPARE(clean.has_value(), good);
        if (!good)
            QCOMPARE(clean.error().detail, u"maxConcurrent"_s);
    }

    void everythingElseStaysAsItWas()
    {
        const Connection connection = gateway(u"https://api.example.com/openai"_s);
        QCOMPARE(validated(connection), Result<Connection>(connection));
    }

    void kindsHaveStableTexts()
    {
        QCOMPARE(kindText(Connection::Kind::Sandbox), u"sandbox"_s);
        QCOMPARE(kindText(Connection::Kind::OpenAiCompatible), u"openai"_s);
        for (const auto kind : {Connection::Kind::Sandbox, Connection::Kind::OpenAiCompatible})
            QCOMPARE(connectionKindFromText(kindText(kind)), std::optional(kind));
        QVERIFY(!connectionKindFromText(u"OpenAI"_s));
        QVERIFY(!connectionKindFromText({}));
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
