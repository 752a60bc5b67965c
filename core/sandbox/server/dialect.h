#pragma once

#include "core/sandbox/server/apierror.h"
#include "core/sandbox/server/requestbody.h"

#include <QHash>
#include <QSize>
#include <QStringList>

#include <variant>

// Requests of the OpenAI Videos dialect as values: what is asked, or the error that the dialect
// gives for it. Pure: nothing here looks at a file, at a clock or at what is stored.
namespace troupe::sandbox {

/// An image that came as a data URL, decoded.
struct InlineImage {
    QByteArray bytes;
};

struct CreateRequest {
    QString prompt;
    QString model;
    int seconds = 4;
    QSize size;
    QStringList characterIds = {};
    std::optional<std::variant<UploadedFile, InlineImage>> reference = {};
};

/// The id of a stored video, or a file that travelled.
using SourceVideo = std::variant<QString, UploadedFile>;

struct EditRequest {
    QString prompt;
    QString model; ///< Empty: that of the source. Never empty for an uploaded source.
    SourceVideo source;
};

struct ExtendRequest {
    QString prompt;
    QString model; ///< As above.
    int seconds = 4;
    SourceVideo source;
};

struct RemixRequest {
    QString prompt;
};

struct CharacterRequest {
    QString name;
    UploadedFile clip;
};

struct ListRequest {
    enum class Order { Ascending, Descending };

    int limit = 20;
    QString after = {};
    Order order = Order::Descending;
};

enum class Variant { Video, Thumbnail, Spritesheet };

using QueryItems = QHash<QString, QString>;

Answer<CreateRequest> parseCreate(const RequestBody& body);
Answer<EditRequest> parseEdit(const RequestBody& body);
Answer<ExtendRequest> parseExtend(const RequestBody& body);
Answer<RemixRequest> parseRemix(const RequestBody& body);
Answer<CharacterRequest> parseCharacter(const RequestBody& body);
Answer<ListRequest> parseList(const QueryItems& query);
Answer<Variant> parseVariant(const QueryItems& query);

} // namespace troupe::sandbox
