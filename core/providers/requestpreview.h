#pragma once

#include "core/providers/videoprovider.h"

namespace troupe {

/// A paid request as it would be written now, without its credentials.
struct RequestPreview {
    struct File {
        QString path; ///< Read while it is sent.
        qint64 size = 0;
    };

    QByteArray verb;
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Ours, "***" for what is secret.
    QList<std::variant<QByteArray, File>> body; ///< One behind the other.
};

/// A provider that can tell what it would send. The same request is written byte for byte the same, in one
/// run of the program.
class RequestPreviewer {
public:
    virtual ~RequestPreviewer() = default;
    /// Errors: what submit() would refuse without sending anything.
    virtual Result<RequestPreview> preview(const PreparedRequest& request) const = 0;
};

} // namespace troupe
