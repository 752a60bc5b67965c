#include "core/routing/sandboxprocess.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace troupe;

// The child here is a shell script that speaks the first line of the real one.
class TestSandboxProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsOnceForAllThatWait()
    {
        SandboxProcess process(
            settings("echo started >> \"$0.log\"\n"
                     "echo '{\"url\":\"http://127.0.0.1:5\",\"token\":\"t\"}'\nexec cat\n"));
        auto first = process.address();
        auto second = process.address();
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QCOMPARE(first.result().value(), (SandboxAddress {QUrl(u"http://127.0.0.1:5"_s), "t"}));
        QCOMPARE(second.result().value(), first.result().value());
        QFile log(m_script + u".log"_s);
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(log.readAll(), "started\n");
        QVERIFY(process.isRunning());
    }

    void badStartsAreSaid_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("ends at once") << "echo 'port taken' >&2\nexit 3\n"_ba << Error::Kind::Network;
        QTest::newRow("says nonsense") << "echo hello\nexec cat\n"_ba << Error::Kind::Network;
        QTest::newRow("listens elsewhere")
            << "echo '{\"url\":\"http://192.0.2.1:5\",\"token\":\"t\"}'\nexec cat\n"_ba
            << Error::Kind::Network;
        QTest::newRow("says nothing") << "exec cat\n"_ba << Error::Kind::Network;
        QTest::newRow("never ends its line") << "yes x | tr -d '\\n'\n"_ba << Error::Kind::Network;
    }

    void badStartsAreSaid()
    {
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        auto config = settings(body);
        config.startDeadline = std::chrono::milliseconds(700);
        SandboxProcess process(config);
        auto address = process.address();
        QTRY_VERIFY(address.isFinished());
        QCOMPARE(address.result().error().kind, kind);
        QVERIFY(!process.isRunning());
        auto again = process.address(); // Tried anew, and answered anew.
        QTRY_VERIFY(again.isFinished());
        QCOMPARE(again.result().error().kind, kind);
    }

    void whatItComplainedOfIsKept()
    {
        SandboxProcess process(settings("echo 'port taken' >&2\nexit 3\n"));
        auto address = process.address();
        QTRY_VERIFY(address.isFinished());
        QVERIFY(address.result().error().detail.contains(u"port taken"_s));
    }

    void noProgramIsMissing()
    {
        SandboxProcess process({u"/nowhere/troupe-sandbox"_s, m_dir.path()});
        QCOMPARE(process.address().result().error().kind, Error::Kind::Missing);
    }

    void aDeadOneIsStartedAgain()
    {
        SandboxProcess process(settings(
            "echo $$ > \"$0.pid\"\necho '{\"url\":\"http://127.0.0.1:5\",\"token\":\"t\"}'\nexec cat\n"));
        QSignalSpy stopped(&process, &SandboxProcess::stopped);
        auto first = process.address();
        QTRY_VERIFY(first.isFinished());
        const auto pid = childPid();
        QCOMPARE(::kill(pid, SIGKILL), 0);
        QTRY_COMPARE(stopped.size(), 1);
        auto second = process.address();
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result());
        QVERIFY(childPid() != pid);
    }

    void noneIsLeftBehind()
    {
        pid_t pid = 0;
        {
            SandboxProcess process(settings(
                "echo $$ > \"$0.pid\"\necho '{\"url\":\"http://127.0.0.1:5\",\"token\":\"t\"}'\nexec cat\n"));
            auto address = process.address();
            QTRY_VERIFY(address.isFinished());
            pid = childPid();
            QCOMPARE(::kill(pid, 0), 0);
        }
        QCOMPARE(::kill(pid, 0), -1);
    }

private:
    SandboxProcess::Settings settings(const QByteArray& body)
    {
        m_script = m_dir.filePath(u"sandbox-%1"_s.arg(++m_count));
        QFile file(m_script);
        const bool written = file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + body) > 0;
        Q_ASSERT(written);
        Q_UNUSED(written)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {m_script, m_dir.path()};
    }
    pid_t childPid() const
    {
        QFile file(m_script + u".pid"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    }

    QTemporaryDir m_dir;
    QString m_script;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestSandboxProcess)
#include "tst_sandboxprocess.moc"
