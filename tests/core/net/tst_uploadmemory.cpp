#include "core/base/async.h"
#include "core/net/download.h"
#include "core/net/http.h"
#include "tests/support/fakehttpserver.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

constexpr qint64 FileSize = 100 * 1024 * 1024;
constexpr qint64 MaxGrowthKiB = 20 * 1024;

/// The peak of this process's memory so far, as the kernel counts it.
qint64 peakKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().chopped(3).toLongLong();
    }
    return -1;
}

/// Runs the event loop until `future` is done: QTest's own waiting sleeps between two looks at the
/// events, and every piece of a transfer would wait for that.
template<typename T>
bool succeeds(const QFuture<Result<T>>& future)
{
    bool good = false;
    whenDone(future, qApp, [&good](const Result<T>& result) {
        good = result.has_value();
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return good;
}

/// Does the small thing to warm up, then the big one, and prints by how much the peak grew.
template<typename Small, typename Big>
int measured(Small small, Big big)
{
    if (!succeeds(small()))
        return 1;
    const qint64 before = peakKiB();
    if (!succeeds(big()))
        return 2;
    std::printf("%lld\n", static_cast<long long>(peakKiB() - before));
    return 0;
}

int uploadInThisProcess(const QUrl& url, const QString& smallFile, const QString& bigFile)
{
    QNetworkAccessManager network;
    const auto upload = [&](const QString& path) {
        http::Request request;
        request.verb = "POST";
        request.url = url;
        request.body = http::Body::form({http::FormFile {"video", path, "v.mp4", "video/mp4"}}).value();
        return http::send(network, request, [](const http::Answer&) -> Result<int> { return 1; });
    };
    return measured([&] { return upload(smallFile); }, [&] { return upload(bigFile); });
}

int downloadInThisProcess(const QUrl& url, const QString& path)
{
    QNetworkAccessManager network;
    const auto load = [&](const QString& what) {
        http::Download wanted;
        wanted.url = url.resolved(QUrl(what));
        wanted.path = path;
        return http::download(network, wanted);
    };
    return measured([&] { return load(u"/small"_s); }, [&] { return load(u"/big"_s); });
}

} // namespace

class TestUploadMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBigUploadIsNotHeldInMemory()
    {
        QTemporaryDir dir;
        QFile smallFile(dir.filePath(u"small"_s));
        QVERIFY(smallFile.open(QIODevice::WriteOnly) && smallFile.resize(1000));
        QFile bigFile(dir.filePath(u"big"_s));
        QVERIFY(bigFile.open(QIODevice::WriteOnly) && bigFile.resize(FileSize));

        test::FakeHttpServer server;
        server.countBodiesOnly();
        server.answer("POST /a", test::FakeAnswer::json("{}"));
        measure({u"--upload"_s, server.url(u"/a"_s).toString(), smallFile.fileName(), bigFile.fileName()});
        QVERIFY(server.requests().last().bodySize > FileSize);
    }

    void aBigDownloadIsNotHeldInMemory()
    {
        QTemporaryDir dir;
        test::FakeHttpServer server;
        server.answer("GET /small", test::FakeAnswer::with(200, "x"));
        server.answer("GET /big", test::FakeAnswer::with(200, QByteArray(FileSize, 'x')));
        const QString path = dir.filePath(u"part"_s);
        measure({u"--download"_s, server.url().toString(), path});
        QCOMPARE(QFileInfo(path).size(), FileSize);
    }

private:
    static void measure(const QStringList& arguments)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), arguments);
        QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 100'000);
        QCOMPARE(child.exitCode(), 0);
        bool isNumber = false;
        const qint64 grown = child.readAllStandardOutput().trimmed().toLongLong(&isNumber);
        QVERIFY(isNumber);
        qInfo() << "100 MiB added" << grown << "KiB";
        QVERIFY(grown < MaxGrowthKiB);
    }
};

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--upload")
        return uploadInThisProcess(QUrl(arguments.value(2)), arguments.value(3), arguments.value(4));
    if (arguments.value(1) == u"--download")
        return downloadInThisProcess(QUrl(arguments.value(2)), arguments.value(3));
    TestUploadMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_uploadmemory.moc"
