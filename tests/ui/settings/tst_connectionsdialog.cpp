#include "core/base/async.h"
#include "core/routing/connectiondirectory.h"
#include "core/secrets/secretstore.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "tests/support/fakehttpserver.h"
#include "ui/common/banner.h"
#include "ui/settings/connectionsdialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

/// No keychain until told to keep keys in memory.
class MissingKeychain : public SecretStore {
public:
    bool untilQuit = false;
    MemorySecretStore memory;

    QFuture<Result<std::optional<QByteArray>>> read(const QString& name) override
    {
        return memory.read(name);
    }
    QFuture<Result<>> write(const QString& name, const QByteArray& secret) override
    {
        return untilQuit ? memory.write(name, secret)
                         : ready(Result<>(failure(Error::Kind::SecretsUnavailable)));
    }
    QFuture<Result<>> remove(const QString& name) override { return memory.remove(name); }
};

} // namespace

class TestConnectionsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
        m_secrets = std::make_unique<MissingKeychain>();
        m_directory = std::make_unique<ConnectionDirectory>(
            *m_store, *m_secrets, m_network, SandboxProcess::Settings {u"/nowhere"_s, m_dir->path()});
        m_dialog = std::make_unique<ConnectionsDialog>(ConnectionsDialog::Parts {
            *m_store, *m_secrets, *m_directory, [this] { m_secrets->untilQuit = true; }});
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_directory.reset();
        m_store.reset();
    }

    void aConnectionIsAddedAndTested()
    {
        test::FakeHttpServer server;
        server.answer("GET /v1/models",
                      test::FakeAnswer::json(R"({"object":"list","data":[{"id":"a"},{"id":"b"}]})"));
        fill(u"Gateway"_s, server.url().toString());
        click(u"saveConnection"_s);
        QCOMPARE(m_store->connections().all()->size(), 2);
        QCOMPARE(m_dialog->findChild<QListWidget*>()->count(), 2);
        click(u"testConnection"_s);
        QTRY_COMPARE(banner()->tone(), Banner::Tone::Good);
        QTRY_VERIFY2(banner()->message().contains(u"2"_s), qPrintable(banner()->message()));
    }

    void aBadKeyIsSaid()
    {
        test::FakeHttpServer server;
        server.answer(
            "GET /v1/models",
            test::FakeAnswer::json(R"({"error":{"message":"no such key","type":"auth_error"}})", 401));
        fill(u"Gateway"_s, server.url().toString());
        click(u"saveConnection"_s);
        click(u"testConnection"_s);
        QTRY_COMPARE(banner()->tone(), Banner::Tone::Bad);
    }

    void badFieldsAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("word");
        QTest::newRow("no name") << u" "_s << u"https://a.example"_s << u"name"_s;
        QTest::newRow("plain http") << u"A"_s << u"http://a.example"_s << u"https"_s;
        QTest::newRow("no such port") << u"A"_s << u"http://localhost:99999"_s << u"65535"_s;
        QTest::newRow("with a password") << u"A"_s << u"https://me:pw@a.example"_s << u"user name"_s;
        QTest::newRow("taken") << u"Sandbox"_s << u"https://a.example"_s << u"Another"_s;
    }

    void badFieldsAreNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, url);
        QFETCH(QString, word);
        fill(name, url);
        click(u"saveConnection"_s);
        QCOMPARE(banner()->tone(), Banner::Tone::Bad);
        QVERIFY2(banner()->message().contains(word), qPrintable(banner()->message()));
        QCOMPARE(m_store->connections().all()->size(), 1);
    }

    void withoutAKeychainTheKeyCanStayUntilQuit()
    {
        fill(u"Gateway"_s, u"https://a.example"_s);
        m_dialog->findChild<QLineEdit*>(u"connectionKey"_s)->setText(u"secret"_s);
        click(u"saveConnection"_s);
        QTRY_COMPARE(banner()->tone(), Banner::Tone::Warning);
        Q_EMIT banner()->actionTriggered();
        QTRY_COMPARE(banner()->tone(), Banner::Tone::Good);
        const ConnectionId id = m_store->connections().findByName(u"Gateway"_s).value()->id;
        auto kept = m_secrets->read(ConnectionDirectory::secretName(id));
        QTRY_VERIFY(kept.isFinished());
        QCOMPARE(kept.result().value(), std::optional<QByteArray>("secret"));
    }

    void theSandboxStays()
    {
        QVERIFY(!m_dialog->findChild<QPushButton*>(u"removeConnection"_s)->isEnabled());
        fill(u"Gateway"_s, u"https://a.example"_s);
        click(u"saveConnection"_s);
        click(u"removeConnection"_s);
        QCOMPARE(m_store->connections().all()->size(), 1);
    }

private:
    void fill(const QString& name, const QString& url)
    {
        click(u"newConnection"_s);
        m_dialog->findChild<QLineEdit*>(u"connectionName"_s)->setText(name);
        m_dialog->findChild<QLineEdit*>(u"connectionUrl"_s)->setText(url);
    }
    void click(const QString& button)
    {
        QTest::mouseClick(m_dialog->findChild<QPushButton*>(button), Qt::LeftButton);
    }
    Banner* banner() const { return m_dialog->findChild<Banner*>(); }

    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<MissingKeychain> m_secrets;
    std::unique_ptr<ConnectionDirectory> m_directory;
    std::unique_ptr<ConnectionsDialog> m_dialog;
};

QTEST_MAIN(TestConnectionsDialog)
#include "tst_connectionsdialog.moc"
