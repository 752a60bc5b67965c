#include "testserver.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::tests;

// What each fault looks like from the other end of a plain socket, and what was paid for under it.
class TestSandboxFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeAcceptance_data();
    void beforeAcceptance();
    void rateLimit();
    void serverErrorAfter();
    void dropReply();
    void resetMidBody();
    void wrongLength();
    void slowBytes();
    void truncatedMp4();
    void expiredContent();
    void jobFails_data();
    void jobFails();
    void failedByPolling();
    void stuckProgress();
    void stuckForOnePoll();
    void rulesCanBeReadAndCleared();
    void stoppingEndsASlowReply();

private:
    static RawReply create(const TestServer& server)
    {
        return server.client().postJson("/v1/videos", {{u"prompt"_s, u"A cat"_s}});
    }
    static QByteArray contentPath(const TestServer& server)
    {
        return "/v1/videos/" + server.completedVideo().toLatin1() + "/content";
    }
};

void TestSandboxFaults::beforeAcceptance_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");

    QTest::newRow("refuse") << QByteArray("refuse") << 400 << QByteArray("application/json");
    QTest::newRow("rate_limit") << QByteArray("rate_limit") << 429 << QByteArray("application/json");
    QTest::newRow("server_error_before")
        << QByteArray("server_error_before") << 503 << QByteArray("application/json");
    QTest::newRow("html") << QByteArray("html") << 200 << QByteArray("text/html; charset=utf-8");
}

void TestSandboxFaults::beforeAcceptance()
{
    QFETCH(const QByteArray, fault);
    const TestServer server;
    server.setFaults(R"([{"call":"create","nth":2,"fault":")" + fault + "\"}]");
    QCOMPARE(create(server).status, 200);
    const auto hit = create(server);
    QTEST(hit.status, "status");
    QTEST(hit.header("content-type"), "type");
    QCOMPARE(create(server).status, 200);
    QCOMPARE(server.ledger().size(), 2);
}

void TestSandboxFaults::rateLimit()
{
    const TestServer server;
    server.setFaults(R"([{"call":"poll","fault":"rate_limit","retry_after":1.5}])");
    const auto reply = server.client().get("/v1/videos/any");
    QCOMPARE(reply.header("retry-after"), QByteArray("2"));
    QCOMPARE(reply.header("retry-after-ms"), QByteArray("1500"));
    QCOMPARE(reply.error().value("code"_L1).toString(), u"rate_limit_exceeded"_s);
}

void TestSandboxFaults::serverErrorAfter()
{
    const TestServer server;
    server.setFaults(R"([{"call":"create","times":1,"fault":"server_error_after"}])");
    const auto reply = create(server);
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.error().value("type"_L1).toString(), u"server_error"_s);
    QCOMPARE(server.ledger().size(), 1);
    const QJsonArray list = server.client().get("/v1/videos").json().value("data"_L1).toArray();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first()["id"_L1], server.ledger().first()["id"_L1]);
}

void TestSandboxFaults::dropReply()
{
    const TestServer server;
    server.setFaults(R"([{"call":"create","times":1,"fault":"drop_reply"}])");
    const auto reply = create(server);
    QCOMPARE(reply.status, 0);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(reply.milliseconds < 5000);
    QCOMPARE(server.ledger().size(), 1);
    QCOMPARE(create(server).status, 200); // the server is well
}

void TestSandboxFaults::resetMidBody()
{
    const TestServer server;
    const QByteArray path = contentPath(server);
    server.setFaults(R"([{"call":"content","times":1,"fault":"reset_mid_body"}])");
    const auto reply = server.client().get(path);
    QVERIFY(reply.wasReset);
    QVERIFY(reply.body.size() < TestServer::clipBytes().size());
    QCOMPARE(server.client().get(path).body, TestServer::clipBytes());
}

void TestSandboxFaults::wrongLength()
{
    const TestServer server;
    const QByteArray path = contentPath(server);
    server.setFaults(R"([{"call":"*","fault":"wrong_length"}])");
    const auto content = server.client().get(path);
    QCOMPARE(content.status, 200);
    QVERIFY(!content.wasReset);
    QCOMPARE(content.body, TestServer::clipBytes());
    QVERIFY(content.header("content-length").toLongLong() > content.body.size());
    const auto list = server.client().get("/v1/videos");
    QVERIFY(list.header("content-length").toLongLong() > list.body.size());
    QVERIFY(!list.json().isEmpty());
}

void TestSandboxFaults::slowBytes()
{
    const TestServer server;
    const QByteArray path = contentPath(server);
    server.setFaults(R"([{"call":"content","fault":"slow_bytes","seconds":0.6}])");
    const auto reply = server.client().get(path);
    QCOMPARE(reply.body, TestServer::clipBytes());
    QVERIFY2(reply.milliseconds >= 500, qPrintable(QString::number(reply.milliseconds)));
}

void TestSandboxFaults::truncatedMp4()
{
    const TestServer server;
    const QByteArray path = contentPath(server);
    server.setFaults(
        R"([{"call":"content","times":1,"fault":"truncated_mp4"},{"call":"create","fault":"truncated_mp4"}])");
    for (const QByteArray& cut : {path, contentPath(server)}) {
        const auto reply = server.client().get(cut);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("content-length"), QByteArray::number(reply.body.size()));
        QVERIFY(reply.body.size() > 0 && reply.body.size() < TestServer::clipBytes().size());
        QVERIFY(TestServer::clipBytes().startsWith(reply.body));
    }
    QCOMPARE(server.client().get(path).body, TestServer::clipBytes());
}

void TestSandboxFaults::expiredContent()
{
    const TestServer server;
    const QByteArray path = contentPath(server);
    server.setFaults(
        R"([{"call":"content","times":1,"fault":"expired_content"},{"call":"create","fault":"expired_content"}])");
    for (const QByteArray& gone : {path, contentPath(server)}) {
        const auto reply = server.client().get(gone);
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.error().value("code"_L1).toString(), u"content_expired"_s);
    }
    QCOMPARE(server.client().get(path).status, 200);
}

void TestSandboxFaults::jobFails_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("failed") << QByteArray("job_failed") << u"internal_error"_s;
    QTest::newRow("moderated") << QByteArray("job_moderated") << u"moderation_blocked"_s;
}

void TestSandboxFaults::jobFails()
{
    QFETCH(const QByteArray, fault);
    const TestServer server;
    server.setFaults(R"([{"call":"create","fault":")" + fault + "\"}]");
    const auto video = server.waitForEnd(create(server).json().value("id"_L1).toString());
    QCOMPARE(video.value("status"_L1).toString(), u"failed"_s);
    QTEST(video.value("error"_L1)["code"_L1].toString(), "code");
    QCOMPARE(server.ledger().size(), 1);
}

void TestSandboxFaults::failedByPolling()
{
    TestServer server;
    *server.mayRender = false;
    const QByteArray path = "/v1/videos/" + create(server).json().value("id"_L1).toString().toLatin1();
    server.setFaults(R"([{"call":"poll","nth":2,"fault":"job_failed"}])");
    QVERIFY(server.client().get(path).json().value("status"_L1).toString() != "failed"_L1);
    QCOMPARE(server.client().get(path).json().value("status"_L1).toString(), u"failed"_s);
    QCOMPARE(server.client().call("DELETE", path).status, 200);
    *server.mayRender = true; // what was being rendered for it comes to nothing
    QTRY_COMPARE(server.renders->load(), 0);
    QCOMPARE(server.client().get(path).status, 404);
    QVERIFY(!server.completedVideo().isEmpty());
}

void TestSandboxFaults::stuckProgress()
{
    TestServer server;
    server.setFaults(R"([{"call":"create","times":3,"fault":"stuck_progress"}])");
    const QByteArray path = "/v1/videos/" + create(server).json().value("id"_L1).toString().toLatin1();
    create(server);
    create(server);
    QTRY_COMPARE(server.client().get(path).json().value("progress"_L1).toInt(), 42);
    const QString other = server.completedVideo(); // stuck jobs take nobody's place
    QCOMPARE(server.waitForEnd(other).value("status"_L1).toString(), u"completed"_s);
    server.restart();
    const QJsonObject still = server.client().get(path).json();
    QCOMPARE(still.value("status"_L1).toString(), u"in_progress"_s);
}

void TestSandboxFaults::stuckForOnePoll()
{
    const TestServer server;
    const QByteArray path = "/v1/videos/" + server.completedVideo().toLatin1();
    server.setFaults(R"([{"call":"poll","times":1,"fault":"stuck_progress"}])");
    const QJsonObject stuck = server.client().get(path).json();
    QCOMPARE(stuck.value("status"_L1).toString(), u"in_progress"_s);
    QVERIFY(stuck.value("completed_at"_L1).isNull());
    QCOMPARE(server.client().get(path).json().value("status"_L1).toString(), u"completed"_s);
}

void TestSandboxFaults::rulesCanBeReadAndCleared()
{
    const TestServer server;
    server.setFaults(R"({"rules":[{"call":"models","fault":"refuse"}]})");
    QCOMPARE(server.client().get("/v1/models").status, 400);
    const auto rules = server.client().get("/sandbox/faults").json().value("rules"_L1).toArray();
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules.first()["hits"_L1].toInt(), 1);
    const auto bad = server.client().postJson("/sandbox/faults", {{u"rules"_s, u"none"_s}});
    QCOMPARE(bad.status, 400);
    QCOMPARE(server.client().get("/v1/models").status, 400); // a list that is refused changes nothing
    QCOMPARE(server.client().call("DELETE", "/sandbox/faults").json().value("rules"_L1).toArray().size(), 0);
    QCOMPARE(server.client().get("/v1/models").status, 200);
}

void TestSandboxFaults::stoppingEndsASlowReply()
{
    auto server = std::make_unique<TestServer>();
    const QByteArray path = contentPath(*server);
    server->setFaults(R"([{"call":"content","fault":"slow_bytes","seconds":600}])");
    std::thread client([raw = server->client(), path] { raw.get(path); });
    QTest::qWait(200); // until the reply is under way; if it were not yet, there were nothing to wait for
    QElapsedTimer timer;
    timer.start();
    server.reset();
    client.join();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
