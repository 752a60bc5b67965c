#pragma once

#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace troupe::test {

struct FakeRequest {
    QByteArray line; ///< "POST /v1/videos?x=1"
    QByteArray head; ///< Whole, with the request line.
    QByteArray body; ///< Empty where bodies are only counted.
    qint64 bodySize = 0;
    int connection = 0; ///< Which of the accepted connections it came on, from 1.

    QByteArray header(const QByteArray& name) const;
};

/// What the server does once it has a whole request.
struct FakeAnswer {
    enum class End { KeepAlive, Close, Reset, Hang };

    QByteArrayList pieces; ///< Written one by one.
    End end = End::Close;
    int pauseMs = 0; ///< Before each piece but the first.

    /// `headers` are whole lines ending in CRLF. Content-Length is added.
    static FakeAnswer with(int status, const QByteArray& body, const QByteArray& headers = {});
    static FakeAnswer json(const QByteArray& body, int status = 200);
    static FakeAnswer hang() { return {{}, End::Hang, 0}; }
    static FakeAnswer closed() { return {{}, End::Close, 0}; } ///< Without a word.
    static FakeAnswer reset() { return {{}, End::Reset, 0}; }

    FakeAnswer ending(End how) const;
    /// Only the first `bytes` of it.
    FakeAnswer cut(qsizetype bytes) const;
    FakeAnswer inPieces(int count, int pause) const;
};

/// A scripted server on 127.0.0.1. Speaks just enough HTTP/1.1 to be believed, and misbehaves on
/// request. A request that no script knows is answered with 404.
class FakeHttpServer {
public:
    FakeHttpServer();

    QUrl url(const QString& path = QStringLiteral("/")) const;
    const QList<FakeRequest>& requests() const { return m_requests; }
    int openConnections() const;
    int acceptedConnections() const { return m_accepted; }
    /// Heads that came, whether or not their body did.
    int begunRequests() const { return m_begun; }

    /// `line` is "POST /v1/jobs". Answers are used up in order; the last one stays.
    void answer(const QByteArray& line, const FakeAnswer& answer) { m_answers[line] << answer; }
    void replaceAnswer(const QByteArray& line, const FakeAnswer& answer) { m_answers[line] = {answer}; }
    void countBodiesOnly() { m_keepsBodies = false; }
    /// Resets a connection when so many bytes of a body have come.
    void resetAfterBodyBytes(qint64 bytes) { m_resetAfter = bytes; }

private:
    struct Pending {
        FakeRequest request;
        QByteArray unread;
        bool hasHead = false;
    };

    void accept(QTcpSocket* socket);
    void read(QTcpSocket* socket, Pending& pending);
    void reply(QTcpSocket* socket, const FakeRequest& request);
    void write(QTcpSocket* socket, const FakeAnswer& answer, qsizetype piece);

    QTcpServer m_tcp;
    QHash<QByteArray, QList<FakeAnswer>> m_answers;
    QList<FakeRequest> m_requests;
    int m_accepted = 0;
    int m_begun = 0;
    bool m_keepsBodies = true;
    qint64 m_resetAfter = -1;
};

} // namespace troupe::test
