#include "app/troupectl/queueload.h"

#include "app/troupectl/jobview.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/session.h"

using namespace Qt::StringLiterals;

namespace troupe::ctl {

bool load(Session& session)
{
    const auto started = session.studio().queue().start();
    if (!started)
        session.fail(started.error());
    return started.has_value();
}

std::optional<Job> named(Session& session)
{
    return load(session) ? jobNamed(session, session.argument(0)) : std::nullopt;
}

std::optional<Job> jobNamed(Session& session, const QString& word)
{
    const auto id = jobNamed(session.store(), word);
    if (!id) {
        session.fail(id.error());
        return std::nullopt;
    }
    auto job = session.studio().queue().job(*id);
    if (!job)
        session.fail({.kind = Error::Kind::Missing, .detail = u"job \"%1\""_s.arg(word)});
    return job;
}

void showJob(Session& session, const JobId& id)
{
    const auto job = session.studio().queue().job(id);
    session.out().fields(jobFields(), jobObject(*job, session));
    session.finish(ExitCode::Ok);
}

} // namespace troupe::ctl
