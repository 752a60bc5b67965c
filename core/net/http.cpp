#include "core/net/http.h"

#include "core/base/logging.h"
#include "core/net/httperror.h"
#include "core/net/sentheaders.h"

#include <QElapsedTimer>
#include <QNetworkProxy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::http {
namespace {

/// Errors of a connection that was never made.
bool neverConnected(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError: return true;
    default: return false;
    }
}

/// One request on its way: collects the answer, within limits.
class Exchange final : public QObject {
public:
    Exchange(QNetworkReply* reply, BodyDevice* body, const Request& request,
             std::function<void(const Outcome&)> finish)
        : QObject(reply),
          m_reply(*reply),
          m_body(body),
          m_verb(request.verb),
          m_path(request.url.path()),
          m_sent(request.headers),
          m_maxAnswer(request.maxAnswer),
          m_heard(request.heard),
          m_finish(std::move(finish))
    {
        m_clock.start();
        connect(reply, &QNetworkReply::readyRead, this, &Exchange::collect);
        connect(reply, &QNetworkReply::finished, this, &Exchange::conclude);
        if (request.uploaded) {
            connect(reply, &QNetworkReply::uploadProgress, this,
                    [report = request.uploaded](qint64 done, qint64 total) {
                        if (total > 0) // Qt reports 0 of 0 when it is done
                            report(done, total);
                    });
        }
    }

private:
    void read()
    {
        // No more than is there: Qt makes room for all that is asked for.
        m_answer += m_reply.read(std::min(m_reply.bytesAvailable(), m_maxAnswer + 1 - m_answer.size()));
    }

    void collect()
    {
        read();
        if (m_answer.size() > m_maxAnswer)
            m_reply.abort();
    }

    void conclude()
    {
        if (m_answer.size() <= m_maxAnswer && m_reply.isOpen())
            read();
        m_answer = withoutCredentials(std::move(m_answer), m_sent);
        if (m_heard && status() > 0)
            m_heard(status(), m_answer);
        const auto told = answer();
        const Outcome outcome {told, delivery(), !told && errorText(m_answer).isEnvelope};
        qCDebug(lcHttp).noquote() << m_verb << m_path << status() << m_clock.elapsed() << "ms"
                                  << (outcome.answer ? QString() : kindName(outcome.answer.error().kind));
        m_finish(outcome);
        m_reply.deleteLater();
    }

    int status() const { return m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

    Result<Answer> answer() const
    {
        if (m_body && m_body->failed())
            return tl::unexpected(*m_body->failed());
        if (m_answer.size() > m_maxAnswer) {
            Error tooLong {.kind = Error::Kind::Protocol, .detail = u"answer too long"_s};
            tooLong.httpStatus = status();
            return tl::unexpected(std::move(tooLong));
        }
        // An error status is an answer even if its body was cut off; a good one is not.
        if (status() >= 300)
            return tl::unexpected(
                errorFrom(status(), m_reply.rawHeaderPairs(), m_answer, QDateTime::currentDateTimeUtc()));
        if (m_reply.error() != QNetworkReply::NoError || status() < 200)
            return tl::unexpected(transportError(m_reply));
        return Answer {status(), m_reply.rawHeaderPairs(), m_answer};
    }

    Delivery delivery() const
    {
        if (status() > 0)
            return Delivery::Whole;
        if (!m_body)
            return neverConnected(m_reply.error()) ? Delivery::Nothing : Delivery::Whole;
        if (m_body->handedOver() == 0)
            return Delivery::Nothing;
        return m_body->handedOver() < m_body->size() ? Delivery::Part : Delivery::Whole;
    }

    QNetworkReply& m_reply;
    BodyDevice* m_body; ///< A child of the reply; null without a body.
    QByteArray m_verb;
    QString m_path;
    Headers m_sent;
    qint64 m_maxAnswer;
    Heard m_heard;
    std::function<void(const Outcome&)> m_finish;
    QByteArray m_answer;
    QElapsedTimer m_clock;
};

QNetworkRequest toQt(const Request& request)
{
    QNetworkRequest qt(request.url);
    qt.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    qt.setTransferTimeout(int(request.silence.count()));
    for (const auto& [name, value] : sentHeaders(request))
        qt.setRawHeader(name, value);
    return qt;
}

} // namespace

QByteArray headerValue(const Headers& headers, const QByteArray& name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray withoutCredentials(QByteArray answer, const Headers& sent)
{
    constexpr qsizetype Shortest = 8; // What is shorter may stand in any text, and is no secret.
    for (const auto& [name, value] : sent) {
        if (!isCredential(name))
            continue;
        const QByteArray credential = value.mid(value.lastIndexOf(' ') + 1).trimmed();
        if (credential.size() < Shortest)
            continue;
        answer.replace(credential, "***");
        answer.replace(credential.toPercentEncoding(), "***");
        answer.replace(credential.toBase64(QByteArray::OmitTrailingEquals), "***");
    }
    return answer;
}

bool isClearNo(const Outcome& outcome)
{
    if (outcome.answer)
        return false;
    if (outcome.delivery != Delivery::Whole)
        return true;
    switch (const int status = outcome.answer.error().httpStatus) {
    case 301:
    case 307:
    case 308: return true;
    case 408: return false;
    case 503: return outcome.hasEnvelope || outcome.answer.error().retryAfter.has_value();
    default: return status >= 400 && status < 500;
    }
}

QNetworkReply* begin(QNetworkAccessManager& network, const Request& request,
                     std::function<void(const Outcome&)> finish)
{
    QNetworkRequest qt = toQt(request);
    if (request.body.isEmpty()) {
        auto* reply = network.sendCustomRequest(qt, request.verb);
        new Exchange(reply, nullptr, request, std::move(finish));
        return reply;
    }

    // When a connection breaks before the answer, Qt sends the request again by itself - up to three
    // times, on new connections as well as on kept ones. For a paid call that can pay again. A body
    // that cannot be rewound stops it (QNetworkReply::ContentReSendError). A manager of its own
    // keeps the request off a kept connection that the other side may just be closing.
    auto* own = new QNetworkAccessManager(&network);
    own->setProxy(network.proxy());
    auto* body = request.body.open().release();
    qt.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    auto* reply = own->sendCustomRequest(qt, request.verb, body);
    body->setParent(reply);
    QObject::connect(reply, &QObject::destroyed, own, &QObject::deleteLater);
    new Exchange(reply, body, request, std::move(finish));
    return reply;
}

} // namespace troupe::http
