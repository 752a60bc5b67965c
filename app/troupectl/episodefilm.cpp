// What an episode looks like when it is done: its film, poster and contact sheet.
#include "app/troupectl/commands.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/session.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/studio/episodeexporter.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

QList<Column> columns()
{
    return {{u"episode"_s, u"EPISODE"_s},
            {u"seconds"_s, u"SECONDS"_s},
            {u"without_take"_s, u"NO TAKE KEPT"_s},
            {u"missing_media"_s, u"FILE MISSING"_s},
            {u"film"_s, u"FILM"_s},
            {u"files"_s, u"FILES"_s}};
}

QString filmText(const EpisodeFiles& made)
{
    if (!made.way)
        return {};
    return *made.way == media::ReelWay::Copied ? u"copied"_s : u"encoded"_s;
}

QJsonArray shotsOf(const QList<CutItem>& items)
{
    QJsonArray shots;
    for (const CutItem& item : items) {
        QJsonObject shot {{u"shot"_s, shownName(item)}, {u"number"_s, item.number}};
        if (item.media)
            shot[u"take"_s] = item.media->take.toString();
        shots.append(shot);
    }
    return shots;
}

QJsonObject rowOf(const EpisodeFiles& made)
{
    return {{u"episode"_s, made.episode},
            {u"series"_s, made.series},
            {u"files"_s, QJsonArray::fromStringList(made.files)},
            {u"film"_s, filmText(made)},
            {u"frames"_s, made.frames},
            {u"fps"_s, made.rate.text()},
            {u"seconds"_s, double(made.frames) / made.rate.perSecond()},
            {u"without_take"_s, made.open.size()},
            {u"open"_s, shotsOf(made.open)},
            {u"missing_media"_s, made.missing.size()},
            {u"missing"_s, shotsOf(made.missing)}};
}

void finish(Session& session, const EpisodeExporter& exporter, const std::optional<Error>& error)
{
    bool isWhole = true;
    QJsonArray rows;
    for (const EpisodeFiles& made : exporter.made()) {
        rows.append(rowOf(made));
        isWhole = isWhole && made.missing.isEmpty() && made.hasPicture;
        for (const CutItem& item : made.missing) {
            session.out().event(u"the clip of \"%1\" in \"%2\" is missing: take %3"_s.arg(
                shownName(item), made.episode, item.media->take.toString()));
        }
        if (!made.hasPicture)
            session.out().event(u"\"%1\" has no take to show yet"_s.arg(made.episode));
    }
    if (error)
        return session.fail(*error);
    session.out().rows(columns(), rows);
    session.finish(isWhole ? ExitCode::Ok : ExitCode::Failed);
}

void write(Session& session, const EpisodeWish& wish)
{
    if (session.argument(0).isEmpty() != session.has(u"all"_s))
        return session.misuse(u"give an EPISODE or --all"_s);
    const auto episodes = session.has(u"all"_s)
        ? allEpisodes(session.store())
        : episodeNamed(session.store(), session.argument(0)).map([](const Episode& one) {
              return QList<Episode> {one};
          });
    if (!episodes)
        return session.fail(episodes.error());
    const QString folder = session.option(u"out"_s);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return session.fail({.kind = Error::Kind::Storage, .detail = folder});
    QList<EpisodeId> ids;
    QStringList titles;
    for (const Episode& episode : *episodes) {
        ids.append(episode.id);
        titles.append(episode.title);
    }
    auto* exporter = new EpisodeExporter(session.store(), ids, wish, folder, &session);
    QObject::connect(
        exporter, &EpisodeExporter::progressed, &session, [&session, titles](double share, int at) {
            session.out().progress(u"writing \"%1\": %2 %"_s.arg(titles.value(at)).arg(int(100 * share)));
        });
    QObject::connect(
        exporter, &EpisodeExporter::finished, &session,
        [&session, exporter](const std::optional<Error>& error) { finish(session, *exporter, error); });
    exporter->start();
}

void renderEpisode(Session& session)
{
    write(session, {.film = true, .skipGaps = session.has(u"skip-gaps"_s)});
}

void writePoster(Session& session)
{
    EpisodeWish wish {.poster = session.has(u"jpeg"_s) ? u"jpg"_s : u"png"_s};
    if (session.has(u"at"_s)) {
        bool isNumber = false;
        const double second = session.option(u"at"_s).toDouble(&isNumber);
        if (!isNumber || !(second >= 0))
            return session.misuse(u"--at takes seconds, 0 or more"_s);
        wish.posterSecond = second;
    }
    write(session, wish);
}

void writeSheet(Session& session)
{
    write(session, {.sheet = true});
}

void deliver(Session& session)
{
    write(session,
          {.film = true,
           .poster = u"png"_s,
           .sheet = true,
           .formats = allCutFormats(),
           .skipGaps = session.has(u"skip-gaps"_s)});
}

} // namespace

QList<Command> episodeFilmCommands()
{
    const QCommandLineOption all(u"all"_s, u"Every episode of every series."_s);
    const QCommandLineOption out(u"out"_s, u"Folder for the files; made if it is not there."_s, u"DIR"_s);
    const QCommandLineOption skip(u"skip-gaps"_s,
                                  u"Leave out shots without a clip, instead of black in their place."_s);
    const QStringList episode {u"[EPISODE]"_s};
    const QStringList required {u"out"_s};
    return {
        {u"episode render"_s,
         u"Make one MP4 of the kept takes: copied where they are alike, encoded anew otherwise."_s,
         &renderEpisode,
         episode,
         {all, out, skip},
         required},
        {u"episode poster"_s,
         u"Save a picture of the episode, as PNG."_s,
         &writePoster,
         episode,
         {all,
          out,
          {u"at"_s, u"Which picture; a third into the episode if it is not said."_s, u"SECONDS"_s},
          {u"jpeg"_s, u"As JPEG."_s}},
         required},
        {u"episode sheet"_s,
         u"Make a contact sheet, a picture of each shot, as PDF."_s,
         &writeSheet,
         episode,
         {all, out},
         required},
        {u"episode deliver"_s,
         u"Write everything in one go: film, poster, contact sheet, shot list, files for editors."_s,
         &deliver,
         episode,
         {all, out, skip},
         required},
    };
}

} // namespace troupe::ctl
