#include "core/sandbox/server/dialect.h"

#include "core/sandbox/server/fields.h"
#include "core/sandbox/server/modeltable.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

const QList<RequestBody::Encoding> JsonOrForm {RequestBody::Encoding::Json, RequestBody::Encoding::Form};

Answer<QSize> sizeFor(const QJsonObject& fields, const QString& modelName)
{
    const QString name = u"size"_s;
    const auto value = fields::text(fields, name);
    if (!value)
        return tl::unexpected(value.error());
    const ModelFacts* model = findModel(modelName);
    const auto size = sizeFromText(value->value_or(u"720x1280"_s));
    if (size && takesSize(*model, *size))
        return *size;
    QStringList allowed;
    for (const SizePrice& entry : model->sizes)
        allowed << sizeToText(entry.size);
    return badRequest(name, u"invalid_value"_s,
                      u"'size' has to be one of %1 for %2."_s.arg(allowed.join(", "_L1), model->id));
}

Answer<QStringList> charactersOf(const QJsonObject& fields)
{
    const QString name = u"characters"_s;
    const QJsonValue value = fields.value(name);
    if (value.isUndefined() || value.isNull())
        return QStringList();
    if (!value.isArray())
        return badRequest(name, u"invalid_type"_s,
                          u"'characters' has to be an array of objects with an 'id'."_s);
    const QJsonArray entries = value.toArray();
    if (entries.size() > MaxCharactersPerClip)
        return badRequest(name, u"array_above_max_length"_s, u"A video takes two characters at most."_s);
    QStringList ids;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonValue id = entries[i].toObject().value("id"_L1);
        if (!id.isString() || id.toString().isEmpty())
            return badRequest(u"characters[%1].id"_s.arg(i), u"missing_required_parameter"_s,
                              u"Each of 'characters' has to be an object with a string 'id'."_s);
        ids << id.toString();
    }
    return ids;
}

Answer<InlineImage> decodeDataUrl(const QString& url)
{
    const QString param = u"input_reference.image_url"_s;
    if (url.size() > MaxDataUrlLength)
        return badRequest(param, u"string_above_max_length"_s, u"The data URL is too long."_s);
    if (!url.startsWith("data:"_L1, Qt::CaseInsensitive))
        return badRequest(param, u"invalid_image_url"_s,
                          u"The sandbox fetches nothing from the network: send a base64 data URL."_s);
    static const QRegularExpression head(u"^data:image/(?:jpeg|png|webp);base64,"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = head.match(url.left(64));
    if (!match.hasMatch())
        return badRequest(param, u"invalid_image_url"_s,
                          u"The data URL has to hold a JPEG, PNG or WebP image in base64."_s);
    const auto decoded = QByteArray::fromBase64Encoding(url.mid(match.capturedLength()).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return badRequest(param, u"invalid_base64"_s, u"The data URL is not valid base64."_s);
    return InlineImage {decoded.decoded};
}

Answer<std::optional<std::variant<UploadedFile, InlineImage>>> referenceOf(const RequestBody& body)
{
    using Reference = std::variant<UploadedFile, InlineImage>;
    const QString name = u"input_reference"_s;
    if (const auto file = body.files.constFind(name); file != body.files.constEnd())
        return std::optional<Reference>(*file);
    const QJsonValue value = body.fields.value(name);
    if (value.isUndefined() || value.isNull())
        return std::optional<Reference> {};
    if (!value.isObject())
        return badRequest(
            name, u"invalid_type"_s,
            u"'input_reference' has to be an image file, or an object with 'image_url' or 'file_id'."_s);
    const QJsonObject object = value.toObject();
    const bool byUrl = object.value("image_url"_L1).isString();
    const bool byFile = object.value("file_id"_L1).isString();
    if (byUrl == byFile)
        return badRequest(name, u"invalid_value"_s,
                          u"'input_reference' takes exactly one of 'image_url' and 'file_id'."_s);
    if (byFile)
        return badRequest(u"input_reference.file_id"_s, u"file_not_found"_s,
                          u"No such file: the sandbox keeps no uploaded files."_s);
    auto image = decodeDataUrl(object.value("image_url"_L1).toString());
    if (!image)
        return tl::unexpected(image.error());
    return std::optional<Reference>(std::move(*image));
}

Answer<SourceVideo> sourceOf(const RequestBody& body, const QString& model)
{
    const QString name = u"video"_s;
    if (const auto file = body.files.constFind(name); file != body.files.constEnd()) {
        if (model.isEmpty())
            return badRequest(u"model"_s, u"missing_required_parameter"_s,
                              u"An uploaded video needs a 'model'."_s);
        return SourceVideo(*file);
    }
    const QJsonValue value = body.fields.value(name);
    if (value.isUndefined() || value.isNull())
        return badRequest(name, u"missing_required_parameter"_s, u"Missing required parameter: 'video'."_s);
    const QJsonValue id = value.toObject().value("id"_L1);
    if (!id.isString() || id.toString().isEmpty())
        return badRequest(name, u"invalid_type"_s, u"'video' has to be a file, or an object with an 'id'."_s);
    return SourceVideo(id.toString());
}

} // namespace

Answer<CreateRequest> parseCreate(const RequestBody& body)
{
    const auto shape = fields::checkBody(
        body, JsonOrForm,
        {u"prompt"_s, u"model"_s, u"seconds"_s, u"size"_s, u"input_reference"_s, u"characters"_s});
    if (!shape)
        return tl::unexpected(shape.error());
    const auto prompt = fields::prompt(body.fields);
    if (!prompt)
        return tl::unexpected(prompt.error());
    auto model = fields::model(body.fields);
    if (!model)
        return tl::unexpected(model.error());
    if (model->isEmpty())
        model = u"sora-2"_s;
    const auto seconds = fields::seconds(body.fields, 4);
    if (!seconds)
        return tl::unexpected(seconds.error());
    const auto size = sizeFor(body.fields, *model);
    if (!size)
        return tl::unexpected(size.error());
    const auto characters = charactersOf(body.fields);
    if (!characters)
        return tl::unexpected(characters.error());
    auto reference = referenceOf(body);
    if (!reference)
        return tl::unexpected(reference.error());
    return CreateRequest {*prompt, *model, *seconds, *size, *characters, std::move(*reference)};
}

Answer<EditRequest> parseEdit(const RequestBody& body)
{
    const auto shape = fields::checkBody(body, JsonOrForm, {u"prompt"_s, u"model"_s, u"video"_s});
    if (!shape)
        return tl::unexpected(shape.error());
    const auto prompt = fields::prompt(body.fields);
    if (!prompt)
        return tl::unexpected(prompt.error());
    const auto model = fields::model(body.fields);
    if (!model)
        return tl::unexpected(model.error());
    const auto source = sourceOf(body, *model);
    if (!source)
        return tl::unexpected(source.error());
    return EditRequest {*prompt, *model, *source};
}

Answer<ExtendRequest> parseExtend(const RequestBody& body)
{
    const auto shape
        = fields::checkBody(body, JsonOrForm, {u"prompt"_s, u"model"_s, u"seconds"_s, u"video"_s});
    if (!shape)
        return tl::unexpected(shape.error());
    const auto prompt = fields::prompt(body.fields);
    if (!prompt)
        return tl::unexpected(prompt.error());
    const auto model = fields::model(body.fields);
    if (!model)
        return tl::unexpected(model.error());
    const auto seconds = fields::seconds(body.fields, 0);
    if (!seconds)
        return tl::unexpected(seconds.error());
    const auto source = sourceOf(body, *model);
    if (!source)
        return tl::unexpected(source.error());
    return ExtendRequest {*prompt, *model, *seconds, *source};
}

Answer<RemixRequest> parseRemix(const RequestBody& body)
{
    const auto shape = fields::checkBody(body, JsonOrForm, {u"prompt"_s});
    if (!shape)
        return tl::unexpected(shape.error());
    const auto prompt = fields::prompt(body.fields);
    if (!prompt)
        return tl::unexpected(prompt.error());
    return RemixRequest {*prompt};
}

Answer<CharacterRequest> parseCharacter(const RequestBody& body)
{
    const auto shape = fields::checkBody(body, {RequestBody::Encoding::Form}, {u"name"_s, u"video"_s});
    if (!shape)
        return tl::unexpected(shape.error());
    const auto name = fields::requiredText(body.fields, u"name"_s, MaxCharacterName);
    if (!name)
        return tl::unexpected(name.error());
    const auto file = body.files.constFind(u"video"_s);
    if (file == body.files.constEnd())
        return badRequest(u"video"_s, u"missing_required_parameter"_s,
                          u"The part 'video' has to be a file."_s);
    return CharacterRequest {*name, *file};
}

Answer<ListRequest> parseList(const QueryItems& query)
{
    ListRequest request;
    if (const auto limit = query.constFind(u"limit"_s); limit != query.constEnd()) {
        bool ok = false;
        request.limit = limit->toInt(&ok);
        if (!ok || request.limit < 0 || request.limit > 100)
            return badRequest(u"limit"_s, u"invalid_value"_s, u"'limit' has to be a number from 0 to 100."_s);
    }
    if (const auto order = query.constFind(u"order"_s); order != query.constEnd()) {
        if (*order != "asc"_L1 && *order != "desc"_L1)
            return badRequest(u"order"_s, u"invalid_value"_s, u"'order' has to be 'asc' or 'desc'."_s);
        request.order = *order == "asc"_L1 ? ListRequest::Order::Ascending : ListRequest::Order::Descending;
    }
    request.after = query.value(u"after"_s);
    return request;
}

Answer<Variant> parseVariant(const QueryItems& query)
{
    const QString asked = query.value(u"variant"_s, u"video"_s);
    if (asked == "video"_L1)
        return Variant::Video;
    if (asked == "thumbnail"_L1)
        return Variant::Thumbnail;
    if (asked == "spritesheet"_L1)
        return Variant::Spritesheet;
    return badRequest(u"variant"_s, u"invalid_value"_s,
                      u"'variant' has to be 'video', 'thumbnail' or 'spritesheet'."_s);
}

} // namespace troupe::sandbox
