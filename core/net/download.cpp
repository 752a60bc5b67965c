#include "core/net/download.h"

#include "core/base/logging.h"
#include "core/net/httperror.h"
#include "core/net/redirect.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace troupe::http {
namespace {

constexpr int MaxRedirects = 5;
constexpr qint64 BufferSize = 256 * 1024;
constexpr qint64 MaxErrorBody = 64 * 1024;

struct ContentRange {
    qint64 first = 0;
    qint64 last = 0;
    std::optional<qint64> total;
};

std::optional<ContentRange> contentRange(const QByteArray& value)
{
    static const QRegularExpression shape(u"^bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)$"_s);
    const auto match = shape.match(QString::fromLatin1(value.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    ContentRange range {match.captured(1).toLongLong(), match.captured(2).toLongLong(), std::nullopt};
    if (match.captured(3) != u"*")
        range.total = match.captured(3).toLongLong();
    if (range.last < range.first || (range.total && *range.total <= range.last))
        return std::nullopt;
    return range;
}

/// Only a strong validator proves that bytes of two answers fit together (RFC 9110, 13.1.5).
QString strongValidator(const Headers& headers)
{
    const QByteArray tag = headerValue(headers, "etag").trimmed();
    return tag.startsWith('"') ? QString::fromLatin1(tag) : QString();
}

class Transfer final : public QObject {
public:
    Transfer(QNetworkAccessManager& network, const Download& wanted)
        : QObject(&network), m_network(network), m_wanted(wanted), m_url(wanted.url), m_file(wanted.path)
    {
        m_promise.start();
        auto* cancellation = new QFutureWatcher<Result<Downloaded>>(this);
        connect(cancellation, &QFutureWatcherBase::canceled, this, [this] { finish({}); });
        cancellation->setFuture(m_promise.future());
    }
    ~Transfer() override { dropReply(); }

    QFuture<Result<Downloaded>> future() const { return m_promise.future(); }

    void request(bool resume)
    {
        m_resumes = resume && m_wanted.offset > 0 && m_wanted.validator.startsWith(u'"')
            && QFileInfo(m_wanted.path).size() == m_wanted.offset;
        m_judged = false;
        m_errorBody.clear();

        QNetworkRequest get(m_url);
        get.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        get.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        get.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        get.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        get.setTransferTimeout(int(m_wanted.silence.count()));
        get.setRawHeader("User-Agent", "Troupe/" TROUPE_VERSION);
        get.setRawHeader("Accept-Encoding", "identity"); // lengths and ranges are those of the file
        if (!m_leftOrigin) {
            for (const auto& [name, value] : m_wanted.headers)
                get.setRawHeader(name, value);
        }
        if (m_resumes) {
            get.setRawHeader("Range", "bytes=" + QByteArray::number(m_wanted.offset) + '-');
            get.setRawHeader("If-Range", m_wanted.validator.toLatin1());
        }
        m_reply = m_network.get(get);
        m_reply->setReadBufferSize(BufferSize); // the rest waits in the kernel until the disk took this
        connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::consume);
        connect(m_reply, &QNetworkReply::finished, this, &Transfer::conclude);
    }

private:
    int status() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    Headers headers() const { return m_reply->rawHeaderPairs(); }

    void dropReply()
    {
        if (!m_reply)
            return;
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }

    void finish(Result<Downloaded> result)
    {
        dropReply();
        m_file.close();
        qCDebug(lcHttp).noquote() << "GET" << m_url.path() << m_written << "bytes"
                                  << (result ? QString() : kindName(result.error().kind));
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    void fail(Error::Kind kind, const QString& detail)
    {
        Error error {.kind = kind, .detail = detail};
        error.httpStatus = m_reply ? status() : 0;
        finish(tl::unexpected(std::move(error)));
    }

    /// Looks at the head of an answer, once. False if this answer is over and done with.
    bool judge()
    {
        m_judged = true;
        m_takes = false;
        if (status() == 206 && m_resumes) {
            const auto range = contentRange(headerValue(headers(), "content-range"));
            const QString tag = strongValidator(headers());
            const bool fits
                = range && range->first == m_wanted.offset && (tag.isEmpty() || tag == m_wanted.validator);
            if (!fits)
                return startOver();
            return accept(m_wanted.offset, range->last + 1, m_wanted.validator);
        }
        if (status() == 416 && m_resumes) {
            const QByteArray whole = "bytes */" + QByteArray::number(m_wanted.offset);
            if (headerValue(headers(), "content-range").trimmed() != whole)
                return startOver();
            finish(Downloaded {m_wanted.offset, {}}); // there was nothing left to load
            return false;
        }
        if (status() != 200)
            return true; // collected as an error, or a redirect
        m_contentType = headerValue(headers(), "content-type").trimmed().toLower();
        if (m_contentType.startsWith("text/") || m_contentType.contains("json"))
            return true;
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        return accept(0, length.isValid() ? std::optional(length.toLongLong()) : std::nullopt,
                      strongValidator(headers()));
    }

    bool startOver()
    {
        dropReply();
        request(false);
        return false;
    }

    bool accept(qint64 offset, std::optional<qint64> end, const QString& validator)
    {
        if (end && *end > m_wanted.maxBytes) {
            fail(Error::Kind::Protocol, u"too long: %1 bytes"_s.arg(*end));
            return false;
        }
        auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
        mode |= offset > 0 ? QIODevice::Append : QIODevice::Truncate;
        if (m_wanted.started)
            m_wanted.started(validator);
        if (!m_file.open(mode)) {
            failOnDisk();
            return false;
        }
        m_contentType = headerValue(headers(), "content-type").trimmed().toLower();
        m_takes = true;
        m_written = offset;
        m_end = end;
        return true;
    }

    void failOnDisk()
    {
        fail(m_file.error() == QFileDevice::ResourceError ? Error::Kind::DiskFull : Error::Kind::Storage,
             m_file.errorString());
    }

    void consume()
    {
        if (!m_judged && !judge())
            return;
        if (!m_takes) {
            m_errorBody += m_reply->read(MaxErrorBody - m_errorBody.size());
            if (m_errorBody.size() >= MaxErrorBody && m_reply->isRunning())
                m_reply->abort();
            return;
        }
        while (m_reply->bytesAvailable() > 0) {
            const QByteArray bytes = m_reply->read(BufferSize);
            if (bytes.isEmpty())
                break;
            if (m_written + bytes.size() > m_wanted.maxBytes)
                return fail(Error::Kind::Protocol, u"too long"_s);
            if (m_file.write(bytes) != bytes.size())
                return failOnDisk();
            m_written += bytes.size();
        }
        if (m_wanted.progress)
            m_wanted.progress(m_written, m_end.value_or(-1));
    }

    void conclude()
    {
        if (status() > 0 && m_reply->isOpen()) {
            consume();
            if (!m_reply || m_promise.future().isFinished() || m_reply->isRunning())
                return; // it failed on disk, or is being asked for again
        }
        if (m_judged && m_takes)
            return concludeFile();
        if (status() >= 300 && status() < 400 && m_reply->hasRawHeader("Location"))
            return follow();
        m_errorBody = withoutCredentials(std::move(m_errorBody), m_wanted.headers);
        if (m_wanted.heard && status() >= 200)
            m_wanted.heard(status(), m_errorBody);
        if (status() >= 200 && status() < 300)
            return failWithPage();
        if (status() >= 300)
            return finish(
                tl::unexpected(errorFrom(status(), headers(), m_errorBody, QDateTime::currentDateTimeUtc())));
        failOnWire();
    }

    void concludeFile()
    {
        if (m_reply->error() != QNetworkReply::NoError)
            return failOnWire();
        if (m_end && m_written != *m_end)
            return fail(Error::Kind::Network, u"%1 of %2 bytes"_s.arg(m_written).arg(*m_end));
        finish(Downloaded {m_written, m_contentType});
    }

    void failOnWire()
    {
        Error error = transportError(*m_reply);
        error.httpStatus = status();
        finish(tl::unexpected(std::move(error)));
    }

    /// 200, but words instead of a file: some gateways answer errors like that. Or a part that
    /// nobody asked for.
    void failWithPage()
    {
        const ErrorText text = errorText(m_errorBody);
        Error error {.kind = Error::Kind::Protocol,
                     .detail
                     = u"no file: %1 %2"_s.arg(status()).arg(QString::fromLatin1(m_contentType.left(100)))};
        error.said = text.said;
        error.code = text.code;
        error.httpStatus = status();
        finish(tl::unexpected(std::move(error)));
    }

    void follow()
    {
        const QUrl target = m_url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
        if (++m_redirects > MaxRedirects)
            return fail(Error::Kind::Protocol, u"too many redirects"_s);
        if (!mayRedirect(m_url, target))
            return fail(Error::Kind::Protocol,
                        u"redirected to %1://%2"_s.arg(target.scheme(), target.host()));
        m_leftOrigin = m_leftOrigin || !isSameOrigin(m_url, target);
        m_url = target;
        dropReply();
        request(true);
    }

    QNetworkAccessManager& m_network;
    Download m_wanted;
    QUrl m_url;
    QFile m_file;
    QPromise<Result<Downloaded>> m_promise;
    QPointer<QNetworkReply> m_reply; ///< Dies with the network object, before this does.
    int m_redirects = 0;
    bool m_leftOrigin = false; ///< Credentials stay behind, even if it comes back.
    bool m_resumes = false; ///< This request asks for a range.
    bool m_judged = false; ///< The head of this answer was looked at.
    bool m_takes = false; ///< Its body goes to the file.
    qint64 m_written = 0; ///< Length of the file.
    std::optional<qint64> m_end; ///< Length that it should get.
    QByteArray m_contentType;
    QByteArray m_errorBody;
};

} // namespace

QFuture<Result<Downloaded>> download(QNetworkAccessManager& network, const Download& wanted)
{
    auto* transfer = new Transfer(network, wanted);
    transfer->request(true);
    return transfer->future();
}

} // namespace troupe::http
