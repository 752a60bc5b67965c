#include "core/sandbox/server/videojob.h"

#include "core/sandbox/server/modeltable.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

// Indexed by the enums.
constexpr std::array KindNames {u"generate", u"edit", u"extend", u"remix"};
constexpr std::array StatusNames {u"queued", u"in_progress", u"completed", u"failed"};

template<typename Enum, typename Names>
QString nameOf(const Names& names, Enum value)
{
    return QString::fromUtf16(names[size_t(value)]);
}

template<typename Enum, typename Names>
std::optional<Enum> fromName(const Names& names, const QString& name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QString::fromUtf16(names[i]))
            return Enum(i);
    }
    return {};
}

QJsonValue orNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

std::optional<qint64> optionalNumber(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

/// Files are named by us, and live in one folder: anything else in a journal is not ours.
bool isFileName(const QString& name)
{
    return !name.contains(u'/') && !name.startsWith(u'.');
}

} // namespace

QString newId(const QString& prefix)
{
    std::array<quint64, 2> random {};
    for (quint64& word : random)
        word = QRandomGenerator::system()->generate64();
    return prefix + u"%1%2"_s.arg(random[0], 16, 16, QChar(u'0')).arg(random[1], 16, 16, QChar(u'0'));
}

QJsonObject videoObject(const VideoJob& job)
{
    QJsonValue error = QJsonValue::Null;
    if (job.status == VideoJob::Status::Failed)
        error = QJsonObject {{u"code"_s, job.errorCode}, {u"message"_s, job.errorMessage}};
    return {
        {u"id"_s, job.id},
        {u"object"_s, u"video"_s},
        {u"model"_s, job.model},
        {u"status"_s, nameOf(StatusNames, job.status)},
        {u"progress"_s, job.progress},
        {u"created_at"_s, job.createdAt},
        {u"completed_at"_s, orNull(job.completedAt)},
        {u"expires_at"_s, orNull(job.expiresAt)},
        {u"prompt"_s, job.prompt},
        {u"size"_s, sizeToText(job.size)},
        {u"seconds"_s, QString::number(job.seconds)},
        {u"remixed_from_video_id"_s, orNull(job.remixedFrom)},
        {u"error"_s, error},
    };
}

QJsonObject characterObject(const StoredCharacter& character)
{
    return {{u"id"_s, character.id}, {u"name"_s, character.name}, {u"created_at"_s, character.createdAt}};
}

QJsonObject ledgerObject(const LedgerEntry& entry)
{
    return {{u"id"_s, entry.id},           {u"kind"_s, nameOf(KindNames, entry.kind)},
            {u"model"_s, entry.model},     {u"seconds"_s, entry.seconds},
            {u"usd"_s, entry.usd.toUsd()}, {u"created_at"_s, entry.createdAt}};
}

QJsonObject toRecord(const VideoJob& job)
{
    return {
        {u"id"_s, job.id},
        {u"sequence"_s, job.sequence},
        {u"kind"_s, nameOf(KindNames, job.kind)},
        {u"status"_s, nameOf(StatusNames, job.status)},
        {u"progress"_s, job.progress},
        {u"created_at"_s, job.createdAt},
        {u"completed_at"_s, orNull(job.completedAt)},
        {u"expires_at"_s, orNull(job.expiresAt)},
        {u"model"_s, job.model},
        {u"prompt"_s, job.prompt},
        {u"size"_s, sizeToText(job.size)},
        {u"seconds"_s, job.seconds},
        {u"remixed_from"_s, job.remixedFrom},
        {u"error_code"_s, job.errorCode},
        {u"error_message"_s, job.errorMessage},
        {u"added_seconds"_s, job.addedSeconds},
        {u"extensions"_s, job.extensions},
        {u"character_ids"_s, QJsonArray::fromStringList(job.characterIds)},
        {u"reference_file"_s, job.referenceFile},
        {u"source_file"_s, job.sourceFile},
        {u"fail_with"_s, job.failWith},
        {u"stuck"_s, job.stuck},
        {u"truncated"_s, job.truncated},
        {u"expired"_s, job.expired},
    };
}

Result<VideoJob> jobFromRecord(const QJsonObject& record)
{
    const auto kind = fromName<VideoJob::Kind>(KindNames, record.value("kind"_L1).toString());
    const auto status = fromName<VideoJob::Status>(StatusNames, record.value("status"_L1).toString());
    const auto size = sizeFromText(record.value("size"_L1).toString());
    const QString id = record.value("id"_L1).toString();
    if (!kind || !status || !size || id.isEmpty() || !isFileName(id))
        return failure(Error::Kind::Damaged, u"job "_s + id);
    VideoJob job;
    job.id = id;
    job.sequence = record.value("sequence"_L1).toInteger();
    job.kind = *kind;
    job.status = *status;
    job.progress = record.value("progress"_L1).toInt();
    job.createdAt = record.value("created_at"_L1).toInteger();
    job.completedAt = optionalNumber(record.value("completed_at"_L1));
    job.expiresAt = optionalNumber(record.value("expires_at"_L1));
    job.model = record.value("model"_L1).toString();
    job.prompt = record.value("prompt"_L1).toString();
    job.size = *size;
    job.seconds = record.value("seconds"_L1).toInt();
    job.remixedFrom = record.value("remixed_from"_L1).toString();
    job.errorCode = record.value("error_code"_L1).toString();
    job.errorMessage = record.value("error_message"_L1).toString();
    job.addedSeconds = record.value("added_seconds"_L1).toInt();
    job.extensions = record.value("extensions"_L1).toInt();
    for (const QJsonValue& character : record.value("character_ids"_L1).toArray())
        job.characterIds << character.toString();
    job.referenceFile = record.value("reference_file"_L1).toString();
    job.sourceFile = record.value("source_file"_L1).toString();
    job.failWith = record.value("fail_with"_L1).toString();
    job.stuck = record.value("stuck"_L1).toBool();
    job.truncated = record.value("truncated"_L1).toBool();
    job.expired = record.value("expired"_L1).toBool();
    if (!isFileName(job.referenceFile) || !isFileName(job.sourceFile))
        return failure(Error::Kind::Damaged, u"job "_s + id);
    return job;
}

QJsonObject toRecord(const StoredCharacter& character)
{
    QJsonObject record = characterObject(character);
    record.insert(u"clip_file"_s, character.clipFile);
    return record;
}

Result<StoredCharacter> characterFromRecord(const QJsonObject& record)
{
    StoredCharacter character {record.value("id"_L1).toString(), record.value("name"_L1).toString(),
                               record.value("created_at"_L1).toInteger(),
                               record.value("clip_file"_L1).toString()};
    if (character.id.isEmpty() || character.clipFile.isEmpty() || !isFileName(character.clipFile))
        return failure(Error::Kind::Damaged, u"character "_s + character.id);
    return character;
}

QJsonObject toRecord(const LedgerEntry& entry)
{
    QJsonObject record = ledgerObject(entry);
    record.insert(u"micro_usd"_s, entry.usd.microUsd);
    return record;
}

Result<LedgerEntry> ledgerEntryFromRecord(const QJsonObject& record)
{
    const auto kind = fromName<VideoJob::Kind>(KindNames, record.value("kind"_L1).toString());
    const QString id = record.value("id"_L1).toString();
    if (!kind || id.isEmpty() || !record.value("micro_usd"_L1).isDouble())
        return failure(Error::Kind::Damaged, u"ledger entry "_s + id);
    return LedgerEntry {id,
                        *kind,
                        record.value("model"_L1).toString(),
                        record.value("seconds"_L1).toInt(),
                        Money {record.value("micro_usd"_L1).toInteger()},
                        record.value("created_at"_L1).toInteger()};
}

} // namespace troupe::sandbox
