#pragma once

#include "core/base/result.h"
#include "core/net/body.h"

#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QUrl>

#include <functional>
#include <memory>

namespace troupe::http {

using Header = QNetworkReply::RawHeaderPair;
using Headers = QList<Header>;

/// The first header of that name, in any case; empty if there is none.
QByteArray headerValue(const Headers& headers, const QByteArray& name);

/// `total` is -1 while it is not known. Called in the thread of the network object.
using Progress = std::function<void(qint64 done, qint64 total)>;

/// An answer of whatever status, before anything is made of it: without the credentials of the request,
/// should the other side have sent them back. Not called where none came.
using Heard = std::function<void(int status, const QByteArray& body)>;

/// `answer` without the values of the headers in `sent` that are credentials (Authorization and the like).
QByteArray withoutCredentials(QByteArray answer, const Headers& sent);

struct Request {
    QByteArray verb = "GET";
    QUrl url;
    Headers headers = {};
    Body body = {};
    qint64 maxAnswer = 16 * 1024 * 1024; ///< Bytes; a longer answer is a Protocol error.
    std::chrono::milliseconds silence = std::chrono::seconds(60); ///< Without a byte, either way.
    Progress uploaded = {};
    Heard heard = {};
};

/// A whole 2xx answer.
struct Answer {
    int status = 0;
    Headers headers;
    QByteArray body;
};

/// How much of a request the other side can have. What is not Whole was never a request to it:
/// it waits for the rest of the body (RFC 9112, 8).
enum class Delivery { Nothing, Part, Whole };

struct Outcome {
    Result<Answer> answer;
    Delivery delivery = Delivery::Nothing;
    bool hasEnvelope = false; ///< The error body is one that an API writes, not a proxy's page.
};

/// True where a failed outcome tells for certain that nothing was begun for the request: it never
/// arrived whole, or the answer is a clear "no" (any 4xx but 408; 301, 307, 308; a 503 with a reason
/// or a time to come back). Timeouts, broken connections and other 5xx are not certain: what was
/// asked for may be running, and paid.
bool isClearNo(const Outcome& outcome);

/// The machinery of exchange(). `finish` is called once, unless the reply is destroyed before.
QNetworkReply* begin(QNetworkAccessManager& network, const Request& request,
                     std::function<void(const Outcome&)> finish);

/// Canceling `future` aborts `reply`.
template<typename T>
void cancelWith(QNetworkReply* reply, const QFuture<T>& future)
{
    auto* cancellation = new QFutureWatcher<T>(reply);
    QObject::connect(cancellation, &QFutureWatcherBase::canceled, reply, &QNetworkReply::abort);
    cancellation->setFuture(future);
}

/// Sends one request, once: redirects are not followed, and a request with a body travels on a
/// connection of its own and is never repeated. `conclude` (const Outcome& -> Result<T>) makes the
/// value. Canceling the future aborts the request; destroying `network` cancels the future.
template<typename Conclude>
auto exchange(QNetworkAccessManager& network, const Request& request, Conclude conclude)
    -> QFuture<std::invoke_result_t<Conclude, const Outcome&>>
{
    using Value = std::invoke_result_t<Conclude, const Outcome&>;
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    auto* reply = begin(network, request, [promise, conclude](const Outcome& outcome) {
        promise->addResult(conclude(outcome));
        promise->finish();
    });
    cancelWith(reply, promise->future());
    return promise->future();
}

/// exchange() for whoever needs only good answers: `parse` is const Answer& -> Result<T>.
template<typename Parse>
auto send(QNetworkAccessManager& network, const Request& request, Parse parse)
    -> QFuture<std::invoke_result_t<Parse, const Answer&>>
{
    using Value = std::invoke_result_t<Parse, const Answer&>;
    return exchange(network, request, [parse](const Outcome& outcome) -> Value {
        if (!outcome.answer)
            return tl::unexpected(outcome.answer.error());
        return parse(*outcome.answer);
    });
}

} // namespace troupe::http
