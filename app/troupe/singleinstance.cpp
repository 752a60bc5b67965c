#include "app/troupe/singleinstance.h"

#include "core/base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {
namespace {

constexpr int ConnectWithin = 500; // ms
constexpr int AnswerWithin = 1500; // ms
constexpr qint64 MaxRequest = 1024;
constexpr auto Raise = "raise "; // and the token, and a line feed
constexpr auto Raised = "raised\n";

/// Short, since the path of a socket may have 107 bytes.
QString socketName(const QString& profileFolder)
{
    const QFileInfo folder(profileFolder);
    const QString real = folder.canonicalFilePath();
    const QString path = real.isEmpty() ? QDir::cleanPath(folder.absoluteFilePath()) : real;
    const auto hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (runtime.isEmpty())
        runtime = QDir::tempPath();
    return runtime + u"/troupe-"_s + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString& profileFolder, QObject* parent)
    : QObject(parent), m_name(socketName(profileFolder))
{}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::raiseOther(const QByteArray& token)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(ConnectWithin))
        return false;
    const bool isClean = token.size() < MaxRequest / 2 && !token.contains('\n');
    socket.write(Raise + (isClean ? token : QByteArray()) + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(AnswerWithin))
            return false;
    }
    return socket.readLine() == Raised;
}

void SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::answer);
    // Whoever holds the profile's lock owns the name: what is there was left behind.
    QLocalServer::removeServer(m_name);
    if (!m_server->listen(m_name))
        qCWarning(lcApp) << "a second start will not find this one:" << m_server->errorString();
}

void SingleInstance::answer()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(5s, socket, &QLocalSocket::abort); // Says nothing: is no studio.
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > MaxRequest)
                    socket->abort();
                return;
            }
            const QByteArray line = socket->readLine(MaxRequest);
            if (!line.startsWith(Raise) || !line.endsWith('\n')) {
                socket->abort();
                return;
            }
            socket->write(Raised);
            socket->flush();
            socket->disconnectFromServer();
            Q_EMIT raiseAsked(line.sliced(qsizetype(qstrlen(Raise))).chopped(1));
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace troupe
