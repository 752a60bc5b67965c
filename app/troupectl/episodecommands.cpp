#include "app/troupectl/clipexport.h"
#include "app/troupectl/commands.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/session.h"
#include "core/base/async.h"
#include "core/cut/cutwriters.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/store/trimrepository.h"
#include "core/studio/episodecut.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

QString formatNames()
{
    QStringList names;
    const auto formats = allCutFormats();
    for (const CutFormat format : formats)
        names.append(cutFormatText(format));
    return names.join(u", "_s);
}

QList<Column> exportColumns()
{
    return {{u"episode"_s, u"EPISODE"_s},
            {u"shots"_s, u"SHOTS"_s},
            {u"without_take"_s, u"NO TAKE KEPT"_s},
            {u"missing_media"_s, u"FILE MISSING"_s},
            {u"seconds"_s, u"SECONDS"_s},
            {u"fps"_s, u"FPS"_s},
            {u"file"_s, u"FILE"_s}};
}

/// Writes the cuts of some episodes to a folder, one after the other.
class EpisodeExport : public QObject {
public:
    EpisodeExport(Session& session, const QList<Episode>& episodes, CutFormat format)
        : QObject(&session), m_session(session), m_episodes(episodes), m_format(format)
    {}
    ~EpisodeExport() override { m_future.cancel(); }
    Q_DISABLE_COPY_MOVE(EpisodeExport)

    void next()
    {
        if (m_episodes.isEmpty())
            return finish();
        const Episode episode = m_episodes.takeFirst();
        m_session.out().progress(u"reading the clips of \"%1\""_s.arg(episode.title));
        m_future = cutOfEpisode(m_session.store(), episode.id);
        whenDone(m_future, this, [this, episode](const Result<Cut>& cut) {
            if (!cut)
                return m_session.fail(cut.error());
            if (const auto written = write(episode, *cut); !written)
                return m_session.fail(written.error());
            next();
        });
    }

private:
    Result<> write(const Episode& episode, Cut cut)
    {
        if (m_session.has(u"drop-frame"_s))
            cut.count = TimecodeCount::Drop;
        const QString path = freePath(cut);
        if (const auto copied = m_session.has(u"with-media"_s) ? copyMedia(cut, path) : Result<>(); !copied)
            return copied;
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(writeCut(cut, m_format)) < 0 || !file.commit())
            return failure(Error::Kind::Storage, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        const QList<CutItem> missing = missingMedia(cut);
        const auto gaps = int(std::count_if(cut.items.cbegin(), cut.items.cend(),
                                            [](const CutItem& item) { return !item.media; }));
        QJsonArray lost;
        for (const CutItem& item : missing) {
            lost.append(QJsonObject {{u"shot"_s, shownName(item)},
                                     {u"number"_s, item.number},
                                     {u"take"_s, item.media->take.toString()}});
            m_session.out().event(u"the clip of \"%1\" in \"%2\" is missing: take %3"_s.arg(
                shownName(item), cut.episode, item.media->take.toString()));
        }
        m_hasLost |= !missing.isEmpty();
        m_rows.append(QJsonObject {{u"episode"_s, episode.title},
                                   {u"id"_s, episode.id.toString()},
                                   {u"series"_s, cut.series},
                                   {u"format"_s, cutFormatText(m_format)},
                                   {u"file"_s, file.fileName()},
                                   {u"shots"_s, cut.items.size()},
                                   {u"without_take"_s, gaps},
                                   {u"missing_media"_s, missing.size()},
                                   {u"missing"_s, lost},
                                   {u"frames"_s, lengthOf(cut)},
                                   {u"fps"_s, cut.rate.text()},
                                   {u"seconds"_s, double(lengthOf(cut)) / cut.rate.perSecond()}});
        return {};
    }

    /// Beside the file, under names that people know; the cut then names the copies. A take that is shown
    /// twice is copied once.
    Result<> copyMedia(Cut& cut, const QString& path)
    {
        const QFileInfo file(path);
        const QDir folder(file.absolutePath() + u'/' + file.completeBaseName() + u" media"_s);
        if (!folder.mkpath(u"."_s))
            return failure(Error::Kind::Storage, folder.path());
        QHash<TakeId, QString> copies;
        for (CutItem& item : cut.items) {
            if (!item.hasPicture())
                continue;
            QString& copy = copies[item.media->take];
            if (copy.isEmpty()) {
                const auto take = m_session.store().takes().find(item.media->take);
                if (!take || !*take)
                    return take ? failure(Error::Kind::Missing, u"take"_s) : tl::unexpected(take.error());
                copy = folder.filePath(
                    u"%1 %2.%3"_s.arg(item.number, 2, 10, QLatin1Char('0'))
                        .arg(fileNameFor(shownName(item)), QFileInfo(item.media->path).suffix()));
                if (const auto done = exportClip(m_session.store(), (*take)->clip, copy); !done)
                    return done;
            }
            item.media->path = copy;
        }
        return {};
    }

    /// Of two episodes with one title the second gets a number; files of earlier exports are replaced.
    QString freePath(const Cut& cut)
    {
        const QString base = fileNameFor(cut.series + u" - "_s + cut.episode);
        QString name = base;
        for (int i = 2; m_names.contains(name.toCaseFolded()); ++i)
            name = u"%1 (%2)"_s.arg(base).arg(i);
        m_names.insert(name.toCaseFolded());
        return QDir(m_session.option(u"out"_s)).filePath(name + u'.' + cutFormatSuffix(m_format));
    }

    void finish()
    {
        m_session.out().rows(exportColumns(), m_rows);
        m_session.finish(m_hasLost ? ExitCode::Failed : ExitCode::Ok);
    }

    Session& m_session;
    QList<Episode> m_episodes;
    CutFormat m_format;
    QFuture<Result<Cut>> m_future;
    QSet<QString> m_names;
    QJsonArray m_rows;
    bool m_hasLost = false;
};

Result<QList<Episode>> wantedEpisodes(Session& session)
{
    if (session.has(u"all"_s))
        return allEpisodes(session.store());
    return episodeNamed(session.store(), session.argument(0)).map([](const Episode& episode) {
        return QList<Episode> {episode};
    });
}

void exportEpisodes(Session& session)
{
    if (session.argument(0).isEmpty() != session.has(u"all"_s))
        return session.misuse(u"give an EPISODE or --all"_s);
    const auto format = cutFormatFromText(session.option(u"format"_s));
    if (!format)
        return session.misuse(u"--format takes one of %1"_s.arg(formatNames()));
    const auto episodes = wantedEpisodes(session);
    if (!episodes)
        return session.fail(episodes.error());
    const QString folder = session.option(u"out"_s);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return session.fail({.kind = Error::Kind::Storage, .detail = folder});
    (new EpisodeExport(session, *episodes, *format))->next();
}

void listEpisodes(Session& session)
{
    const auto episodes = allEpisodes(session.store());
    if (!episodes)
        return session.fail(episodes.error());
    QJsonArray rows;
    for (const Episode& episode : *episodes) {
        const auto series = session.store().series().findSeries(episode.series);
        const auto shots = session.store().series().shots(episode.id);
        if (!series || !shots)
            return session.fail(series ? shots.error() : series.error());
        rows.append(QJsonObject {{u"id"_s, episode.id.toString()},
                                 {u"episode"_s, episode.title},
                                 {u"series"_s, *series ? (*series)->title : QString()},
                                 {u"shots"_s, shots->size()}});
    }
    session.out().rows({{u"series"_s, u"SERIES"_s},
                        {u"episode"_s, u"EPISODE"_s},
                        {u"shots"_s, u"SHOTS"_s},
                        {u"id"_s, u"ID"_s}},
                       rows);
    session.finish(ExitCode::Ok);
}

void keepTake(Session& session)
{
    const auto take = takeNamed(session.store(), session.argument(0));
    if (!take)
        return session.fail(take.error());
    const bool isKept = !session.has(u"off"_s);
    if (const auto saved = session.store().takes().setKept(*take, isKept); !saved)
        return session.fail(saved.error());
    session.out().fields({{u"take"_s, u"take"_s}, {u"kept"_s, u"kept"_s}},
                         {{u"take"_s, take->toString()}, {u"kept"_s, isKept}});
    session.finish(ExitCode::Ok);
}

/// The ends that were not named stay as they are.
Result<Trim> wantedTrim(Session& session, const CutMedia& media)
{
    const auto old = session.store().trims().of(media.take);
    if (!old)
        return old;
    Trim trim = fitted(session.has(u"off"_s) ? Trim {} : *old, media.frames, media.rate);
    for (const auto& [name, end] : {std::pair(u"head"_s, &trim.head), std::pair(u"tail"_s, &trim.tail)}) {
        if (!session.has(name))
            continue;
        bool isNumber = false;
        *end = session.option(name).toLongLong(&isNumber);
        if (!isNumber || *end < 0)
            return failure(Error::Kind::Invalid, u"--%1 takes a number of frames, 0 or more"_s.arg(name));
    }
    if (trim.head >= media.frames || trim.tail >= media.frames - trim.head) {
        return failure(Error::Kind::Invalid,
                       u"nothing would be left: the clip has %1 frames"_s.arg(media.frames));
    }
    return trim;
}

void trimTake(Session& session)
{
    const auto take = takeNamed(session.store(), session.argument(0));
    if (!take)
        return session.fail(take.error());
    whenDone(mediaOfTake(session.store(), *take), &session, [&session](const Result<CutMedia>& media) {
        if (!media)
            return session.fail(media.error());
        const auto trim = wantedTrim(session, *media);
        if (!trim)
            return trim.error().kind == Error::Kind::Invalid ? session.misuse(trim.error().detail)
                                                             : session.fail(trim.error());
        if (const auto saved = session.store().trims().save(media->take, *trim); !saved)
            return session.fail(saved.error());
        const qint64 left = media->frames - trim->head - trim->tail;
        session.out().fields({{u"take"_s, u"take"_s},
                              {u"head"_s, u"cut off at the head"_s},
                              {u"tail"_s, u"cut off at the tail"_s},
                              {u"frames"_s, u"frames left"_s},
                              {u"seconds"_s, u"seconds left"_s},
                              {u"fps"_s, u"fps"_s}},
                             {{u"take"_s, media->take.toString()},
                              {u"head"_s, trim->head},
                              {u"tail"_s, trim->tail},
                              {u"frames"_s, left},
                              {u"seconds"_s, double(left) / media->rate.perSecond()},
                              {u"fps"_s, media->rate.text()}});
        session.finish(ExitCode::Ok);
    });
}

} // namespace

QList<Command> episodeCommands()
{
    return {
        {u"episode list"_s, u"Show the episodes of all series."_s, &listEpisodes},
        {u"episode export"_s,
         u"Write the cut, the kept takes in order, for an editor."_s,
         &exportEpisodes,
         {u"[EPISODE]"_s},
         {{u"all"_s, u"Every episode of every series."_s},
          {u"format"_s, u"One of %1."_s.arg(formatNames()), u"FORMAT"_s},
          {u"out"_s, u"Folder for the files; made if it is not there."_s, u"DIR"_s},
          {u"with-media"_s, u"Also copy the clips there, under their shots' names, for another machine."_s},
          {u"drop-frame"_s, u"Count timecode in drop frame, at 29.97 and 59.94."_s}},
         {u"format"_s, u"out"_s}},
        {u"take keep"_s,
         u"Put a take into the cut, in place of its siblings."_s,
         &keepTake,
         {u"TAKE"_s},
         {{u"off"_s, u"Take it out again."_s}}},
        {u"take trim"_s,
         u"Cut frames off a take in the cut of its episode; its file stays whole."_s,
         &trimTake,
         {u"TAKE"_s},
         {{u"head"_s, u"Frames to cut off at the beginning."_s, u"FRAMES"_s},
          {u"tail"_s, u"Frames to cut off at the end."_s, u"FRAMES"_s},
          {u"off"_s, u"Forget what was cut off before."_s}}},
    };
}

} // namespace troupe::ctl
