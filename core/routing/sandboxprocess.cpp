#include "core/routing/sandboxprocess.h"

#include "core/base/async.h"
#include "core/base/logging.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qsizetype MaxFirstLine = 4096;
constexpr qsizetype MaxComplaint = 2000;

Result<SandboxAddress> parse(const QByteArray& line)
{
    const QJsonDocument json = QJsonDocument::fromJson(line);
    const SandboxAddress address {QUrl(json["url"_L1].toString()), json["token"_L1].toString().toUtf8()};
    if (!address.url.isValid() || address.url.host() != u"127.0.0.1" || address.token.isEmpty())
        return failure(Error::Kind::Protocol, u"the sandbox's first line is not an address"_s);
    return address;
}

} // namespace

SandboxProcess::SandboxProcess(Settings settings, QObject* parent)
    : QObject(parent), m_settings(std::move(settings))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_process)
            m_process->kill(); // What follows is ended().
    });
}

SandboxProcess::~SandboxProcess()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill(); // All it knows is on the disk.
    m_process->waitForFinished(); // As ~QProcess would, which complains besides.
    delete m_process;
}

QFuture<Result<SandboxAddress>> SandboxProcess::address()
{
    if (m_address)
        return ready(Result<SandboxAddress>(*m_address));
    auto promise = std::make_shared<QPromise<Result<SandboxAddress>>>();
    promise->start();
    m_waiting.push_back(promise);
    if (!m_process)
        start();
    return promise->future();
}

void SandboxProcess::start()
{
    if (!QFileInfo(m_settings.program).isExecutable()) {
        answer(failure(Error::Kind::Missing, m_settings.program));
        return;
    }
    m_output.clear();
    m_complaint.clear();
    m_process = new QProcess(this);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::read);
    connect(m_process, &QProcess::readyReadStandardError, this, [this] {
        m_complaint += m_process->readAllStandardError();
        m_complaint = m_complaint.right(MaxComplaint);
    });
    connect(m_process, &QProcess::finished, this, &SandboxProcess::ended);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // The one error that no finished() follows.
            ended();
    });
    m_deadline.start(m_settings.startDeadline);
    m_process->start(m_settings.program,
                     {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_settings.dataFolder, u"--pace"_s,
                      QString::number(m_settings.pace), u"--exit-with-parent"_s});
}

void SandboxProcess::read()
{
    m_output += m_process->readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (m_address || (end < 0 && m_output.size() < MaxFirstLine))
        return;
    m_deadline.stop();
    const auto address = parse(m_output.left(end));
    if (!address) {
        m_process->kill();
        return;
    }
    m_address = *address;
    qCInfo(lcSandbox) << "listens on" << address->url.toString();
    answer(*address);
}

void SandboxProcess::answer(const Result<SandboxAddress>& result)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto& promise : waiting) {
        promise->addResult(result);
        promise->finish();
    }
}

void SandboxProcess::ended()
{
    m_deadline.stop();
    m_process->deleteLater();
    m_process = nullptr;
    const bool ran = m_address.has_value();
    m_address.reset();
    qCInfo(lcSandbox) << "ended" << m_complaint.trimmed();
    answer(
        failure(Error::Kind::Network, u"the sandbox ended: "_s + QString::fromUtf8(m_complaint.trimmed())));
    if (ran)
        Q_EMIT stopped();
}

} // namespace troupe
