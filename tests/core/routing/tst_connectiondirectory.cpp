#include "core/base/async.h"
#include "core/routing/connectiondirectory.h"
#include "core/secrets/secretstore.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestConnectionDirectory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
        m_secrets = std::make_unique<MemorySecretStore>();
        m_directory = std::make_unique<ConnectionDirectory>(
            *m_store, *m_secrets, m_network,
            SandboxProcess::Settings {u"/nowhere/troupe-sandbox"_s, m_dir->path()});
    }
    void cleanup()
    {
        m_directory.reset();
        m_store.reset();
    }

    void nobodyKnowsIsMissing() { QCOMPARE(ask(ConnectionId::create()).error().kind, Error::Kind::Missing); }

    void aSandboxThatCannotStartIsSaid()
    {
        QCOMPARE(ask(m_store->connections().all()->first().id).error().kind, Error::Kind::Missing);
    }

    void theSameConnectionHasTheSameProvider()
    {
        Connection connection = add(NoKey {});
        const auto first = ask(connection.id);
        QVERIFY(first);
        QCOMPARE(ask(connection.id).value(), first.value());
        connection.baseUrl = QUrl(u"https://other.example"_s);
        QVERIFY(m_store->connections().save(connection));
        QVERIFY(ask(connection.id).value() != first.value());
    }

    void aKeyOfTheEnvironmentIsWanted()
    {
        const Connection connection = add(EnvironmentKey {u"TROUPE_TEST_KEY"_s});
        qunsetenv("TROUPE_TEST_KEY");
        QCOMPARE(ask(connection.id).error().kind, Error::Kind::Unauthorized);
        qputenv("TROUPE_TEST_KEY", "k");
        QVERIFY(ask(connection.id));
    }

    void aKeyOfTheKeychainIsWanted()
    {
        const Connection connection = add(KeychainKey {});
        QCOMPARE(ask(connection.id).error().kind, Error::Kind::Unauthorized);
        auto written = m_secrets->write(ConnectionDirectory::secretName(connection.id), "k");
        QTRY_VERIFY(written.isFinished());
        QVERIFY(ask(connection.id));
    }

private:
    Connection add(const KeySource& key)
    {
        const Connection connection {ConnectionId::create(), Connection::Kind::OpenAiCompatible, u"Gateway"_s,
                                     QUrl(u"https://gateway.example"_s), key};
        const auto saved = m_store->connections().save(connection);
        Q_ASSERT(saved);
        Q_UNUSED(saved)
        return connection;
    }
    Result<std::shared_ptr<VideoProvider>> ask(const ConnectionId& id)
    {
        auto future = m_directory->provider(id);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }))
            return failure(Error::Kind::Timeout);
        return future.result();
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<ConnectionDirectory> m_directory;
};

QTEST_GUILESS_MAIN(TestConnectionDirectory)
#include "tst_connectiondirectory.moc"
