#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QUrl>

#include <optional>

namespace troupe::tests {

/// What came back over a plain socket, exactly.
struct RawReply {
    int status = 0; ///< 0: not one byte of a reply.
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case.
    QByteArray body; ///< As many bytes as came, whatever Content-Length says.
    bool wasReset = false; ///< The connection ended with an error, not with its end.
    qint64 milliseconds = 0;

    QByteArray header(const QByteArray& name) const;
    QJsonObject json() const;
    QJsonObject error() const { return json().value(QStringLiteral("error")).toObject(); }
};

struct FormPart {
    QByteArray name;
    QByteArray content;
    QByteArray fileName = {}; ///< Empty: a text part.
    QByteArray contentType = {};
};

/// One connection per request, closed by the server. Blocks; gives up after ten seconds.
class RawClient {
public:
    RawClient(const QUrl& base, const QByteArray& token) : m_base(base), m_token(token) {}

    /// Sends these bytes as they are, over one connection that is kept alive, each when the reply to
    /// the one before is there (by its Content-Length).
    static QList<RawReply> callInTurn(const QUrl& base, const QList<QByteArray>& requests);

    RawReply call(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
                  const QList<std::pair<QByteArray, QByteArray>>& headers = {}) const;
    RawReply get(const QByteArray& path) const { return call("GET", path); }
    RawReply postJson(const QByteArray& path, const QJsonObject& object) const;
    RawReply postForm(const QByteArray& path, const QList<FormPart>& parts) const;

private:
    QUrl m_base;
    QByteArray m_token;
};

} // namespace troupe::tests
