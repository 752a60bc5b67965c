#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/catalog/catalog.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QSize>
#include <QUrl>

#include <functional>
#include <variant>

namespace troupe {

/// Called in the thread of the provider; `total` is -1 while it is not known.
using TransferProgress = std::function<void(qint64 done, qint64 total)>;

/// A character that plays in a request, in every form that some provider wants.
struct CharacterInput {
    CharacterId id;
    QString name; ///< Exact.
    QString descriptor;
    QString remoteId; ///< The binding at this connection; empty if there is none.
    QString clipPath;
    QStringList stillPaths;
};

/// A file in the profile that travels with a request.
struct FileInput {
    QString path;
    QString mimeType;
};

/// One thing to make, in neutral words.
struct VideoRequest {
    JobId job; ///< For providers that let the client choose the id.
    Operation operation = Operation::Generate;
    QString model;
    QString prompt;
    std::optional<int> seconds = {};
    std::optional<QSize> size = {};
    QList<CharacterInput> characters;
    std::optional<FileInput> openingFrame = {};
    QString sourceRemoteId; ///< Edit, Extend, Remix: the clip as the provider knows it; or else
    std::optional<FileInput> sourceFile = {}; ///< the clip itself.
};

/// A request whose files are where the provider can reach them. `uploads` belongs to the provider
/// (upload ids, addresses); it is small, holds no secret and survives a restart in the job's row.
struct PreparedRequest {
    VideoRequest request;
    QJsonObject uploads;
};

/// A job at the provider, as much of it as is needed to find it again after a restart.
struct RemoteJob {
    QString id;
    QUrl pollUrl; ///< Where the provider said to ask; empty where the id is enough.
    QJsonObject extra; ///< The provider's own (cancel address, model group ...); no secrets.

    friend bool operator==(const RemoteJob&, const RemoteJob&) = default;
};

// How a paid submit can end. There is no fourth way, and Unknown is never sent again by itself.
struct SubmitAccepted {
    RemoteJob remote;
    std::optional<Money> cost = {}; ///< What the reply said it costs, if it said so; above 0.
    bool unpriced = false; ///< It said 0: it has no price for this model, which is not "free".
    std::optional<double> countedSeconds = {}; ///< How many seconds it counts for the bill.
};
struct SubmitRefused {
    Error error;
};
struct SubmitUnknown { ///< Bytes were sent and no clear answer came.
    Error error;
};
using SubmitOutcome = std::variant<SubmitAccepted, SubmitRefused, SubmitUnknown>;

/// What a poll told.
struct RemoteStatus {
    enum class Phase { Waiting, Running, Succeeded, Failed, Canceled, Expired };

    Phase phase = Phase::Waiting;
    std::optional<int> percent = {};
    std::optional<Error> error = {}; ///< With Failed: why.
    std::optional<QDateTime> expiresAt = {}; ///< UTC.
    std::optional<Money> cost = {};
    std::optional<double> countedSeconds = {}; ///< As in SubmitAccepted.
    RemoteJob remote = {}; ///< To be kept from now on: results by address arrive in `extra`.
};

/// Where to put a result, and what of it is there already.
struct FetchRequest {
    RemoteJob remote;
    JobId job = {};
    QString partialPath; ///< Appended to from `offset` on, or started over.
    qint64 offset = 0;
    QString validator; ///< ETag of the bytes that are there; empty = start over.
    TransferProgress progress = {};
    /// Called once before the first byte is written; `validator` is what to store beside the file.
    std::function<void(const QString& validator)> started = {};
};
struct Fetched {
    qint64 bytes = 0; ///< Of the whole file.
};

/// A finished or running job that the provider lists.
struct RemoteCandidate {
    RemoteJob remote;
    QString model;
    QString prompt; ///< May be empty: not every provider echoes it.
    QDateTime createdAt; ///< UTC.
    RemoteStatus::Phase phase = RemoteStatus::Phase::Waiting;
};
struct LookUp {
    JobId job;
    QString model;
    QString prompt;
    QDateTime submittedAt; ///< UTC; candidates from five minutes before it on are of interest.
};

/// What the other side answered, word for word but without the key: for the log of a job. Not for
/// showing as it is (keptReply()).
struct RawReply {
    JobId job; ///< Of a submit or fetch; null for
    QString remoteId; ///< what is asked about a remote job.
    int httpStatus = 0;
    QByteArray body;
};

struct CharacterUpload {
    CharacterId id;
    QString name;
    QString model;
    FileInput clip;
    TransferProgress progress = {};
};
struct RemoteCharacter {
    QString id;
    QString name;
    std::optional<QDateTime> expiresAt = {};
};

/// What a provider can do besides making videos; fixed for the lifetime of the object.
struct ProviderTraits {
    enum class Cancel { None, QueuedOnly, Any, DeletesResult };

    Cancel cancel = Cancel::None;
    bool listsJobs = false; ///< lookUp() can find something.
    bool hasCharacters = false; ///< createCharacter() makes bindings.
    bool pushes = false; ///< statusPushed may tell before a poll does.
    std::chrono::milliseconds pollInterval {10'000}; ///< Between two polls of one job, at least.
};

/// One connection, as the job queue sees it. Methods are called in the thread of the object and
/// return at once; canceling a future stops the transfer (but not a job that was accepted).
class VideoProvider {
public:
    virtual ~VideoProvider() = default;

    virtual ProviderTraits traits() const = 0;
    /// Checks address and key; the ids of the models that the key may use.
    virtual QFuture<Result<QStringList>> models() = 0;

    /// Uploads what must be there before the paid call. Costs nothing, may be repeated.
    virtual QFuture<Result<PreparedRequest>> prepare(const VideoRequest& request, TransferProgress progress)
        = 0;
    /// The paid call. Sent once, whatever happens. A failed Result (canceled, network gone) counts
    /// as SubmitUnknown.
    virtual QFuture<Result<SubmitOutcome>> submit(const PreparedRequest& request, TransferProgress progress)
        = 0;
    virtual QFuture<Result<RemoteStatus>> poll(const RemoteJob& remote) = 0;
    /// Gone: expired at the provider. Storage, DiskFull: here. Network: again from the new offset.
    virtual QFuture<Result<Fetched>> fetch(const FetchRequest& request) = 0;
    /// Unsupported where traits().cancel is None.
    virtual QFuture<Result<>> cancel(const RemoteJob& remote) = 0;
    /// Newest first. Unsupported where nothing is listed.
    virtual QFuture<Result<QList<RemoteCandidate>>> lookUp(const LookUp& wanted) = 0;

    /// Unsupported where there is nothing like characters.
    virtual QFuture<Result<RemoteCharacter>> createCharacter(const CharacterUpload& upload) = 0;
    /// NotFound: it is gone.
    virtual QFuture<Result<RemoteCharacter>> character(const QString& remoteId) = 0;

    /// Set by whoever listens; called in the thread of the object when traits().pushes. `remoteId` is
    /// the id of the create reply.
    std::function<void(const QString& remoteId, const RemoteStatus&)> statusPushed;
    /// Set by whoever keeps a log; called in the thread of the object, right before the future of a
    /// submit, poll, fetch or cancel has its result. Not called where no answer came.
    std::function<void(const RawReply&)> replied;
};

} // namespace troupe
