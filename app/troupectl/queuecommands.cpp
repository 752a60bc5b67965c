#include "app/troupectl/commands.h"
#include "app/troupectl/jobview.h"
#include "app/troupectl/jobwatch.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/queueload.h"
#include "app/troupectl/session.h"
#include "core/jobs/jobjson.h"
#include "core/store/jobrepository.h"
#include "core/store/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

constexpr int RecentJobs = 50;

/// Read from the profile without starting the queue: looking sends nothing.
Result<QList<Job>> storedJobs(Store& store)
{
    auto rows = store.jobs().inLine();
    if (!rows)
        return tl::unexpected(rows.error());
    const auto recent = store.jobs().recent(RecentJobs);
    if (!recent)
        return tl::unexpected(recent.error());
    for (const JobRow& row : *recent) {
        if (row.isFinal && !row.stopHere) // Stops are there already.
            rows->append(row);
    }
    QList<Job> jobs;
    for (const JobRow& row : std::as_const(*rows)) {
        if (row.hidden)
            continue;
        auto job = fromRow(row);
        if (!job)
            return tl::unexpected(job.error());
        jobs.append(*std::move(job));
    }
    // What has ended, what runs, and then what waits, as it stands in the line.
    std::stable_sort(jobs.begin(), jobs.end(), [](const Job& a, const Job& b) {
        const bool aWaits = isWaiting(a.state);
        const bool bWaits = isWaiting(b.state);
        if (aWaits != bWaits)
            return bWaits;
        return aWaits ? standsBefore(a, b) : a.createdAt < b.createdAt;
    });
    return jobs;
}

void list(Session& session)
{
    const auto jobs = storedJobs(session.store());
    if (!jobs)
        return session.fail(jobs.error());
    QJsonArray rows;
    for (const Job& job : *jobs)
        rows.append(jobObject(job, session));
    session.out().rows(jobColumns(), rows);
    session.finish(ExitCode::Ok);
}

void ran(Session& session, const JobWatch& watch)
{
    ExitCode code = ExitCode::Ok;
    QJsonArray rows;
    const auto jobs = session.studio().queue().jobs();
    for (const Job& job : jobs) {
        if (isFinal(job.state) && !watch.moved().contains(job.id))
            continue; // An old story.
        code = worse(code, exitCodeFor(job.state));
        rows.append(jobObject(job, session));
    }
    session.out().rows(jobColumns(), rows);
    session.finish(code);
}

void run(Session& session)
{
    auto* watch = new JobWatch(session);
    if (const auto started = session.studio().queue().start(); !started)
        return session.fail(started.error());
    if (session.studio().queue().isPaused())
        session.out().remark(u"The queue is paused: nothing new is sent. See troupectl queue resume."_s);
    watch->whenIdle([&session, watch] { ran(session, *watch); });
}

void cancel(Session& session)
{
    const auto job = named(session);
    if (!job)
        return;
    if (isFinal(job->state))
        return session.fail({.kind = Error::Kind::Conflict, .detail = stateName(job->state)});
    auto& queue = session.studio().queue();
    queue.cancel(job->id);
    const auto now = queue.job(job->id);
    if (now && !isFinal(now->state))
        session.out().remark(u"It was taken already: the next queue run asks its provider to stop it."_s);
    showJob(session, job->id);
}

void retry(Session& session)
{
    const auto job = named(session);
    if (!job)
        return;
    auto& queue = session.studio().queue();
    const bool isKnowingly = session.has(u"pay-again"_s);
    const bool isUnknown = std::holds_alternative<jobs::Unknown>(job->state);
    if (isUnknown && !isKnowingly) {
        session.out().remark(u"Nobody knows whether it was taken. With --pay-again it is sent once more."_s);
        session.out().error({.kind = Error::Kind::Conflict, .detail = stateName(job->state)});
        return session.finish(ExitCode::Unknown);
    }
    const auto goesOn = isUnknown ? queue.sendAgain(job->id) : queue.retry(job->id);
    if (!goesOn)
        return session.fail(goesOn.error());
    showJob(session, *goesOn);
}

} // namespace

QList<Command> queueCommands()
{
    return {
        {u"queue list"_s, u"Show what waits, runs and ended lately."_s, &list},
        {u"queue run"_s, u"Work until nothing goes on by itself."_s, &run, {}, {JobWatch::timeoutOption()}},
        {u"queue cancel"_s, u"Stop a job."_s, &cancel, {u"JOB"_s}},
        {u"queue retry"_s,
         u"Let a job that ended or is held go on, with the next run."_s,
         &retry,
         {u"JOB"_s},
         {{u"pay-again"_s, u"Also one of which nobody knows whether it was taken."_s}}},
    };
}

} // namespace troupe::ctl
