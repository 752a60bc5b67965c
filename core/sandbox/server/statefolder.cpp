#include "core/base/logging.h"
#include "core/sandbox/server/files.h"
#include "core/sandbox/server/state.h"

#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

/// Clips stay this long after their content has expired, so that they can still be edited and extended.
constexpr qint64 KeepClipSeconds = 7 * 24 * 3600;

} // namespace

State::State(const QString& folder, Clock clock)
    : m_folder(folder), m_clock(std::move(clock)), m_lock(folder + "/lock"_L1)
{
    m_lock.setStaleLockTime(0); // held for as long as its process lives, however long that is
}

Result<std::unique_ptr<State>> State::open(const QString& folder, Clock clock)
{
    if (!QDir().mkpath(folder + "/files"_L1))
        return failure(Error::Kind::Storage, folder);
    std::unique_ptr<State> state(new State(folder, std::move(clock)));
    if (!state->m_lock.tryLock(0)) {
        qint64 pid = 0;
        QString host;
        QString program;
        const bool held = state->m_lock.error() == QLockFile::LockFailedError;
        state->m_lock.getLockInfo(&pid, &host, &program);
        return failure(held ? Error::Kind::Locked : Error::Kind::Storage, u"pid %1"_s.arg(pid));
    }
    if (const auto loaded = state->load(); !loaded)
        return tl::unexpected(loaded.error());
    return state;
}

Result<void> State::load()
{
    const QString path = m_folder + "/journal.jsonl"_L1;
    const auto records = Journal::read(path);
    if (!records)
        return tl::unexpected(records.error());
    for (const QJsonObject& record : *records) {
        if (const auto replayed = replay(record); !replayed)
            return replayed;
    }
    auto journal = Journal::create(path, snapshot());
    if (!journal)
        return tl::unexpected(journal.error());
    m_journal = std::move(*journal);
    for (const auto& [sequence, job] : m_jobs) {
        if (!job.isTerminal() && !(job.stuck && job.status == VideoJob::Status::InProgress))
            m_waiting.push_back(sequence);
    }
    sweep();
    return {};
}

Result<void> State::replay(const QJsonObject& record)
{
    if (record.contains("job"_L1)) {
        const auto job = jobFromRecord(record.value("job"_L1).toObject());
        if (!job)
            return tl::unexpected(job.error());
        m_jobs.insert_or_assign(job->sequence, *job);
        m_sequenceOf.insert(job->id, job->sequence);
        m_lastSequence = std::max(m_lastSequence, job->sequence);
    }
    if (record.contains("paid"_L1)) {
        const auto paid = ledgerEntryFromRecord(record.value("paid"_L1).toObject());
        if (!paid)
            return tl::unexpected(paid.error());
        m_ledger << *paid;
    }
    if (record.contains("deleted"_L1))
        m_jobs.erase(m_sequenceOf.take(record.value("deleted"_L1).toString()));
    if (record.contains("character"_L1)) {
        const auto character = characterFromRecord(record.value("character"_L1).toObject());
        if (!character)
            return tl::unexpected(character.error());
        m_characters.insert(character->id, *character);
    }
    return {};
}

QList<QJsonObject> State::snapshot() const
{
    QList<QJsonObject> records;
    for (const LedgerEntry& paid : m_ledger)
        records << QJsonObject {{u"paid"_s, toRecord(paid)}};
    for (const StoredCharacter& character : m_characters)
        records << QJsonObject {{u"character"_s, toRecord(character)}};
    for (const auto& [sequence, job] : m_jobs)
        records << QJsonObject {{u"job"_s, toRecord(job)}};
    return records;
}

void State::sweep() const
{
    QSet<QString> wanted;
    for (const StoredCharacter& character : m_characters)
        wanted << character.clipFile;
    for (const auto& [sequence, job] : m_jobs) {
        if (!job.isTerminal())
            wanted << job.referenceFile << job.sourceFile;
        else if (job.expiresAt && *job.expiresAt + KeepClipSeconds > now())
            wanted << job.id + ".mp4"_L1 << job.id + ".webp"_L1 << job.id + ".jpg"_L1;
    }
    QDir files(m_folder + "/files"_L1);
    for (const QString& name : files.entryList(QDir::Files)) {
        if (!wanted.contains(name) && !files.remove(name))
            qCWarning(lcSandbox) << "cannot remove" << name;
    }
}

void State::removeFiles(const VideoJob& job) const
{
    for (const auto suffix : {".mp4"_L1, ".webp"_L1, ".jpg"_L1})
        QFile::remove(pathOf(job.id + suffix));
}

void State::removeInputs(const VideoJob& job) const
{
    for (const QString& name : {job.referenceFile, job.sourceFile}) {
        if (!name.isEmpty())
            QFile::remove(pathOf(name));
    }
}

} // namespace troupe::sandbox
