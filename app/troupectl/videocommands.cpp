#include "app/troupectl/clipexport.h"
#include "app/troupectl/commands.h"
#include "app/troupectl/followup.h"
#include "app/troupectl/jobview.h"
#include "app/troupectl/jobwatch.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/session.h"
#include "core/store/characterrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/orders.h"
#include "core/studio/references.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

constexpr qsizetype TitleLength = 60;

/// Where the takes of the command line go: one episode a day, one shot a call.
Result<EpisodeId> episodeOfToday(Store& store)
{
    const QString seriesTitle = u"Command line"_s;
    const QString title = QDate::currentDate().toString(Qt::ISODate);
    auto& repository = store.series();
    const auto allSeries = repository.all();
    if (!allSeries)
        return tl::unexpected(allSeries.error());
    auto series = std::find_if(allSeries->begin(), allSeries->end(),
                               [&](const Series& one) { return one.title == seriesTitle; });
    SeriesId id = series == allSeries->end() ? SeriesId::create() : series->id;
    if (series == allSeries->end()) {
        if (const auto saved = repository.save(Series {id, seriesTitle}); !saved)
            return tl::unexpected(saved.error());
    }
    const auto episodes = repository.episodes(id);
    if (!episodes)
        return tl::unexpected(episodes.error());
    const auto there = std::find_if(episodes->begin(), episodes->end(),
                                    [&](const Episode& one) { return one.title == title; });
    if (there != episodes->end())
        return there->id;
    const Episode episode {EpisodeId::create(), id, title, int(episodes->size())};
    return repository.save(episode).map([&] { return episode.id; });
}

std::optional<QSize> sizeFrom(const QString& text)
{
    const QStringList sides = text.split(u'x');
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    return size.width() > 0 && size.height() > 0 ? std::optional(size) : std::nullopt;
}

/// Every --character exists and stands in the prompt as it is spelled.
Result<> checkCast(Session& session, const PromptDocument& prompt)
{
    const QStringList slugs = prompt.slugs();
    const QStringList names = session.options(u"character"_s);
    for (const QString& name : names) {
        const auto found = session.store().characters().findByName(name);
        if (!found)
            return tl::unexpected(found.error());
        if (found->isEmpty())
            return failure(Error::Kind::Missing, u"character \"%1\""_s.arg(name));
        if (!slugs.contains(found->first().slug()))
            return failure(Error::Kind::Invalid, u"the prompt does not name \"%1\""_s.arg(name));
    }
    return {};
}

Result<PromptDocument> promptOf(Session& session)
{
    const auto names = namesAndSlugs(session.store());
    if (!names)
        return tl::unexpected(names.error());
    const PromptDocument prompt = mentionNames(session.option(u"prompt"_s), *names);
    return checkCast(session, prompt).map([&] { return prompt; });
}

void show(Session& session, const Job& job)
{
    QJsonObject object = jobObject(job, session);
    if (job.order.source)
        addOriginal(object, session, *job.order.source);
    const QString out = session.option(u"out"_s);
    const auto* made = std::get_if<jobs::Done>(&job.state);
    if (made && !out.isEmpty()) {
        if (const auto written = exportClip(session.store(), made->clip, out); !written)
            return session.fail(written.error());
        object[u"out"_s] = out;
    }
    session.out().fields(jobFields(), object);
    const bool isWaited = session.has(u"wait"_s);
    session.finish(isWaited ? exitCodeFor(job.state) : ExitCode::Ok);
}

/// Queues it and, with --wait, sees it through.
void order(Session& session, const Result<JobOrder>& wanted)
{
    if (!wanted)
        return session.fail(wanted.error());
    auto& queue = session.studio().queue();
    if (!session.has(u"wait"_s)) {
        const auto id = queue.add(*wanted);
        if (!id)
            return session.fail(id.error());
        return show(session, *queue.job(*id));
    }
    auto* watch = new JobWatch(session);
    if (const auto started = queue.start(); !started)
        return session.fail(started.error());
    const auto id = queue.add(*wanted);
    if (!id)
        return session.fail(id.error());
    watch->whenAtRest(*id, [&session](const Job& job) { show(session, job); });
}

bool checkWait(Session& session)
{
    if (session.has(u"wait"_s) || !(session.has(u"out"_s) || session.has(u"timeout"_s)))
        return true;
    session.misuse(u"--out and --timeout need --wait"_s);
    return false;
}

std::optional<int> secondsOf(Session& session)
{
    bool isNumber = false;
    const int seconds = session.option(u"seconds"_s).toInt(&isNumber);
    if (isNumber && seconds > 0)
        return seconds;
    session.misuse(u"--seconds takes a whole number above 0"_s);
    return std::nullopt;
}

Result<Shot> newShot(Session& session, int seconds, const QSize& size)
{
    Store& store = session.store();
    const auto connection = connectionNamed(store, session.option(u"connection"_s));
    if (!connection)
        return tl::unexpected(connection.error());
    const auto prompt = promptOf(session);
    if (!prompt)
        return tl::unexpected(prompt.error());

    Shot shot;
    shot.id = ShotId::create();
    shot.title = session.option(u"prompt"_s).simplified().left(TitleLength);
    shot.prompt = *prompt;
    shot.settings = {connection->id, session.option(u"model"_s), seconds, size};
    if (const QString file = session.option(u"reference"_s); !file.isEmpty()) {
        const auto reference = takeReferenceIn(store, file);
        if (!reference)
            return tl::unexpected(reference.error());
        shot.settings.reference = *reference;
    }
    return shot;
}

void generate(Session& session)
{
    const auto seconds = secondsOf(session);
    if (!seconds || !checkWait(session))
        return;
    const auto size = sizeFrom(session.option(u"size"_s));
    if (!size)
        return session.misuse(u"--size takes a size like 1280x720"_s);
    auto shot = newShot(session, *seconds, *size);
    if (!shot)
        return session.fail(shot.error());
    // What cannot be ordered leaves no shot behind.
    const auto wanted = generateOrder(session.store(), session.studio().catalog(), *shot);
    if (!wanted)
        return session.fail(wanted.error());
    const auto placed = episodeOfToday(session.store()).and_then([&](const EpisodeId& episode) {
        return session.store().series().shots(episode).and_then([&](const QList<Shot>& others) {
            shot->episode = episode;
            shot->position = int(others.size());
            return session.store().series().save(*shot);
        });
    });
    if (!placed)
        return session.fail(placed.error());
    order(session, wanted);
}

void remarkOnOriginal(Session& session, const TakeId& take, Operation operation)
{
    if (const QString remark = originalRemark(session, take, operation); !remark.isEmpty())
        session.out().remark(remark);
}

void edit(Session& session)
{
    if (!checkWait(session))
        return;
    const auto take = takeNamed(session.store(), session.argument(0));
    if (!take)
        return session.fail(take.error());
    remarkOnOriginal(session, *take, Operation::Edit);
    order(session, promptOf(session).and_then([&](const PromptDocument& prompt) {
        return editOrder(session.store(), session.studio().catalog(), *take, prompt);
    }));
}

void extend(Session& session)
{
    const auto seconds = secondsOf(session);
    if (!seconds || !checkWait(session))
        return;
    const auto take = takeNamed(session.store(), session.argument(0));
    if (!take)
        return session.fail(take.error());
    const auto prompt = promptOf(session);
    if (!prompt)
        return session.fail(prompt.error());
    if (session.has(u"from-last-frame"_s)) {
        return orderFromLastFrame(session, *take, *prompt, *seconds,
                                  [&session](const Result<JobOrder>& wanted) { order(session, wanted); });
    }
    remarkOnOriginal(session, *take, Operation::Extend);
    order(session, extendOrder(session.store(), session.studio().catalog(), *take, *prompt, *seconds));
}

QList<QCommandLineOption> withCommon(QList<QCommandLineOption> options)
{
    return options
        + QList<QCommandLineOption> {
            {u"prompt"_s, u"What it shows. Exact names of the cast become mentions."_s, u"TEXT"_s},
            {u"character"_s, u"Who must be in the prompt; may be given several times."_s, u"NAME"_s},
            {u"wait"_s, u"Run the queue until this one has ended."_s},
            JobWatch::timeoutOption(),
            {u"out"_s, u"Copy the clip to this file (with --wait)."_s, u"FILE"_s}};
}

} // namespace

QList<Command> videoCommands()
{
    return {
        {u"video generate"_s,
         u"Order a new clip."_s,
         &generate,
         {},
         withCommon({{u"connection"_s, u"Where to make it."_s, u"NAME"_s, u"Sandbox"_s},
                     {u"model"_s, u"The model's id."_s, u"MODEL"_s, u"sora-2"_s},
                     {u"reference"_s, u"Image that it opens with: PNG, JPEG or WebP."_s, u"FILE"_s},
                     {u"seconds"_s, u"Length."_s, u"N"_s, u"8"_s},
                     {u"size"_s, u"Width and height."_s, u"WxH"_s, u"1280x720"_s}}),
         {u"prompt"_s}},
        {u"video edit"_s,
         u"Order a changed version of a take."_s,
         &edit,
         {u"TAKE"_s},
         withCommon({}),
         {u"prompt"_s}},
        {u"video extend"_s,
         u"Order a longer version of a take."_s,
         &extend,
         {u"TAKE"_s},
         withCommon(
             {{u"seconds"_s, u"What is added."_s, u"N"_s, u"8"_s},
              {u"from-last-frame"_s,
               u"Order a new clip that opens with the take's last frame: where the original is gone or the model cannot extend."_s}}),
         {u"prompt"_s}},
    };
}

} // namespace troupe::ctl
