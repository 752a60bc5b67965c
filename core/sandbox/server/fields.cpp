#include "core/sandbox/server/fields.h"

#include "core/sandbox/server/modeltable.h"
#include "core/sandbox/server/moderation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::sandbox::fields {
namespace {

qsizetype codePoints(const QString& text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

QString encodingName(RequestBody::Encoding encoding)
{
    return encoding == RequestBody::Encoding::Json ? u"application/json"_s : u"multipart/form-data"_s;
}

} // namespace

Answer<> checkBody(const RequestBody& body, const QList<RequestBody::Encoding>& allowed,
                   const QStringList& names)
{
    if (body.encoding == RequestBody::Encoding::BrokenJson)
        return badRequest({}, u"invalid_json"_s, u"The body is not a JSON object."_s);
    if (!allowed.contains(body.encoding)) {
        QStringList wanted;
        for (const auto encoding : allowed)
            wanted << encodingName(encoding);
        return tl::unexpected(
            ApiError {.status = 415,
                      .message = u"The content type has to be %1."_s.arg(wanted.join(" or "_L1)),
                      .code = u"unsupported_content_type"_s});
    }
    for (const QString& name : body.fields.keys() + body.files.keys()) {
        if (!names.contains(name))
            return badRequest(name, u"unknown_parameter"_s, u"Unknown parameter: '%1'."_s.arg(name));
    }
    return {};
}

Answer<std::optional<QString>> text(const QJsonObject& fields, const QString& name)
{
    const QJsonValue value = fields.value(name);
    if (value.isUndefined() || value.isNull())
        return std::optional<QString> {};
    if (!value.isString())
        return badRequest(name, u"invalid_type"_s, u"'%1' has to be a string."_s.arg(name));
    return std::optional(value.toString());
}

Answer<QString> requiredText(const QJsonObject& fields, const QString& name, int longest)
{
    const auto value = text(fields, name);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return badRequest(name, u"missing_required_parameter"_s,
                          u"Missing required parameter: '%1'."_s.arg(name));
    const QString found = **value;
    if (found.trimmed().isEmpty())
        return badRequest(name, u"string_below_min_length"_s, u"'%1' must not be empty."_s.arg(name));
    if (codePoints(found) > longest)
        return badRequest(name, u"string_above_max_length"_s,
                          u"'%1' may have %2 characters at most."_s.arg(name).arg(longest));
    return found;
}

Answer<QString> prompt(const QJsonObject& fields)
{
    const QString name = u"prompt"_s;
    auto found = requiredText(fields, name, MaxPromptLength);
    if (found && moderate(*found) == Moderation::BlockedBefore)
        return badRequest(name, u"sentinel_block"_s, u"The content rules do not allow this prompt."_s);
    return found;
}

Answer<int> seconds(const QJsonObject& fields, int fallback)
{
    const QString name = u"seconds"_s;
    const auto value = text(fields, name);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value && fallback > 0)
        return fallback;
    if (!*value)
        return badRequest(name, u"missing_required_parameter"_s, u"Missing required parameter: 'seconds'."_s);
    for (const int allowed : ClipSeconds) {
        if (**value == QString::number(allowed))
            return allowed;
    }
    return badRequest(name, u"invalid_value"_s,
                      u"'seconds' has to be one of '4', '8', '12', '16' and '20'."_s);
}

Answer<QString> model(const QJsonObject& fields)
{
    const QString name = u"model"_s;
    const auto value = text(fields, name);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return QString();
    if (!findModel(**value))
        return badRequest(
            name, u"invalid_value"_s,
            u"There is no model '%1': take 'sora-2' or 'sora-2-pro'."_s.arg((*value)->left(64)));
    return **value;
}

} // namespace troupe::sandbox::fields
