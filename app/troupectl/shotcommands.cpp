#include "app/troupectl/commands.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/session.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/studio/seriesfileshots.h"
#include "core/studio/shotlistimport.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

bool isSeriesFile(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"yaml" || suffix == u"yml";
}

Result<QList<ShotRow>> readRows(const QString& path, const QString& episode)
{
    if (isSeriesFile(path))
        return readSeriesFile(path).map([&](const SeriesFile& file) { return shotRowsOf(file, episode); });
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    const auto rows = parseShotList(file.read(MaxShotListSize + 1));
    if (rows)
        return *rows;
    const QString what = problemText(rows.error().what);
    return failure(Error::Kind::Invalid,
                   rows.error().line > 0 ? u"line %1: %2"_s.arg(rows.error().line).arg(what) : what);
}

QString effectText(ShotListPlan::What what)
{
    switch (what) {
    case ShotListPlan::What::New: return u"new"_s;
    case ShotListPlan::What::Changed: return u"changed"_s;
    case ShotListPlan::What::Same: return u"same"_s;
    }
    Q_UNREACHABLE();
}

void importShots(Session& session)
{
    const auto episode = episodeNamed(session.store(), session.argument(0));
    if (!episode)
        return session.fail(episode.error());
    const auto rows = readRows(session.argument(1), episode->title);
    if (!rows)
        return session.fail(rows.error());
    const auto plan = planShotList(session.store(), episode->id, *rows);
    if (!plan)
        return session.fail(plan.error());
    if (!session.has(u"dry-run"_s)) {
        if (const auto saved = session.store().series().save(shotsOf(*plan)); !saved)
            return session.fail(saved.error());
    }
    QJsonArray shown;
    for (const ShotListPlan::Entry& entry : plan->entries) {
        shown.append(QJsonObject {{u"line"_s, entry.line},
                                  {u"effect"_s, effectText(entry.what)},
                                  {u"shot"_s, entry.shot.title},
                                  {u"seconds"_s, plannedSeconds(entry.shot)},
                                  {u"id"_s, entry.shot.id.toString()}});
    }
    session.out().rows({{u"line"_s, u"LINE"_s},
                        {u"effect"_s, u"EFFECT"_s},
                        {u"shot"_s, u"SHOT"_s},
                        {u"seconds"_s, u"SECONDS"_s}},
                       shown);
    session.finish(ExitCode::Ok);
}

void exportShots(Session& session)
{
    const auto episode = episodeNamed(session.store(), session.argument(0));
    if (!episode)
        return session.fail(episode.error());
    const QString path = session.option(u"out"_s);
    WrittenSeries written;
    if (isSeriesFile(path)) {
        const auto series = writeSeries(session.store(), {episode->id});
        if (!series)
            return session.fail(series.error());
        written = *series;
    } else {
        const auto rows = shotListOf(session.store(), episode->id);
        if (!rows)
            return session.fail(rows.error());
        written = {shotListBytes(*rows), int(rows->size())};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(written.yaml) != written.yaml.size() || !file.commit())
        return session.fail(
            {.kind = Error::Kind::Storage, .detail = u"%1: %2"_s.arg(path, file.errorString())});
    session.out().fields(
        {{u"file"_s, u"file"_s}, {u"shots"_s, u"shots"_s}, {u"left_out"_s, u"without a prompt"_s}},
        {{u"file"_s, path}, {u"shots"_s, written.shots}, {u"left_out"_s, written.leftOut}});
    session.finish(ExitCode::Ok);
}

} // namespace

QList<Command> shotCommands()
{
    return {
        {u"shots import"_s,
         u"Bring a shot list (CSV) or the shots of a series file (YAML) into an episode; makes no takes."_s,
         &importShots,
         {u"EPISODE"_s, u"FILE"_s},
         {{u"dry-run"_s, u"Only show what it would do."_s}}},
        {u"shots export"_s,
         u"Write the shots of an episode as a table, or as a series file for a name that ends in .yaml."_s,
         &exportShots,
         {u"EPISODE"_s},
         {{u"out"_s, u"The file."_s, u"FILE"_s}},
         {u"out"_s}},
    };
}

} // namespace troupe::ctl
