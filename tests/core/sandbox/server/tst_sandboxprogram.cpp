#include "rawclient.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace troupe::tests;

// The program itself, with the real renderer, as its parents start it.
class TestSandboxProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void oneLineSaysThatItIsReady();
    void usage_data();
    void usage();
    void endsWithItsParent();
    void inputIsOnlyWatchedIfAsked();
    void endsOnSignals_data();
    void endsOnSignals();
    void aKillLosesNothing();
    void aFolderBelongsToOne();
    void faultsFromAFile();
    void paceTakesTime();

private:
    struct Running {
        std::unique_ptr<QProcess> process = std::make_unique<QProcess>();
        QUrl url;
        QByteArray token;

        RawClient client() const { return RawClient(url, token); }
        ~Running()
        {
            if (process)
                process->kill(), process->waitForFinished();
        }
        Running() = default;
        Running(Running&&) = default;
    };

    QStringList arguments(const QStringList& more = {}) const
    {
        return QStringList {u"--data"_s, m_folder->path()} + more;
    }

    static QString program() { return QStringLiteral(TROUPE_BIN_DIR "/troupe-sandbox"); }

    Running start(const QStringList& more = {}) const
    {
        Running running;
        running.process->start(program(), arguments(more));
        while (!running.process->canReadLine() && running.process->waitForReadyRead(10'000)) {}
        const QJsonObject ready = QJsonDocument::fromJson(running.process->readLine()).object();
        running.url = QUrl(ready.value("url"_L1).toString());
        running.token = ready.value("token"_L1).toString().toLatin1();
        return running;
    }

    static QJsonObject waitForEnd(const RawClient& client, const QString& id)
    {
        const QDeadlineTimer deadline(60'000);
        QJsonObject video;
        do {
            video = client.get("/v1/videos/" + id.toLatin1()).json();
            const QString status = video.value("status"_L1).toString();
            if (status == "completed"_L1 || status == "failed"_L1)
                break;
            QThread::msleep(20);
        } while (!deadline.hasExpired());
        return video;
    }

    std::optional<QTemporaryDir> m_folder;
};

void TestSandboxProgram::oneLineSaysThatItIsReady()
{
    const Running running = start();
    QCOMPARE(running.url.scheme(), u"http"_s);
    QCOMPARE(running.url.host(), u"127.0.0.1"_s);
    QVERIFY(running.url.port() > 0);
    QVERIFY(running.url.path().isEmpty());
    QVERIFY(running.token.size() >= 32);
    QCOMPARE(running.client().get("/v1/models").status, 200);
    QVERIFY(start({u"--data"_s, m_folder->filePath(u"other"_s)}).token != running.token);
}

void TestSandboxProgram::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("other address") << QStringList {u"--listen"_s, u"0.0.0.0:0"_s};
    QTest::newRow("all of IPv6") << QStringList {u"--listen"_s, u"[::]:0"_s};
    QTest::newRow("no port") << QStringList {u"--listen"_s, u"127.0.0.1"_s};
    QTest::newRow("bad pace") << QStringList {u"--pace"_s, u"fast"_s};
    QTest::newRow("negative pace") << QStringList {u"--pace"_s, u"-1"_s};
    QTest::newRow("no such faults") << QStringList {u"--faults"_s, u"/nowhere/faults.json"_s};
    QTest::newRow("unknown option") << QStringList {u"--verbose"_s};
    QTest::newRow("no folder") << QStringList {u"--data"_s, QString()};
    QTest::newRow("too much") << QStringList {u"now"_s};
}

void TestSandboxProgram::usage()
{
    QFETCH(const QStringList, arguments);
    QProcess process;
    process.start(program(), this->arguments(arguments));
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(process.readAllStandardError().contains("troupe-sandbox: "));
}

void TestSandboxProgram::endsWithItsParent()
{
    const Running running = start({u"--exit-with-parent"_s});
    QCOMPARE(running.client().get("/v1/models").status, 200);
    running.process->closeWriteChannel();
    QVERIFY(running.process->waitForFinished(5000));
    QCOMPARE(running.process->exitCode(), 0);
}

void TestSandboxProgram::inputIsOnlyWatchedIfAsked()
{
    const Running running = start();
    running.process->closeWriteChannel();
    QVERIFY(!running.process->waitForFinished(300));
    QCOMPARE(running.client().get("/v1/models").status, 200);
}

void TestSandboxProgram::endsOnSignals_data()
{
    QTest::addColumn<int>("signalNumber");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestSandboxProgram::endsOnSignals()
{
    QFETCH(const int, signalNumber);
    const Running running = start();
    // In the middle of a rendering, which must not hold it up.
    running.client().postJson("/v1/videos", {{u"prompt"_s, u"A harbour"_s}, {u"seconds"_s, u"20"_s}});
    QCOMPARE(::kill(pid_t(running.process->processId()), signalNumber), 0);
    QVERIFY(running.process->waitForFinished(5000));
    QCOMPARE(running.process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(running.process->exitCode(), 0);
}

void TestSandboxProgram::aKillLosesNothing()
{
    QStringList ids;
    QJsonArray ledger;
    {
        const Running running = start();
        for (int i = 0; i < 3; ++i) {
            const auto made
                = running.client().postJson("/v1/videos", {{u"prompt"_s, u"A harbour at night"_s}});
            QCOMPARE(made.status, 200);
            ids << made.json().value("id"_L1).toString();
        }
        ledger = running.client().get("/sandbox/ledger").json().value("data"_L1).toArray();
        QCOMPARE(ledger.size(), 3);
        running.process->kill();
        QVERIFY(running.process->waitForFinished(5000));
    }
    const Running again = start();
    for (const QString& id : ids)
        QCOMPARE(waitForEnd(again.client(), id).value("status"_L1).toString(), u"completed"_s);
    QCOMPARE(again.client().get("/sandbox/ledger").json().value("data"_L1).toArray(), ledger);
    const auto content = again.client().get("/v1/videos/" + ids.last().toLatin1() + "/content");
    QCOMPARE(content.body.mid(4, 4), QByteArray("ftyp"));
}

void TestSandboxProgram::aFolderBelongsToOne()
{
    const Running first = start();
    QProcess second;
    second.start(program(), arguments());
    QVERIFY(second.waitForFinished(10'000));
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains(QByteArray::number(first.process->processId())));
    QCOMPARE(first.client().get("/v1/models").status, 200);
}

void TestSandboxProgram::faultsFromAFile()
{
    QFile file(m_folder->filePath(u"faults.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"rules":[{"call":"models","fault":"refuse","times":1}]})");
    file.close();
    const Running running = start({u"--faults"_s, file.fileName()});
    QCOMPARE(running.client().get("/v1/models").status, 400);
    QCOMPARE(running.client().get("/v1/models").status, 200);
}

void TestSandboxProgram::paceTakesTime()
{
    const Running running = start({u"--pace"_s, u"0.1"_s});
    QElapsedTimer timer;
    timer.start();
    const auto made = running.client().postJson("/v1/videos", {{u"prompt"_s, u"A harbour"_s}});
    const auto video = waitForEnd(running.client(), made.json().value("id"_L1).toString());
    QCOMPARE(video.value("status"_L1).toString(), u"completed"_s);
    QVERIFY2(timer.elapsed() >= 950, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandboxprogram.moc"
