#include "core/jobs/connectionhealth.h"

#include "core/jobs/jobtransition.h"

using namespace std::chrono_literals;

namespace troupe {
namespace {

constexpr std::chrono::milliseconds LongestRest = 2min; // Somebody may be sitting in front of it.
constexpr std::chrono::milliseconds AnswerExpected = 30s; // Of the one that asks for all.

} // namespace

bool ConnectionHealth::isTrouble(const Error& error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
}

bool ConnectionHealth::failed(const ConnectionId& id, const Error& error, const QDateTime& now)
{
    const bool isNews = !m_troubles.contains(id);
    Trouble& trouble = m_troubles[id];
    if (isNews)
        trouble.since = now;
    trouble.error = error;
    // Those that were under way when it broke off say the same once more: that does not count.
    if (!isNews && !trouble.isAsking)
        return false;
    trouble.isAsking = false;
    trouble.failures = std::min(trouble.failures + 1, 1'000'000);
    trouble.until = now.addMSecs(std::min(jobs::backoff(trouble.failures, error), LongestRest).count());
    return isNews;
}

bool ConnectionHealth::answered(const ConnectionId& id)
{
    return m_troubles.remove(id) > 0;
}

void ConnectionHealth::tryNow()
{
    for (Trouble& trouble : m_troubles)
        trouble.until = trouble.since;
}

QDateTime ConnectionHealth::mayAsk(const ConnectionId& id, const QDateTime& now)
{
    const auto trouble = m_troubles.find(id);
    if (trouble == m_troubles.end())
        return now;
    const auto longest = now.addMSecs(LongestRest.count());
    if (trouble->until > longest) // The clock was set back.
        trouble->until = longest;
    if (trouble->until > now)
        return trouble->until;
    trouble->until = now.addMSecs(AnswerExpected.count());
    trouble->isAsking = true;
    return now;
}

std::optional<ConnectionHealth::Trouble> ConnectionHealth::trouble(const ConnectionId& id) const
{
    const auto it = m_troubles.constFind(id);
    return it == m_troubles.constEnd() ? std::nullopt : std::optional(*it);
}

} // namespace troupe
