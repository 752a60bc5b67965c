#include "ui/desktop/desktopnotifier.h"

#include <QDBusError>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

/// A notification service as desktops have one.
class FakeDesktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        QString icon;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    bool speaksMarkup = true;
    QList<Shown> shown;

public Q_SLOTS:
    QStringList GetCapabilities() const // NOLINT(readability-identifier-naming): the bus' own names
    {
        QStringList all {u"actions"_s, u"body"_s};
        if (speaksMarkup)
            all << u"body-markup"_s;
        return all;
    }
    uint Notify(const QString& /*name*/, uint /*replaces*/, const QString& icon, const QString& summary,
                const QString& body, const QStringList& actions, const QVariantMap& hints, int /*timeout*/)
    {
        shown << Shown {icon, summary, body, actions, hints};
        return 40 + uint(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void ActivationToken(uint id, const QString& token);
    void NotificationClosed(uint id, uint reason);
};

class TestDesktopNotifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (!m_daemon.waitForStarted())
            QSKIP("no dbus-daemon here");
        while (!m_daemon.canReadLine())
            QVERIFY(m_daemon.waitForReadyRead(20'000));
        m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
    }
    void cleanup()
    {
        for (const QString& name : {u"theirs"_s, u"ours"_s})
            QDBusConnection::disconnectFromBus(name);
    }
    void cleanupTestCase()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void aClickOpensTheJob_data()
    {
        QTest::addColumn<bool>("speaksMarkup");
        QTest::addColumn<QString>("body");
        QTest::newRow("desktop with markup") << true << u"Not &lt;b&gt;there&lt;/b&gt;."_s;
        QTest::newRow("desktop without") << false << u"Not <b>there</b>."_s;
    }
    void aClickOpensTheJob()
    {
        QFETCH(const bool, speaksMarkup);
        QFETCH(const QString, body);
        FakeDesktop desktop;
        desktop.speaksMarkup = speaksMarkup;
        QDBusConnection theirs = QDBusConnection::connectToBus(m_address, u"theirs"_s);
        QVERIFY(theirs.registerService(u"org.freedesktop.Notifications"_s));
        QVERIFY(theirs.registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
                                      QDBusConnection::ExportAllContents));
        DesktopNotifier notifier(QDBusConnection::connectToBus(m_address, u"ours"_s));
        QSignalSpy activated(&notifier, &DesktopNotifier::activated);
        QSignalSpy unavailable(&notifier, &DesktopNotifier::unavailable);
        const JobId first = JobId::create();
        const JobId second = JobId::create();
        notifier.show({u"SH 01 failed"_s, u"Not <b>there</b>."_s, first, true});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, 20'000);
        QCOMPARE(desktop.shown.first().summary, u"SH 01 failed"_s);
        QCOMPARE(desktop.shown.first().body, body);
        QCOMPARE(desktop.shown.first().actions.first(), u"default"_s);
        QCOMPARE(desktop.shown.first().hints.value(u"urgency"_s).toInt(), 2);
        notifier.show({u"SH 02 is ready"_s, {}, second, false});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 2, 20'000);
        QCOMPARE(desktop.shown.last().hints.value(u"urgency"_s).toInt(), 1);

        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                Q_EMIT desktop.ActionInvoked(7, u"default"_s); // Somebody else's notice.
                Q_EMIT desktop.ActivationToken(42, u"token-1"_s);
                Q_EMIT desktop.ActionInvoked(42, u"default"_s);
                return activated.wait(100);
            }(),
            20'000);
        QCOMPARE(activated.first().at(0).value<JobId>(), second);
        QCOMPARE(activated.first().at(1).toString(), u"token-1"_s);
        activated.clear();
        Q_EMIT desktop.NotificationClosed(42, 2);
        Q_EMIT desktop.ActionInvoked(42, u"default"_s); // Closed: it is nobody's any more.
        Q_EMIT desktop.ActionInvoked(41, u"default"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!activated.isEmpty(), 20'000);
        QCOMPARE(activated.first().at(0).value<JobId>(), first);
        QCOMPARE(activated.size(), 1);
        QVERIFY(unavailable.isEmpty());
    }

    void withoutAServiceItSaysSo()
    {
        DesktopNotifier notifier(QDBusConnection::connectToBus(m_address, u"ours"_s));
        QSignalSpy unavailable(&notifier, &DesktopNotifier::unavailable);
        notifier.show({u"SH 01 is ready"_s, {}, JobId::create(), false});
        QTRY_COMPARE_WITH_TIMEOUT(unavailable.size(), 1, 20'000);
        QCOMPARE(unavailable.first().first().value<Notice>().title, u"SH 01 is ready"_s);
    }

    void withoutABusItSaysSo()
    {
        DesktopNotifier notifier(QDBusConnection(u"there is none of this name"_s));
        QSignalSpy unavailable(&notifier, &DesktopNotifier::unavailable);
        notifier.show({u"SH 01 is ready"_s, {}, JobId::create(), false});
        QTRY_COMPARE_WITH_TIMEOUT(unavailable.size(), 1, 20'000);
    }

private:
    QProcess m_daemon;
    QString m_address;
};

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
