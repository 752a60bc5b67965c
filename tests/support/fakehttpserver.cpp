#include "tests/support/fakehttpserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace troupe::test {

QByteArray FakeRequest::header(const QByteArray& name) const
{
    for (const QByteArray& field : head.split('\n')) {
        const qsizetype colon = field.indexOf(':');
        if (colon > 0 && field.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return field.mid(colon + 1).trimmed();
    }
    return {};
}

FakeAnswer FakeAnswer::with(int status, const QByteArray& body, const QByteArray& headers)
{
    return {{"HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers
             + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body}};
}

FakeAnswer FakeAnswer::json(const QByteArray& body, int status)
{
    return with(status, body, "Content-Type: application/json\r\n");
}

FakeAnswer FakeAnswer::ending(End how) const
{
    FakeAnswer other = *this;
    other.end = how;
    return other;
}

FakeAnswer FakeAnswer::cut(qsizetype bytes) const
{
    FakeAnswer other = *this;
    other.pieces = {pieces.join().left(bytes)};
    return other;
}

FakeAnswer FakeAnswer::inPieces(int count, int pause) const
{
    const QByteArray whole = pieces.join();
    const qsizetype size = whole.size() / count + 1;
    FakeAnswer other {{}, end, pause};
    for (qsizetype at = 0; at < whole.size(); at += size)
        other.pieces << whole.mid(at, size);
    return other;
}

FakeHttpServer::FakeHttpServer()
{
    QObject::connect(&m_tcp, &QTcpServer::newConnection, &m_tcp, [this] {
        while (auto* socket = m_tcp.nextPendingConnection())
            accept(socket);
    });
    m_tcp.listen(QHostAddress::LocalHost);
}

QUrl FakeHttpServer::url(const QString& path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_tcp.serverPort()).arg(path));
}

int FakeHttpServer::openConnections() const
{
    return int(m_tcp.findChildren<QTcpSocket*>().size());
}

void FakeHttpServer::accept(QTcpSocket* socket)
{
    auto pending = std::make_shared<Pending>();
    pending->request.connection = ++m_accepted;
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, &m_tcp,
                     [this, socket, pending] { read(socket, *pending); });
}

void FakeHttpServer::read(QTcpSocket* socket, Pending& pending)
{
    pending.unread += socket->readAll();
    FakeRequest& request = pending.request;
    if (!pending.hasHead) {
        const qsizetype end = pending.unread.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        request.head = pending.unread.left(end + 2);
        request.line = request.head.left(request.head.indexOf(" HTTP/"));
        pending.unread.remove(0, end + 4);
        pending.hasHead = true;
        ++m_begun;
    }
    request.bodySize += pending.unread.size();
    if (m_keepsBodies)
        request.body += pending.unread;
    pending.unread.clear();
    if (m_resetAfter >= 0 && request.bodySize >= m_resetAfter) {
        socket->abort();
        return;
    }
    if (request.bodySize < request.header("content-length").toLongLong())
        return;
    m_requests << request;
    pending = Pending {};
    pending.request.connection = m_requests.last().connection;
    reply(socket, FakeRequest(m_requests.last()));
}

void FakeHttpServer::reply(QTcpSocket* socket, const FakeRequest& request)
{
    QList<FakeAnswer>& answers = m_answers[request.line];
    if (answers.isEmpty())
        return write(socket, FakeAnswer::with(404, {}), 0);
    const FakeAnswer answer = answers.size() > 1 ? answers.takeFirst() : answers.first();
    write(socket, answer, 0);
}

void FakeHttpServer::write(QTcpSocket* socket, const FakeAnswer& answer, qsizetype piece)
{
    if (piece < answer.pieces.size()) {
        socket->write(answer.pieces[piece]);
        if (piece + 1 < answer.pieces.size()) {
            QTimer::singleShot(answer.pauseMs, socket,
                               [this, socket, answer, piece] { write(socket, answer, piece + 1); });
            return;
        }
    }
    switch (answer.end) {
    case FakeAnswer::End::Close: socket->disconnectFromHost(); break;
    case FakeAnswer::End::Reset:
        // A reset throws away what was written and not yet sent.
        socket->flush();
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        QTimer::singleShot(50, socket, [socket] { socket->abort(); });
        break;
    case FakeAnswer::End::KeepAlive:
    case FakeAnswer::End::Hang: break;
    }
}

} // namespace troupe::test
