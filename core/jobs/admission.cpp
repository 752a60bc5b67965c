#include "core/jobs/admission.h"

#include "core/base/overloaded.h"
#include "core/jobs/jobline.h"

#include <algorithm>

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

namespace {

/// An envelope that held it may have room by now.
bool mayStart(const JobState& state)
{
    const auto* held = std::get_if<Held>(&state);
    return std::holds_alternative<Queued>(state) || (held && held->budget);
}

} // namespace

std::optional<Brake> brakeOn(const Job& job, const Pauses& pauses, const std::optional<Job>& stop)
{
    if (pauses.all)
        return Brake::AllPaused;
    if (pauses.connections.contains(job.order.connection))
        return Brake::ConnectionPaused;
    if (job.placement.paused)
        return Brake::JobPaused;
    if (stop && standsBefore(*stop, job))
        return Brake::StopHere;
    return std::nullopt;
}

QList<Job> admitted(const QList<Job>& jobs, const Admission& admission)
{
    QHash<ConnectionId, int> free;
    const auto places = [&](const ConnectionId& id) -> int& {
        auto it = free.find(id);
        if (it == free.end())
            it = free.insert(id, admission.limit(id));
        return *it;
    };
    QList<const Job*> line;
    for (const Job& job : jobs) {
        if (occupiesPlace(job.state) || admission.preparing.contains(job.id))
            --places(job.order.connection);
        else if (mayStart(job.state) && !brakeOn(job, admission.pauses, admission.stop))
            line.append(&job);
    }
    const auto before = [](const Job* a, const Job* b) { return standsBefore(*a, *b); };
    if (!std::is_sorted(line.begin(), line.end(), before)) // Mostly they stand by age, as they came.
        std::stable_sort(line.begin(), line.end(), before);
    QList<Job> chosen;
    for (const Job* job : std::as_const(line)) {
        int& left = places(job->order.connection);
        if (left > 0 && (!admission.fits || admission.fits(*job))) {
            --left;
            chosen.append(*job);
        }
    }
    return chosen;
}

} // namespace troupe
