#include "core/sandbox/server/bodyreader.h"

#include "core/sandbox/server/videojob.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

/// A form that is coming in. The first thing that is wrong with it is its error; what follows is
/// only taken from the connection.
class FormReceiver {
public:
    FormReceiver(const QString& folder, QStringList& paths) : m_folder(folder), m_paths(paths) {}

    void begin(const httplib::MultipartFormData& part)
    {
        endPart();
        if (m_error)
            return;
        m_name = QString::fromStdString(part.name);
        m_isFile = !part.filename.empty();
        m_text.clear();
        m_open = true;
        if (++m_parts > MaxParts)
            return refuse(400, u"invalid_form"_s, u"The form has too many parts."_s);
        if (m_isFile)
            beginFile(QString::fromStdString(part.content_type));
    }

    void take(const char* data, size_t size)
    {
        m_total += qint64(size);
        if (m_error)
            return;
        if (m_total > MaxUploadBytes)
            return refuse(413, u"request_too_large"_s, u"The form is too large."_s);
        if (m_isFile) {
            if (m_file.write(data, qint64(size)) != qint64(size))
                refuse(500, u"internal_error"_s, u"The upload cannot be stored."_s);
        } else {
            m_text.append(data, qsizetype(size));
            if (m_text.size() > MaxTextPartBytes)
                refuse(413, u"request_too_large"_s, u"The part '%1' is too large."_s.arg(m_name.left(64)));
        }
    }

    Answer<RequestBody> finish(bool complete)
    {
        endPart();
        if (m_error)
            return tl::unexpected(*m_error);
        // cpp-httplib 0.11 calls a form without any part malformed; the OpenAI client sends it for `{}`.
        if (!complete && m_parts > 0)
            return badRequest({}, u"invalid_form"_s, u"The form is cut off or malformed."_s);
        return m_body;
    }

private:
    void beginFile(const QString& contentType)
    {
        const QString path = m_folder + '/' + newId(u"upload-"_s);
        m_paths << path;
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::WriteOnly))
            return refuse(500, u"internal_error"_s, u"The upload cannot be stored."_s);
        m_upload = {path, contentType, 0};
    }

    void endPart()
    {
        if (!m_open || m_error)
            return;
        m_open = false;
        if (m_isFile) {
            m_upload.size = m_file.size();
            if (!m_file.flush())
                return refuse(500, u"internal_error"_s, u"The upload cannot be stored."_s);
            m_file.close();
            if (m_body.files.contains(m_name))
                return refuse(400, u"invalid_form"_s,
                              u"The part '%1' is there twice."_s.arg(m_name.left(64)));
            m_body.files.insert(m_name, m_upload);
        } else if (!foldFormField(m_body.fields, m_name, QString::fromUtf8(m_text))) {
            refuse(400, u"invalid_form"_s, u"The part '%1' cannot be read."_s.arg(m_name.left(64)));
        }
    }

    void refuse(int status, const QString& code, const QString& message)
    {
        m_error = ApiError {.status = status, .message = message, .code = code, .param = {}};
        if (status >= 500)
            m_error->type = u"server_error"_s;
    }

    const QString& m_folder;
    QStringList& m_paths;
    RequestBody m_body {.encoding = RequestBody::Encoding::Form};
    std::optional<ApiError> m_error;
    qint64 m_total = 0;
    int m_parts = 0;
    bool m_open = false;
    bool m_isFile = false;
    QString m_name;
    QByteArray m_text;
    QFile m_file;
    UploadedFile m_upload;
};

QString mediaType(const httplib::Request& request)
{
    const QString header = QString::fromStdString(request.get_header_value("Content-Type"));
    return header.section(u';', 0, 0).trimmed().toLower();
}

} // namespace

BodyReader::~BodyReader()
{
    for (const QString& path : m_paths)
        QFile::remove(path);
}

Answer<RequestBody> BodyReader::read(const httplib::Request& request, const httplib::ContentReader& reader)
{
    if (request.is_multipart_form_data())
        return readForm(reader);
    return readPlain(reader, mediaType(request) == "application/json"_L1);
}

Answer<RequestBody> BodyReader::readForm(const httplib::ContentReader& reader)
{
    FormReceiver receiver(m_folder, m_paths);
    const bool complete = reader(
        [&](const httplib::MultipartFormData& part) {
            receiver.begin(part);
            return true;
        },
        [&](const char* data, size_t size) {
            receiver.take(data, size);
            return true;
        });
    return receiver.finish(complete);
}

Answer<RequestBody> BodyReader::readPlain(const httplib::ContentReader& reader, bool isJson)
{
    RequestBody body;
    qint64 total = 0;
    const bool complete = reader([&](const char* data, size_t size) {
        total += qint64(size);
        if (isJson && total <= MaxJsonBytes)
            body.json.append(data, qsizetype(size));
        return true;
    });
    if (total > MaxJsonBytes)
        return tl::unexpected(
            ApiError {.status = 413, .message = u"The body is too large."_s, .code = u"request_too_large"_s});
    if (!complete)
        return badRequest({}, u"invalid_body"_s, u"The body is cut off."_s);
    if (!isJson) {
        body.encoding = total > 0 ? RequestBody::Encoding::Other : RequestBody::Encoding::None;
        return body;
    }
    const auto document = QJsonDocument::fromJson(body.json);
    body.encoding = document.isObject() ? RequestBody::Encoding::Json : RequestBody::Encoding::BrokenJson;
    body.fields = document.object();
    return body;
}

void drainBody(const httplib::Request& request, const httplib::ContentReader& reader)
{
    const auto ignore = [](const char*, size_t) { return true; };
    if (request.is_multipart_form_data())
        reader([](const httplib::MultipartFormData&) { return true; }, ignore);
    else
        reader(ignore);
}

} // namespace troupe::sandbox
