#include "tests/integration/ctl/ctlrun.h"

#include "core/base/async.h"
#include "core/media/frames.h"
#include "core/routing/sandboxprocess.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

constexpr int Deadline = 300'000;
const QString Program = QStringLiteral(TROUPE_BIN_DIR "/troupectl");

/// Of a sandbox that is started on the data of the profile for the purpose.
QByteArray askSandbox(const QString& profile, const QByteArray& verb, const QString& path)
{
    SandboxProcess sandbox({.program = QStringLiteral(TROUPE_BIN_DIR "/troupe-sandbox"),
                            .dataFolder = profile + u"/sandbox"_s,
                            .pace = 0});
    QNetworkAccessManager network;
    std::optional<QByteArray> body;
    QObject here;
    whenDone(sandbox.address(), &here, [&](const Result<SandboxAddress>& address) {
        if (!address) {
            body = QByteArray();
            return;
        }
        QNetworkRequest request(QUrl(address->url.toString() + path));
        request.setRawHeader("Authorization", "Bearer " + address->token);
        QNetworkReply* reply = network.sendCustomRequest(request, verb);
        QObject::connect(reply, &QNetworkReply::finished, &here, [&body, reply] {
            body = reply->readAll();
            reply->deleteLater();
        });
    });
    return QTest::qWaitFor([&] { return body.has_value(); }, 60'000) ? *body : QByteArray();
}

} // namespace

Ctl::Ctl()
{
    // Nothing of the person's own session: no keychain, no profile, no variables of ours.
    m_environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    m_environment.remove(u"TROUPE_SANDBOX"_s);
    m_environment.remove(u"QT_FORCE_STDERR_LOGGING"_s);
    m_environment.insert(u"HOME"_s, m_dir.path());
    m_environment.insert(u"XDG_DATA_HOME"_s, m_dir.filePath(u"xdg"_s));
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_dir.filePath(u"run"_s));
}

QStringList Ctl::withProfile(const QStringList& arguments) const
{
    return QStringList {u"--profile"_s, profile()} + arguments;
}

std::unique_ptr<QProcess> Ctl::prepared() const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    return process;
}

Ctl::Outcome Ctl::run(const QStringList& arguments, const QByteArray& input) const
{
    return runWith({}, arguments, input);
}

Ctl::Outcome Ctl::runWith(const QStringList& wrapper, const QStringList& arguments,
                          const QByteArray& input) const
{
    QStringList line = wrapper + QStringList {Program} + withProfile(arguments);
    const auto process = prepared();
    const QString first = line.takeFirst();
    process->start(first, line);
    process->write(input);
    process->closeWriteChannel();
    Outcome outcome;
    if (process->waitForFinished(Deadline) && process->exitStatus() == QProcess::NormalExit)
        outcome.code = process->exitCode();
    outcome.out = process->readAllStandardOutput();
    outcome.err = process->readAllStandardError();
    return outcome;
}

std::unique_ptr<QProcess> Ctl::start(const QStringList& arguments) const
{
    auto process = prepared();
    process->start(Program, withProfile(arguments));
    return process;
}

bool Ctl::write(const QString& name, const QByteArray& bytes) const
{
    QFile to(file(name));
    return to.open(QIODevice::WriteOnly) && to.write(bytes) == bytes.size();
}

QByteArray Ctl::everything() const
{
    QByteArray all;
    QDirIterator files(profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile one(files.next());
        if (one.open(QIODevice::ReadOnly))
            all += one.fileName().toUtf8() + '\n' + one.readAll() + '\n';
    }
    return all;
}

bool waitForLine(QProcess& process, const QByteArray& word)
{
    QByteArray told;
    return QTest::qWaitFor(
               [&] {
                   told += process.readAllStandardError();
                   return told.contains(word) || process.state() == QProcess::NotRunning;
               },
               120'000)
        && told.contains(word);
}

double clipSeconds(const QString& path)
{
    const auto info = media::verify(path);
    return info ? info->seconds : 0;
}

QSize clipSize(const QString& path)
{
    const auto info = media::verify(path);
    return info ? info->size : QSize();
}

double differenceOfFrames(const QString& a, double atA, const QString& b, double atB)
{
    const auto frameA = media::framesAt(a, {atA}, {});
    const auto frameB = media::framesAt(b, {atB}, {});
    if (!frameA || !frameB || frameA->first().size() != frameB->first().size())
        return -1;
    const QImage& one = frameA->first();
    const QImage& other = frameB->first();
    double sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            sum += qAbs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
    }
    return sum / (double(one.width()) * one.height());
}

QJsonArray paidAtSandbox(const QString& profile)
{
    return QJsonDocument::fromJson(askSandbox(profile, "GET", u"/sandbox/ledger"_s))[u"data"_s].toArray();
}

bool deleteAtSandbox(const QString& profile, const QString& remoteId)
{
    const auto reply = QJsonDocument::fromJson(askSandbox(profile, "DELETE", u"/v1/videos/"_s + remoteId));
    return reply[u"deleted"_s].toBool();
}

int sandboxesOf(const QString& profile)
{
    int count = 0;
    const QByteArray folder = '\0' + (profile + u"/sandbox"_s).toUtf8() + '\0';
    const auto processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString& process : processes) {
        QFile line(u"/proc/%1/cmdline"_s.arg(process));
        if (line.open(QIODevice::ReadOnly) && line.readAll().contains(folder))
            ++count;
    }
    return count;
}

QString sandboxWithFaults(const Ctl& ctl, const QByteArray& rules)
{
    const QString program = ctl.file(u"faulty-sandbox"_s);
    const QByteArray script = "#!/bin/sh\nexec " TROUPE_BIN_DIR "/troupe-sandbox \"$@\" --faults "
        + ctl.file(u"faults.json"_s).toUtf8() + '\n';
    const bool isWritten = ctl.write(u"faults.json"_s, rules) && ctl.write(u"faulty-sandbox"_s, script)
        && QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return isWritten ? program : QString();
}
