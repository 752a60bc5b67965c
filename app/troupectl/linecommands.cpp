// Where jobs stand, and what happened to them.
#include "app/troupectl/commands.h"
#include "app/troupectl/jobview.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/queueload.h"
#include "app/troupectl/session.h"

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

/// Writes the placements and shows the job as it stands then.
void place(Session& session, const JobId& id, const Placements& placements)
{
    if (const auto placed = session.studio().queue().place(placements); !placed)
        return session.fail(placed.error());
    showJob(session, id);
}

void change(Session& session, const Job& job, const std::function<void(Placement&)>& how)
{
    place(session, job.id, changed({job}, how));
}

/// One that waits; anything else is told and ends the command.
std::optional<Job> waiting(Session& session)
{
    const auto job = named(session);
    if (job && !isWaiting(job->state)) {
        session.fail({.kind = Error::Kind::Conflict, .detail = stateName(job->state)});
        return std::nullopt;
    }
    return job;
}

void move(Session& session)
{
    const QStringList ways {u"before"_s, u"first"_s, u"last"_s, u"up"_s, u"down"_s};
    if (std::count_if(ways.begin(), ways.end(), [&](const QString& way) { return session.has(way); }) != 1)
        return session.misuse(u"one of --before, --first, --last, --up and --down is needed"_s);
    const auto job = waiting(session);
    if (!job)
        return;
    const auto jobs = session.studio().queue().jobs();
    if (session.has(u"before"_s)) {
        const auto anchor = jobNamed(session, session.option(u"before"_s));
        if (!anchor)
            return;
        return place(session, job->id, moved(jobs, {job->id}, anchor->id));
    }
    const int all = int(jobs.size());
    const int by = session.has(u"up"_s) ? -1
        : session.has(u"down"_s)        ? 1
        : session.has(u"first"_s)       ? -all
                                        : all;
    place(session, job->id, nudged(jobs, {job->id}, by));
}

void priority(Session& session)
{
    if (const auto job = waiting(session))
        change(session, *job, [&](Placement& p) { p.priority = !session.has(u"off"_s); });
}

void stopHere(Session& session)
{
    const auto job = named(session);
    if (!job)
        return;
    if (isFinal(job->state) && !session.has(u"off"_s))
        return session.fail({.kind = Error::Kind::Conflict, .detail = stateName(job->state)});
    change(session, *job, [&](Placement& p) { p.stopHere = !session.has(u"off"_s); });
}

void setPaused(Session& session, bool paused)
{
    const QString name = session.option(u"connection"_s);
    if (!name.isEmpty() && !session.argument(0).isEmpty())
        return session.misuse(u"either a JOB or --connection"_s);
    if (!session.argument(0).isEmpty()) {
        if (const auto job = waiting(session))
            change(session, *job, [&](Placement& p) { p.paused = paused; });
        return;
    }
    if (!load(session))
        return;
    auto& queue = session.studio().queue();
    std::optional<Error> error;
    QObject::connect(&queue, &JobQueue::storeFailed, &session,
                     [&error](const Error& failed) { error = failed; });
    QJsonObject told {{u"paused"_s, paused}};
    if (name.isEmpty()) {
        queue.setPaused(paused);
    } else {
        const auto connection = connectionNamed(session.store(), name);
        if (!connection)
            return session.fail(connection.error());
        queue.setConnectionPaused(connection->id, paused);
        told[u"connection"_s] = connection->name;
    }
    if (error)
        return session.fail(*error);
    session.out().fields({{u"connection"_s, u"Connection"_s}, {u"paused"_s, u"Paused"_s}}, told);
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

void duplicate(Session& session)
{
    const auto job = named(session);
    if (!job)
        return;
    const auto copy = session.studio().queue().duplicate(job->id);
    if (!copy)
        return session.fail(copy.error());
    showJob(session, *copy);
}

void remove(Session& session)
{
    const auto job = named(session);
    if (!job)
        return;
    if (const auto removed = session.studio().queue().remove({job->id}); !removed)
        return session.fail(removed.error());
    showJob(session, job->id);
}

void log(Session& session)
{
    const auto job = named(session);
    if (!job)
        return;
    const auto entries = session.studio().queue().log(job->id);
    if (!entries)
        return session.fail(entries.error());
    QJsonArray rows;
    for (const JobLogEntry& entry : *entries)
        rows.append(stepObject(entry));
    QList<Column> columns = stepColumns();
    if (session.has(u"raw"_s))
        columns.append({u"reply"_s, u"REPLY"_s});
    session.out().rows(columns, rows);
    session.finish(ExitCode::Ok);
}

} // namespace

QList<Command> lineCommands()
{
    const QCommandLineOption off {u"off"_s, u"Take it back."_s};
    const QCommandLineOption connection {u"connection"_s, u"Of this connection alone."_s, u"NAME"_s};
    return {
        {u"queue move"_s,
         u"Put a job that waits elsewhere in its lane."_s,
         &move,
         {u"JOB"_s},
         {{u"before"_s, u"Right before this one."_s, u"JOB"_s},
          {u"first"_s, u"To the front."_s},
          {u"last"_s, u"To the end."_s},
          {u"up"_s, u"Before the one in front of it."_s},
          {u"down"_s, u"Behind the next."_s}}},
        {u"queue priority"_s, u"Let a job go before those without priority."_s, &priority, {u"JOB"_s}, {off}},
        {u"queue stop-here"_s, u"Start nothing that stands behind a job."_s, &stopHere, {u"JOB"_s}, {off}},
        {u"queue pause"_s,
         u"Send nothing new from now on: nothing at all, or not this job."_s,
         &pause,
         {u"[JOB]"_s},
         {connection}},
        {u"queue resume"_s,
         u"Send again what waits, with the next run."_s,
         &resume,
         {u"[JOB]"_s},
         {connection}},
        {u"queue duplicate"_s, u"Order the same once more."_s, &duplicate, {u"JOB"_s}},
        {u"queue remove"_s, u"Take a job that waits out of the queue."_s, &remove, {u"JOB"_s}},
        {u"queue log"_s,
         u"Tell what happened to a job."_s,
         &log,
         {u"JOB"_s},
         {{u"raw"_s, u"With what the other side answered, without keys."_s}}},
    };
}

} // namespace troupe::ctl
