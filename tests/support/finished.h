#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QTest>

namespace troupe::test {

/// What the future holds in the end; Canceled if that does not come within half a minute.
template<typename T>
Result<T> finished(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
        return failure(Error::Kind::Canceled, QStringLiteral("the test waited in vain"));
    return future.result();
}

} // namespace troupe::test
