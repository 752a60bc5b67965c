#include "core/base/async.h"
#include "core/secrets/secretstore.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

constexpr int Patience = 20'000; // ms; a keychain that answers does so in a few

template<typename T>
Result<T> outcome(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, Patience) || future.resultCount() == 0)
        return failure(Error::Kind::Canceled, u"the test waited in vain"_s);
    return future.result();
}

/// One step against the keychain of this session, as its own process:
/// write NAME VALUE | read NAME | remove NAME. Exit code: 0 done, 3 no such key, 4 no keychain.
int step(const QStringList& arguments)
{
    KeychainStore store(u"Troupe test"_s);
    const QString what = arguments.value(0);
    const QString name = arguments.value(1);
    Result<> done;
    if (what == u"read"_s) {
        const auto secret = outcome(store.read(name));
        if (secret && !*secret)
            return 3;
        if (secret)
            std::fwrite((*secret)->constData(), 1, size_t((*secret)->size()), stdout);
        else
            done = tl::unexpected(secret.error());
    } else if (what == u"write"_s) {
        done = outcome(store.write(name, QByteArray::fromHex(arguments.value(2).toLatin1())));
    } else {
        done = outcome(store.remove(name));
    }
    if (done)
        return 0;
    return done.error().kind == Error::Kind::SecretsUnavailable ? 4 : 5;
}

/// The steps of `script` ("write a ff; read a"), each in a fresh process, in one keyring session.
/// Prints "CODE HEX" for each.
int session(const QString& script)
{
    for (const QString& line : script.split(u';')) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList {u"--step"_s} + line.trimmed().split(u' '));
        if (!process.waitForFinished(Patience))
            return 1;
        std::printf("%d %s\n", process.exitCode(), process.readAllStandardOutput().toHex().constData());
    }
    return 0;
}

} // namespace

class TestSecretStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void memoryKeepsUntilTheEnd()
    {
        MemorySecretStore store;
        QCOMPARE(outcome(store.read(u"a"_s)).value(), std::nullopt);
        QVERIFY(outcome(store.write(u"a"_s, "one")));
        QVERIFY(outcome(store.write(u"a"_s, "two")));
        QCOMPARE(outcome(store.read(u"a"_s)).value(), "two"_ba);
        QVERIFY(outcome(store.remove(u"a"_s)));
        QVERIFY(outcome(store.remove(u"a"_s)));
        QCOMPARE(outcome(store.read(u"a"_s)).value(), std::nullopt);
        QCOMPARE(outcome(MemorySecretStore().read(u"a"_s)).value(), std::nullopt);
    }

    void aKeyringKeepsKeys()
    {
        if (!hasPrograms())
            QSKIP("needs dbus-run-session and gnome-keyring-daemon");
        QTemporaryDir home;
        // Bytes that are no text, and what a careless store would cut at: zero and line end.
        QCOMPARE(inKeyring(home.path(), u"read a; write a 00ff0a; read a; write a 6b6579; read a; read b"_s),
                 QStringList({u"3"_s, u"0"_s, u"0 00ff0a"_s, u"0"_s, u"0 6b6579"_s, u"3"_s}));
        // Another session, another keyring process: the key is on disk.
        QCOMPARE(inKeyring(home.path(), u"read a; remove a; read a; remove a"_s),
                 QStringList({u"0 6b6579"_s, u"0"_s, u"3"_s, u"0"_s}));
    }

    void aKeyringWritesNoPlainText()
    {
        if (!hasPrograms())
            QSKIP("needs dbus-run-session and gnome-keyring-daemon");
        QTemporaryDir home;
        const QByteArray secret = "sk-very-secret-value";
        QCOMPARE(inKeyring(home.path(), u"write a "_s + QString::fromLatin1(secret.toHex())),
                 QStringList {u"0"_s});
        int files = 0;
        QDirIterator it(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
        }
        QVERIFY(files > 0);
    }

    void withoutABusThereIsNoKeychain()
    {
        QTemporaryDir home;
        for (const QStringList& arguments :
             {QStringList {u"read"_s, u"a"_s}, {u"write"_s, u"a"_s, u"6b"_s}, {u"remove"_s, u"a"_s}}) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + home.filePath(u"none"_s));
            environment.insert(u"HOME"_s, home.path());
            for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CURRENT_DESKTOP"_s})
                environment.remove(name);
            process.setProcessEnvironment(environment);
            process.start(QCoreApplication::applicationFilePath(), QStringList {u"--step"_s} + arguments);
            QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, Patience);
            QCOMPARE(process.exitCode(), 4);
        }
        // No fallback wrote it down somewhere.
        QVERIFY(QDir(home.path()).isEmpty(QDir::Files | QDir::Hidden | QDir::AllDirs | QDir::NoDotAndDotDot));
    }

private:
    static bool hasPrograms()
    {
        for (const QString& program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s, u"dbus-send"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                return false;
        }
        return true;
    }

    static QStringList inKeyring(const QString& home, const QString& script)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(TROUPE_WITH_KEYRING),
                      {home, QCoreApplication::applicationFilePath(), u"--session"_s, script});
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 2 * Patience))
            process.kill();
        QStringList lines;
        for (const QByteArray& line : process.readAllStandardOutput().trimmed().split('\n'))
            lines << QString::fromLatin1(line.trimmed());
        return lines;
    }
};

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--step")
        return step(arguments.mid(2));
    if (arguments.value(1) == u"--session")
        return session(arguments.value(2));
    TestSecretStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretstore.moc"
