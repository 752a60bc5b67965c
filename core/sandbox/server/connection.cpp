#include "core/sandbox/server/connection.h"

#include <QDir>

#include <netinet/in.h>
#include <sys/socket.h>

#include <functional>

namespace troupe::sandbox {
namespace {

using NameOf = int (*)(int, sockaddr*, socklen_t*);

/// 0 for what has no port: another kind of descriptor, or a socket without a peer.
int portOf(int fd, NameOf nameOf)
{
    sockaddr_storage address {};
    socklen_t length = sizeof address;
    if (nameOf(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        return 0;
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in*>(&address)->sin_port);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6*>(&address)->sin6_port);
    return 0;
}

void forEachConnection(int localPort, const std::function<void(int fd, int remotePort)>& visit)
{
    const QStringList descriptors
        = QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System);
    for (const QString& name : descriptors) {
        bool isNumber = false;
        const int fd = name.toInt(&isNumber);
        const int remotePort
            = isNumber && portOf(fd, &::getsockname) == localPort ? portOf(fd, &::getpeername) : 0;
        if (remotePort > 0)
            visit(fd, remotePort);
    }
}

} // namespace

void closeConnection(int localPort, int remotePort)
{
    forEachConnection(localPort, [remotePort](int fd, int port) {
        if (port == remotePort)
            ::shutdown(fd, SHUT_RDWR);
    });
}

void resetConnection(int localPort, int remotePort)
{
    forEachConnection(localPort, [remotePort](int fd, int port) {
        // Dissolving the association makes Linux send a RST at once; the descriptor stays the server's.
        const sockaddr none {.sa_family = AF_UNSPEC, .sa_data = {}};
        if (port == remotePort)
            ::connect(fd, &none, sizeof none);
    });
}

void closeAllConnections(int localPort)
{
    forEachConnection(localPort, [](int fd, int) { ::shutdown(fd, SHUT_RDWR); });
}

} // namespace troupe::sandbox
