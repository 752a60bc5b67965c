#include "core/base/async.h"
#include "core/providers/openai/openaivideoprovider.h"
#include "tests/support/fakehttpserver.h"
#include "tests/support/finished.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using test::FakeAnswer;
using test::FakeHttpServer;
using test::finished;
using Kind = Error::Kind;
using Phase = RemoteStatus::Phase;

namespace {

QByteArray page(const QByteArrayList& entries, const QByteArray& lastId, bool hasMore)
{
    return "{\"object\":\"list\",\"data\":[" + entries.join(',') + "],\"last_id\":\"" + lastId
        + "\",\"has_more\":" + (hasMore ? "true" : "false") + "}";
}

QByteArray entry(const QByteArray& id, qint64 createdAt)
{
    return "{\"id\":\"" + id + "\",\"status\":\"queued\",\"model\":\"m\",\"prompt\":\"p\",\"created_at\":"
        + QByteArray::number(createdAt) + "}";
}

} // namespace

class TestOpenAiVideoProvider : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeHttpServer>();
        OpenAiVideoProvider::Options options;
        options.pollInterval = 250ms;
        options.timeouts = {2s, 500ms, 2s};
        m_provider = std::make_unique<OpenAiVideoProvider>(
            m_server->url(), [] { return QByteArray("sk-1"); }, m_network, options);
    }

    void traits()
    {
        const ProviderTraits traits = m_provider->traits();
        QVERIFY(traits.listsJobs);
        QVERIFY(traits.hasCharacters);
        QVERIFY(!traits.pushes);
        QVERIFY(traits.cancel == ProviderTraits::Cancel::None);
        QVERIFY(traits.pollInterval == 250ms);
        QCOMPARE(finished(m_provider->cancel({})).error().kind, Kind::Unsupported);
        const OpenAiVideoProvider plain(m_server->url(), {}, m_network);
        QVERIFY(plain.traits().pollInterval == 10s);
    }

    void prepareLooksForFiles()
    {
        VideoRequest request;
        request.openingFrame = FileInput {m_dir.filePath(u"none.png"_s), u"image/png"_s};
        QCOMPARE(finished(m_provider->prepare(request, {})).error().kind, Kind::Storage);
        request.openingFrame = file(u"frame.png"_s);
        const auto prepared = finished(m_provider->prepare(request, {}));
        QVERIFY(prepared);
        QVERIFY(prepared->uploads.isEmpty());
        QCOMPARE(m_server->begunRequests(), 0);
    }

    void generate()
    {
        m_server->answer("POST /v1/videos", FakeAnswer::json(R"({"id":"v"})"));
        VideoRequest request;
        request.model = u"m"_s;
        request.prompt = u"Mossy waves"_s;
        request.seconds = 8;
        request.size = QSize(1280, 720);
        request.characters = {{CharacterId::create(), u"Mossy"_s, {}, u"char_1"_s, {}, {}}};
        const auto outcome = finished(m_provider->submit({request, {}}, {}));
        QCOMPARE(std::get<SubmitAccepted>(*outcome).remote, (RemoteJob {u"v"_s, {}, {}}));
        QCOMPARE(sent().body,
                 "{\"characters\":[{\"id\":\"char_1\"}],\"model\":\"m\",\"prompt\":\"Mossy waves\","
                 "\"seconds\":\"8\",\"size\":\"1280x720\"}"_ba);
    }

    void whatIsAnsweredIsTold()
    {
        QList<RawReply> told;
        m_provider->replied = [&](const RawReply& reply) { told.append(reply); };
        m_server->answer("POST /v1/videos", FakeAnswer::json(R"({"id":"v"})"));
        m_server->answer("GET /v1/videos/v", FakeAnswer::with(500, "out of order"));
        m_server->answer("GET /v1/videos/v/content", FakeAnswer::json(R"({"error":{"message":"not yet"}})"));
        VideoRequest request;
        request.job = JobId::create();
        QVERIFY(finished(m_provider->submit({request, {}}, {})));
        QVERIFY(!finished(m_provider->poll({u"v"_s, {}, {}})));
        FetchRequest fetch;
        fetch.job = request.job;
        fetch.remote.id = u"v"_s;
        fetch.partialPath = m_dir.filePath(u"told.part"_s);
        QVERIFY(!finished(m_provider->fetch(fetch)));
        QCOMPARE(told.size(), 3);
        QCOMPARE(told.at(0).job, request.job);
        QCOMPARE(told.at(0).body, R"({"id":"v"})"_ba);
        QCOMPARE(told.at(1).remoteId, u"v"_s);
        QCOMPARE(told.at(1).httpStatus, 500);
        QCOMPARE(told.at(1).body, "out of order"_ba);
        QCOMPARE(told.at(2).job, request.job);
        QVERIFY(told.at(2).body.contains("not yet"));
    }

    void editExtendRemix_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("edit") << Operation::Edit << "POST /v1/videos/edits"_ba
                              << R"({"prompt":"p","video":{"id":"v0"}})"_ba;
        QTest::newRow("extend") << Operation::Extend << "POST /v1/videos/extensions"_ba
                                << R"({"prompt":"p","seconds":"8","video":{"id":"v0"}})"_ba;
        QTest::newRow("remix") << Operation::Remix << "POST /v1/videos/v0/remix"_ba
                               << R"({"prompt":"p"})"_ba;
    }

    void editExtendRemix()
    {
        QFETCH(Operation, operation);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, body);
        m_server->answer(line, FakeAnswer::json(R"({"id":"v"})"));
        VideoRequest request;
        request.operation = operation;
        request.prompt = u"p"_s;
        request.seconds = 8;
        request.characters = {{CharacterId::create(), u"Mossy"_s, {}, {}, {}, {}}}; // plays on by itself
        request.sourceRemoteId = u"v0"_s;
        const auto outcome = finished(m_provider->submit({request, {}}, {}));
        QVERIFY(std::holds_alternative<SubmitAccepted>(*outcome));
        QCOMPARE(sent().line, line);
        QCOMPARE(sent().body, body);
    }

    void anEditOfAFileUploadsIt()
    {
        m_server->answer("POST /v1/videos/edits", FakeAnswer::json(R"({"id":"v"})"));
        VideoRequest request;
        request.operation = Operation::Edit;
        request.model = u"m"_s;
        request.prompt = u"p"_s;
        request.sourceFile = file(u"clip.mp4"_s);
        QVERIFY(std::holds_alternative<SubmitAccepted>(*finished(m_provider->submit({request, {}}, {}))));
        QVERIFY(sent().body.contains("file bytes"));
    }

    void whatCannotWorkIsRefusedHere_data()
    {
        QTest::addColumn<VideoRequest>("request");
        QTest::addColumn<Kind>("kind");
        VideoRequest unbound;
        unbound.characters = {{CharacterId::create(), u"Mossy"_s, {}, {}, {}, {}}};
        QTest::newRow("character without binding") << unbound << Kind::Missing;
        VideoRequest request;
        request.operation = Operation::Edit;
        QTest::newRow("edit of nothing") << request << Kind::Missing;
        request.operation = Operation::Extend;
        QTest::newRow("extension of nothing") << request << Kind::Missing;
        request.operation = Operation::Remix;
        QTest::newRow("remix of a file") << request << Kind::Unsupported;
    }

    void whatCannotWorkIsRefusedHere()
    {
        QFETCH(VideoRequest, request);
        QFETCH(Kind, kind);
        const auto outcome = finished(m_provider->submit({request, {}}, {}));
        QCOMPARE(kindName(std::get<SubmitRefused>(*outcome).error.kind), kindName(kind));
        QCOMPARE(m_server->begunRequests(), 0);
    }

    void aSubmitWithoutAnAnswerIsUnknown_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("closed") << 0 << Kind::Network;
        QTest::newRow("reset") << 1 << Kind::Network;
        QTest::newRow("silent") << 2 << Kind::Timeout;
    }

    void aSubmitWithoutAnAnswerIsUnknown()
    {
        QFETCH(int, how);
        QFETCH(Kind, kind);
        const FakeAnswer answers[] {FakeAnswer::closed(), FakeAnswer::reset(), FakeAnswer::hang()};
        m_server->answer("POST /v1/videos", answers[how]);
        const auto outcome = finished(m_provider->submit({}, {}));
        QCOMPARE(kindName(std::get<SubmitUnknown>(*outcome).error.kind), kindName(kind));
        QTest::qWait(100); // a second attempt would come at once
        QCOMPARE(m_server->begunRequests(), 1);
    }

    void aServerThatIsDownRefuses()
    {
        const QUrl url = m_server->url();
        m_server.reset();
        OpenAiVideoProvider provider(url, {}, m_network);
        const auto outcome = finished(provider.submit({}, {}));
        QCOMPARE(std::get<SubmitRefused>(*outcome).error.kind, Kind::Network);
    }

    void pollKeepsTheIdOfTheSubmit()
    {
        m_server->answer(
            "GET /v1/videos/v",
            FakeAnswer::json(R"({"id":"wrapped otherwise","status":"in_progress","progress":7})"));
        const RemoteJob remote {u"v"_s, {}, {{u"kept"_s, true}}};
        const auto status = finished(m_provider->poll(remote));
        QCOMPARE(status->phase, Phase::Running);
        QCOMPARE(status->percent, 7);
        QCOMPARE(status->remote, remote);
    }

    void pollTellsWhyItFailed()
    {
        m_server->answer(
            "GET /v1/videos/v",
            FakeAnswer::json(
                R"({"id":"v","status":"failed","error":{"code":"moderation_blocked","message":"no"}})"));
        const auto status = finished(m_provider->poll({u"v"_s, {}, {}}));
        QCOMPARE(status->phase, Phase::Failed);
        QCOMPARE(status->error->kind, Kind::Moderated);
        QCOMPARE(status->error->code, u"moderation_blocked"_s);
    }

    void pollErrors()
    {
        QCOMPARE(finished(m_provider->poll({u"gone"_s, {}, {}})).error().kind, Kind::NotFound);
        m_server->answer("GET /v1/videos/v", FakeAnswer::with(429, {}, "retry-after-ms: 30\r\n"));
        const auto status = finished(m_provider->poll({u"v"_s, {}, {}}));
        QCOMPARE(status.error().kind, Kind::RateLimited);
        QVERIFY(status.error().retryAfter == 30ms);
    }

    void fetch()
    {
        m_server->answer(
            "GET /v1/videos/v/content",
            FakeAnswer::with(206, "456789", "Content-Type: video/mp4\r\nContent-Range: bytes 4-9/10\r\n"));
        FetchRequest request {
            .remote = {u"v"_s, {}, {}}, .partialPath = m_dir.filePath(u"part"_s), .validator = {}};
        QFile part(request.partialPath);
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write("0123") == 4);
        part.close();
        request.offset = 4;
        request.validator = u"\"e\""_s;
        QString validator;
        request.started = [&](const QString& v) { validator = v; };
        const auto fetched = finished(m_provider->fetch(request));
        QCOMPARE(fetched->bytes, 10);
        QCOMPARE(validator, u"\"e\""_s);
        QVERIFY(part.open(QIODevice::ReadOnly));
        QCOMPARE(part.readAll(), "0123456789"_ba);
    }

    void fetchOfWhatIsGone()
    {
        FetchRequest request {
            .remote = {u"v"_s, {}, {}}, .partialPath = m_dir.filePath(u"part2"_s), .validator = {}};
        QCOMPARE(finished(m_provider->fetch(request)).error().kind, Kind::Gone); // 404
        m_server->answer("GET /v1/videos/v/content", FakeAnswer::with(410, {}));
        QCOMPARE(finished(m_provider->fetch(request)).error().kind, Kind::Gone);
    }

    void cancelingReachesTheTransfer()
    {
        m_server->answer("GET /v1/videos/v", FakeAnswer::hang());
        m_server->answer("GET /v1/videos?limit=100&order=desc", FakeAnswer::hang());
        auto poll = m_provider->poll({u"v"_s, {}, {}});
        auto lookUp = m_provider->lookUp({});
        QTRY_COMPARE(m_server->requests().size(), 2);
        poll.cancel();
        lookUp.cancel();
        QTRY_VERIFY(poll.isFinished() && lookUp.isFinished());
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void aProviderMayDieWhileItAsks()
    {
        m_server->answer("GET /v1/videos?limit=100&order=desc", FakeAnswer::json(page({}, "a", true)));
        m_server->answer("GET /v1/videos?limit=100&order=desc&after=a",
                         FakeAnswer::json(page({}, {}, false)));
        auto lookUp = m_provider->lookUp({});
        m_provider.reset();
        QVERIFY(finished(lookUp)); // the question goes on, and touches nothing that is gone
    }

    void aNetworkThatDiesIsACancellation()
    {
        m_server->answer("GET /v1/videos/v", FakeAnswer::hang());
        m_server->answer("GET /v1/videos?limit=100&order=desc", FakeAnswer::hang());
        m_server->answer("POST /v1/videos", FakeAnswer::hang());
        auto network = std::make_unique<QNetworkAccessManager>();
        OpenAiVideoProvider provider(m_server->url(), {}, *network);
        int canceled = 0;
        const auto count = [&](const auto& r) { canceled += !r && r.error().kind == Kind::Canceled ? 1 : 0; };
        whenDone(provider.poll({u"v"_s, {}, {}}), this, count);
        whenDone(provider.lookUp({}), this, count);
        whenDone(provider.submit({}, {}), this, count);
        QTRY_COMPARE(m_server->requests().size(), 3);
        network.reset();
        QTRY_COMPARE(canceled, 3);
    }

    void lookUpWalksThePages()
    {
        const qint64 now = 1'764'000'000;
        m_server->answer("GET /v1/videos?limit=100&order=desc",
                         FakeAnswer::json(page({entry("c", now + 9), entry("b", now)}, "b", true)));
        m_server->answer("GET /v1/videos?limit=100&order=desc&after=b",
                         FakeAnswer::json(page({}, "b2", true)));
        m_server->answer(
            "GET /v1/videos?limit=100&order=desc&after=b2",
            FakeAnswer::json(page({entry("a", now - 299), entry("old", now - 301)}, "old", true)));
        const auto found = finished(m_provider->lookUp(lookUpAt(now)));
        QCOMPARE(ids(found), QStringList({u"c"_s, u"b"_s, u"a"_s}));
        QCOMPARE(found->first().prompt, u"p"_s);
        QCOMPARE(found->first().createdAt, QDateTime::fromSecsSinceEpoch(now + 9, Qt::UTC));
        QCOMPARE(m_server->requests().size(), 3); // and no further than needed
    }

    void lookUpSurvivesPagingThatDoesNotWork()
    {
        const qint64 now = 1'764'000'000;
        const auto same = FakeAnswer::json(page({entry("b", now), entry("a", now)}, "a", true));
        m_server->answer("GET /v1/videos?limit=100&order=desc", same);
        m_server->answer("GET /v1/videos?limit=100&order=desc&after=a", same);
        QCOMPARE(ids(finished(m_provider->lookUp(lookUpAt(now)))), QStringList({u"b"_s, u"a"_s}));
        QCOMPARE(m_server->requests().size(), 2);
    }

    void lookUpEndsSomeTime()
    {
        const qint64 now = 1'764'000'000;
        QByteArray after;
        for (int i = 0; i < 50; ++i) {
            const QByteArray id = "v" + QByteArray::number(i);
            m_server->answer("GET /v1/videos?limit=100&order=desc" + after,
                             FakeAnswer::json(page({entry(id, now)}, id, true)));
            after = "&after=" + id;
        }
        QCOMPARE(ids(finished(m_provider->lookUp(lookUpAt(now)))).size(), 10);
    }

    void lookUpErrors()
    {
        m_server->answer("GET /v1/videos?limit=100&order=desc", FakeAnswer::with(500, {}));
        QCOMPARE(finished(m_provider->lookUp({})).error().kind, Kind::Server);
    }

    void characters()
    {
        m_server->answer("POST /v1/videos/characters", FakeAnswer::json(R"({"id":"char_1"})"));
        const CharacterUpload upload {CharacterId::create(), u"Mossy"_s, {}, file(u"clip.mp4"_s)};
        const auto made = finished(m_provider->createCharacter(upload));
        QCOMPARE(made->id, u"char_1"_s);
        QCOMPARE(made->name, u"Mossy"_s); // hosts may not echo it
        QCOMPARE(finished(m_provider->character(u"char_2"_s)).error().kind, Kind::NotFound);
    }

private:
    static QStringList ids(const Result<QList<RemoteCandidate>>& found)
    {
        QStringList all;
        for (const auto& candidate : found.value())
            all << candidate.remote.id;
        return all;
    }
    static LookUp lookUpAt(qint64 seconds)
    {
        return {JobId::create(), u"m"_s, u"p"_s, QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)};
    }
    FileInput file(const QString& name)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("file bytes") != 10)
            qFatal("cannot write a test file");
        return {file.fileName(), name.endsWith(u"png") ? u"image/png"_s : u"video/mp4"_s};
    }
    const test::FakeRequest& sent() const { return m_server->requests().last(); }

    QTemporaryDir m_dir;
    QNetworkAccessManager m_network;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<OpenAiVideoProvider> m_provider;
};

QTEST_GUILESS_MAIN(TestOpenAiVideoProvider)
#include "tst_openaivideoprovider.moc"
