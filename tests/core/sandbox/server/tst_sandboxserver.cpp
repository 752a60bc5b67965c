#include "testserver.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::tests;

namespace {

const QByteArray ImageType = "image/png";

FormPart clipPart()
{
    return {"video", TestServer::clipBytes(), "clip.mp4", "video/mp4"};
}

} // namespace

class TestSandboxServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokenIsWanted_data();
    void tokenIsWanted();
    void everyReplyHasARequestId();
    void refusals_data();
    void refusals();
    void charactersPlay();
    void referenceHasToFit_data();
    void referenceHasToFit();
    void sourcesAndTheirLimits();
    void uploadedSource();
    void renderFailures();
    void twoAtATime();
    void restartGoesOn();
    void ledgerListsWhatIsPaid();
    void largeUploads();
    void keepAliveSurvivesRefusals();
    void whatTheLibraryRefuses();
    void onlyLoopback_data();
    void onlyLoopback();
};

void TestSandboxServer::tokenIsWanted_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("wrong") << QByteArray("b-token");
    QTest::newRow("longer") << QByteArray("a-token2");
}

void TestSandboxServer::tokenIsWanted()
{
    QFETCH(const QByteArray, token);
    const TestServer server;
    const RawClient stranger = server.stranger(token);
    for (const QByteArray path : {"/v1/videos", "/v1/models", "/sandbox/ledger", "/sandbox/faults"}) {
        const auto reply = stranger.get(path);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.error().value("code"_L1).toString(), u"invalid_api_key"_s);
        QCOMPARE(reply.error().value("type"_L1).toString(), u"invalid_request_error"_s);
    }
    QCOMPARE(stranger.postJson("/v1/videos", {{u"prompt"_s, u"x"_s}}).status, 401);
    QCOMPARE(stranger.postForm("/v1/videos/characters", {clipPart()}).status, 401);
    QVERIFY(server.ledger().isEmpty());
}

void TestSandboxServer::everyReplyHasARequestId()
{
    const TestServer server;
    const auto client = server.client();
    for (const RawReply& reply :
         {client.get("/v1/videos"), client.get("/v1/videos/none"), client.get("/nothing"),
          client.call("PUT", "/v1/videos"), server.stranger({}).get("/v1/videos"),
          client.get("/" + QByteArray(2000, 'x'))}) {
        QVERIFY2(reply.header("x-request-id").startsWith("req_"),
                 QByteArray::number(reply.status).constData());
        if (reply.status != 200)
            QVERIFY(!reply.error().value("message"_L1).toString().isEmpty());
    }
}

void TestSandboxServer::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    const QByteArray json = "application/json";
    const auto row = [](const char* name, const QByteArray& method, const QByteArray& path,
                        const QByteArray& type, const QByteArray& body,
                        int status) { QTest::newRow(name) << method << path << type << body << status; };
    row("broken JSON", "POST", "/v1/videos", json, "{", 400);
    row("an array", "POST", "/v1/videos", json, "[]", 400);
    row("no type", "POST", "/v1/videos", "text/plain", "prompt=x", 415);
    row("no body", "POST", "/v1/videos", "text/plain", "", 415);
    row("a form of another kind", "POST", "/v1/videos", "application/x-www-form-urlencoded", "prompt=x", 415);
    row("form without boundary", "POST", "/v1/videos", "multipart/form-data", "x", 400);
    row("form cut off", "POST", "/v1/videos", "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\nA c", 400);
    row("character as JSON", "POST", "/v1/videos/characters", json, R"({"name":"x"})", 415);
    row("unknown character", "POST", "/v1/videos", json,
        R"({"prompt":"x","characters":[{"id":"char_none"}]})", 400);
    row("unknown source", "POST", "/v1/videos/edits", json, R"({"prompt":"x","video":{"id":"none"}})", 404);
    row("unknown remix", "POST", "/v1/videos/none/remix", json, R"({"prompt":"x"})", 404);
    row("unknown job", "GET", "/v1/videos/none", "", "", 404);
    row("unknown content", "GET", "/v1/videos/none/content", "", "", 404);
    row("unknown variant", "GET", "/v1/videos/none/content?variant=x", "", "", 400);
    row("unknown character id", "GET", "/v1/videos/characters/none", "", "", 404);
    row("unknown model", "GET", "/v1/models/gpt", "", "", 404);
    row("bad limit", "GET", "/v1/videos?limit=1000", "", "", 400);
    row("bad faults", "POST", "/sandbox/faults", json, "[1]", 400);
    row("wrong method", "PUT", "/v1/videos", json, "{}", 405);
    row("no path", "POST", "/v1/nothing", json, "{}", 404);
}

void TestSandboxServer::refusals()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const TestServer server;
    const auto reply = server.client().call(method, path, body, {{"Content-Type", type}});
    QTEST(reply.status, "status");
    QCOMPARE(reply.error().size(), 4);
    QVERIFY(server.ledger().isEmpty());
}

void TestSandboxServer::charactersPlay()
{
    TestServer server;
    const auto made
        = server.client().postForm("/v1/videos/characters", {{"name", "Luna \xF0\x9F\xA6\x8A"}, clipPart()});
    QCOMPARE(made.status, 200);
    QCOMPARE(made.json().size(), 3);
    const QString id = made.json().value("id"_L1).toString();
    server.restart();
    QCOMPARE(server.client().get("/v1/videos/characters/" + id.toLatin1()).json(), made.json());
    QCOMPARE(server.client()
                 .postForm("/v1/videos", {{"prompt", "Luna"}, {"characters[][id]", id.toLatin1()}})
                 .status,
             200);

    const auto noClip = server.client().postForm(
        "/v1/videos/characters", {{"name", "Luna"}, {"video", "a text", "clip.mp4", "video/mp4"}});
    QCOMPARE(noClip.status, 400);
    QCOMPARE(noClip.error().value("param"_L1).toString(), u"video"_s);
    QCOMPARE(server.ledger().size(), 1); // characters are free
}

void TestSandboxServer::referenceHasToFit_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<QString>("code"); // empty: accepted

    QTest::newRow("fits") << QByteArray("image 1280x720") << QString();
    QTest::newRow("other size") << QByteArray("image 720x1280") << u"image_size_mismatch"_s;
    QTest::newRow("no image") << QByteArray("hello") << u"invalid_image"_s;
}

void TestSandboxServer::referenceHasToFit()
{
    QFETCH(const QByteArray, image);
    QFETCH(const QString, code);
    const TestServer server;
    const auto asForm = server.client().postForm(
        "/v1/videos",
        {{"prompt", "x"}, {"size", "1280x720"}, {"input_reference", image, "a.png", ImageType}});
    const QString url = u"data:image/png;base64,"_s + QString::fromLatin1(image.toBase64());
    const auto asJson
        = server.client().postJson("/v1/videos",
                                   {{u"prompt"_s, u"x"_s},
                                    {u"size"_s, u"1280x720"_s},
                                    {u"input_reference"_s, QJsonObject {{u"image_url"_s, url}}}});
    for (const RawReply& reply : {asForm, asJson}) {
        QCOMPARE(reply.status, code.isEmpty() ? 200 : 400);
        QCOMPARE(reply.error().value("code"_L1).toString(), code);
    }
}

void TestSandboxServer::sourcesAndTheirLimits()
{
    TestServer server;
    const auto extend = [&](const QString& id, const char* seconds) {
        return server.client().postJson("/v1/videos/extensions",
                                        {{u"prompt"_s, u"x"_s},
                                         {u"seconds"_s, QString::fromLatin1(seconds)},
                                         {u"video"_s, QJsonObject {{u"id"_s, id}}}});
    };
    QString id = server.completedVideo(
        {{u"model"_s, u"sora-2-pro"_s}, {u"size"_s, u"1920x1080"_s}, {u"seconds"_s, u"4"_s}});
    for (int i = 1; i <= 6; ++i) {
        const auto reply = extend(id, "4");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value("seconds"_L1).toString(), QString::number(4 + 4 * i));
        QCOMPARE(reply.json().value("model"_L1).toString(), u"sora-2-pro"_s);
        QCOMPARE(reply.json().value("size"_L1).toString(), u"1920x1080"_s);
        id = reply.json().value("id"_L1).toString();
        server.waitForEnd(id);
    }
    QCOMPARE(extend(id, "4").error().value("code"_L1).toString(), u"extension_limit_reached"_s);

    QString longOne = server.completedVideo({{u"seconds"_s, u"20"_s}});
    for (int i = 0; i < 5; ++i) {
        longOne = extend(longOne, "20").json().value("id"_L1).toString();
        QCOMPARE(server.waitForEnd(longOne).value("status"_L1).toString(), u"completed"_s);
    }
    QCOMPARE(extend(longOne, "4").error().value("code"_L1).toString(), u"duration_limit_reached"_s);

    *server.mayRender = false;
    const QString waiting
        = server.client().postJson("/v1/videos", {{u"prompt"_s, u"x"_s}}).json().value("id"_L1).toString();
    QCOMPARE(extend(waiting, "4").status, 409);
    *server.mayRender = true;
    const QString failed = server.completedVideo({{u"prompt"_s, u"forbidden-later"_s}});
    QCOMPARE(extend(failed, "4").status, 400);

    // A job has what it needs, even if its source is deleted before it is rendered.
    *server.mayRender = false;
    const QString source = u"/v1/videos/"_s + longOne;
    const auto remix = server.client().postJson(source.toLatin1() + "/remix", {{u"prompt"_s, u"x"_s}});
    QCOMPARE(remix.json().value("remixed_from_video_id"_L1).toString(), longOne);
    QCOMPARE(server.client().call("DELETE", source.toLatin1()).status, 200);
    *server.mayRender = true;
    QCOMPARE(server.waitForEnd(remix.json().value("id"_L1).toString()).value("status"_L1).toString(),
             u"completed"_s);
}

void TestSandboxServer::uploadedSource()
{
    const TestServer server;
    const auto reply
        = server.client().postForm("/v1/videos/edits", {{"prompt", "x"}, {"model", "sora-2"}, clipPart()});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value("size"_L1).toString(), u"640x360"_s);
    QCOMPARE(reply.json().value("seconds"_L1).toString(), u"4"_s); // 3.5, as whole seconds
    QCOMPARE(server.client()
                 .postForm("/v1/videos/edits", {{"prompt", "x"}, clipPart()})
                 .error()
                 .value("param"_L1)
                 .toString(),
             u"model"_s);
    const auto noClip = server.client().postForm(
        "/v1/videos/edits", {{"prompt", "x"}, {"model", "sora-2"}, {"video", "text", "a.mp4", "video/mp4"}});
    QCOMPARE(noClip.error().value("code"_L1).toString(), u"invalid_video"_s);
}

void TestSandboxServer::renderFailures()
{
    const TestServer server;
    const auto moderated = server.waitForEnd(server.completedVideo({{u"prompt"_s, u"forbidden-later"_s}}));
    QCOMPARE(moderated.value("status"_L1).toString(), u"failed"_s);
    QCOMPARE(moderated.value("error"_L1).toObject().value("code"_L1).toString(), u"moderation_blocked"_s);
    QVERIFY(moderated.value("expires_at"_L1).isNull());
    const QByteArray path = "/v1/videos/" + moderated.value("id"_L1).toString().toLatin1();
    QCOMPARE(server.client().get(path + "/content").status, 404);
    QCOMPARE(server.client().call("DELETE", path).status, 200);
    QCOMPARE(server.ledger().size(), 1);
}

void TestSandboxServer::twoAtATime()
{
    TestServer server;
    *server.mayRender = false;
    const QStringList ids = server.acceptedVideos(5);
    QTRY_COMPARE(server.renders->load(), 2);
    QCOMPARE(server.client().get("/v1/videos/" + ids.last().toLatin1()).json().value("status"_L1).toString(),
             u"queued"_s);
    *server.mayRender = true;
    for (const QString& id : ids)
        QCOMPARE(server.waitForEnd(id).value("status"_L1).toString(), u"completed"_s);
    QCOMPARE(server.mostRenders->load(), 2);
}

void TestSandboxServer::restartGoesOn()
{
    TestServer server;
    *server.mayRender = false;
    const QStringList ids = server.acceptedVideos(3);
    QTRY_COMPARE(server.renders->load(), 2);
    const QJsonArray before = server.ledger();
    server.restart();
    *server.mayRender = true;
    for (const QString& id : ids)
        QCOMPARE(server.waitForEnd(id).value("status"_L1).toString(), u"completed"_s);
    QCOMPARE(server.ledger(), before);
}

void TestSandboxServer::ledgerListsWhatIsPaid()
{
    const TestServer server;
    const QString id = server.completedVideo({{u"seconds"_s, u"8"_s}});
    const QJsonObject source {{u"id"_s, id}};
    server.client().postJson("/v1/videos/edits", {{u"prompt"_s, u"x"_s}, {u"video"_s, source}});
    server.client().postJson("/v1/videos/extensions",
                             {{u"prompt"_s, u"x"_s}, {u"seconds"_s, u"4"_s}, {u"video"_s, source}});
    server.client().postJson("/v1/videos/" + id.toLatin1() + "/remix", {{u"prompt"_s, u"x"_s}});
    server.client().postJson("/v1/videos", {{u"prompt"_s, u"forbidden-now"_s}});
    QStringList rows;
    for (const QJsonValue& entry : server.ledger())
        rows << u"%1 %2 %3"_s.arg(entry["kind"_L1].toString())
                    .arg(entry["seconds"_L1].toInt())
                    .arg(entry["usd"_L1].toDouble());
    QCOMPARE(rows, QStringList({u"generate 8 0.8"_s, u"edit 8 0.8"_s, u"extend 4 0.4"_s, u"remix 8 0.8"_s}));
}

void TestSandboxServer::largeUploads()
{
    const TestServer server;
    const QByteArray large = "clip " + QByteArray(201 * 1024 * 1024, 'x');
    const auto form = server.client().postForm("/v1/videos/characters",
                                               {{"name", "Luna"}, {"video", large, "clip.mp4", "video/mp4"}});
    QCOMPARE(form.status, 413);
    const auto json = server.client().call("POST", "/v1/videos",
                                           "{\"prompt\":\"" + QByteArray(33 * 1024 * 1024, 'x') + "\"}",
                                           {{"Content-Type", "application/json"}});
    QCOMPARE(json.status, 413);
    const auto parts = server.client().postForm("/v1/videos", QList<FormPart>(100, {"a[]", "x"}));
    QCOMPARE(parts.status, 400);
}

void TestSandboxServer::keepAliveSurvivesRefusals()
{
    // A body that nobody wants must not be taken for the next request.
    const TestServer server;
    const QByteArray body = QByteArray("DELETE /v1/videos/x HTTP/1.1\r\n\r\n").repeated(1000);
    const QByteArray rest = "Content-Type: text/plain\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
    const QByteArray token = "Authorization: Bearer a-token\r\n";
    const auto replies = RawClient::callInTurn(
        server.url(),
        {"POST /v1/videos HTTP/1.1\r\n" + rest, "POST /nothing HTTP/1.1\r\n" + token + rest,
         "PUT /v1/videos HTTP/1.1\r\n" + token + rest, "DELETE /v1/videos/x HTTP/1.1\r\n" + token + rest,
         "POST /v1/videos HTTP/1.1\r\n" + token + "\r\n", "GET /v1/models HTTP/1.1\r\n" + token + "\r\n"});
    QList<int> states;
    for (const RawReply& reply : replies)
        states << reply.status;
    QCOMPARE(states, QList<int>({401, 404, 405, 404, 415, 200}));
}

void TestSandboxServer::whatTheLibraryRefuses()
{
    const TestServer server;
    const auto first
        = [&](const QByteArray& request) { return RawClient::callInTurn(server.url(), {request}).first(); };
    const auto method = first("BREW /v1/videos HTTP/1.1\r\n\r\n");
    QCOMPARE(method.status, 400);
    const auto address = first("GET /" + QByteArray(9000, 'x') + " HTTP/1.1\r\n\r\n");
    QCOMPARE(address.status, 414);
    const auto noHttp = first("hello\r\n\r\n");
    QCOMPARE(noHttp.status, 400);
    for (const RawReply& reply : {method, address, noHttp}) {
        QVERIFY(reply.header("x-request-id").startsWith("req_"));
        QCOMPARE(reply.error().size(), 4);
    }
}

void TestSandboxServer::onlyLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("everywhere") << u"0.0.0.0"_s;
    QTest::newRow("everywhere, 6") << u"::"_s;
    QTest::newRow("another") << u"192.0.2.1"_s;
    QTest::newRow("a name") << u"example.org"_s;
    QTest::newRow("nothing") << QString();
}

void TestSandboxServer::onlyLoopback()
{
    QFETCH(const QString, host);
    QTemporaryDir folder;
    sandbox::SandboxServer::Options options;
    options.host = host;
    options.folder = folder.path();
    const auto server = sandbox::SandboxServer::start(std::move(options));
    QVERIFY(!server);
    QCOMPARE(server.error().kind, Error::Kind::Invalid);
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
