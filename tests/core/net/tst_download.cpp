#include "core/base/async.h"
#include "core/net/download.h"
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

namespace {

FakeAnswer clip(int status, const QByteArray& body, const QByteArray& headers = {})
{
    return FakeAnswer::with(status, body, "Content-Type: video/mp4\r\n" + headers);
}

FakeAnswer part(const QByteArray& whole, qsizetype first, qsizetype last)
{
    return clip(206, whole.mid(first, last - first + 1),
                "Content-Range: bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/'
                    + QByteArray::number(whole.size()) + "\r\n");
}

QByteArray numbers(qsizetype size)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < size; ++i)
        bytes += QByteArray::number(i);
    return bytes.left(size);
}

} // namespace

class TestDownload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeHttpServer>();
        m_started.clear();
        m_wanted = {};
        m_wanted.url = m_server->url(u"/c"_s);
        m_wanted.headers = {{"Authorization", "Bearer k"}};
        m_wanted.path = m_dir->filePath(u"part"_s);
        m_wanted.started = [this](const QString& validator) { m_started << validator; };
    }

    void aWholeFile()
    {
        const QByteArray bytes = QByteArray(3'000'000, 'x') + "end";
        m_server->answer("GET /c", clip(200, bytes, "ETag: \"v1\"\r\n"));
        qint64 last = 0;
        qint64 total = 0;
        m_wanted.progress = [&](qint64 done, qint64 of) {
            QVERIFY(done >= last);
            last = done;
            total = of;
        };
        const auto result = load();
        QVERIFY(result);
        QCOMPARE(result->bytes, bytes.size());
        QCOMPARE(result->contentType, "video/mp4"_ba);
        QCOMPARE(onDisk(), bytes);
        QCOMPARE(last, bytes.size());
        QCOMPARE(total, bytes.size());
        QCOMPARE(m_started, QStringList {u"\"v1\""_s});
        QCOMPARE(request().header("authorization"), "Bearer k"_ba);
        QCOMPARE(request().header("accept-encoding"), "identity"_ba);
        QVERIFY(request().header("range").isEmpty());
    }

    void whatWasThereIsReplaced()
    {
        put("old and longer");
        m_server->answer("GET /c", clip(200, "new"));
        QVERIFY(load());
        QCOMPARE(onDisk(), "new"_ba);
        QCOMPARE(m_started, QStringList {u"size:3"_s}); // no ETag: the length has to do
    }

    void aWeakValidatorIsNone()
    {
        m_server->answer("GET /c", clip(200, "new", "ETag: W/\"v1\"\r\n"));
        QVERIFY(load());
        QCOMPARE(m_started, QStringList {u"size:3"_s});
    }

    void itResumes()
    {
        put("0123");
        resumeFrom(4, u"\"v1\""_s);
        m_server->answer("GET /c", clip(206, "456789", "ETag: \"v1\"\r\nContent-Range: bytes 4-9/10\r\n"));
        const auto result = load();
        QVERIFY(result);
        QCOMPARE(result->bytes, 10);
        QCOMPARE(onDisk(), "0123456789"_ba);
        QCOMPARE(request().header("range"), "bytes=4-"_ba);
        QCOMPARE(request().header("if-range"), "\"v1\""_ba);
        QCOMPARE(m_started, QStringList {u"\"v1\""_s});
    }

    void whatDoesNotFitStartsOver_data()
    {
        QTest::addColumn<FakeAnswer>("first");
        QTest::newRow("whole file") << clip(200, "0123456789");
        QTest::newRow("other range") << clip(206, "9", "Content-Range: bytes 9-9/10\r\n");
        QTest::newRow("no range") << clip(206, "456789");
        QTest::newRow("range upside down") << clip(206, "4", "Content-Range: bytes 4-3/10\r\n");
        QTest::newRow("range beyond total") << clip(206, "456789", "Content-Range: bytes 4-9/5\r\n");
        QTest::newRow("endless digits")
            << clip(206, "4", "Content-Range: bytes 4-99999999999999999999/5\r\n");
        QTest::newRow("other file") << clip(206, "456789", "ETag: \"v2\"\r\nContent-Range: bytes 4-9/10\r\n");
        QTest::newRow("416, other length") << clip(416, {}, "Content-Range: bytes */3\r\n");
        QTest::newRow("416, no length") << clip(416, {});
    }

    void whatDoesNotFitStartsOver()
    {
        QFETCH(FakeAnswer, first);
        put("0123");
        resumeFrom(4, u"\"v1\""_s);
        m_server->answer("GET /c", first);
        m_server->answer("GET /c", clip(200, "0123456789"));
        const auto result = load();
        QVERIFY(result);
        QCOMPARE(onDisk(), "0123456789"_ba);
        if (m_server->requests().size() > 1)
            QVERIFY(m_server->requests().last().header("range").isEmpty());
    }

    void aRangeThatNobodyAskedFor()
    {
        m_server->answer("GET /c", clip(206, "456789", "Content-Range: bytes 4-9/10\r\n"));
        QCOMPARE(load().error().kind, Kind::Protocol);
    }

    void aFileThatDoesNotMatchItsOffsetStartsOver()
    {
        put("01");
        resumeFrom(4, u"\"v1\""_s);
        m_server->answer("GET /c", clip(200, "0123456789"));
        QVERIFY(load());
        QVERIFY(request().header("range").isEmpty());
        QCOMPARE(onDisk(), "0123456789"_ba);
    }

    void withoutATagTheBeginningIsCompared()
    {
        const QByteArray bytes = numbers(200'000);
        put(bytes.left(100'000));
        resumeFrom(100'000, u"size:200000"_s);
        m_server->answer("GET /c", part(bytes, 0, 65'535));
        m_server->answer("GET /c", part(bytes, 100'000, 199'999));
        const auto result = load();
        QVERIFY(result);
        QCOMPARE(result->bytes, bytes.size());
        QVERIFY(onDisk() == bytes);
        QCOMPARE(m_server->requests().first().header("range"), "bytes=0-65535"_ba);
        QCOMPARE(request().header("range"), "bytes=100000-"_ba);
        QVERIFY(request().header("if-range").isEmpty());
        QCOMPARE(m_started, QStringList {u"size:200000"_s});
    }

    void withoutATagNothingWasLeft()
    {
        put("0123");
        resumeFrom(4, u"size:4"_s);
        m_server->answer("GET /c", part("0123", 0, 3));
        const auto result = load();
        QVERIFY(result);
        QCOMPARE(result->bytes, 4);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void withoutATagWhatDoesNotFitStartsOver_data()
    {
        QTest::addColumn<QString>("validator");
        QTest::addColumn<QList<FakeAnswer>>("first");
        const QByteArray same = "0123456789";
        const QByteArray other = "abcdefghij";
        const FakeAnswer begin = part(same, 0, 3);
        QTest::newRow("whole file") << u"size:10"_s << QList<FakeAnswer> {clip(200, same)};
        QTest::newRow("other bytes") << u"size:10"_s << QList<FakeAnswer> {part(other, 0, 3)};
        QTest::newRow("other length") << u"size:10"_s << QList<FakeAnswer> {part(same + "x", 0, 3)};
        QTest::newRow("no length") << u"size:10"_s
                                   << QList<FakeAnswer> {clip(206, "0123", "Content-Range: bytes 0-3/*\r\n")};
        QTest::newRow("less than asked") << u"size:10"_s << QList<FakeAnswer> {part(same, 0, 2)};
        QTest::newRow("more than asked")
            << u"size:10"_s << QList<FakeAnswer> {clip(206, same, "Content-Range: bytes 0-3/10\r\n")};
        QTest::newRow("416") << u"size:10"_s
                             << QList<FakeAnswer> {clip(416, {}, "Content-Range: bytes */10\r\n")};
        QTest::newRow("then another length")
            << u"size:10"_s
            << QList<FakeAnswer> {begin, clip(206, "456789", "Content-Range: bytes 4-9/11\r\n")};
        QTest::newRow("then another place") << u"size:10"_s << QList<FakeAnswer> {begin, part(same, 5, 9)};
        QTest::newRow("longer than the whole") << u"size:3"_s << QList<FakeAnswer> {};
        QTest::newRow("no size") << u"size:"_s << QList<FakeAnswer> {};
        QTest::newRow("not a number") << u"size:4x"_s << QList<FakeAnswer> {};
        QTest::newRow("of another kind") << u"md5:4"_s << QList<FakeAnswer> {};
    }

    void withoutATagWhatDoesNotFitStartsOver()
    {
        QFETCH(QString, validator);
        QFETCH(QList<FakeAnswer>, first);
        put("0123");
        resumeFrom(4, validator);
        for (const auto& answer : first)
            m_server->answer("GET /c", answer);
        m_server->answer("GET /c", clip(200, "0123456789"));
        QVERIFY(load());
        QCOMPARE(onDisk(), "0123456789"_ba);
        const bool isTaken = first.size() == 1 && m_server->requests().size() == 1;
        QVERIFY(isTaken || request().header("range").isEmpty());
        QCOMPARE(m_started, QStringList {u"size:10"_s});
    }

    void aBeginningThatBreaksIsToldAndKept()
    {
        put("0123");
        resumeFrom(4, u"size:10"_s);
        m_server->answer("GET /c", part("0123456789", 0, 3).ending(FakeAnswer::End::Reset).cut(60));
        QCOMPARE(load().error().kind, Kind::Network);
        m_server->replaceAnswer("GET /c", FakeAnswer::json(R"({"error":{"message":"slow down"}})", 429));
        const auto busy = load();
        QCOMPARE(busy.error().kind, Kind::RateLimited);
        QCOMPARE(busy.error().said, u"slow down"_s);
        QCOMPARE(onDisk(), "0123"_ba);
        QVERIFY(m_started.isEmpty());
    }

    void aPartThatEndsEarlyIsNotTheEnd()
    {
        put("0123");
        resumeFrom(4, u"\"v1\""_s);
        m_server->answer("GET /c", part("0123456789", 4, 6));
        QCOMPARE(load().error().kind, Kind::Network);
        QCOMPARE(onDisk(), "0123456"_ba); // The rest is asked for next time.
    }

    void aNewValidatorNeverStandsForOldBytes()
    {
        put("old");
        m_wanted.started = [this](const QString&) { m_atStart = onDisk(); };
        m_server->answer("GET /c", clip(200, "new and longer", "ETag: \"v2\"\r\n"));
        QVERIFY(load());
        QCOMPARE(m_atStart, std::optional(QByteArray()));
    }

    void aTransferThatStallsIsATimeout()
    {
        m_server->answer("GET /c",
                         clip(200, QByteArray(100'000, 'x')).cut(50'000).ending(FakeAnswer::End::Hang));
        m_wanted.stall = 300ms; // The silence before the first byte may be as long as ever.
        const auto result = load();
        QCOMPARE(result.error().kind, Kind::Timeout);
        QVERIFY(onDisk().size() > 40'000);
    }

    void nothingWasLeftToLoad()
    {
        put("0123");
        resumeFrom(4, u"\"v1\""_s);
        m_server->answer("GET /c", clip(416, {}, "Content-Range: bytes */4\r\n"));
        const auto result = load();
        QVERIFY(result);
        QCOMPARE(result->bytes, 4);
        QCOMPARE(onDisk(), "0123"_ba);
    }

    void brokenTransfersKeepWhatTheyGot_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        const FakeAnswer whole = clip(200, QByteArray(100'000, 'x'), "ETag: \"v1\"\r\n");
        QTest::newRow("closed early") << whole.cut(50'000);
        QTest::newRow("reset") << whole.cut(50'000).ending(FakeAnswer::End::Reset);
        QTest::newRow("silent") << whole.cut(50'000).ending(FakeAnswer::End::Hang);
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Type: video/mp4\r\n"
                                   "Transfer-Encoding: chunked\r\n\r\n8000\r\n";
        QTest::newRow("chunk cut") << FakeAnswer {{chunked + QByteArray(30'000, 'x')}};
        QTest::newRow("chunks without an end") << FakeAnswer {{chunked + QByteArray(0x8000, 'x') + "\r\n"}};
    }

    void brokenTransfersKeepWhatTheyGot()
    {
        QFETCH(FakeAnswer, answer);
        m_server->answer("GET /c", answer);
        m_wanted.silence = 300ms;
        const auto result = load();
        QVERIFY(!result);
        const bool isSilent = answer.end == FakeAnswer::End::Hang;
        QCOMPARE(kindName(result.error().kind), kindName(isSilent ? Kind::Timeout : Kind::Network));
        QVERIFY(onDisk().size() > 29'000);
        QCOMPARE(onDisk(), QByteArray(onDisk().size(), 'x'));
        QCOMPARE(m_started, QStringList {u"\"v1\""_s});
    }

    void brokenAndResumedIsWhole()
    {
        QByteArray bytes;
        for (int i = 0; i < 50'000; ++i)
            bytes += QByteArray::number(i);
        m_server->answer("GET /c", clip(200, bytes, "ETag: \"v1\"\r\n").cut(70'000));
        QCOMPARE(load().error().kind, Kind::Network);
        const qint64 offset = onDisk().size();
        QVERIFY(offset > 0);
        resumeFrom(offset, m_started.last());
        m_server->replaceAnswer("GET /c",
                                clip(206, bytes.mid(offset),
                                     "ETag: \"v1\"\r\nContent-Range: bytes " + QByteArray::number(offset)
                                         + '-' + QByteArray::number(bytes.size() - 1) + '/'
                                         + QByteArray::number(bytes.size()) + "\r\n"));
        QVERIFY(load());
        QCOMPARE(onDisk(), bytes);
    }

    void aSlowTransferIsNotATimeout()
    {
        m_server->answer("GET /c", clip(200, QByteArray(10'000, 'x')).inPieces(10, 60));
        m_wanted.silence = 400ms;
        QVERIFY(load());
        QCOMPARE(onDisk().size(), 10'000);
    }

    void wordsAreNoFile_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        QTest::newRow("page") << "text/html; charset=utf-8"_ba
                              << "<html>"_ba << QString();
        QTest::newRow("json") << "application/json"_ba
                              << R"({"error":{"message":"no response data"}})"_ba << u"no response data"_s;
        QTest::newRow("problem") << "application/problem+json"_ba
                                 << R"({"detail":"d"})"_ba << u"d"_s;
        QTest::newRow("endless page")
            << "text/html"_ba << QByteArray("<") + QByteArray(5'000'000, 'x') << QString();
    }

    void wordsAreNoFile()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        put("old");
        m_server->answer("GET /c", FakeAnswer::with(200, body, "Content-Type: " + type + "\r\n"));
        const auto result = load();
        QCOMPARE(result.error().kind, Kind::Protocol);
        QTEST(result.error().said, "said");
        QCOMPARE(onDisk(), "old"_ba); // not touched
        QVERIFY(m_started.isEmpty());
    }

    void errorsAreErrors()
    {
        m_server->answer("GET /c",
                         FakeAnswer::json(R"({"error":{"message":"not ready","code":"not_ready"}})", 409));
        const auto result = load();
        QCOMPARE(result.error().kind, Kind::Conflict);
        QCOMPARE(result.error().said, u"not ready"_s);
        QCOMPARE(result.error().code, u"not_ready"_s);
        QVERIFY(!QFile::exists(m_wanted.path));
    }

    void tooLongIsRefused_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::newRow("declared") << clip(200, QByteArray(5000, 'x'));
        QTest::newRow("not declared")
            << FakeAnswer {{"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nConnection: close\r\n\r\n"
                            + QByteArray(5000, 'x')}};
    }

    void tooLongIsRefused()
    {
        QFETCH(FakeAnswer, answer);
        m_server->answer("GET /c", answer);
        m_wanted.maxBytes = 1000;
        QCOMPARE(load().error().kind, Kind::Protocol);
        QVERIFY(QFileInfo(m_wanted.path).size() <= 1000);
    }

    void lengthNotDeclaredIsFine()
    {
        m_server->answer("GET /c",
                         FakeAnswer {{"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n"
                                      "Connection: close\r\n\r\nabc"}});
        QVERIFY(load());
        QCOMPARE(onDisk(), "abc"_ba);
    }

    void aFullDisk()
    {
        m_server->answer("GET /c", clip(200, QByteArray(100'000, 'x')));
        m_wanted.path = u"/dev/full"_s;
        QCOMPARE(load().error().kind, Kind::DiskFull);
    }

    void aPlaceThatTakesNoFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("not there") << u"none/part"_s;
        QTest::newRow("a folder") << u"."_s;
        QTest::newRow("too long a name") << QString(300, u'n');
        QTest::newRow("too long a path") << QString(u"f/"_s.repeated(2100) + u"part");
        QTest::newRow("in a file") << u"file/part"_s;
    }

    void aPlaceThatTakesNoFile()
    {
        QFETCH(QString, name);
        QFile file(m_dir->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_server->answer("GET /c", clip(200, "x"));
        m_wanted.path = m_dir->filePath(name);
        QCOMPARE(load().error().kind, Kind::Storage);
        QVERIFY(m_started.isEmpty());
    }

    void redirectsWithinTheOriginKeepTheKey()
    {
        m_server->answer("GET /c", FakeAnswer::with(302, "moved", "Location: /d\r\n"));
        m_server->answer("GET /d", clip(200, "abc"));
        QVERIFY(load());
        QCOMPARE(onDisk(), "abc"_ba);
        QCOMPARE(request().header("authorization"), "Bearer k"_ba);
    }

    void redirectsElsewhereLoseTheKey()
    {
        FakeHttpServer elsewhere; // another port is another origin
        m_server->answer(
            "GET /c", FakeAnswer::with(302, {}, "Location: " + elsewhere.url(u"/d"_s).toEncoded() + "\r\n"));
        elsewhere.answer(
            "GET /d", FakeAnswer::with(307, {}, "Location: " + m_server->url(u"/e"_s).toEncoded() + "\r\n"));
        m_server->answer("GET /e", clip(200, "abc"));
        QVERIFY(load());
        QCOMPARE(onDisk(), "abc"_ba);
        QVERIFY(elsewhere.requests().first().header("authorization").isEmpty());
        QVERIFY(request().header("authorization").isEmpty()); // not even back home
    }

    void redirectsThatAreNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("in circles") << "/c"_ba;
        QTest::newRow("plain http") << "http://192.0.2.1/c"_ba;
        QTest::newRow("file") << "file:///etc/passwd"_ba;
        QTest::newRow("nonsense") << "http://[/"_ba;
    }

    void redirectsThatAreNotFollowed()
    {
        QFETCH(QByteArray, location);
        m_server->answer("GET /c", FakeAnswer::with(302, {}, "Location: " + location + "\r\n"));
        QCOMPARE(load().error().kind, Kind::Protocol);
        QVERIFY(m_server->requests().size() <= 6);
    }

    void cancelingAborts()
    {
        m_server->answer("GET /c",
                         clip(200, QByteArray(100'000, 'x')).cut(50'000).ending(FakeAnswer::End::Hang));
        auto future = http::download(m_network, m_wanted);
        std::optional<Result<http::Downloaded>> outcome;
        whenDone(future, this, [&](const Result<http::Downloaded>& o) { outcome = o; });
        QTRY_VERIFY(QFileInfo(m_wanted.path).size() > 1000);
        future.cancel();
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(outcome->error().kind, Kind::Canceled);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void aNetworkThatDiesIsACancellation()
    {
        m_server->answer("GET /c",
                         clip(200, QByteArray(100'000, 'x')).cut(50'000).ending(FakeAnswer::End::Hang));
        auto network = std::make_unique<QNetworkAccessManager>();
        std::optional<Result<http::Downloaded>> outcome;
        whenDone(http::download(*network, m_wanted), this,
                 [&](const Result<http::Downloaded>& o) { outcome = o; });
        QTRY_VERIFY(QFileInfo(m_wanted.path).size() > 1000);
        network.reset();
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(outcome->error().kind, Kind::Canceled);
    }

private:
    Result<http::Downloaded> load()
    {
        auto future = http::download(m_network, m_wanted);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return failure(Kind::Canceled, u"the test waited in vain"_s);
        return future.result();
    }
    void resumeFrom(qint64 offset, const QString& validator)
    {
        m_wanted.offset = offset;
        m_wanted.validator = validator;
    }
    void put(const QByteArray& bytes)
    {
        QFile file(m_wanted.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray onDisk() const
    {
        QFile file(m_wanted.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    const test::FakeRequest& request() const { return m_server->requests().last(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeHttpServer> m_server;
    QNetworkAccessManager m_network;
    http::Download m_wanted;
    QStringList m_started;
    std::optional<QByteArray> m_atStart;
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
