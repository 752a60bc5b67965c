#include "app/troupectl/commands.h"
#include "app/troupectl/jobview.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/session.h"
#include "core/base/overloaded.h"
#include "core/jobs/jobqueue.h"
#include "core/store/budgetrepository.h"
#include "core/store/store.h"

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

QList<Column> columns()
{
    return {{u"scope"_s, u"FOR"_s},
            {u"name"_s, u"NAME"_s},
            {u"limit_usd"_s, u"LIMIT"_s},
            {u"spent_usd"_s, u"SPENT"_s},
            {u"under_way_usd"_s, u"UNDER WAY"_s},
            {u"left_usd"_s, u"LEFT"_s},
            {u"unpriced_jobs"_s, u"OF UNKNOWN PRICE"_s}};
}

QJsonObject toJson(const EnvelopeUse& use)
{
    const Spending& spending = use.spending;
    const Money left {use.envelope.limit.microUsd - spending.committed().microUsd};
    return {{u"scope"_s, scopeKind(use.envelope.scope)},
            {u"id"_s, scopeSubject(use.envelope.scope)},
            {u"name"_s, use.name},
            {u"limit_usd"_s, use.envelope.limit.toUsd()},
            {u"spent_usd"_s, spending.spent.toUsd()},
            {u"under_way_usd"_s, spending.underWay.toUsd()},
            {u"waiting_usd"_s, spending.waiting.toUsd()},
            {u"left_usd"_s, left.toUsd()},
            {u"unpriced_jobs"_s, spending.unpriced}};
}

/// The scope that the words of the command name; nothing after the session has ended with what is wrong.
std::optional<EnvelopeScope> named(Session& session)
{
    const QString kind = session.argument(0);
    const QString name = session.argument(1);
    if (kind == u"day" && name.isEmpty())
        return EveryDay {};
    Result<EnvelopeScope> scope = failure(Error::Kind::Invalid, u"scope"_s);
    if (kind == u"series" && !name.isEmpty()) {
        scope = seriesNamed(session.store(), name).map([](const Series& series) {
            return EnvelopeScope(series.id);
        });
    } else if (kind == u"episode" && !name.isEmpty()) {
        scope = episodeNamed(session.store(), name).map([](const Episode& episode) {
            return EnvelopeScope(episode.id);
        });
    } else if (kind == u"connection" && !name.isEmpty()) {
        scope = connectionNamed(session.store(), name).map([](const Connection& connection) {
            return EnvelopeScope(connection.id);
        });
    } else {
        session.misuse(u"a budget is for: series NAME, episode NAME, connection NAME, or day"_s);
        return std::nullopt;
    }
    if (!scope) {
        session.fail(scope.error());
        return std::nullopt;
    }
    return *scope;
}

void list(Session& session)
{
    auto& budgets = session.store().budgets();
    const auto all = budgets.all();
    if (!all)
        return session.fail(all.error());
    QJsonArray rows;
    for (const Envelope& envelope : *all) {
        const auto use = budgets.use(envelope, QDate::currentDate());
        if (!use)
            return session.fail(use.error());
        rows.append(toJson(*use));
    }
    session.out().rows(columns(), rows);
    session.finish(ExitCode::Ok);
}

void set(Session& session)
{
    const auto limit = amountFromText(session.option(u"limit"_s));
    if (!limit)
        return session.misuse(u"--limit takes an amount in US dollars, such as 12.50"_s);
    const auto scope = named(session);
    if (!scope)
        return;
    const auto valid = validated(Envelope {*scope, *limit});
    if (!valid)
        return session.fail(valid.error());
    if (const auto saved = session.store().budgets().save(*valid); !saved)
        return session.fail(saved.error());
    list(session);
}

void remove(Session& session)
{
    // By id too: what the budget was for may be gone.
    const auto byId = scopeFromText(session.argument(0), session.argument(1));
    const auto scope = byId ? byId : named(session);
    if (!scope)
        return;
    if (const auto removed = session.store().budgets().remove(*scope); !removed)
        return session.fail(removed.error());
    list(session);
}

/// Queued again; the session ends before the event loop runs, so nothing is sent.
void pass(Session& session)
{
    auto& queue = session.studio().queue();
    if (const auto started = queue.start(); !started)
        return session.fail(started.error());
    const auto id = JobId::fromString(session.argument(0));
    if (const auto passed = queue.letThrough(id); !passed)
        return session.fail(passed.error());
    session.out().fields(jobFields(), jobObject(*queue.job(id), session));
    session.finish(ExitCode::Ok);
}

} // namespace

QList<Command> budgetCommands()
{
    const QStringList scope {u"SCOPE"_s, u"[NAME]"_s};
    return {
        {u"budget list"_s, u"Show the limits, and what has gone out."_s, &list},
        {u"budget set"_s,
         u"Limit a series, an episode, a connection or a day."_s,
         &set,
         scope,
         {{u"limit"_s, u"At most this; what does not fit is held in the queue."_s, u"USD"_s}},
         {u"limit"_s}},
        {u"budget remove"_s, u"Take a limit away."_s, &remove, scope},
        {u"budget pass"_s, u"Let one job through although its price is unknown."_s, &pass, {u"JOB"_s}},
    };
}

} // namespace troupe::ctl
