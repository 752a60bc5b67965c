#include "core/jobs/effects/lookupeffect.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/jobs/effects/jitter.h"
#include "core/jobs/jobjson.h"
#include "core/jobs/jobtransition.h"
#include "core/store/jobrepository.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace troupe {
namespace {

using namespace jobs;

constexpr std::array<std::chrono::milliseconds, 3> Delays {0ms, 10s, 60s};
constexpr qint64 Before = 5 * 60; // s; clocks differ.

/// Whether looking again may bring a list.
bool isTemporary(const Error& error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Network:
    case Kind::Timeout:
    case Kind::Server:
    case Kind::RateLimited:
    case Kind::Protocol:
    case Kind::Canceled: return true;
    default: return false;
    }
}

LookUp wantedFor(const Job& job)
{
    const auto* unknown = std::get_if<Unknown>(&job.state);
    return {job.id, job.order.model, job.order.prompt, unknown ? unknown->since : job.createdAt};
}

} // namespace

std::optional<std::chrono::milliseconds> pauseBeforeLook(int lists, int failures, const Error& error)
{
    if (failures > 0)
        return isTemporary(error) ? std::optional(backoff(failures, error)) : std::nullopt;
    return lists < int(Delays.size()) ? std::optional(Delays.at(size_t(lists))) : std::nullopt;
}

bool mayClaim(const JobState& state)
{
    const auto* failed = std::get_if<Failed>(&state);
    return std::holds_alternative<Submitting>(state) || std::holds_alternative<Unknown>(state)
        || (failed && !failed->accepted && failed->charged != Charged::No); // Marked as lost.
}

LookUpMatch match(const LookUp& wanted, const QList<RemoteCandidate>& listed, const QSet<QString>& known,
                  bool isOnlyClaimant)
{
    LookUpMatch found;
    QSet<QString> seen; // A list may repeat itself.
    for (const RemoteCandidate& candidate : listed) {
        const bool isTooOld
            = candidate.createdAt.isValid() && candidate.createdAt < wanted.submittedAt.addSecs(-Before);
        const bool maybe = !candidate.remote.id.isEmpty() && !known.contains(candidate.remote.id) && !isTooOld
            && (candidate.prompt.isEmpty() || candidate.prompt == wanted.prompt)
            && (candidate.model.isEmpty() || candidate.model == wanted.model);
        if (maybe && !seen.contains(candidate.remote.id)) {
            seen.insert(candidate.remote.id);
            found.candidates.append(candidate);
        }
    }
    if (found.candidates.size() == 1 && isOnlyClaimant) {
        const auto& only = found.candidates.first();
        const bool isOfThatTime = only.createdAt.isValid()
            && only.createdAt >= wanted.submittedAt.addSecs(-30)
            && only.createdAt <= wanted.submittedAt.addSecs(30 * 60);
        if (!only.prompt.isEmpty() && !only.model.isEmpty() && isOfThatTime)
            found.certain = only.remote;
    }
    return found;
}

LookUpEffect::LookUpEffect(const EffectContext& context, Others all, Over over, QObject* parent)
    : QObject(parent), m_context(context), m_all(std::move(all)), m_over(std::move(over))
{}

std::optional<std::chrono::milliseconds> LookUpEffect::delay(const JobId& id) const
{
    const auto looks = m_looks.value(id);
    const auto pause = pauseBeforeLook(looks.lists, looks.failures, looks.error);
    return looks.failures > 0 && pause ? std::optional(jittered(*pause)) : pause;
}

void LookUpEffect::lookUp(const Job& job, Asked asked)
{
    auto& looks = m_looks[job.id];
    looks.isForPerson = looks.isForPerson || asked == Asked::ByPerson;
    if (looks.isUnderWay)
        return;
    looks.isUnderWay = true;
    whenDone(m_context.providers.provider(job.order.connection), this,
             [=, this](const ProviderResult& provider) {
                 if (!provider)
                     return listed(job, tl::unexpected(provider.error()));
                 if (!(*provider)->traits().listsJobs)
                     return listed(job, failure(Error::Kind::Unsupported));
                 whenDone((*provider)->lookUp(wantedFor(job)), this,
                          [this, job, keep = *provider](const Result<QList<RemoteCandidate>>& list) {
                              listed(job, list);
                          });
             });
}

void LookUpEffect::listed(const Job& job, const Result<QList<RemoteCandidate>>& list)
{
    const auto now = m_context.job(job.id);
    if (!now || !std::holds_alternative<Unknown>(now->state)) {
        m_looks.remove(job.id);
        return;
    }
    auto& looks = m_looks[job.id];
    looks.isUnderWay = false;
    const Asked asked = std::exchange(looks.isForPerson, false) ? Asked::ByPerson : Asked::ByItself;
    if (!list) {
        qCInfo(lcJobs) << "look-up failed:" << kindName(list.error().kind) << "job" << job.id.toString();
        looks.error = list.error();
        ++looks.failures;
        return m_over(job.id, asked, tl::unexpected(list.error()));
    }
    looks.failures = 0;
    ++looks.lists;
    const LookUp wanted = wantedFor(*now);
    const auto others = othersSince(job.id, wanted.submittedAt.addSecs(-2 * Before));
    if (!others)
        return m_over(job.id, asked, tl::unexpected(others.error()));
    QSet<QString> known;
    bool isOnlyClaimant = true;
    for (const Job& other : *others) {
        if (const auto accepted = acceptedOf(other.state))
            known.insert(accepted->remote.id);
        // Of any connection: two may lead to the same account.
        if (mayClaim(other.state) && other.order.model == wanted.model && other.order.prompt == wanted.prompt)
            isOnlyClaimant = false;
    }
    const auto found = match(wanted, *list, known, isOnlyClaimant);
    if (found.certain)
        m_context.happened(job.id, Adopted {*found.certain, m_context.clock()});
    else
        m_over(job.id, asked, found.candidates);
}

/// Of those that ended only the latest are in memory, so the rows are asked as well.
Result<QHash<JobId, Job>> LookUpEffect::othersSince(const JobId& id, const QDateTime& moment) const
{
    const auto rows = m_context.store.jobs().changedSince(moment);
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<JobId, Job> others;
    for (const JobRow& row : *rows) {
        if (const auto job = fromRow(row))
            others.insert(job->id, *job);
    }
    const auto inMemory = m_all(); // As new as its row, or newer.
    for (const Job& job : inMemory)
        others.insert(job.id, job);
    others.remove(id);
    return others;
}

} // namespace troupe
