#include "core/providers/openai/openaivideoprovider.h"
#include "tests/support/finished.h"
#include "tests/support/sandboxprocess.h"

#include <QImage>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using Kind = Error::Kind;
using Phase = RemoteStatus::Phase;
using Variant = openai::Client::Variant;

/// The provider against the real sandbox process: real clips, and what was really paid.
class TestOpenAiProviderSandbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<test::SandboxProcess>(QStringLiteral(TROUPE_SANDBOX_PROGRAM));
        QVERIFY(m_sandbox->isReady());
        OpenAiVideoProvider::Options options;
        options.pollInterval = 50ms;
        m_provider = std::make_unique<OpenAiVideoProvider>(
            m_sandbox->url(), [token = m_sandbox->token()] { return token; }, m_network, options);
    }

    void init() { QVERIFY(m_sandbox->setFaults({})); }

    void cleanupTestCase()
    {
        m_provider.reset();
        m_sandbox.reset();
    }

    void theKeyCounts()
    {
        QVERIFY(test::finished(m_provider->models())->contains(u"sora-2"_s));
        OpenAiVideoProvider stranger(
            m_sandbox->url(), [] { return QByteArray("wrong"); }, m_network);
        QCOMPARE(test::finished(stranger.models()).error().kind, Kind::Unauthorized);
        QCOMPARE(refusal(test::finished(stranger.submit({generate(u"a cat"_s), {}}, {}))).kind,
                 Kind::Unauthorized);
        QVERIFY(m_sandbox->ledger().isEmpty());
    }

    void fromWishToFile()
    {
        const auto remote = accepted(generate(u"A cat walks through the rain at night."_s));
        QVERIFY(remote);
        const auto status = finished(*remote);
        QCOMPARE(status->phase, Phase::Succeeded);
        QCOMPARE(status->remote, *remote);
        QVERIFY(status->expiresAt > QDateTime::currentDateTimeUtc());
        QCOMPARE(m_sandbox->ledger().size(), 1);

        m_clip = m_dir.filePath(u"clip.mp4"_s);
        const auto whole = fetch(*remote, m_clip, 0);
        QVERIFY(whole);
        QCOMPARE(QFileInfo(m_clip).size(), whole->bytes);
        QVERIFY(bytesOf(m_clip).mid(4).startsWith("ftyp"));
        QVERIFY(!m_validator.isEmpty());
        m_remote = *remote;
    }

    void aDownloadResumes()
    {
        QVERIFY(!m_clip.isEmpty());
        const QByteArray whole = bytesOf(m_clip);
        const QString part = m_dir.filePath(u"part.mp4"_s);
        QVERIFY(QFile::copy(m_clip, part));
        QVERIFY(QFile::resize(part, whole.size() / 2));
        qint64 first = -1;
        const auto rest = fetch(m_remote, part, whole.size() / 2, [&](qint64 at, qint64) {
            if (first < 0)
                first = at;
        });
        QCOMPARE(rest->bytes, whole.size());
        QVERIFY(bytesOf(part) == whole);
        QVERIFY(first > whole.size() / 2); // it went on, and did not begin again
    }

    void aBrokenDownloadResumes()
    {
        QVERIFY(!m_clip.isEmpty());
        QVERIFY(fault(u"content"_s, u"reset_mid_body"_s));
        const QString part = m_dir.filePath(u"broken.mp4"_s);
        QCOMPARE(fetch(m_remote, part, 0).error().kind, Kind::Network);
        const qint64 got = QFileInfo(part).size();
        QVERIFY(got > 0 && got < QFileInfo(m_clip).size());
        QVERIFY(fetch(m_remote, part, got));
        QVERIFY(bytesOf(part) == bytesOf(m_clip));

        QVERIFY(fault(u"content"_s, u"wrong_length"_s));
        QCOMPARE(fetch(m_remote, part, 0).error().kind, Kind::Network);
        QVERIFY(fault(u"content"_s, u"html"_s));
        QCOMPARE(fetch(m_remote, part, 0).error().kind, Kind::Protocol);
    }

    void variants()
    {
        const std::pair<Variant, QByteArray> wanted[] {{Variant::Thumbnail, "WEBP"},
                                                       {Variant::Spritesheet, {}}};
        for (const auto& [variant, mark] : wanted) {
            http::Download to;
            to.path = m_dir.filePath(u"picture"_s);
            const auto picture = test::finished(m_provider->client().content(m_remote.id, variant, to));
            QVERIFY(picture);
            QVERIFY(picture->bytes > 100);
            QVERIFY(picture->contentType.startsWith("image/"));
            QVERIFY(mark.isEmpty() || bytesOf(to.path).mid(8).startsWith(mark));
        }
    }

    void aCharacterPlays()
    {
        QVERIFY(!m_clip.isEmpty());
        const CharacterUpload upload {
            CharacterId::create(), u"Mossy"_s, u"sora-2"_s, {m_clip, u"video/mp4"_s}};
        const auto character = test::finished(m_provider->createCharacter(upload));
        QVERIFY(character);
        QCOMPARE(test::finished(m_provider->character(character->id))->name, u"Mossy"_s);
        QCOMPARE(test::finished(m_provider->character(u"char_none"_s)).error().kind, Kind::NotFound);

        VideoRequest request = generate(u"Mossy waves."_s);
        request.characters = {{upload.id, u"Mossy"_s, {}, character->id, {}, {}}};
        QVERIFY(accepted(request));
        request.characters.first().remoteId = u"char_none"_s;
        QVERIFY(refusal(test::finished(m_provider->submit({request, {}}, {}))).httpStatus >= 400);
    }

    void editExtendRemix()
    {
        for (const auto operation : {Operation::Edit, Operation::Extend, Operation::Remix}) {
            VideoRequest request = generate(u"Golden hour."_s);
            request.operation = operation;
            request.sourceRemoteId = m_remote.id;
            const auto remote = accepted(request);
            QVERIFY(remote);
            QCOMPARE(finished(*remote)->phase, Phase::Succeeded);
        }
    }

    void anOpeningFrameTravels()
    {
        VideoRequest request = generate(u"It goes on from here."_s);
        request.openingFrame = FileInput {m_dir.filePath(u"frame.png"_s), u"image/png"_s};
        QVERIFY(writeFrame(request.openingFrame->path, *request.size));
        QVERIFY(accepted(request));
        QVERIFY(writeFrame(request.openingFrame->path, {640, 360})); // has to match the size exactly
        const Error error = refusal(test::finished(m_provider->submit({request, {}}, {})));
        QCOMPARE(error.kind, Kind::Rejected);
        QVERIFY(!error.said.isEmpty());
    }

    void moderation()
    {
        QCOMPARE(
            refusal(test::finished(m_provider->submit({generate(u"a forbidden-now thing"_s), {}}, {}))).kind,
            Kind::Moderated);
        const auto remote = accepted(generate(u"a forbidden-later thing"_s));
        QVERIFY(remote);
        const auto status = finished(*remote);
        QCOMPARE(status->phase, Phase::Failed);
        QCOMPARE(status->error->kind, Kind::Moderated);
    }

    /// What every fault of a paid call means, and that it was paid at most once.
    void paidCallsGoWrong_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("outcome"); // index in SubmitOutcome
        QTest::addColumn<int>("paid");
        QTest::newRow("refused") << u"refuse"_s << 1 << 0;
        QTest::newRow("rate limit") << u"rate_limit"_s << 1 << 0;
        QTest::newRow("503 before") << u"server_error_before"_s << 1 << 0;
        QTest::newRow("500 after") << u"server_error_after"_s << 2 << 1;
        QTest::newRow("no reply") << u"drop_reply"_s << 2 << 1;
        QTest::newRow("half a reply") << u"reset_mid_body"_s << 2 << 1;
        QTest::newRow("page") << u"html"_s << 2 << 0;
    }

    void paidCallsGoWrong()
    {
        QFETCH(QString, fault);
        QFETCH(int, outcome);
        QFETCH(int, paid);
        const qsizetype before = m_sandbox->ledger().size();
        const QDateTime submitted = QDateTime::currentDateTimeUtc();
        const QString prompt = u"lost: "_s + fault;
        QVERIFY(this->fault(u"create"_s, fault));
        const auto result = test::finished(m_provider->submit({generate(prompt), {}}, {}));
        QCOMPARE(int(result->index()), outcome);
        QCOMPARE(m_sandbox->ledger().size() - before, paid);

        // What was lost can be found again.
        const auto found
            = test::finished(m_provider->lookUp({JobId::create(), u"sora-2"_s, prompt, submitted}));
        QVERIFY(found);
        const auto isIt = [&](const RemoteCandidate& candidate) { return candidate.prompt == prompt; };
        QCOMPARE(std::count_if(found->begin(), found->end(), isIt), paid);
        if (outcome == 1 && fault == u"rate_limit"_s)
            QVERIFY(std::get<SubmitRefused>(*result).error.retryAfter);
    }

    void whatIsDeletedIsGone()
    {
        QVERIFY(test::finished(m_provider->client().remove(m_remote.id)));
        QCOMPARE(test::finished(m_provider->poll(m_remote)).error().kind, Kind::NotFound);
        QCOMPARE(fetch(m_remote, m_dir.filePath(u"late"_s), 0).error().kind, Kind::Gone);
    }

private:
    static VideoRequest generate(const QString& prompt)
    {
        VideoRequest request;
        request.model = u"sora-2"_s;
        request.prompt = prompt;
        request.seconds = 4;
        request.size = QSize(1280, 720);
        return request;
    }
    Result<RemoteJob> accepted(const VideoRequest& request)
    {
        const auto outcome = test::finished(m_provider->submit({request, {}}, {}));
        if (const auto* good = outcome ? std::get_if<SubmitAccepted>(&*outcome) : nullptr)
            return good->remote;
        const Error error = refusal(outcome);
        qWarning() << kindName(error.kind) << error.detail << error.said;
        return tl::unexpected(error);
    }
    static Error refusal(const Result<SubmitOutcome>& outcome)
    {
        const auto* refused = outcome ? std::get_if<SubmitRefused>(&*outcome) : nullptr;
        return refused ? refused->error : Error {Kind::Canceled, u"not refused"_s};
    }
    Result<RemoteStatus> finished(const RemoteJob& remote)
    {
        Result<RemoteStatus> status = failure(Kind::Canceled);
        QElapsedTimer clock;
        clock.start();
        do {
            status = test::finished(m_provider->poll(remote));
            QTest::qWait(50);
        } while (status && status->phase <= Phase::Running && clock.elapsed() < 60'000);
        return status;
    }
    Result<Fetched> fetch(const RemoteJob& remote, const QString& path, qint64 offset,
                          const TransferProgress& progress = {})
    {
        FetchRequest request;
        request.remote = remote;
        request.partialPath = path;
        request.offset = offset;
        request.validator = offset > 0 ? m_validator : QString();
        request.progress = progress;
        request.started = [this](const QString& validator) { m_validator = validator; };
        return test::finished(m_provider->fetch(request));
    }
    bool fault(const QString& call, const QString& name)
    {
        return m_sandbox->setFaults({QJsonObject {{u"call"_s, call}, {u"fault"_s, name}, {u"times"_s, 1}}});
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool writeFrame(const QString& path, QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        return image.save(path);
    }

    QTemporaryDir m_dir;
    QNetworkAccessManager m_network;
    std::unique_ptr<test::SandboxProcess> m_sandbox;
    std::unique_ptr<OpenAiVideoProvider> m_provider;
    RemoteJob m_remote;
    QString m_clip;
    QString m_validator;
};

QTEST_GUILESS_MAIN(TestOpenAiProviderSandbox)
#include "tst_openaiprovider_sandbox.moc"
