#include "app/troupectl/commands.h"
#include "app/troupectl/jobview.h"
#include "app/troupectl/jobwatch.h"
#include "app/troupectl/lookup.h"
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
    std::stable_sort(rows->begin(), rows->end(),
                     [](const JobRow& a, const JobRow& b) { return a.createdAt < b.createdAt; });
    QList<Job> jobs;
    for (const JobRow& row : std::as_const(*rows)) {
        auto job = fromRow(row);
        if (!job)
            return tl::unexpected(job.error());
        jobs.append(*std::move(job));
    }
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

/// Loads the queue for one change of its rows. The session ends before the event loop runs, so nothing is
/// sent meanwhile.
bool load(Session& session)
{
    const auto started = session.studio().queue().start();
    if (!started)
        session.fail(started.error());
    return started.has_value();
}

void setPaused(Session& session, bool paused)
{
    if (!load(session))
        return;
    std::optional<Error> error;
    QObject::connect(&session.studio().queue(), &JobQueue::storeFailed, &session,
                     [&error](const Error& failed) { error = failed; });
    session.studio().queue().setPaused(paused);
    if (error)
        return session.fail(*error);
    session.out().fields({{u"paused"_s, u"Paused"_s}}, {{u"paused"_s, paused}});
    session.finish(ExitCode::Ok);
}

void pause(Session& session)
{
    setPaused(session, true);
}

void resume(Session& session)
{
    setPaused(session, false);
}

void showJob(Session& session, const JobId& id)
{
    const auto job = session.studio().queue().job(id);
    session.out().fields(jobFields(), jobObject(*job, session));
    session.finish(ExitCode::Ok);
}

std::optional<Job> named(Session& session)
{
    const auto id = jobNamed(session.store(), session.argument(0));
    if (!id) {
        session.fail(id.error());
        return std::nullopt;
    }
    if (!load(session))
        return std::nullopt;
    auto job = session.studio().queue().job(*id);
    if (!job)
        session.fail({.kind = Error::Kind::Missing, .detail = u"job \"%1\""_s.arg(session.argument(0))});
    return job;
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
        {u"queue pause"_s, u"Send nothing new from now on."_s, &pause},
        {u"queue resume"_s, u"Send again what waits, with the next run."_s, &resume},
        {u"queue cancel"_s, u"Stop a job."_s, &cancel, {u"JOB"_s}},
        {u"queue retry"_s,
         u"Let a job that ended or is held go on, with the next run."_s,
         &retry,
         {u"JOB"_s},
         {{u"pay-again"_s, u"Also one of which nobody knows whether it was taken."_s}}},
    };
}

} // namespace troupe::ctl
