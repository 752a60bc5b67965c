#include "testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::tests;

// From an accepted job to its bytes, and to their end.
class TestSandboxContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jobGoesItsWay();
    void ranges_data();
    void ranges();
    void aRangeThatCannotBeReadIsIgnored();
    void conditions();
    void contentExpires();
};

void TestSandboxContent::jobGoesItsWay()
{
    TestServer server;
    *server.mayRender = false;
    const auto made = server.client().postJson("/v1/videos", {{u"prompt"_s, u"A cat"_s}});
    QCOMPARE(made.status, 200);
    QCOMPARE(made.header("content-type"), QByteArray("application/json"));
    const QJsonObject video = made.json();
    QCOMPARE(video.size(), 13);
    for (const auto& name : {u"completed_at"_s, u"expires_at"_s, u"error"_s, u"remixed_from_video_id"_s})
        QVERIFY2(video.value(name).isNull(), qPrintable(name));
    QVERIFY(video.value("seconds"_L1).isString());
    const QByteArray path = "/v1/videos/" + video.value("id"_L1).toString().toLatin1();

    QTRY_COMPARE(server.client().get(path).json().value("progress"_L1).toInt(), 50);
    QCOMPARE(server.client().get(path).json().value("status"_L1).toString(), u"in_progress"_s);
    QCOMPARE(server.client().get(path + "/content").status, 409);
    QCOMPARE(server.client().call("DELETE", path).status, 409);

    *server.mayRender = true;
    QTRY_COMPARE(server.client().get(path).json().value("status"_L1).toString(), u"completed"_s);
    const auto content = server.client().get(path + "/content");
    QCOMPARE(content.status, 200);
    QCOMPARE(content.header("content-type"), QByteArray("video/mp4"));
    QCOMPARE(content.body, TestServer::clipBytes());
    QCOMPARE(server.client().get(path + "/content?variant=thumbnail").header("content-type"),
             QByteArray("image/webp"));
    QCOMPARE(server.client().get(path + "/content?variant=spritesheet").body, QByteArray("a spritesheet"));
    const auto head = server.client().call("HEAD", path + "/content");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-length"), QByteArray::number(TestServer::clipBytes().size()));
    QVERIFY(head.body.isEmpty());

    QCOMPARE(server.client().call("DELETE", path).json().value("deleted"_L1).toBool(), true);
    QCOMPARE(server.client().get(path).status, 404);
}

void TestSandboxContent::ranges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<int>("length");

    const auto size = TestServer::clipBytes().size();
    const QByteArray total = QByteArray::number(size);
    QTest::newRow("first") << QByteArray("bytes=0-3") << 206 << QByteArray("bytes 0-3/" + total) << 4;
    QTest::newRow("rest") << QByteArray("bytes=100000-") << 206
                          << QByteArray("bytes 100000-" + QByteArray::number(size - 1) + "/" + total)
                          << int(size - 100000);
    QTest::newRow("beyond") << QByteArray("bytes=999999-") << 416 << QByteArray("bytes */" + total) << -1;
    QTest::newRow("two") << QByteArray("bytes=0-1,4-5") << 200 << QByteArray() << int(size);
    for (const char* malformed :
         {"bytes=a-b", "bytes=7-4", "bytes=-", "bytes=5", "items=0-1", "bytes=0-3,x", "b"})
        QTest::newRow(malformed) << QByteArray(malformed) << 200 << QByteArray() << int(size);
}

void TestSandboxContent::ranges()
{
    QFETCH(const QByteArray, range);
    QFETCH(const int, length);
    const TestServer server;
    const QByteArray path = "/v1/videos/" + server.completedVideo().toLatin1() + "/content";
    const auto reply = server.client().call("GET", path, {}, {{"Range", range}});
    QTEST(reply.status, "status");
    QTEST(reply.header("content-range"), "contentRange");
    if (length < 0) {
        QCOMPARE(reply.error().value("code"_L1).toString(), u"range_not_satisfiable"_s);
        return;
    }
    QCOMPARE(reply.header("content-length"), QByteArray::number(length));
    QCOMPARE(reply.body.size(), length);
    QVERIFY(TestServer::clipBytes().contains(reply.body));
    QCOMPARE(server.client().call("HEAD", path, {}, {{"Range", range}}).header("content-length"),
             QByteArray::number(length));
}

void TestSandboxContent::aRangeThatCannotBeReadIsIgnored()
{
    const TestServer server;
    const QByteArray path = "/v1/videos/" + server.completedVideo().toLatin1() + "/content";
    // Over one connection, which has to stay in step.
    const auto ask = [&](const QByteArray& where, const QByteArray& range) -> QByteArray {
        return "GET " + where + " HTTP/1.1\r\nHost: sandbox\r\nAuthorization: Bearer " + server.token()
            + "\r\nRange: " + range + "\r\n\r\n";
    };
    const auto replies = RawClient::callInTurn(server.url(),
                                               {ask(path, "nonsense"), ask("/v1/nothing", "nonsense"),
                                                ask(path, "bytes=1-2"), ask("/v1/videos", "bytes=0-3,x"),
                                                ask(path, "bytes=4-3")});
    QCOMPARE(replies[0].status, 200);
    QCOMPARE(replies[0].body, TestServer::clipBytes());
    QCOMPARE(replies[1].status, 404);
    QCOMPARE(replies[2].status, 206);
    QCOMPARE(replies[2].body, TestServer::clipBytes().mid(1, 2));
    QCOMPARE(replies[3].status, 200);
    QCOMPARE(replies[4].status, 200);
    QCOMPARE(server.stranger({}).call("GET", path, {}, {{"Range", "nonsense"}}).status, 401);
    // Behind a body that nobody has read there is no going on.
    const auto post = RawClient::callInTurn(
        server.url(),
        {"POST /v1/videos HTTP/1.1\r\nHost: sandbox\r\nRange: nonsense\r\nContent-Length: 2\r\n\r\n{}"});
    QCOMPARE(post[0].status, 416);
    QCOMPARE(post[0].header("connection"), QByteArray("close"));
}

void TestSandboxContent::conditions()
{
    const TestServer server;
    const QByteArray path = "/v1/videos/" + server.completedVideo().toLatin1() + "/content";
    const QByteArray etag = server.client().get(path).header("etag");
    QVERIFY(etag.startsWith('"') && etag.endsWith('"'));
    const auto resume = [&](const QByteArray& tag) {
        return server.client().call("GET", path, {}, {{"Range", "bytes=5-"}, {"If-Range", tag}}).status;
    };
    QCOMPARE(resume(etag), 206);
    QCOMPARE(resume("\"another\""), 200);
    QCOMPARE(server.client().call("GET", path, {}, {{"If-None-Match", etag}}).status, 304);
    QCOMPARE(server.client().call("GET", "/v1/videos", {}, {{"Range", "bytes=0-3"}}).status, 200);
}

void TestSandboxContent::contentExpires()
{
    const TestServer server;
    const QByteArray id = server.completedVideo().toLatin1();
    *server.now += 3599;
    QCOMPARE(server.client().get("/v1/videos/" + id + "/content").status, 200);
    *server.now += 2;
    const auto gone = server.client().get("/v1/videos/" + id + "/content");
    QCOMPARE(gone.status, 404);
    QCOMPARE(gone.error().value("code"_L1).toString(), u"content_expired"_s);
    QCOMPARE(server.client().get("/v1/videos/" + id).json().value("status"_L1).toString(), u"completed"_s);
}

QTEST_GUILESS_MAIN(TestSandboxContent)
#include "tst_sandboxcontent.moc"
