#include "core/base/overloaded.h"
#include "core/providers/openai/openaiwire.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace troupe::openai {
namespace {

constexpr qint64 MaxDataUrl = 20'971'520; // characters, of the whole data URL

/// A name of our own for a file: the person's own file names are nobody's business.
QByteArray fileName(const QByteArray& stem, const QString& mimeType)
{
    static const QHash<QString, QByteArray> suffixes {{u"image/jpeg"_s, ".jpg"},
                                                      {u"image/png"_s, ".png"},
                                                      {u"image/webp"_s, ".webp"},
                                                      {u"video/quicktime"_s, ".mov"},
                                                      {u"video/webm"_s, ".webm"}};
    return stem + suffixes.value(mimeType, ".mp4");
}

http::FormFile filePart(const QByteArray& name, const FileInput& file)
{
    return {name, file.path, fileName(name, file.mimeType), file.mimeType.toLatin1()};
}

QString sizeText(QSize size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

Result<QString> dataUrl(const FileInput& image)
{
    QFile file(image.path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return failure(Error::Kind::Storage, image.path);
    const QString head = u"data:%1;base64,"_s.arg(image.mimeType);
    if (head.size() + (file.size() + 2) / 3 * 4 > MaxDataUrl)
        return failure(Error::Kind::Invalid, u"openingFrame"_s);
    return head + QString::fromLatin1(file.readAll().toBase64());
}

struct Fields {
    QString model;
    QString prompt;
    std::optional<int> seconds = {};
    std::optional<QSize> size = {};
};

/// In the order of the reference; what is not known is left to the host's default.
QList<std::pair<QString, QString>> textFields(const Fields& fields)
{
    QList<std::pair<QString, QString>> texts;
    if (!fields.model.isEmpty())
        texts.emplaceBack(u"model"_s, fields.model);
    texts.emplaceBack(u"prompt"_s, fields.prompt);
    if (fields.seconds)
        texts.emplaceBack(u"seconds"_s, QString::number(*fields.seconds));
    if (fields.size)
        texts.emplaceBack(u"size"_s, sizeText(*fields.size));
    return texts;
}

QJsonObject toJson(const Fields& fields)
{
    QJsonObject object;
    for (const auto& [name, value] : textFields(fields))
        object.insert(name, value);
    return object;
}

Result<http::Body> toForm(const Fields& fields, const http::FormFile& file)
{
    QList<http::FormPart> parts;
    for (const auto& [name, value] : textFields(fields))
        parts << http::FormField {name.toLatin1(), value.toUtf8()};
    parts << file;
    return http::Body::form(parts);
}

/// Edits and extensions: the source by id as JSON, or as a file. A file has no model to inherit.
Result<http::Body> sourceBody(const Fields& fields, const VideoSource& source)
{
    return std::visit(
        Overloaded {[&](const QString& id) -> Result<http::Body> {
                        Fields inherited = fields;
                        inherited.model.clear();
                        QJsonObject object = toJson(inherited);
                        object.insert(u"video"_s, QJsonObject {{u"id"_s, id}});
                        return http::Body::json(object);
                    },
                    [&](const FileInput& file) { return toForm(fields, filePart("video", file)); }},
        source);
}

} // namespace

Result<http::Body> createBody(const CreateVideo& create)
{
    const Fields fields {create.model, create.prompt, create.seconds, create.size};
    if (create.inputReference && create.characterIds.isEmpty())
        return toForm(fields, filePart("input_reference", *create.inputReference));

    QJsonObject object = toJson(fields);
    if (!create.characterIds.isEmpty()) {
        QJsonArray characters;
        for (const QString& id : create.characterIds)
            characters << QJsonObject {{u"id"_s, id}};
        object.insert(u"characters"_s, characters);
    }
    if (create.inputReference) {
        const auto url = dataUrl(*create.inputReference);
        if (!url)
            return tl::unexpected(url.error());
        object.insert(u"input_reference"_s, QJsonObject {{u"image_url"_s, *url}});
    }
    return http::Body::json(object);
}

Result<http::Body> editBody(const EditVideo& edit)
{
    return sourceBody({edit.model, edit.prompt}, edit.video);
}

Result<http::Body> extendBody(const ExtendVideo& extend)
{
    return sourceBody({extend.model, extend.prompt, extend.seconds}, extend.video);
}

http::Body remixBody(const QString& prompt)
{
    return http::Body::json({{u"prompt"_s, prompt}});
}

Result<http::Body> characterBody(const QString& name, const FileInput& clip)
{
    return http::Body::form({http::FormField {"name", name.toUtf8()}, filePart("video", clip)});
}

QUrl endpoint(const QUrl& base, const QByteArray& path)
{
    QByteArray start = base.path(QUrl::FullyEncoded).toLatin1();
    while (start.endsWith('/'))
        start.chop(1);
    if (start.endsWith("/v1")) // pasted from where people are told to include it
        start.chop(3);
    QUrl url = base.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(QString::fromLatin1(start + "/v1/" + path), QUrl::StrictMode);
    return url;
}

QByteArray segment(const QString& id)
{
    return QUrl::toPercentEncoding(id);
}

} // namespace troupe::openai
