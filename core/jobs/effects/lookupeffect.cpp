#include "core/jobs/effects/lookupeffect.h"

#include "core/base/async.h"
#include "core/base/logging.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace troupe {
namespace {

using namespace jobs;

constexpr std::array<std::chrono::milliseconds, 3> Delays {0ms, 10s, 60s};
constexpr int NoUse = int(Delays.size()); // Tries after which, or the provider for which, it is over.

LookUp wantedFor(const Job& job)
{
    const auto* unknown = std::get_if<Unknown>(&job.state);
    return {job.id, job.order.model, job.order.prompt, unknown ? unknown->since : job.createdAt};
}

} // namespace

LookUpMatch match(const LookUp& wanted, const QList<RemoteCandidate>& listed, const QSet<QString>& known,
                  bool isOnlyUnknown)
{
    LookUpMatch found;
    QSet<QString> seen; // A list may repeat itself.
    for (const RemoteCandidate& candidate : listed) {
        const bool maybe = !candidate.remote.id.isEmpty() && !known.contains(candidate.remote.id)
            && candidate.createdAt >= wanted.submittedAt.addSecs(-5 * 60)
            && (candidate.prompt.isEmpty() || candidate.prompt == wanted.prompt)
            && (candidate.model.isEmpty() || candidate.model == wanted.model);
        if (maybe && !seen.contains(candidate.remote.id)) {
            seen.insert(candidate.remote.id);
            found.candidates.append(candidate);
        }
    }
    if (found.candidates.size() == 1 && isOnlyUnknown) {
        const auto& only = found.candidates.first();
        const bool isOfThatTime = only.createdAt >= wanted.submittedAt.addSecs(-30)
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
    const int tries = m_tries.value(id);
    return tries < NoUse ? std::optional(Delays.at(size_t(tries))) : std::nullopt;
}

void LookUpEffect::forget(const JobId& id)
{
    m_tries.remove(id);
}

void LookUpEffect::lookUp(const Job& job, Asked asked)
{
    if (m_looking.contains(job.id))
        return;
    m_looking.insert(job.id);
    if (asked == Asked::ByItself)
        ++m_tries[job.id];
    whenDone(m_context.providers.provider(job.order.connection), this,
             [=, this](const ProviderResult& provider) {
                 if (!provider)
                     return listed(job, asked, tl::unexpected(provider.error()));
                 if (!(*provider)->traits().listsJobs)
                     return listed(job, asked, failure(Error::Kind::Unsupported));
                 whenDone((*provider)->lookUp(wantedFor(job)), this,
                          [this, job, asked, keep = *provider](const Result<QList<RemoteCandidate>>& list) {
                              listed(job, asked, list);
                          });
             });
}

void LookUpEffect::listed(const Job& job, Asked asked, const Result<QList<RemoteCandidate>>& list)
{
    m_looking.remove(job.id);
    const auto now = m_context.job(job.id);
    if (!now || !std::holds_alternative<Unknown>(now->state))
        return;
    if (!list) {
        qCInfo(lcJobs) << "look-up failed:" << kindName(list.error().kind) << "job" << job.id.toString();
        if (list.error().kind == Error::Kind::Unsupported)
            m_tries.insert(job.id, NoUse);
    }
    QSet<QString> known;
    bool isOnlyUnknown = true;
    for (const Job& other : m_all()) {
        if (const auto accepted = acceptedOf(other.state))
            known.insert(accepted->remote.id);
        if (other.id != job.id && std::holds_alternative<Unknown>(other.state)
            && other.order.connection == job.order.connection && other.order.model == job.order.model
            && other.order.prompt == job.order.prompt)
            isOnlyUnknown = false;
    }
    const auto found = match(wantedFor(*now), list.value_or(QList<RemoteCandidate> {}), known, isOnlyUnknown);
    if (found.certain) {
        m_context.happened(job.id, Adopted {*found.certain, m_context.clock()});
        return;
    }
    m_over(job.id, asked, found.candidates);
}

} // namespace troupe
