#pragma once

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace troupe::sandbox {

/// A "no" as the OpenAI dialect says it: an HTTP status and the error envelope
/// `{"error":{"message","type","param","code"}}`. Messages are English, for people who write clients.
struct ApiError {
    int status = 400;
    QString message = {};
    QString type = QStringLiteral("invalid_request_error");
    QString code = {}; ///< Empty becomes null.
    QString param = {}; ///< Empty becomes null.
    std::optional<double> retryAfterSeconds = {};

    QJsonObject toJson() const;

    friend bool operator==(const ApiError&, const ApiError&) = default;
};

template<typename T = void>
using Answer = tl::expected<T, ApiError>;

/// 400: `param` holds something that is not allowed.
tl::unexpected<ApiError> badRequest(const QString& param, const QString& code, const QString& message);
/// 404: no such thing.
tl::unexpected<ApiError> notFound(const QString& param, const QString& code, const QString& message);
/// 409: the thing is there, but not in a state that allows this.
tl::unexpected<ApiError> conflict(const QString& param, const QString& code, const QString& message);
/// 500 of our own making: the disk, say.
tl::unexpected<ApiError> serverError(const QString& message);

} // namespace troupe::sandbox
