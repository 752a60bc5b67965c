#pragma once

#include "core/base/result.h"

#include <QFutureWatcher>
#include <QPromise>

namespace troupe {

/// Calls `handler` with the outcome, in the thread of `context`, exactly once -
/// or never, if `context` is destroyed first. A canceled or abandoned operation
/// arrives as Error::Kind::Canceled, so no caller waits for ever.
///
/// Use this instead of QFuture::then(context, ...): Qt 6.4 aborts (debug builds)
/// when the context dies before the future does.
template<typename T, typename Handler>
void whenDone(const QFuture<Result<T>>& future, QObject* context, Handler handler)
{
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            const auto done = watcher->future();
            handler(done.resultCount() > 0 ? done.result() : Result<T>(failure(Error::Kind::Canceled)));
        });
    watcher->setFuture(future);
}

/// A future that is done already.
template<typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace troupe
