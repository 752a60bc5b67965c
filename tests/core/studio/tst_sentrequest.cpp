#include "core/base/async.h"
#include "core/jobs/effects/requestbuilder.h"
#include "core/providers/openai/openaivideoprovider.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/sentrequest.h"
#include "tests/support/fakehttpserver.h"
#include "tests/support/finished.h"
#include "tests/support/noproviders.h"
#include "tests/support/sampleprofile.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using test::finished;

namespace {

constexpr auto Key = "sk-very-secret-1234567890";

/// One provider for all connections.
class OneProvider : public ProviderDirectory {
public:
    explicit OneProvider(std::shared_ptr<VideoProvider> provider) : m_provider(std::move(provider)) {}

    QFuture<Result<std::shared_ptr<VideoProvider>>> provider(const ConnectionId&) override
    {
        return ready(Result<std::shared_ptr<VideoProvider>>(m_provider));
    }

private:
    std::shared_ptr<VideoProvider> m_provider;
};

QByteArray bodyOf(const RequestPreview& request)
{
    QByteArray body;
    for (const auto& piece : request.body) {
        if (const auto* bytes = std::get_if<QByteArray>(&piece)) {
            body += *bytes;
            continue;
        }
        QFile file(std::get<RequestPreview::File>(piece).path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no file");
        body += file.readAll();
    }
    return body;
}

} // namespace

/// What is shown as the request is what the other side gets.
class TestSentRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
        m_server = std::make_unique<test::FakeHttpServer>();
        m_provider = std::make_shared<OpenAiVideoProvider>(
            m_server->url(), [] { return QByteArray(Key); }, m_network);
        const Shot shot = test::saveFirstShot(*m_store);
        m_luna = test::saveCharacter(*m_store, u"Luna"_s, asset("a clip"));
        m_order = {.connection = shot.settings.connection,
                   .shot = shot.id,
                   .model = u"sora-2"_s,
                   .prompt = u"Luna \"waves\" at Z\u00f6e \U0001F9A6\nand 100 %"_s,
                   .seconds = 8,
                   .size = {1280, 720}};
    }
    void cleanup()
    {
        m_provider.reset();
        m_store.reset();
    }

    void theBytesAreThoseOnTheWire_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("words") << u"words"_s << QByteArray("POST /v1/videos");
        QTest::newRow("opening frame") << u"frame"_s << QByteArray("POST /v1/videos");
        QTest::newRow("character") << u"character"_s << QByteArray("POST /v1/videos");
        QTest::newRow("character and frame") << u"character frame"_s << QByteArray("POST /v1/videos");
        QTest::newRow("edit of a file") << u"edit file"_s << QByteArray("POST /v1/videos/edits");
        QTest::newRow("edit by id") << u"edit"_s << QByteArray("POST /v1/videos/edits");
        QTest::newRow("extension by id") << u"extend"_s << QByteArray("POST /v1/videos/extensions");
        QTest::newRow("remix") << u"remix"_s << QByteArray("POST /v1/videos/a%2Fb%3D/remix");
    }

    void theBytesAreThoseOnTheWire()
    {
        QFETCH(QString, what);
        QFETCH(QByteArray, line);
        const JobOrder order = orderOf(what.split(u' '));
        m_server->answer(line, test::FakeAnswer::json(R"({"id":"video_1","status":"queued"})"));
        const auto sent = preview(order);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        QVERIFY(sent->uploadedFirst.isEmpty());

        Job job;
        job.id = JobId::create();
        job.order = order;
        auto request = requestFor(*m_store, job, expiries(), QDateTime::currentDateTimeUtc());
        QVERIFY(request);
        for (CharacterInput& input : request->characters)
            input.remoteId = u"char_1"_s;
        QVERIFY(finished(m_provider->submit({*request, {}}, {})));
        QCOMPARE(m_server->requests().size(), 1);
        const test::FakeRequest& wire = m_server->requests().first();

        const QByteArray path = sent->request.url.path(QUrl::FullyEncoded).toLatin1();
        QCOMPARE(QByteArray(sent->request.verb + ' ' + path), wire.line);
        QCOMPARE(bodyOf(sent->request), wire.body);
        QVERIFY(!wire.body.isEmpty());
        QSet<QByteArray> shown;
        for (const auto& [name, value] : sent->request.headers) {
            shown.insert(name.toLower());
            if (name == "Authorization")
                QCOMPARE(value, QByteArray("Bearer ***"));
            else
                QCOMPARE(value, wire.header(name));
        }
        QCOMPARE(wire.header("Authorization"), QByteArray(QByteArray("Bearer ") + Key));
        // And nothing else but what the network layer adds to every request.
        const QSet<QByteArray> added {"host", "connection", "accept-encoding", "accept-language"};
        const QByteArrayList lines = wire.head.split('\n').mid(1);
        for (const QByteArray& header : lines) {
            const QByteArray name = header.left(header.indexOf(':')).trimmed().toLower();
            QVERIFY2(name.isEmpty() || shown.contains(name) || added.contains(name), header.constData());
        }
    }

    void aCharacterThatIsNotThereYetIsSaid()
    {
        JobOrder order = m_order;
        order.cast = {m_luna};
        const auto sent = preview(order);
        QVERIFY(sent);
        QCOMPARE(sent->uploadedFirst, QStringList {u"Luna"_s});
        QVERIFY(bodyOf(sent->request).contains("(id of Luna)"));
        QCOMPARE(m_server->begunRequests(), 0); // Nothing is sent for looking.
    }

    void theKeyIsNowhere()
    {
        const auto sent = preview(orderOf({u"character"_s, u"frame"_s}));
        QVERIFY(sent);
        QVERIFY(!bodyOf(sent->request).contains(Key));
        QVERIFY(!sent->request.url.toString().contains(QString::fromLatin1(Key)));
        for (const auto& [name, value] : sent->request.headers)
            QVERIFY2(!value.contains(Key), name.constData());
    }

    void whatCannotBeShownIsAnError()
    {
        JobOrder order = m_order;
        order.operation = Operation::Edit;
        order.source = TakeId::create();
        QCOMPARE(preview(order).error().kind, Error::Kind::Missing);
        order = m_order;
        order.reference = AssetHash::fromDigest(QByteArray(32, 'x')); // No such file.
        QVERIFY(!preview(order));
        test::NoProviders nobody(Error::Kind::Unauthorized);
        QCOMPARE(finished(sentRequest(*m_store, nobody, expiries(), m_order, this)).error().kind,
                 Error::Kind::Unauthorized);
    }

private:
    AssetHash asset(const QByteArray& bytes)
    {
        return m_store->assets().importBytes(bytes, u"png"_s).value();
    }
    const Expiries& expiries()
    {
        m_expiries.emplace(*m_store, Catalog::builtIn());
        return *m_expiries;
    }
    Result<SentRequest> preview(const JobOrder& order)
    {
        OneProvider directory(m_provider);
        return finished(sentRequest(*m_store, directory, expiries(), order, this));
    }
    JobOrder orderOf(const QStringList& what)
    {
        JobOrder order = m_order;
        if (what.contains(u"frame"_s))
            order.reference = asset(QByteArray("\x89PNG\0\r\n--troupe-", 16) + QByteArray(200'000, '\xff'));
        if (what.contains(u"character"_s)) {
            order.cast = {m_luna};
            const auto now = QDateTime::currentDateTimeUtc();
            const auto saved = m_store->bindings().save(
                {m_luna.character, m_luna.version, order.connection, order.model, u"char_1"_s, now, now});
            if (!saved)
                qFatal("no binding");
        }
        const QHash<QString, Operation> operations {
            {u"edit"_s, Operation::Edit}, {u"extend"_s, Operation::Extend}, {u"remix"_s, Operation::Remix}};
        if (!operations.contains(what.first()))
            return order;
        order.operation = operations[what.first()];
        order.size = {};
        Take take {TakeId::create(), order.shot,       Generated {}, {},
                   asset("a take"),  QSize(1280, 720), 8.0,          QDateTime::currentDateTimeUtc()};
        if (!what.contains(u"file"_s))
            take.origin = RemoteOrigin {order.connection, u"a/b="_s};
        if (!m_store->takes().save(take))
            qFatal("no take");
        order.source = take.id;
        return order;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<test::FakeHttpServer> m_server;
    QNetworkAccessManager m_network;
    std::shared_ptr<OpenAiVideoProvider> m_provider;
    std::optional<Expiries> m_expiries;
    CastEntry m_luna;
    JobOrder m_order;
};

QTEST_GUILESS_MAIN(TestSentRequest)
#include "tst_sentrequest.moc"
