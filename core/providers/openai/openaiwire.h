#pragma once

#include "core/net/http.h"
#include "core/providers/videoprovider.h"

#include <QDateTime>
#include <QSize>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <variant>

/// The OpenAI Videos dialect as it is spoken under /v1/videos: values to bytes and back, no I/O but
/// reading the files that travel. Reading is tolerant: hosts leave out nearly every field, write
/// numbers as text and invent states. Only an id and a state are needed.
namespace troupe::openai {

struct CreateVideo {
    QString model;
    QString prompt;
    std::optional<int> seconds = {};
    std::optional<QSize> size = {};
    QStringList characterIds = {};
    std::optional<FileInput> inputReference = {};
};
using VideoSource = std::variant<QString, FileInput>; ///< The provider's id, or the clip itself.
struct EditVideo {
    QString model; ///< Sent with a file only: with an id it is inherited.
    QString prompt;
    VideoSource video;
};
struct ExtendVideo {
    QString model; ///< As in EditVideo.
    QString prompt;
    std::optional<int> seconds = {}; ///< To add.
    VideoSource video;
};

// Bodies. JSON where no file travels, multipart where one does; characters need JSON, so together
// with them a reference travels as data URL (Invalid "openingFrame" above 20 971 520 characters).
// `seconds` and `size` are strings everywhere.
Result<http::Body> createBody(const CreateVideo& create);
Result<http::Body> editBody(const EditVideo& edit);
Result<http::Body> extendBody(const ExtendVideo& extend);
http::Body remixBody(const QString& prompt);
Result<http::Body> characterBody(const QString& name, const FileInput& clip);

/// `path` is below /v1, percent-encoded. `base` may end in "/" or "/v1".
QUrl endpoint(const QUrl& base, const QByteArray& path);
/// One id as a segment of a path: it may hold "/", "+" and "=".
QByteArray segment(const QString& id);

struct Video {
    QString id;
    RemoteStatus::Phase phase = RemoteStatus::Phase::Waiting;
    QString model;
    QString prompt;
    std::optional<int> percent = {}; ///< 0 to 100.
    std::optional<int> seconds = {};
    std::optional<double> countedSeconds = {}; ///< usage.duration_seconds.
    std::optional<QSize> size = {};
    std::optional<QDateTime> createdAt = {}; ///< UTC, as all times here.
    std::optional<QDateTime> completedAt = {};
    std::optional<QDateTime> expiresAt = {};
    QString remixedFrom;
    std::optional<Error> error = {}; ///< Always there when phase is Failed.
};
struct Page {
    QList<Video> videos; ///< Entries without an id are left out.
    QString lastId;
    bool hasMore = false;
};
struct CharacterReply {
    QString id;
    QString name;
};

/// Any state of any host; one that nobody knows counts as running.
RemoteStatus::Phase phaseOf(const QString& status);

// All: Protocol, with what the body said, if it is not of that shape.
Result<Video> parseVideo(const QByteArray& body);
Result<Page> parsePage(const QByteArray& body);
Result<CharacterReply> parseCharacter(const QByteArray& body);
Result<> parseDeleted(const QByteArray& body);
Result<QStringList> parseModels(const QByteArray& body);

/// The end of a paid call. Refused only where it is certain that nothing was begun.
SubmitOutcome parseSubmit(const http::Outcome& outcome);

} // namespace troupe::openai
