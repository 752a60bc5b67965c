#include "core/net/httperror.h"
#include "core/net/redirect.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(troupe::Error::Kind)

namespace {

/// As a gateway writes it.
QByteArray envelope(const QString& message)
{
    const QJsonObject error {
        {u"message"_s, message}, {u"type"_s, u"None"_s}, {u"param"_s, u"None"_s}, {u"code"_s, u"400"_s}};
    return QJsonDocument(QJsonObject {{u"error"_s, error}}).toJson(QJsonDocument::Compact);
}

} // namespace

class TestHttpError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasItsKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        const QList<std::pair<int, Kind>> plain {
            {302, Kind::Protocol},    {400, Kind::Rejected},    {401, Kind::Unauthorized},
            {402, Kind::Rejected},    {403, Kind::Forbidden},   {404, Kind::NotFound},
            {405, Kind::Unsupported}, {408, Kind::Timeout},     {409, Kind::Conflict},
            {410, Kind::Gone},        {413, Kind::Rejected},    {415, Kind::Rejected},
            {422, Kind::Rejected},    {429, Kind::RateLimited}, {500, Kind::Server},
            {501, Kind::Unsupported}, {502, Kind::Server},      {503, Kind::Server},
            {504, Kind::Timeout},     {599, Kind::Server}};
        for (const auto& [status, kind] : plain)
            QTest::addRow("%d", status) << status << QByteArray() << kind;

        QTest::newRow("blocked before")
            << 400 << R"({"error":{"code":"sentinel_block","message":"no"}})"_ba << Kind::Moderated;
        QTest::newRow("blocked during")
            << 400 << R"({"error":{"code":"moderation_blocked","message":"no"}})"_ba << Kind::Moderated;
        QTest::newRow("blocked, by type")
            << 400 << R"({"error":{"type":"content_policy_violation","message":"no"}})"_ba << Kind::Moderated;
        QTest::newRow("model denied, old gateway")
            << 401 << R"({"error":{"type":"key_model_access_denied","message":"x","code":"401"}})"_ba
            << Kind::Forbidden;
        QTest::newRow("model denied, in words")
            << 401 << R"({"error":{"message":"key not allowed to access model. Only: a"}})"_ba
            << Kind::Forbidden;
        QTest::newRow("not the owner") << 403 << R"({"detail":"Forbidden"})"_ba << Kind::Forbidden;
        QTest::newRow("no money is no rate limit")
            << 429 << R"({"error":{"type":"insufficient_quota","code":"insufficient_quota"}})"_ba
            << Kind::Rejected;
        QTest::newRow("gateway cannot")
            << 500 << R"({"error":{"message":"video edit is not supported for gemini","code":"500"}})"_ba
            << Kind::Unsupported;
    }

    void everyStatusHasItsKind()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Kind, kind);
        const Error error = http::errorFrom(status, {}, body, QDateTime::currentDateTimeUtc());
        QCOMPARE(kindName(error.kind), kindName(kind));
        QCOMPARE(error.httpStatus, status);
        QVERIFY(!error.retryAfter);
    }

    void everyShapeIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("param");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("envelope");
        QTest::newRow("envelope")
            << R"({"error":{"message":"bad size","type":"invalid_request_error","param":"size","code":"bad_size"}})"_ba
            << u"bad size"_s << u"bad_size"_s << u"size"_s << 0 << true;
        QTest::newRow("nulls") << R"({"error":{"message":"m","type":null,"param":null,"code":null}})"_ba
                               << u"m"_s << QString() << QString() << 0 << true;
        QTest::newRow("None is null")
            << R"({"error":{"message":"m","type":"None","param":"None","code":"400"}})"_ba << u"m"_s
            << QString() << QString() << 400 << true;
        QTest::newRow("code as number") << R"({"error":{"message":"m","code":429}})"_ba << u"m"_s << QString()
                                        << QString() << 429 << true;
        QTest::newRow("error is text")
            << R"({"error":"went wrong"})"_ba << u"went wrong"_s << QString() << QString() << 0 << true;
        QTest::newRow("detail is text")
            << R"({"detail":"Forbidden"})"_ba << u"Forbidden"_s << QString() << QString() << 0 << true;
        QTest::newRow("detail is a list")
            << R"({"detail":[{"loc":["body","video"],"msg":"Field required"},{"msg":"and more"}]})"_ba
            << u"body.video: Field required\nand more"_s << QString() << u"video"_s << 0 << true;
        QTest::newRow("detail is an object")
            << R"({"detail":{"message":"m","code":"c"}})"_ba << u"m"_s << u"c"_s << QString() << 0 << true;
        QTest::newRow("error before detail") << R"({"error":{"message":"e"},"detail":"d"})"_ba << u"e"_s
                                             << QString() << QString() << 0 << true;
        QTest::newRow("error null, then detail")
            << R"({"error":null,"detail":"d"})"_ba << u"d"_s << QString() << QString() << 0 << true;
        QTest::newRow("message at the top")
            << R"({"message":"m","code":"c"})"_ba << u"m"_s << u"c"_s << QString() << 0 << true;
        const QString inner
            = u"{'error':{'message':'inner','type':'t','param':'p','code':'moderation_blocked'}}"_s.replace(
                u'\'', u'"');
        QTest::newRow("json in a message")
            << envelope(u"litellm.BadRequestError: OpenAIException - "_s + inner) << u"inner"_s
            << u"moderation_blocked"_s << u"p"_s << 400 << true;
        QTest::newRow("json in a text")
            << QJsonDocument(QJsonObject {{u"detail"_s, QString(u"Upstream: "_s + inner + u" (model x)"_s)}})
                   .toJson()
            << u"inner"_s << u"moderation_blocked"_s << u"p"_s << 0 << true;
        QTest::newRow("braces that are no json")
            << R"({"error":{"message":"use {char} here"}})"_ba << u"use {char} here"_s << QString()
            << QString() << 0 << true;
        QTest::newRow("plain text") << " upstream is down \n"_ba << u"upstream is down"_s << QString()
                                    << QString() << 0 << false;
        QTest::newRow("a page") << "<html><body>502</body></html>"_ba << QString() << QString() << QString()
                                << 0 << false;
        QTest::newRow("json cut off")
            << "{\"error\":{"_ba << QString() << QString() << QString() << 0 << false;
        QTest::newRow("nothing") << QByteArray() << QString() << QString() << QString() << 0 << false;
        QTest::newRow("not utf-8") << "\xff\xfe oops"_ba << u"\ufffd\ufffd oops"_s << QString() << QString()
                                   << 0 << false;
    }

    void everyShapeIsRead()
    {
        QFETCH(QByteArray, body);
        const http::ErrorText text = http::errorText(body);
        QTEST(text.said, "said");
        QTEST(text.code, "code");
        QTEST(text.param, "param");
        QTEST(text.status, "status");
        QTEST(text.isEnvelope, "envelope");
    }

    void jsonInJsonInJsonEnds()
    {
        QByteArray body = envelope(u"deep"_s);
        for (int i = 0; i < 30 && body.size() < 1'000'000; ++i)
            body = envelope(QString::fromUtf8(body));
        QVERIFY(!http::errorText(body).said.isEmpty());
    }

    void longTextIsShortened() { QCOMPARE(http::errorText(QByteArray(1'000'000, 'x')).said.size(), 1001); }

    void retryAfter_data()
    {
        using Wait = std::optional<std::chrono::milliseconds>;
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<Wait>("wait");
        QTest::newRow("milliseconds") << "Retry-After-Ms"_ba
                                      << "1500"_ba << Wait(1500ms);
        QTest::newRow("seconds") << "Retry-After"_ba
                                 << "7"_ba << Wait(7s);
        QTest::newRow("fraction") << "retry-after"_ba
                                  << "0.25"_ba << Wait(250ms);
        QTest::newRow("date") << "retry-after"_ba
                              << "Wed, 25 Nov 2026 10:00:30 GMT"_ba << Wait(30s);
        QTest::newRow("date gone by") << "retry-after"_ba
                                      << "Wed, 25 Nov 2026 09:00:00 GMT"_ba << Wait(0ms);
        QTest::newRow("negative") << "retry-after"_ba
                                  << "-5"_ba << Wait(0ms);
        QTest::newRow("for ever") << "retry-after"_ba
                                  << "1e300"_ba << Wait(24h);
        QTest::newRow("infinite") << "retry-after"_ba
                                  << "inf"_ba << Wait(24h);
        QTest::newRow("not a number") << "retry-after"_ba
                                      << "nan"_ba << Wait();
        QTest::newRow("words") << "retry-after"_ba
                               << "soon"_ba << Wait();
        QTest::newRow("empty") << "retry-after"_ba
                               << ""_ba << Wait();
    }

    void retryAfter()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(std::optional<std::chrono::milliseconds>, wait);
        const QDateTime now(QDate(2026, 11, 25), QTime(10, 0), Qt::UTC);
        QVERIFY(http::retryAfter({{name, value}}, now) == wait);
    }

    void millisecondsComeFirst()
    {
        const auto now = QDateTime::currentDateTimeUtc();
        QVERIFY(http::retryAfter({{"retry-after", "9"}, {"retry-after-ms", "20"}}, now) == 20ms);
    }

    void redirects_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("may");
        QTest::addColumn<bool>("sameOrigin");
        QTest::newRow("other path") << u"https://a/x"_s << u"https://a/y"_s << true << true;
        QTest::newRow("default port") << u"https://a/x"_s << u"https://a:443/y"_s << true << true;
        QTest::newRow("other host") << u"https://a/x"_s << u"https://b/x"_s << true << false;
        QTest::newRow("other port") << u"https://a/x"_s << u"https://a:8443/x"_s << true << false;
        QTest::newRow("downgrade") << u"https://a/x"_s << u"http://a/x"_s << false << false;
        QTest::newRow("into this machine") << u"https://a/x"_s << u"http://127.0.0.1/x"_s << false << false;
        QTest::newRow("loopback") << u"http://127.0.0.1:1/x"_s << u"http://127.0.0.1:1/y"_s << true << true;
        QTest::newRow("loopback, other port")
            << u"http://localhost:1/x"_s << u"http://[::1]:2/y"_s << true << false;
        QTest::newRow("out of loopback")
            << u"http://127.0.0.1:1/x"_s << u"http://example.org/"_s << false << false;
        QTest::newRow("file") << u"https://a/x"_s << u"file:///etc/passwd"_s << false << false;
        QTest::newRow("data") << u"https://a/x"_s << u"data:,x"_s << false << false;
        QTest::newRow("nothing") << u"https://a/x"_s << QString() << false << false;
    }

    void redirects()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(http::mayRedirect(QUrl(from), QUrl(to)), "may");
        QTEST(http::isSameOrigin(QUrl(from), QUrl(to)), "sameOrigin");
    }
};

QTEST_GUILESS_MAIN(TestHttpError)
#include "tst_httperror.moc"
