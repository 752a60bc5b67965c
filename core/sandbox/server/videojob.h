#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QSize>
#include <QStringList>

namespace troupe::sandbox {

/// A job as the sandbox keeps it: what the dialect shows, and what it takes to render it.
struct VideoJob {
    enum class Kind { Generate, Edit, Extend, Remix };
    enum class Status { Queued, InProgress, Completed, Failed };

    QString id; ///< "video_" and 32 hex digits.
    qint64 sequence = 0; ///< Order of acceptance; given by State.
    Kind kind = Kind::Generate;
    Status status = Status::Queued;
    int progress = 0;
    qint64 createdAt = 0; ///< Unix seconds, as are the other two.
    std::optional<qint64> completedAt = {};
    std::optional<qint64> expiresAt = {};
    QString model;
    QString prompt;
    QSize size;
    int seconds = 0; ///< Of the clip that comes out; extensions: the stitched whole.
    QString remixedFrom = {};
    QString errorCode = {};
    QString errorMessage = {};

    int addedSeconds = 0; ///< Extend only.
    int extensions = 0; ///< How many are in the clip, this one included.
    QStringList characterIds = {}; ///< Who plays; edits and extensions inherit it.
    QString referenceFile = {}; ///< Names of files in the data folder, or empty.
    QString sourceFile = {};

    // What faults have in store for it.
    QString failWith = {}; ///< An error code: it will fail with that.
    bool stuck = false;
    bool truncated = false;
    bool expired = false;

    bool isTerminal() const { return status == Status::Completed || status == Status::Failed; }
    friend bool operator==(const VideoJob&, const VideoJob&) = default;
};

/// One accepted paid create.
struct LedgerEntry {
    QString id; ///< Of the job.
    VideoJob::Kind kind = VideoJob::Kind::Generate;
    QString model;
    int seconds = 0; ///< That are paid for.
    Money usd;
    qint64 createdAt = 0;

    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

/// Made from an uploaded clip, at once and for good.
struct StoredCharacter {
    QString id; ///< "char_" and 32 hex digits.
    QString name;
    qint64 createdAt = 0;
    QString clipFile; ///< Name in the data folder.

    friend bool operator==(const StoredCharacter&, const StoredCharacter&) = default;
};

/// A new id: `prefix` and 32 random hex digits.
QString newId(const QString& prefix);

// As the dialect shows them.
QJsonObject videoObject(const VideoJob& job);
QJsonObject characterObject(const StoredCharacter& character);
QJsonObject ledgerObject(const LedgerEntry& entry);

// As the journal keeps them. Damaged: a member is missing or is not what it has to be.
QJsonObject toRecord(const VideoJob& job);
Result<VideoJob> jobFromRecord(const QJsonObject& record);
QJsonObject toRecord(const StoredCharacter& character);
Result<StoredCharacter> characterFromRecord(const QJsonObject& record);
QJsonObject toRecord(const LedgerEntry& entry);
Result<LedgerEntry> ledgerEntryFromRecord(const QJsonObject& record);

} // namespace troupe::sandbox
