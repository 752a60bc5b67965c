#include "tests/support/sandboxprocess.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace troupe::test {
namespace {

constexpr int Patience = 20'000; // ms

} // namespace

SandboxProcess::SandboxProcess(const QString& program)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program,
                    {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_dir.path(), u"--pace"_s, u"0"_s,
                     u"--exit-with-parent"_s});
    QByteArray line;
    while (!line.endsWith('\n') && m_process.waitForReadyRead(Patience))
        line += m_process.readLine();
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    m_url = QUrl(ready["url"_L1].toString(), QUrl::StrictMode);
    m_token = ready["token"_L1].toString().toUtf8();
    if (m_url.isEmpty())
        std::fprintf(stderr, "the sandbox did not come up: %s\n", qPrintable(m_process.errorString()));
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(Patience))
        m_process.kill();
}

QJsonArray SandboxProcess::ledger() const
{
    int status = 0;
    return QJsonDocument::fromJson(ask("GET", u"/sandbox/ledger"_s, {}, &status))
        .object()["data"_L1]
        .toArray();
}

bool SandboxProcess::setFaults(const QJsonArray& rules) const
{
    int status = 0;
    ask("POST", u"/sandbox/faults"_s, QJsonDocument(QJsonObject {{u"rules"_s, rules}}).toJson(), &status);
    return status == 200;
}

QByteArray SandboxProcess::ask(const QByteArray& verb, const QString& path, const QByteArray& body,
                               int* status) const
{
    QNetworkAccessManager network;
    QUrl url = m_url;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    request.setTransferTimeout(Patience);
    QNetworkReply* reply = network.sendCustomRequest(request, verb, body);
    QEventLoop wait;
    QObject::connect(reply, &QNetworkReply::finished, &wait, &QEventLoop::quit);
    wait.exec();
    *status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return reply->readAll();
}

} // namespace troupe::test
