#include "rawclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <arpa/inet.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <unistd.h>

namespace troupe::tests {
namespace {

constexpr int Patience = 10; // seconds

// Not a QTcpSocket: that does not tell a reset from an end.
int connectTo(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience {.tv_sec = Patience, .tv_usec = 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address); // else sending fails
    return fd;
}

void sendAll(int fd, const QByteArray& bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto part = ::send(fd, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (part <= 0)
            break;
        sent += part;
    }
}

/// Empty at the end, and on an error, which then is in errno.
QByteArray receive(int fd)
{
    std::array<char, 65536> buffer {};
    errno = 0;
    const auto got = ::recv(fd, buffer.data(), buffer.size(), 0);
    return got > 0 ? QByteArray(buffer.data(), got) : QByteArray();
}

void parse(const QByteArray& all, RawReply& reply)
{
    const qsizetype headEnd = all.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const QList<QByteArray> lines = all.left(headEnd).split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    reply.headers.clear();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.emplaceBack(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    reply.body = all.mid(headEnd + 4);
}

} // namespace

QByteArray RawReply::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject RawReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QList<RawReply> RawClient::callInTurn(const QUrl& base, const QList<QByteArray>& requests)
{
    const int fd = connectTo(quint16(base.port()));
    QList<RawReply> replies;
    for (const QByteArray& request : requests) {
        sendAll(fd, request);
        QByteArray all;
        RawReply reply;
        do {
            const QByteArray bytes = receive(fd);
            if (bytes.isEmpty())
                break;
            all += bytes;
            parse(all, reply);
        } while (reply.status == 0 || reply.body.size() < reply.header("content-length").toLongLong());
        replies << reply;
    }
    ::close(fd);
    return replies;
}

RawReply RawClient::call(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                         const QList<std::pair<QByteArray, QByteArray>>& headers) const
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n";
    if (!m_token.isEmpty())
        request += "Authorization: Bearer " + m_token + "\r\n";
    for (const auto& [name, value] : headers)
        request += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    request += "\r\n" + body;

    QElapsedTimer timer;
    timer.start();
    const int fd = connectTo(quint16(m_base.port()));
    sendAll(fd, request);
    QByteArray all;
    for (QByteArray bytes = receive(fd); !bytes.isEmpty(); bytes = receive(fd))
        all += bytes;
    RawReply reply;
    reply.wasReset = errno == ECONNRESET;
    reply.milliseconds = timer.elapsed();
    ::close(fd);
    parse(all, reply);
    return reply;
}

RawReply RawClient::postJson(const QByteArray& path, const QJsonObject& object) const
{
    return call("POST", path, QJsonDocument(object).toJson(), {{"Content-Type", "application/json"}});
}

RawReply RawClient::postForm(const QByteArray& path, const QList<FormPart>& parts) const
{
    const QByteArray boundary = "----a boundary of the tests";
    QByteArray body;
    for (const FormPart& part : parts) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name + '"';
        if (!part.fileName.isEmpty())
            body += "; filename=\"" + part.fileName + "\"\r\nContent-Type: " + part.contentType;
        body += "\r\n\r\n" + part.content + "\r\n";
    }
    body += "--" + boundary + "--\r\n";
    return call("POST", path, body, {{"Content-Type", "multipart/form-data; boundary=\"" + boundary + '"'}});
}

} // namespace troupe::tests
