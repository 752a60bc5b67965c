#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

namespace troupe::sandbox {

/// A file that came in a multipart part, already on disk.
struct UploadedFile {
    QString path; ///< In the data folder; removed with the request unless something takes it over.
    QString contentType; ///< As the client says; hostile.
    qint64 size = 0;
};

/// What a request carries, whichever way it was encoded.
struct RequestBody {
    enum class Encoding {
        None,
        Json,
        BrokenJson, ///< Says that it is JSON, and is not an object of it.
        Form,
        Other,
    };

    Encoding encoding = Encoding::None;
    QJsonObject fields = {}; ///< Text parts of a form are strings here.
    QHash<QString, UploadedFile> files = {};
    QByteArray json = {}; ///< The body as it came, if it says that it is JSON.
};

/// Puts one text part of a form where its name says: `prompt`, `video[id]`, `tags[]`,
/// `characters[][id]` (a second value for the same key starts the next object). False for a name
/// that is not of these shapes, or that contradicts what is there.
bool foldFormField(QJsonObject& fields, const QString& name, const QString& value);

} // namespace troupe::sandbox
