#pragma once

#include "core/sandbox/server/apierror.h"
#include "core/sandbox/server/requestbody.h"

#include <QStringList>

// The rules that every request of the dialect shares.
namespace troupe::sandbox::fields {

/// 415 for a body that is not one of `allowed`; 400 for one with a field outside `names`.
Answer<> checkBody(const RequestBody& body, const QList<RequestBody::Encoding>& allowed,
                   const QStringList& names);

/// Absent and JSON null are the same: nothing.
Answer<std::optional<QString>> text(const QJsonObject& fields, const QString& name);
/// Between 1 and `longest` characters (code points).
Answer<QString> requiredText(const QJsonObject& fields, const QString& name, int longest);

/// A prompt that may be rendered: 1 to 32 000 characters, and not blocked by the content rules.
Answer<QString> prompt(const QJsonObject& fields);
/// "4", "8", ...: a string, as the dialect wants it. `fallback` if absent; 0 makes it required.
Answer<int> seconds(const QJsonObject& fields, int fallback);
/// The name of a model that exists, or empty if absent.
Answer<QString> model(const QJsonObject& fields);

} // namespace troupe::sandbox::fields
