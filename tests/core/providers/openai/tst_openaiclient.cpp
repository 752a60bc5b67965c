#include "core/providers/openai/openaiclient.h"
#include "tests/support/fakehttpserver.h"
#include "tests/support/finished.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::openai;
using test::FakeAnswer;
using test::FakeHttpServer;
using test::finished;
using Kind = Error::Kind;

/// Each call of the dialect as it reaches a server: line, key, type, body.
class TestOpenAiClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeHttpServer>();
        m_client = std::make_unique<Client>(
            m_server->url(), [this] { return m_key; }, m_network);
        m_key = "sk-1";
    }

    void create()
    {
        answer("POST /v1/videos", R"({"id":"video_1"})");
        const auto outcome = finished(m_client->create({u"m"_s, u"a cat"_s, 8, QSize(1280, 720)}));
        const auto* accepted = std::get_if<SubmitAccepted>(&*outcome);
        QVERIFY(accepted);
        QCOMPARE(accepted->remote.id, u"video_1"_s);
        QCOMPARE(sent().header("authorization"), "Bearer sk-1"_ba);
        QCOMPARE(sent().header("content-type"), "application/json"_ba);
        QCOMPARE(sent().header("content-length"), QByteArray::number(sent().body.size()));
        QCOMPARE(sent().body, R"({"model":"m","prompt":"a cat","seconds":"8","size":"1280x720"})"_ba);
    }

    void createWithAFile()
    {
        answer("POST /v1/videos", R"({"id":"video_1"})");
        QList<qint64> progress;
        const auto outcome = finished(
            m_client->create({u"m"_s, u"a cat"_s, {}, {}, {}, file()}, [&](qint64 bytes, qint64 total) {
                progress << bytes;
                QCOMPARE(total, m_server->requests().isEmpty() ? total : sent().bodySize);
            }));
        QVERIFY(std::holds_alternative<SubmitAccepted>(*outcome));
        QVERIFY(sent().header("content-type").startsWith("multipart/form-data; boundary="));
        QCOMPARE(sent().header("content-length"), QByteArray::number(sent().body.size()));
        QVERIFY(sent().body.contains("file bytes"));
        QVERIFY(!sent().body.contains("private"));
        QVERIFY(!progress.isEmpty());
        QCOMPARE(progress.last(), sent().bodySize);
    }

    void editExtendRemix()
    {
        for (const char* line :
             {"POST /v1/videos/edits", "POST /v1/videos/extensions", "POST /v1/videos/v%2F1/remix"})
            answer(line, R"({"id":"video_2"})");
        QVERIFY(std::holds_alternative<SubmitAccepted>(*finished(m_client->edit({{}, u"p"_s, u"v/1"_s}))));
        QCOMPARE(sent().line, "POST /v1/videos/edits"_ba);
        QCOMPARE(sent().body, R"({"prompt":"p","video":{"id":"v/1"}})"_ba);
        QVERIFY(
            std::holds_alternative<SubmitAccepted>(*finished(m_client->extend({{}, u"p"_s, 4, u"v/1"_s}))));
        QCOMPARE(sent().line, "POST /v1/videos/extensions"_ba);
        QCOMPARE(sent().body, R"({"prompt":"p","seconds":"4","video":{"id":"v/1"}})"_ba);
        QVERIFY(std::holds_alternative<SubmitAccepted>(*finished(m_client->remix(u"v/1"_s, u"p"_s))));
        QCOMPARE(sent().line, "POST /v1/videos/v%2F1/remix"_ba);
        QCOMPARE(sent().body, R"({"prompt":"p"})"_ba);
    }

    void paidOutcomes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("outcome"); // index in SubmitOutcome
        QTest::newRow("accepted") << 202 << R"({"id":"v"})"_ba
                                  << ""_ba << 0;
        QTest::newRow("bad request") << 400 << R"({"error":{"message":"m"}})"_ba
                                     << ""_ba << 1;
        QTest::newRow("bad request, page") << 400 << "<html>"_ba
                                           << ""_ba << 1;
        QTest::newRow("bad key") << 401 << ""_ba
                                 << ""_ba << 1;
        QTest::newRow("too many") << 429 << ""_ba
                                  << "Retry-After: 2\r\n"_ba << 1;
        QTest::newRow("busy") << 503 << ""_ba
                              << "Retry-After: 2\r\n"_ba << 1;
        QTest::newRow("busy, says why") << 503 << R"({"error":{"message":"m"}})"_ba
                                        << ""_ba << 1;
        QTest::newRow("proxy lost it") << 503 << "reset"_ba
                                       << ""_ba << 2;
        QTest::newRow("broke") << 500 << R"({"error":{"message":"m"}})"_ba
                               << ""_ba << 2;
        QTest::newRow("gateway") << 502 << ""_ba
                                 << ""_ba << 2;
        QTest::newRow("gateway timeout") << 504 << ""_ba
                                         << ""_ba << 2;
        QTest::newRow("no id") << 200 << R"({"status":"queued"})"_ba
                               << ""_ba << 2;
        QTest::newRow("page") << 200 << "<html>"_ba
                              << ""_ba << 2;
        QTest::newRow("empty") << 200 << ""_ba
                               << ""_ba << 2;
    }

    void paidOutcomes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, headers);
        QFETCH(int, outcome);
        m_server->answer("POST /v1/videos", FakeAnswer::with(status, body, headers));
        const auto result = finished(m_client->create({u"m"_s, u"p"_s}));
        QCOMPARE(int(result->index()), outcome);
        QCOMPARE(m_server->begunRequests(), 1);
    }

    void whatCannotBeSentIsRefused()
    {
        const auto result
            = finished(m_client->edit({u"m"_s, u"p"_s, FileInput {u"/none/clip.mp4"_s, u"video/mp4"_s}}));
        const auto* refused = std::get_if<SubmitRefused>(&*result);
        QVERIFY(refused);
        QCOMPARE(refused->error.kind, Kind::Storage);
        QCOMPARE(m_server->begunRequests(), 0);
    }

    void retrieve()
    {
        answer("GET /v1/videos/a%3D%3D", R"({"id":"other","status":"queued"})");
        const auto video = finished(m_client->retrieve(u"a=="_s));
        QCOMPARE(video->phase, RemoteStatus::Phase::Waiting);
        QCOMPARE(sent().header("authorization"), "Bearer sk-1"_ba);
        QCOMPARE(sent().header("accept"), "application/json"_ba);
    }

    void list()
    {
        answer("GET /v1/videos?limit=100&order=desc", R"({"data":[]})");
        answer("GET /v1/videos?limit=7&order=desc&after=a%2B%2F%3D", R"({"data":[]})");
        QVERIFY(finished(m_client->list({})));
        QVERIFY(finished(m_client->list({.after = u"a+/="_s, .limit = 7})));
    }

    void remove()
    {
        answer("DELETE /v1/videos/v1", R"({"id":"v1","object":"video.deleted","deleted":true})");
        QVERIFY(finished(m_client->remove(u"v1"_s)));
        m_server->answer("DELETE /v1/videos/v2", FakeAnswer::json("{}", 405)); // a gateway without it
        QCOMPARE(finished(m_client->remove(u"v2"_s)).error().kind, Kind::Unsupported);
    }

    void content()
    {
        const std::pair<Client::Variant, QByteArray> variants[] {
            {Client::Variant::Video, "GET /v1/videos/v/content"},
            {Client::Variant::Thumbnail, "GET /v1/videos/v/content?variant=thumbnail"},
            {Client::Variant::Spritesheet, "GET /v1/videos/v/content?variant=spritesheet"}};
        for (const auto& [variant, line] : variants) {
            m_server->answer(line, FakeAnswer::with(200, line, "Content-Type: image/webp\r\n"));
            http::Download to;
            to.path = m_dir.filePath(u"part"_s);
            const auto file = finished(m_client->content(u"v"_s, variant, to));
            QCOMPARE(file->bytes, line.size());
            QCOMPARE(file->contentType, "image/webp"_ba);
            QCOMPARE(sent().header("authorization"), "Bearer sk-1"_ba);
        }
    }

    void characters()
    {
        answer("POST /v1/videos/characters", R"({"id":"char_1","name":"Mossy"})");
        answer("GET /v1/videos/characters/char_1", R"({"id":"char_1","name":"Mossy"})");
        QCOMPARE(finished(m_client->createCharacter(u"Mossy"_s, file()))->id, u"char_1"_s);
        QVERIFY(sent().body.contains("name=\"name\"\r\n\r\nMossy\r\n"));
        QVERIFY(sent().body.contains("name=\"video\"; filename=\"video.mp4\""));
        QCOMPARE(finished(m_client->character(u"char_1"_s))->name, u"Mossy"_s);
    }

    void models()
    {
        answer("GET /v1/models", R"({"data":[{"id":"sora-2"}]})");
        QCOMPARE(finished(m_client->models()).value(), QStringList {u"sora-2"_s});
        m_server->replaceAnswer("GET /v1/models", FakeAnswer::with(401, {}));
        QCOMPARE(finished(m_client->models()).error().kind, Kind::Unauthorized);
    }

    void theKeyIsAskedForAtEachCall()
    {
        answer("GET /v1/models", R"({"data":[]})");
        m_key = "sk-2";
        finished(m_client->models());
        QCOMPARE(sent().header("authorization"), "Bearer sk-2"_ba);
        m_key.clear();
        finished(m_client->models());
        QVERIFY(!sent().head.toLower().contains("authorization"));
    }

private:
    void answer(const QByteArray& line, const QByteArray& body)
    {
        m_server->answer(line, FakeAnswer::json(body));
    }
    const test::FakeRequest& sent() const { return m_server->requests().last(); }
    FileInput file()
    {
        QFile file(m_dir.filePath(u"private.mp4"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("file bytes") != 10)
            qFatal("cannot write a test file");
        return {file.fileName(), u"video/mp4"_s};
    }

    QTemporaryDir m_dir;
    QNetworkAccessManager m_network;
    QByteArray m_key;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<Client> m_client;
};

QTEST_GUILESS_MAIN(TestOpenAiClient)
#include "tst_openaiclient.moc"
