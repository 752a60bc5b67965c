#include "core/sandbox/server/apierror.h"

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QJsonObject ApiError::toJson() const
{
    return {{u"error"_s,
             QJsonObject {{u"message"_s, message},
                          {u"type"_s, type},
                          {u"param"_s, orNull(param)},
                          {u"code"_s, orNull(code)}}}};
}

tl::unexpected<ApiError> badRequest(const QString& param, const QString& code, const QString& message)
{
    return tl::unexpected(ApiError {.message = message, .code = code, .param = param});
}

tl::unexpected<ApiError> notFound(const QString& param, const QString& code, const QString& message)
{
    return tl::unexpected(ApiError {.status = 404, .message = message, .code = code, .param = param});
}

tl::unexpected<ApiError> conflict(const QString& param, const QString& code, const QString& message)
{
    return tl::unexpected(ApiError {.status = 409, .message = message, .code = code, .param = param});
}

tl::unexpected<ApiError> serverError(const QString& message)
{
    return tl::unexpected(
        ApiError {.status = 500, .message = message, .type = u"server_error"_s, .code = u"internal_error"_s});
}

} // namespace troupe::sandbox
