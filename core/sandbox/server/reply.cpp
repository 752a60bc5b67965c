#include "core/sandbox/server/reply.h"

#include <QJsonDocument>

#include <cmath>

namespace troupe::sandbox {

QByteArray Reply::read(qint64 offset, qint64 wanted) const
{
    if (!slice)
        return body.mid(offset, wanted);
    const qint64 left = std::min(wanted, slice->length - offset);
    if (left <= 0 || !slice->file->seek(slice->first + offset))
        return {};
    return slice->file->read(left);
}

Reply jsonReply(const QJsonObject& object)
{
    return {.body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Reply errorReply(const ApiError& error)
{
    Reply reply = jsonReply(error.toJson());
    reply.status = error.status;
    if (error.retryAfterSeconds) {
        // Whole seconds are all that this header has; the second one is what the OpenAI clients prefer.
        reply.headers.emplaceBack("retry-after",
                                  QByteArray::number(qint64(std::ceil(*error.retryAfterSeconds))));
        reply.headers.emplaceBack("retry-after-ms",
                                  QByteArray::number(qint64(*error.retryAfterSeconds * 1000)));
    }
    return reply;
}

} // namespace troupe::sandbox
