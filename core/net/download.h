#pragma once

#include "core/base/result.h"
#include "core/net/http.h"

#include <QFuture>
#include <QUrl>

namespace troupe::http {

struct Download {
    QUrl url;
    /// Sent to the origin of `url` only: a redirect to another origin loses every one of them.
    Headers headers = {};
    QString path; ///< Appended to from `offset` on, or started over.
    qint64 offset = 0;
    /// What `started` told about the bytes that are there (core/net/resume.h); empty = start over.
    QString validator = {};
    qint64 maxBytes = qint64(4) * 1024 * 1024 * 1024;
    std::chrono::milliseconds silence = std::chrono::minutes(10); ///< Gateways fetch it first.
    std::chrono::milliseconds stall = std::chrono::minutes(1); ///< Without a byte, once they come.
    Progress progress = {};
    /// Called once before the first byte is written, with the validator to keep for resuming.
    std::function<void(const QString& validator)> started = {};
    Heard heard = {}; ///< Of answers that are no file.
};

struct Downloaded {
    qint64 bytes = 0; ///< Of the whole file.
    QByteArray contentType; ///< As the other side claims; empty when nothing was left to load.
};

/// Loads a file to disk, through a buffer of fixed size. Follows a few redirects, to https or
/// within the same origin. What was written stays on disk after an error, to be resumed.
/// Network, Timeout: to be resumed. Protocol: text instead of a file, a range that was not asked
/// for, too long. DiskFull, Storage: here. Canceling the future aborts it.
QFuture<Result<Downloaded>> download(QNetworkAccessManager& network, const Download& wanted);

} // namespace troupe::http
