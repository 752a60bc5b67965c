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

SandboxProcess::SandboxProcess(const QString& program, const QStringList& more)
    : m_program(program), m_more(more)
{
    start(u"127.0.0.1:0"_s);
}

SandboxProcess::~SandboxProcess()
{
    m_process->terminate();
    if (!m_process->waitForFinished(Patience))
        kill();
}

void SandboxProcess::start(const QString& address)
{
    QStringList arguments {u"--listen"_s,          address, u"--data"_s, m_dir.path(), u"--pace"_s, u"0"_s,
                           u"--exit-with-parent"_s};
    if (!m_token.isEmpty())
        arguments << u"--token"_s << QString::fromLatin1(m_token);
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(m_program, arguments + m_more);
    QByteArray line;
    while (!line.endsWith('\n') && m_process->waitForReadyRead(Patience))
        line += m_process->readLine();
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    m_url = QUrl(ready["url"_L1].toString(), QUrl::StrictMode);
    m_token = ready["token"_L1].toString().toUtf8();
    if (m_url.isEmpty())
        std::fprintf(stderr, "the sandbox did not come up: %s\n", qPrintable(m_process->errorString()));
}

void SandboxProcess::kill()
{
    m_process->kill();
    m_process->waitForFinished(Patience);
}

bool SandboxProcess::restart()
{
    const QUrl before = m_url;
    start(before.authority());
    return m_url == before;
}

QJsonArray SandboxProcess::ledger() const
{
    int status = 0;
    return ask("GET", u"/sandbox/ledger"_s, {}, &status)["data"_L1].toArray();
}

QJsonArray SandboxProcess::videos() const
{
    QJsonArray videos;
    QString after;
    for (bool more = true; more;) {
        int status = 0;
        const QString from = after.isEmpty() ? QString() : u"&after="_s + after;
        const QJsonObject page = ask("GET", u"/v1/videos?limit=100"_s + from, {}, &status);
        for (const auto& video : page["data"_L1].toArray())
            videos.append(video);
        after = page["last_id"_L1].toString();
        more = page["has_more"_L1].toBool() && !after.isEmpty();
    }
    return videos;
}

bool SandboxProcess::setFaults(const QJsonArray& rules) const
{
    int status = 0;
    ask("POST", u"/sandbox/faults"_s, QJsonDocument(QJsonObject {{u"rules"_s, rules}}).toJson(), &status);
    return status == 200;
}

QJsonArray SandboxProcess::faults() const
{
    int status = 0;
    return ask("GET", u"/sandbox/faults"_s, {}, &status)["rules"_L1].toArray();
}

QJsonObject SandboxProcess::ask(const QByteArray& verb, const QString& path, const QByteArray& body,
                                int* status) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(m_url.resolved(QUrl(path)));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    request.setTransferTimeout(Patience);
    QNetworkReply* reply = network.sendCustomRequest(request, verb, body);
    QEventLoop wait;
    QObject::connect(reply, &QNetworkReply::finished, &wait, &QEventLoop::quit);
    wait.exec();
    *status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return QJsonDocument::fromJson(reply->readAll()).object();
}

} // namespace troupe::test
