#include "core/base/async.h"
#include "core/net/http.h"
#include "tests/support/fakehttpserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using test::FakeAnswer;
using test::FakeHttpServer;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(troupe::test::FakeAnswer)
Q_DECLARE_METATYPE(troupe::http::Delivery)

namespace {

Result<QByteArray> asBytes(const http::Answer& answer)
{
    return answer.body;
}

Result<http::Outcome> asOutcome(const http::Outcome& outcome)
{
    return outcome;
}

} // namespace

class TestHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodAnswer()
    {
        FakeHttpServer server;
        server.answer("GET /a", FakeAnswer::with(200, "hello", "X-Cost: 1\r\n"));
        http::Request request;
        request.url = server.url(u"/a"_s);
        request.headers = {{"Authorization", "Bearer k"}};
        auto future = http::send(m_network, request, [](const http::Answer& answer) -> Result<QByteArray> {
            return answer.body + http::headerValue(answer.headers, "x-COST");
        });
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().value(), "hello1"_ba);
        QCOMPARE(server.requests().first().header("authorization"), "Bearer k"_ba);
        QVERIFY(server.requests().first().header("user-agent").startsWith("Troupe/"));
    }

    void theKeyDoesNotComeBack_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("good answer") << 200;
        QTest::newRow("refusal") << 401;
    }

    void theKeyDoesNotComeBack()
    {
        QFETCH(int, status);
        const QByteArray key = "plain+Key/0123456789";
        FakeHttpServer server;
        const QByteArray said = "Bad key " + key + " or " + key.toPercentEncoding() + " or " + key.toBase64();
        server.answer("GET /a", FakeAnswer::with(status, "{\"error\":{\"message\":\"" + said + "\"}}"));
        http::Request request = get(server, u"/a"_s);
        request.headers = {{"Authorization", "Bearer " + key}, {"Accept", "application/json"}};
        QByteArray heard;
        request.heard = [&](int told, const QByteArray& body) {
            QCOMPARE(told, status);
            heard = body;
        };
        auto future = http::exchange(m_network, request, asOutcome);
        QTRY_VERIFY(future.isFinished());
        const auto outcome = future.result().value();
        const QString taken
            = outcome.answer ? QString::fromUtf8(outcome.answer->body) : outcome.answer.error().said;
        for (const QString& text : {taken, QString::fromUtf8(heard)}) {
            QVERIFY2(text.contains(u"Bad key *** or *** or ***"_s), qPrintable(text));
        }
    }

    void aParserThatSaysNo()
    {
        FakeHttpServer server;
        server.answer("GET /a", FakeAnswer::json("<html>"));
        auto future = http::send(m_network, get(server, u"/a"_s), [](const http::Answer&) -> Result<int> {
            return failure(Kind::Protocol, u"no"_s);
        });
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Kind::Protocol);
    }

    void aLongAnswerIsRefused_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("good");
        QTest::newRow("just fits") << 1000 << true;
        QTest::newRow("one more") << 1001 << false;
        QTest::newRow("much more") << 3'000'000 << false;
    }

    void aLongAnswerIsRefused()
    {
        QFETCH(int, size);
        QFETCH(bool, good);
        FakeHttpServer server;
        server.answer("GET /a", FakeAnswer::with(200, QByteArray(size, 'x')));
        http::Request request = get(server, u"/a"_s);
        request.maxAnswer = 1000;
        auto future = http::send(m_network, request, asBytes);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().has_value(), good);
        if (!good)
            QCOMPARE(future.result().error().kind, Kind::Protocol);
    }

    void aRedirectIsNotFollowed()
    {
        FakeHttpServer server;
        server.answer("GET /a", FakeAnswer::with(302, {}, "Location: /b\r\n"));
        auto future = http::send(m_network, get(server, u"/a"_s), asBytes);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Kind::Protocol);
        QCOMPARE(future.result().error().httpStatus, 302);
        QCOMPARE(server.requests().size(), 1);
    }

    void aChallengeIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("bearer") << "Bearer realm=\"api\""_ba;
        QTest::newRow("basic") << "Basic realm=\"api\""_ba;
        QTest::newRow("digest") << "Digest realm=\"api\", nonce=\"n\", qop=\"auth\""_ba;
        QTest::newRow("unknown") << "Secret handshake"_ba;
    }

    void aChallengeIsAnAnswer()
    {
        QFETCH(QByteArray, challenge);
        FakeHttpServer server;
        server.answer("POST /a",
                      FakeAnswer::with(401, R"({"error":{"message":"bad key"}})",
                                       "WWW-Authenticate: " + challenge + "\r\n"));
        auto future = http::exchange(m_network, post(server), asOutcome);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result()->answer.error().kind, Kind::Unauthorized);
        QCOMPARE(future.result()->answer.error().said, u"bad key"_s);
        QVERIFY(http::isClearNo(*future.result()));
        QCOMPARE(server.begunRequests(), 1);
    }

    void aCutBodyIsNoAnswer()
    {
        FakeHttpServer server;
        server.answer("GET /a", FakeAnswer::json(R"({"id":"x","more":"yes"})").cut(75));
        auto future = http::send(m_network, get(server, u"/a"_s), asBytes);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Kind::Network);
    }

    void silenceIsATimeout()
    {
        FakeHttpServer server;
        server.answer("GET /a", FakeAnswer::hang());
        http::Request request = get(server, u"/a"_s);
        request.silence = 100ms;
        auto future = http::send(m_network, request, asBytes);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, Kind::Timeout);
    }

    void cancelingAborts()
    {
        FakeHttpServer server;
        server.answer("POST /a", FakeAnswer::hang());
        auto future = http::send(m_network, post(server), asBytes);
        std::optional<Result<QByteArray>> outcome;
        whenDone(future, this, [&](const Result<QByteArray>& o) { outcome = o; });
        QTRY_COMPARE(server.requests().size(), 1);
        future.cancel();
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(outcome->error().kind, Kind::Canceled);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void aNetworkThatDiesIsACancellation()
    {
        FakeHttpServer server;
        server.answer("GET /a", FakeAnswer::hang());
        server.answer("POST /a", FakeAnswer::hang());
        auto network = std::make_unique<QNetworkAccessManager>();
        int canceled = 0;
        const auto count = [&](const Result<QByteArray>& o) {
            canceled += !o && o.error().kind == Kind::Canceled ? 1 : 0;
        };
        whenDone(http::send(*network, get(server, u"/a"_s), asBytes), this, count);
        whenDone(http::send(*network, post(server), asBytes), this, count);
        QTRY_COMPARE(server.requests().size(), 2);
        network.reset();
        QTRY_COMPARE(canceled, 2);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void anOwnerThatDiesIsNotCalled()
    {
        FakeHttpServer server;
        server.answer("POST /a", FakeAnswer::json("{}"));
        bool called = false;
        auto owner = std::make_unique<QObject>();
        auto future = http::send(m_network, post(server), asBytes);
        whenDone(future, owner.get(), [&](const Result<QByteArray>&) { called = true; });
        owner.reset();
        QTRY_VERIFY(future.isFinished());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }

    /// The heart of it: whatever the other side does, a request with a body is made once.
    void aBodyIsSentOnce_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::newRow("closed") << FakeAnswer::closed();
        QTest::newRow("reset") << FakeAnswer::reset();
        QTest::newRow("half a head") << FakeAnswer::json("{}").cut(10);
        QTest::newRow("half a body") << FakeAnswer::json(R"({"id":"a"})").cut(70);
        QTest::newRow("reset in the body")
            << FakeAnswer::json(R"({"id":"a"})").cut(70).ending(FakeAnswer::End::Reset);
    }

    void aBodyIsSentOnce()
    {
        QFETCH(FakeAnswer, answer);
        FakeHttpServer server;
        server.answer("GET /warm", FakeAnswer::json("{}").ending(FakeAnswer::End::KeepAlive));
        server.answer("POST /a", answer);
        auto warm = http::send(m_network, get(server, u"/warm"_s), asBytes);
        QTRY_VERIFY(warm.isFinished()); // leaves a kept connection to the same host

        auto future = http::exchange(m_network, post(server), asOutcome);
        QTRY_VERIFY(future.isFinished());
        const http::Outcome outcome = future.result().value();
        QVERIFY(!outcome.answer);
        QCOMPARE(outcome.answer.error().kind, Kind::Network);
        QCOMPARE(outcome.delivery, http::Delivery::Whole);
        QVERIFY(!http::isClearNo(outcome));
        QTRY_COMPARE(server.openConnections(), 1);
        QTest::qWait(100); // a second one would come at once
        QCOMPARE(server.begunRequests(), 2); // the warm one and the body, once
        QVERIFY(server.requests().at(1).connection != server.requests().at(0).connection);
    }

    void afterAKeptConnectionWasClosedABodyStillArrives()
    {
        FakeHttpServer server;
        server.answer("POST /a", FakeAnswer::json("{}").ending(FakeAnswer::End::KeepAlive));
        for (int i = 1; i <= 3; ++i) {
            auto future = http::send(m_network, post(server), asBytes);
            QTRY_VERIFY(future.isFinished());
            QVERIFY(future.result());
            QCOMPARE(server.requests().last().connection, i);
            QCOMPARE(server.requests().last().body, R"({"a":1})"_ba);
        }
    }

    void whatNeverArrivedIsAClearNo()
    {
        QTcpServer closedPort;
        QVERIFY(closedPort.listen(QHostAddress::LocalHost));
        http::Request request;
        request.verb = "POST";
        request.body = http::Body::json({{u"a"_s, 1}});
        request.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(closedPort.serverPort()));
        closedPort.close();
        auto future = http::exchange(m_network, request, asOutcome);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result()->answer.error().kind, Kind::Network);
        QCOMPARE(future.result()->delivery, http::Delivery::Nothing);
        QVERIFY(http::isClearNo(*future.result()));

        request.url = QUrl(u"http://nobody.invalid/"_s);
        future = http::exchange(m_network, request, asOutcome);
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
        QCOMPARE(future.result()->delivery, http::Delivery::Nothing);
    }

    void aServerThatSpeaksNoTlsGotNothing()
    {
        QTcpServer deaf; // accepts, and answers the handshake with nonsense
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        connect(&deaf, &QTcpServer::newConnection, &deaf, [&deaf] {
            auto* socket = deaf.nextPendingConnection();
            socket->write("HTTP/1.1 400 no\r\n\r\n");
            socket->disconnectFromHost();
        });
        http::Request request;
        request.verb = "POST";
        request.body = http::Body::json({{u"a"_s, 1}});
        request.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(deaf.serverPort()));
        auto future = http::exchange(m_network, request, asOutcome);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result()->answer.error().kind, Kind::Network);
        QCOMPARE(future.result()->delivery, http::Delivery::Nothing);
    }

    void aServerThatNeverAcceptsGotNothing()
    {
        QTcpServer deaf; // the handshake never ends
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        http::Request request;
        request.verb = "POST";
        request.body = http::Body::json({{u"a"_s, 1}});
        request.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(deaf.serverPort()));
        request.silence = 200ms;
        auto future = http::exchange(m_network, request, asOutcome);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result()->answer.error().kind, Kind::Timeout);
        QCOMPARE(future.result()->delivery, http::Delivery::Nothing);
        QVERIFY(http::isClearNo(*future.result()));
    }

    void halfAnUploadIsNoRequest()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"big"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(64 * 1024 * 1024));
        FakeHttpServer server;
        server.countBodiesOnly();
        server.resetAfterBodyBytes(1'000'000);
        http::Request request = post(server);
        request.body
            = http::Body::form({http::FormFile {"video", file.fileName(), "v.mp4", "video/mp4"}}).value();
        auto future = http::exchange(m_network, request, asOutcome);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result()->answer.error().kind, Kind::Network);
        QCOMPARE(future.result()->delivery, http::Delivery::Part);
        QVERIFY(http::isClearNo(*future.result()));
        QTest::qWait(100);
        QCOMPARE(server.begunRequests(), 1);
    }

    void aFileThatShrinksUnderWayIsOurError()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"clip"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1'000'000));
        FakeHttpServer server;
        server.answer("POST /a", FakeAnswer::json("{}"));
        http::Request request = post(server);
        request.silence = 2s;
        request.body
            = http::Body::form({http::FormFile {"video", file.fileName(), "v.mp4", "video/mp4"}}).value();
        QVERIFY(file.resize(1000));
        auto future = http::exchange(m_network, request, asOutcome);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result()->answer.error().kind, Kind::Storage);
        QVERIFY(http::isClearNo(*future.result()));
        QCOMPARE(server.requests().size(), 0);
    }

    void uploadProgress()
    {
        FakeHttpServer server;
        server.answer("POST /a", FakeAnswer::json("{}"));
        QList<std::pair<qint64, qint64>> reports;
        http::Request request = post(server);
        request.uploaded = [&](qint64 done, qint64 total) { reports.emplaceBack(done, total); };
        auto future = http::send(m_network, request, asBytes);
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!reports.isEmpty());
        QCOMPARE(reports.last().first, 7);
        QCOMPARE(reports.last().second, 7);
    }

    void clearNo_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<bool>("clear");
        const QByteArray envelope = R"({"error":{"message":"m","type":"t","param":null,"code":null}})";
        for (const int status : {400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 429})
            QTest::addRow("%d", status) << FakeAnswer::json(envelope, status) << true;
        QTest::newRow("429 without words") << FakeAnswer::with(429, {}) << true;
        QTest::newRow("408") << FakeAnswer::json(envelope, 408) << false;
        QTest::newRow("503 with reason") << FakeAnswer::json(envelope, 503) << true;
        QTest::newRow("503 with time") << FakeAnswer::with(503, {}, "Retry-After: 3\r\n") << true;
        QTest::newRow("503 from a proxy") << FakeAnswer::with(503, "upstream reset before headers") << false;
        QTest::newRow("503 as page") << FakeAnswer::with(503, "<html>") << false;
        for (const int status : {500, 502, 504, 520})
            QTest::addRow("%d", status) << FakeAnswer::json(envelope, status) << false;
        QTest::newRow("moved") << FakeAnswer::with(308, {}, "Location: https://a/\r\n") << true;
        QTest::newRow("see other") << FakeAnswer::with(303, {}, "Location: https://a/\r\n") << false;
    }

    void clearNo()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(bool, clear);
        FakeHttpServer server;
        server.answer("POST /a", answer);
        auto future = http::exchange(m_network, post(server), asOutcome);
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result()->answer);
        QCOMPARE(http::isClearNo(*future.result()), clear);
        QCOMPARE(server.begunRequests(), 1);
    }

private:
    static http::Request get(const FakeHttpServer& server, const QString& path)
    {
        http::Request request;
        request.url = server.url(path);
        return request;
    }
    static http::Request post(const FakeHttpServer& server)
    {
        http::Request request = get(server, u"/a"_s);
        request.verb = "POST";
        request.body = http::Body::json({{u"a"_s, 1}});
        return request;
    }

    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
