#include "core/net/http.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

// Made for this test alone: self-signed, for 127.0.0.1, and trusted by nobody.
constexpr const char* Certificate = "-----BEGIN CERTIFICATE-----\n"
                                    "MIIBkDCCATagAwIBAgIUQMks/RJtlzQwt7dMlEnys5JVGFswCgYIKoZIzj0EAwIw\n"
                                    "FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyNTAxMTYwM1oYDzIxMjYxMTAx\n"
                                    "MDExNjAzWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO\n"
                                    "PQMBBwNCAATWy+lk+FFKOHZeApStG/JTUKfwyks17dQTOJdBIBPEMB7mnVVGi2Pv\n"
                                    "moc8WNe+EvtgxuUYH7jY64Ka2eq1cFBBo2QwYjAdBgNVHQ4EFgQUrYtiL0tD9SU2\n"
                                    "i/8tnZIRU5Cm4XEwHwYDVR0jBBgwFoAUrYtiL0tD9SU2i/8tnZIRU5Cm4XEwDwYD\n"
                                    "VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC\n"
                                    "IQC3ca1Y9kbJAq3RVQH/gdJbL2IXFpykN6fD1qlb7j43kwIgD5Br/HRxhN+/5vET\n"
                                    "GaNkBLkI6dkZv9+iCO7DSQbRjUI=\n"
                                    "-----END CERTIFICATE-----\n";
constexpr const char* PrivateKey = "-----BEGIN PRIVATE KEY-----\n"
                                   "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgWEHsfXpMZWETdm4d\n"
                                   "Xy0yyJ5L9rmcA+nmlr3233Occ0ChRANCAATWy+lk+FFKOHZeApStG/JTUKfwyks1\n"
                                   "7dQTOJdBIBPEMB7mnVVGi2Pvmoc8WNe+EvtgxuUYH7jY64Ka2eq1cFBB\n"
                                   "-----END PRIVATE KEY-----\n";

} // namespace

class TestTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("Qt found no TLS library");
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(Certificate));
        configuration.setPrivateKey(QSslKey(PrivateKey, QSsl::Ec));
        m_server.setSslConfiguration(configuration);
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
            auto* socket = m_server.nextPendingConnection();
            connect(socket, &QIODevice::readyRead, this, [this, socket] {
                m_received += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            });
        });
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
    }

    void aCertificateThatNobodyTrustsIsTheEnd_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("get") << "GET"_ba;
        QTest::newRow("post") << "POST"_ba;
    }

    void aCertificateThatNobodyTrustsIsTheEnd()
    {
        QFETCH(QByteArray, verb);
        const http::Outcome outcome = exchange(verb);
        QVERIFY(!outcome.answer);
        QCOMPARE(outcome.answer.error().kind, Error::Kind::Network);
        QVERIFY2(outcome.answer.error().detail.startsWith(u"SslHandshakeFailedError"_s),
                 qPrintable(outcome.answer.error().detail));
        QCOMPARE(outcome.delivery, http::Delivery::Nothing);
        QVERIFY(http::isClearNo(outcome));
        QVERIFY(m_received.isEmpty());
    }

    void oneThatIsTrustedIsFine()
    {
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.addCaCertificate(QSslCertificate(Certificate));
        QSslConfiguration::setDefaultConfiguration(trusting); // of this process, and the last test
        QVERIFY(exchange("POST").answer);
        QVERIFY(m_received.startsWith("POST / HTTP/1.1\r\n"));
        QVERIFY(m_received.contains("Bearer sk-1"));
    }

private:
    http::Outcome exchange(const QByteArray& verb)
    {
        http::Request request;
        request.verb = verb;
        request.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(m_server.serverPort()));
        request.headers = {{"Authorization", "Bearer sk-1"}};
        if (verb == "POST"_ba)
            request.body = http::Body::json({{u"a"_s, 1}});
        auto future = http::exchange(m_network, request,
                                     [](const http::Outcome& o) -> Result<http::Outcome> { return o; });
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return {failure(Error::Kind::Canceled, u"the test waited in vain"_s)};
        return future.result().value();
    }

    QSslServer m_server;
    QNetworkAccessManager m_network;
    QByteArray m_received;
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
