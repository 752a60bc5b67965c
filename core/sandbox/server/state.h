#pragma once

#include "core/base/clock.h"
#include "core/sandbox/server/dialect.h"
#include "core/sandbox/server/journal.h"
#include "core/sandbox/server/videojob.h"

#include <QHash>
#include <QLockFile>

#include <deque>
#include <map>
#include <mutex>

namespace troupe::sandbox {

/// A page of GET /v1/videos.
struct JobPage {
    QList<VideoJob> jobs;
    bool hasMore = false;
};

/// How long content can be fetched after the job is completed.
inline constexpr qint64 ContentSeconds = 3600;
/// How many jobs may wait; the next one gets 429.
inline constexpr size_t MaxWaitingJobs = 500;

/// Everything that the sandbox remembers: jobs, characters, the ledger. Thread-safe; a change is in
/// the journal before it can be seen. One process owns a folder.
class State {
public:
    /// Errors: Locked (`detail` has the pid), Storage, DiskFull, Damaged, NewerVersion. Jobs that were
    /// queued or rendering wait again, in their old order.
    static Result<std::unique_ptr<State>> open(const QString& folder, Clock clock = systemClock());

    /// Where a file of this name belongs.
    QString pathOf(const QString& fileName) const;
    QString clipPath(const VideoJob& job) const { return pathOf(job.id + QStringLiteral(".mp4")); }
    qint64 now() const { return m_clock().toSecsSinceEpoch(); }

    /// Takes the job on, durably, and writes `paidSeconds` of it into the ledger. Gives it its place in
    /// the order. Errors: 429 if too many wait, 500.
    Answer<VideoJob> accept(VideoJob job, int paidSeconds);
    std::optional<VideoJob> find(const QString& id) const;
    /// Errors: 400 for an `after` that is not there.
    Answer<JobPage> list(const ListRequest& request) const;
    /// Removes the job and its files. Errors: 404; 409 unless it is completed or failed.
    Answer<> remove(const QString& id);

    Answer<> add(const StoredCharacter& character);
    std::optional<StoredCharacter> character(const QString& id) const;

    /// In the order of acceptance. Deleting a job does not take its money back.
    QList<LedgerEntry> ledger() const;

    // For whoever renders. An id that is no longer there is ignored: the job was deleted meanwhile.
    bool hasWaiting() const;
    /// The job that has waited longest, which then no longer waits.
    std::optional<VideoJob> takeWaiting();
    void begin(const QString& id);
    void setProgress(const QString& id, int percent); ///< Never falls, and stays below 100.
    void complete(const QString& id);
    void fail(const QString& id, const QString& code, const QString& message);

private:
    State(const QString& folder, Clock clock);
    Result<void> load();
    Result<void> replay(const QJsonObject& record);
    QList<QJsonObject> snapshot() const;
    void sweep() const;
    void removeFiles(const VideoJob& job) const;
    void removeInputs(const VideoJob& job) const;
    VideoJob* jobOf(const QString& id);
    bool store(const VideoJob& job, Journal::Durability durability);

    const QString m_folder;
    const Clock m_clock;
    QLockFile m_lock;
    mutable std::mutex m_mutex;
    std::unique_ptr<Journal> m_journal;
    qint64 m_lastSequence = 0;
    std::map<qint64, VideoJob> m_jobs; ///< By sequence.
    QHash<QString, qint64> m_sequenceOf;
    QHash<QString, StoredCharacter> m_characters;
    QList<LedgerEntry> m_ledger;
    std::deque<qint64> m_waiting;
};

} // namespace troupe::sandbox
