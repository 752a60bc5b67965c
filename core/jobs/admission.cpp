#include "core/jobs/admission.h"

#include "core/base/overloaded.h"

namespace troupe {

using namespace jobs;

bool occupiesPlace(const JobState& state)
{
    return std::visit(Overloaded {
                          [](const Submitting&) { return true; },
                          [](const Running&) { return true; },
                          [](const Downloading& s) { return !s.held; },
                          [](const Verifying& s) { return !s.held; },
                          [](const auto&) { return false; },
                      },
                      state);
}

QList<Job> admitted(const QList<Job>& oldestFirst, const QSet<JobId>& preparing,
                    const std::function<int(const ConnectionId&)>& limit)
{
    QHash<ConnectionId, int> free;
    const auto places = [&](const ConnectionId& id) -> int& {
        auto it = free.find(id);
        if (it == free.end())
            it = free.insert(id, limit(id));
        return *it;
    };
    for (const Job& job : oldestFirst) {
        if (occupiesPlace(job.state) || preparing.contains(job.id))
            --places(job.order.connection);
    }
    QList<Job> chosen;
    for (const Job& job : oldestFirst) {
        if (!std::holds_alternative<Queued>(job.state) || preparing.contains(job.id))
            continue;
        int& left = places(job.order.connection);
        if (left > 0) {
            --left;
            chosen.append(job);
        }
    }
    return chosen;
}

} // namespace troupe
