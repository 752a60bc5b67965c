#include "app/troupectl/clipexport.h"
#include "app/troupectl/commands.h"
#include "app/troupectl/jobview.h"
#include "app/troupectl/jobwatch.h"
#include "app/troupectl/session.h"
#include "core/store/assetfiles.h"
#include "core/store/store.h"
#include "core/studio/casting.h"
#include "core/studio/seriesfilerunner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

/// Tells what a SeriesFileRunner does, and writes the clips to a folder.
class SeriesReport : public QObject {
public:
    SeriesReport(Session& session, SeriesFileRunner& runner, const QString& folder)
        : QObject(&session), m_session(session), m_runner(runner), m_folder(folder)
    {
        connect(&runner, &SeriesFileRunner::characterReady, this, &SeriesReport::castReady);
        connect(&runner, &SeriesFileRunner::stepDone, this, &SeriesReport::stepDone);
        connect(&runner, &SeriesFileRunner::finished, this, &SeriesReport::finished);
        connect(&runner, &SeriesFileRunner::failed, this, [this](Error error, int line) {
            if (line > 0 && !error.detail.startsWith(u"line "))
                error.detail = u"line %1: %2"_s.arg(line).arg(error.detail);
            m_session.fail(error);
        });
        connect(&runner, &SeriesFileRunner::stopped, this, [this](const Job& job) {
            m_session.out().fields(jobFields(), jobObject(job, m_session));
            m_session.finish(exitCodeFor(job.state));
        });
    }

private:
    void castReady(const Character& character, bool wasThere)
    {
        const QString name = character.name().text();
        m_characters.append(
            QJsonObject {{u"name"_s, name}, {u"slug"_s, character.slug()}, {u"was_there"_s, wasThere}});
        m_session.out().event(wasThere ? u"character \"%1\" is there"_s.arg(name)
                                       : u"character \"%1\" made"_s.arg(name));
    }

    void stepDone(const SeriesFileRunner::Place& place, const Take& take, bool wasThere)
    {
        const auto& episode = m_runner.file().episodes.at(place.episode);
        const auto& step = m_runner.step(place);
        const QString shot = episode.shots.at(place.shot).title;
        QJsonObject row {{u"episode"_s, episode.title},
                         {u"shot"_s, shot},
                         {u"step"_s, place.step + 1},
                         {u"operation"_s, operationText(step.operation)},
                         {u"take"_s, take.id.toString()},
                         {u"clip"_s, m_session.store().assets().path(take.clip).value_or(QString())},
                         {u"seconds"_s, take.seconds},
                         {u"size"_s, u"%1x%2"_s.arg(take.size.width()).arg(take.size.height())},
                         {u"was_there"_s, wasThere}};
        if (!m_folder.isEmpty()) {
            const QString name = step.fileName.isEmpty()
                ? u"episode%1-shot%2-step%3.mp4"_s.arg(place.episode + 1)
                      .arg(place.shot + 1)
                      .arg(place.step + 1)
                : step.fileName;
            const QString path = QDir(m_folder).filePath(name);
            if (const auto written = exportClip(m_session.store(), take.clip, path); !written)
                return m_session.fail(written.error());
            row[u"file"_s] = path;
        }
        if (wasThere)
            m_session.out().event(u"%1 of \"%2\" is there"_s.arg(operationText(step.operation), shot));
        m_steps.append(row);
    }

    void finished()
    {
        if (m_session.out().isJson()) {
            m_session.out().fields({},
                                   {{u"series"_s, m_runner.file().title},
                                    {u"characters"_s, m_characters},
                                    {u"steps"_s, m_steps}});
        } else {
            m_session.out().rows(
                {{u"shot"_s, u"SHOT"_s},
                 {u"operation"_s, u"STEP"_s},
                 {u"seconds"_s, u"SECONDS"_s},
                 {u"size"_s, u"SIZE"_s},
                 {u"take"_s, u"TAKE"_s},
                 m_folder.isEmpty() ? Column {u"clip"_s, u"CLIP"_s} : Column {u"file"_s, u"FILE"_s}},
                m_steps);
        }
        m_session.finish(ExitCode::Ok);
    }

    Session& m_session;
    SeriesFileRunner& m_runner;
    QString m_folder;
    QJsonArray m_characters;
    QJsonArray m_steps;
};

void run(Session& session, const Result<SeriesFile>& file)
{
    if (!file)
        return session.fail(file.error());
    const QString folder = session.option(u"out"_s);
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        return session.fail({.kind = Error::Kind::Storage, .detail = folder});
    auto& studio = session.studio();
    auto* runner = new SeriesFileRunner(studio.store(), studio.media(), studio.queue(), studio.catalog(),
                                        *file, &session);
    new SeriesReport(session, *runner, folder);
    new JobWatch(session);
    if (const auto started = studio.queue().start(); !started)
        return session.fail(started.error());
    runner->start();
}

void runFile(Session& session)
{
    run(session, readSeriesFile(session.argument(0)));
}

/// The file is a resource, and its clip the sample mascot that the program brings along.
void demo(Session& session)
{
    const auto clip = sampleMascotClip(session.store());
    if (!clip)
        return session.fail(clip.error());
    QFile file(u":/troupe/samples/luna.yaml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return session.fail({.kind = Error::Kind::Storage, .detail = file.fileName()});
    run(session, parseSeries(file.readAll(), QFileInfo(*clip).absolutePath()));
}

} // namespace

QList<Command> seriesCommands()
{
    return {
        {u"series run"_s,
         u"Make what a series file asks for and is not there yet."_s,
         &runFile,
         {u"FILE.yaml"_s},
         {{u"out"_s, u"Also copy the clips to this folder."_s, u"DIR"_s}, JobWatch::timeoutOption()}},
        {u"demo"_s,
         u"Make the Luna series with the sandbox: no key, no network."_s,
         &demo,
         {},
         {{u"out"_s, u"Folder for the clips."_s, u"DIR"_s}, JobWatch::timeoutOption()},
         {u"out"_s}},
    };
}

} // namespace troupe::ctl
