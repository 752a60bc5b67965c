#pragma once

#include "core/sandbox/server/apierror.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <memory>

namespace troupe::sandbox {

/// A part of an open file; stays readable when the name is removed.
struct FileSlice {
    std::shared_ptr<QFile> file;
    qint64 first = 0;
    qint64 length = 0;
};

/// An HTTP reply before it is sent, so that faults can be applied to it.
struct Reply {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body = {};
    std::optional<FileSlice> slice = {}; ///< Instead of `body`.
    QList<std::pair<QByteArray, QByteArray>> headers = {};

    qint64 length() const { return slice ? slice->length : body.size(); }
    bool isSuccess() const { return status < 300; }
    /// At most `length` bytes from `offset` on; empty at the end or if the file cannot be read.
    QByteArray read(qint64 offset, qint64 length) const;
};

Reply jsonReply(const QJsonObject& object);
Reply errorReply(const ApiError& error);

} // namespace troupe::sandbox
