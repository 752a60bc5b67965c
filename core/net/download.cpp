#include "core/net/download.h"

#include "core/base/logging.h"
#include "core/net/httperror.h"
#include "core/net/redirect.h"
#include "core/net/resume.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::http {
namespace {

constexpr int MaxRedirects = 5;
constexpr qint64 BufferSize = 256 * 1024;
constexpr qint64 MaxCollected = 64 * 1024; ///< Of what does not go to the file.
constexpr qint64 Compared = 64 * 1024; ///< Bytes of a beginning.

/// What a request asks for.
enum class Ask {
    Whole,
    Rest, ///< From the offset on.
    Beginning, ///< The first bytes, to compare: without an ETag it may be another file by now.
};

class Transfer final : public QObject {
public:
    Transfer(QNetworkAccessManager& network, const Download& wanted)
        : QObject(&network), m_network(network), m_wanted(wanted), m_url(wanted.url), m_file(wanted.path)
    {
        m_promise.start();
        auto* cancellation = new QFutureWatcher<Result<Downloaded>>(this);
        connect(cancellation, &QFutureWatcherBase::canceled, this, [this] { finish({}); });
        cancellation->setFuture(m_promise.future());
        m_stall.setSingleShot(true);
        m_stall.setInterval(wanted.stall);
        connect(&m_stall, &QTimer::timeout, this, [this] { fail(Error::Kind::Timeout, u"stalled"_s); });
    }
    ~Transfer() override { dropReply(); }

    QFuture<Result<Downloaded>> future() const { return m_promise.future(); }

    void start()
    {
        const auto size = sizeIn(m_wanted.validator);
        if (m_wanted.offset <= 0 || QFileInfo(m_wanted.path).size() != m_wanted.offset)
            request(Ask::Whole);
        else if (isTag(m_wanted.validator))
            request(Ask::Rest);
        else if (size && m_wanted.offset <= *size)
            request(Ask::Beginning);
        else
            request(Ask::Whole);
    }

private:
    void request(Ask what)
    {
        m_ask = what;
        m_judged = false;
        m_collected.clear();

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
        if (m_ask == Ask::Beginning)
            get.setRawHeader("Range", "bytes=0-" + QByteArray::number(beginning() - 1));
        if (m_ask == Ask::Rest) {
            get.setRawHeader("Range", "bytes=" + QByteArray::number(m_wanted.offset) + '-');
            if (isTag(m_wanted.validator))
                get.setRawHeader("If-Range", m_wanted.validator.toLatin1());
        }
        m_reply = m_network.get(get);
        m_reply->setReadBufferSize(BufferSize); // the rest waits in the kernel until the disk took this
        connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::consume);
        connect(m_reply, &QNetworkReply::finished, this, &Transfer::conclude);
    }

    qint64 beginning() const { return std::min(m_wanted.offset, Compared); }
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
        m_stall.stop();
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
        if (m_ask != Ask::Whole && (status() == 206 || status() == 416))
            return judgePart();
        if (status() != 200)
            return true; // collected as an error, or a redirect
        m_contentType = headerValue(headers(), "content-type").trimmed().toLower();
        if (m_contentType.startsWith("text/") || m_contentType.contains("json"))
            return true;
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        const auto end = length.isValid() ? std::optional(length.toLongLong()) : std::nullopt;
        return accept(0, end, validatorOf(headers(), end));
    }

    /// Does what was asked for fit what is there?
    bool judgePart()
    {
        const QByteArray said = headerValue(headers(), "content-range").trimmed();
        if (status() == 416) {
            if (m_ask == Ask::Beginning || said != "bytes */" + QByteArray::number(m_wanted.offset))
                return again(Ask::Whole);
            return nothingLeft();
        }
        const auto range = contentRange(said);
        const QString tag = strongTag(headers());
        const auto size = sizeIn(m_wanted.validator);
        const qint64 from = m_ask == Ask::Rest ? m_wanted.offset : 0;
        const bool fits = range && range->first == from && (!size || range->total == size)
            && (size || tag.isEmpty() || tag == m_wanted.validator);
        if (!fits || (m_ask == Ask::Beginning && range->last != beginning() - 1))
            return again(Ask::Whole);
        // A part that ends early is no end: what is missing is asked for next time.
        return m_ask == Ask::Beginning
            || accept(from, range->total.value_or(range->last + 1), m_wanted.validator);
    }

    bool nothingLeft()
    {
        finish(Downloaded {m_wanted.offset, {}});
        return false;
    }

    bool again(Ask what)
    {
        dropReply();
        request(what);
        return false;
    }

    /// The first bytes have come: are they those that are there?
    void compare()
    {
        QFile there(m_wanted.path);
        const bool isSame = m_collected.size() == beginning() && there.open(QIODevice::ReadOnly)
            && there.read(beginning()) == m_collected;
        if (isSame && m_wanted.offset == sizeIn(m_wanted.validator))
            nothingLeft();
        else
            again(isSame ? Ask::Rest : Ask::Whole);
    }

    bool accept(qint64 offset, std::optional<qint64> end, const QString& validator)
    {
        if (end && *end > m_wanted.maxBytes) {
            fail(Error::Kind::Protocol, u"too long: %1 bytes"_s.arg(*end));
            return false;
        }
        auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
        mode |= offset > 0 ? QIODevice::Append : QIODevice::Truncate;
        if (!m_file.open(mode)) {
            failOnDisk();
            return false;
        }
        // Not before the old bytes are gone: a new validator must never stand for them.
        if (m_wanted.started)
            m_wanted.started(validator);
        m_stall.start();
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
            collect();
            return;
        }
        m_stall.start();
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

    void collect()
    {
        const bool isBeginning = m_ask == Ask::Beginning && status() == 206;
        const qint64 most = isBeginning ? beginning() + 1 : MaxCollected;
        m_collected += m_reply->read(most - m_collected.size());
        if (m_collected.size() < most)
            return;
        if (isBeginning)
            again(Ask::Whole);
        else if (m_reply->isRunning())
            m_reply->abort();
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
        if (m_ask == Ask::Beginning && status() == 206)
            return m_reply->error() == QNetworkReply::NoError ? compare() : failOnWire();
        if (status() >= 300 && status() < 400 && m_reply->hasRawHeader("Location"))
            return follow();
        m_collected = withoutCredentials(std::move(m_collected), m_wanted.headers);
        if (m_wanted.heard && status() >= 200)
            m_wanted.heard(status(), m_collected);
        if (status() >= 200 && status() < 300)
            return failWithPage();
        if (status() >= 300)
            return finish(
                tl::unexpected(errorFrom(status(), headers(), m_collected, QDateTime::currentDateTimeUtc())));
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
        const ErrorText text = errorText(m_collected);
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
        request(m_ask);
    }

    QNetworkAccessManager& m_network;
    Download m_wanted;
    QUrl m_url;
    QFile m_file;
    QPromise<Result<Downloaded>> m_promise;
    QPointer<QNetworkReply> m_reply; ///< Dies with the network object, before this does.
    int m_redirects = 0;
    bool m_leftOrigin = false; ///< Credentials stay behind, even if it comes back.
    Ask m_ask = Ask::Whole;
    bool m_judged = false; ///< The head of this answer was looked at.
    bool m_takes = false; ///< Its body goes to the file.
    qint64 m_written = 0; ///< Length of the file.
    std::optional<qint64> m_end; ///< Length that it should get.
    QByteArray m_contentType;
    QByteArray m_collected; ///< The body of any other answer.
    QTimer m_stall;
};

} // namespace

QFuture<Result<Downloaded>> download(QNetworkAccessManager& network, const Download& wanted)
{
    auto* transfer = new Transfer(network, wanted);
    transfer->start();
    return transfer->future();
}

} // namespace troupe::http
