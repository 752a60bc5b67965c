#include "app/troupe/singleinstance.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace troupe;

// The studio as a process, started a second time.
class TestSecondStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_runtime.isValid());
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        qputenv("TROUPE_SANDBOX", TROUPE_BIN_DIR "/troupe-sandbox");
    }

    void aSecondStartBringsTheFirstToTheFront()
    {
        QTemporaryDir profile;
        QProcess first;
        start(first, profile.path());
        SingleInstance other(profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(other.raiseOther({}), 60'000);

        QProcess second;
        start(second, profile.path());
        QVERIFY(second.waitForFinished(60'000));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);

        QTemporaryDir elsewhere;
        QVERIFY(!SingleInstance(elsewhere.path()).raiseOther({})); // Each profile has its own studio.

        ::kill(pid_t(first.processId()), SIGTERM);
        QVERIFY(first.waitForFinished(60'000));
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QCOMPARE(first.exitCode(), 0);
    }

    void whatACrashLeftBehindIsInNobodysWay()
    {
        QTemporaryDir profile;
        QProcess first;
        start(first, profile.path());
        SingleInstance other(profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(other.raiseOther({}), 60'000);
        first.kill();
        QVERIFY(first.waitForFinished(60'000));
        QVERIFY(!other.raiseOther({}));
        QProcess second;
        start(second, profile.path());
        QTRY_VERIFY_WITH_TIMEOUT(other.raiseOther({}), 60'000);
    }

    void theTokenOfTheDesktopArrives()
    {
        QTemporaryDir profile;
        const QString program = QCoreApplication::applicationFilePath();
        SingleInstance first(profile.path());
        first.listen();
        QSignalSpy asked(&first, &SingleInstance::raiseAsked);
        QProcess second; // raiseOther() blocks: from another process.
        second.start(program, {u"--raise"_s, profile.path(), u"token-1"_s});
        QVERIFY(QTest::qWaitFor([&] { return second.state() == QProcess::NotRunning; }, 60'000));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toByteArray(), QByteArray("token-1"));
    }

    void nonsenseRaisesNothing_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("nothing") << QByteArray("\n");
        QTest::newRow("another word") << QByteArray("quit now\n");
        QTest::newRow("no end") << QByteArray(1 << 20, 'x');
        QTest::newRow("long line") << QByteArray("raise " + QByteArray(1 << 20, 'x') + "\n");
    }
    void nonsenseRaisesNothing()
    {
        QFETCH(const QByteArray, sent);
        QTemporaryDir profile;
        SingleInstance first(profile.path());
        first.listen();
        QSignalSpy asked(&first, &SingleInstance::raiseAsked);
        const QStringList sockets
            = QDir(m_runtime.path()).entryList({u"troupe-*"_s}, QDir::System, QDir::Time);
        QVERIFY(!sockets.isEmpty());
        QLocalSocket socket;
        socket.connectToServer(m_runtime.filePath(sockets.first()));
        QVERIFY(socket.waitForConnected());
        socket.write(sent);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 20'000);
        QVERIFY(asked.isEmpty());
    }

private:
    static void start(QProcess& process, const QString& profile)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(TROUPE_BIN_DIR "/troupe"), {u"--profile"_s, profile});
        QVERIFY(process.waitForStarted());
    }

    QTemporaryDir m_runtime;
};

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--raise"_s)
        return SingleInstance(arguments.value(2)).raiseOther(arguments.value(3).toUtf8()) ? 0 : 1;
    TestSecondStart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secondstart.moc"
