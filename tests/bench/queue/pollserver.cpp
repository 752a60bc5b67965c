#include "pollserver.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/prctl.h>

#include <csignal>
#include <cstdio>

namespace troupe::bench {
namespace {

QByteArray answerTo(const QByteArray& head)
{
    static int asked = 0;
    const QByteArray path = head.left(head.indexOf("\r\n")).split(' ').value(1);
    const QByteArray body = R"({"id":")" + path.mid(path.lastIndexOf('/') + 1)
        + R"(","object":"video","model":"sora-2","status":"in_progress","progress":)"
        + QByteArray::number(++asked / 1000 % 100)
        + R"(,"created_at":1795646000,"seconds":"8","size":"1280x720"})";
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void answer(QTcpSocket& socket)
{
    QByteArray unread = socket.property("unread").toByteArray() + socket.readAll();
    for (qsizetype end = unread.indexOf("\r\n\r\n"); end >= 0; end = unread.indexOf("\r\n\r\n")) {
        socket.write(answerTo(unread.left(end)));
        unread.remove(0, end + 4);
    }
    socket.setProperty("unread", unread);
}

} // namespace

int servePolls()
{
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no port");
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket* socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { answer(*socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    std::printf("http://127.0.0.1:%d\n", server.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace troupe::bench
