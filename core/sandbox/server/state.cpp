#include "core/sandbox/server/state.h"

#include "core/base/logging.h"
#include "core/sandbox/server/modeltable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

QString State::pathOf(const QString& fileName) const
{
    return m_folder + "/files/"_L1 + fileName;
}

Answer<VideoJob> State::accept(VideoJob job, int paidSeconds)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.size() >= MaxWaitingJobs)
        return tl::unexpected(ApiError {.status = 429,
                                        .message = u"Too many videos are waiting. Try again later."_s,
                                        .type = u"rate_limit_error"_s,
                                        .code = u"rate_limit_exceeded"_s,
                                        .retryAfterSeconds = 10});
    job.sequence = m_lastSequence + 1;
    const LedgerEntry paid {
        job.id, job.kind, job.model, paidSeconds, priceOf(job.model, job.size, paidSeconds), job.createdAt};
    // One line, so that there is no moment in which one is there without the other.
    const auto written = m_journal->append({{u"job"_s, toRecord(job)}, {u"paid"_s, toRecord(paid)}},
                                           Journal::Durability::Now);
    if (!written)
        return serverError(u"The video cannot be stored."_s);
    m_lastSequence = job.sequence;
    m_jobs.emplace(job.sequence, job);
    m_sequenceOf.insert(job.id, job.sequence);
    m_ledger << paid;
    m_waiting.push_back(job.sequence);
    return job;
}

std::optional<VideoJob> State::find(const QString& id) const
{
    const std::lock_guard lock(m_mutex);
    const auto sequence = m_sequenceOf.constFind(id);
    return sequence == m_sequenceOf.constEnd() ? std::nullopt : std::optional(m_jobs.at(*sequence));
}

Answer<JobPage> State::list(const ListRequest& request) const
{
    const std::lock_guard lock(m_mutex);
    std::optional<qint64> after;
    if (!request.after.isEmpty()) {
        const auto sequence = m_sequenceOf.constFind(request.after);
        if (sequence == m_sequenceOf.constEnd())
            return badRequest(u"after"_s, u"invalid_value"_s, u"'after' is not the id of a video."_s);
        after = *sequence;
    }
    JobPage page;
    const auto take = [&](const VideoJob& job) {
        page.hasMore = page.jobs.size() >= request.limit;
        if (!page.hasMore)
            page.jobs << job;
        return !page.hasMore;
    };
    if (request.order == ListRequest::Order::Ascending) {
        for (auto it = after ? m_jobs.upper_bound(*after) : m_jobs.begin(); it != m_jobs.end(); ++it) {
            if (!take(it->second))
                break;
        }
    } else {
        for (auto it = std::make_reverse_iterator(after ? m_jobs.lower_bound(*after) : m_jobs.end());
             it != m_jobs.rend(); ++it) {
            if (!take(it->second))
                break;
        }
    }
    return page;
}

Answer<> State::remove(const QString& id)
{
    const std::lock_guard lock(m_mutex);
    const auto sequence = m_sequenceOf.constFind(id);
    if (sequence == m_sequenceOf.constEnd())
        return notFound(u"video_id"_s, u"video_not_found"_s, u"There is no video with this id."_s);
    const VideoJob job = m_jobs.at(*sequence);
    if (!job.isTerminal())
        return conflict(u"video_id"_s, u"video_not_finished"_s,
                        u"Only a completed or failed video can be deleted."_s);
    if (!m_journal->append({{u"deleted"_s, id}}, Journal::Durability::Now))
        return serverError(u"The deletion cannot be stored."_s);
    m_jobs.erase(*sequence);
    m_sequenceOf.remove(id);
    removeFiles(job);
    return {};
}

Answer<> State::add(const StoredCharacter& character)
{
    const std::lock_guard lock(m_mutex);
    if (!m_journal->append({{u"character"_s, toRecord(character)}}, Journal::Durability::Now))
        return serverError(u"The character cannot be stored."_s);
    m_characters.insert(character.id, character);
    return {};
}

std::optional<StoredCharacter> State::character(const QString& id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_characters.constFind(id);
    return found == m_characters.constEnd() ? std::nullopt : std::optional(*found);
}

QList<LedgerEntry> State::ledger() const
{
    const std::lock_guard lock(m_mutex);
    return m_ledger;
}

bool State::hasWaiting() const
{
    const std::lock_guard lock(m_mutex);
    return !m_waiting.empty();
}

std::optional<VideoJob> State::takeWaiting()
{
    const std::lock_guard lock(m_mutex);
    while (!m_waiting.empty()) {
        const auto job = m_jobs.find(m_waiting.front());
        m_waiting.pop_front();
        if (job != m_jobs.end() && !job->second.isTerminal())
            return job->second;
    }
    return {};
}

VideoJob* State::jobOf(const QString& id)
{
    const auto job = m_jobs.find(m_sequenceOf.value(id));
    return job == m_jobs.end() ? nullptr : &job->second;
}

void State::begin(const QString& id)
{
    const std::lock_guard lock(m_mutex);
    VideoJob* job = jobOf(id);
    if (!job || job->status != VideoJob::Status::Queued)
        return;
    job->status = VideoJob::Status::InProgress;
    store(*job, Journal::Durability::Later);
}

void State::setProgress(const QString& id, int percent)
{
    const std::lock_guard lock(m_mutex);
    VideoJob* job = jobOf(id);
    if (job && job->status == VideoJob::Status::InProgress)
        job->progress = std::max(job->progress, std::min(percent, 99));
}

void State::complete(const QString& id)
{
    const std::lock_guard lock(m_mutex);
    VideoJob* job = jobOf(id);
    if (!job || job->isTerminal())
        return;
    job->status = VideoJob::Status::Completed;
    job->progress = 100;
    job->completedAt = now();
    job->expiresAt = *job->completedAt + (job->expired ? 0 : ContentSeconds);
    if (store(*job, Journal::Durability::Now))
        removeInputs(*job);
}

void State::fail(const QString& id, const QString& code, const QString& message)
{
    const std::lock_guard lock(m_mutex);
    VideoJob* job = jobOf(id);
    if (!job || job->isTerminal())
        return;
    job->status = VideoJob::Status::Failed;
    job->errorCode = code;
    job->errorMessage = message;
    if (store(*job, Journal::Durability::Now))
        removeInputs(*job);
}

bool State::store(const VideoJob& job, Journal::Durability durability)
{
    // An end that cannot be written is found again by rendering again after the next start.
    const auto written = m_journal->append({{u"job"_s, toRecord(job)}}, durability);
    if (!written)
        qCWarning(lcSandbox) << "journal:" << written.error().detail;
    return written.has_value();
}

} // namespace troupe::sandbox
