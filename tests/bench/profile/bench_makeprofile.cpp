// Makes a large profile, and says how long the store takes to read it.
//   bench_makeprofile [DIR CHARACTERS TAKES]
#include "core/store/assetfiles.h"
#include "core/store/changes.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/sql.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"

#include <QBuffer>
#include <QColor>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

constexpr int TakesOfAShot = 5;
constexpr int ShotsOfAnEpisode = 50;
constexpr int EpisodesOfASeries = 20;
const QStringList Words {u"moon"_s,  u"harbour"_s, u"fox"_s,  u"amber"_s,  u"lantern"_s, u"otter"_s,
                         u"north"_s, u"velvet"_s,  u"reed"_s, u"copper"_s, u"cloud"_s,   u"willow"_s};

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(kindName(result.error().kind)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

QString word(int n)
{
    return Words[n % Words.size()];
}

QList<AssetHash> makeStills(Store& store)
{
    QList<AssetHash> stills;
    for (int i = 0; i < 8; ++i) {
        QImage picture(320, 180, QImage::Format_RGB32);
        picture.fill(QColor::fromHsv(i * 45, 160, 200));
        QBuffer png;
        png.open(QIODevice::WriteOnly);
        picture.save(&png, "PNG");
        stills << must(store.assets().importBytes(png.data(), u"png"_s));
    }
    return stills;
}

QList<AssetHash> makeClips(Store& store)
{
    const QTemporaryDir folder;
    QList<AssetHash> clips;
    for (int i = 0; i < 4; ++i) {
        const QString path = folder.filePath(u"clip.mp4"_s);
        const QString picture = u"testsrc2=s=320x180:r=24:d=1,hue=h=%1"_s.arg(i * 90);
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s,
                     {u"-v"_s, u"error"_s, u"-y"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, picture, u"-pix_fmt"_s,
                      u"yuv420p"_s, path});
        if (!ffmpeg.waitForFinished() || ffmpeg.exitCode() != 0)
            qFatal("the ffmpeg program is needed");
        clips << must(store.assets().import(path, u"mp4"_s));
    }
    return clips;
}

void addCharacters(Store& store, int count, const QList<AssetHash>& clips, const QList<AssetHash>& stills,
                   const QDateTime& start)
{
    for (int i = 0; i < count; ++i) {
        const QString name
            = u"%1 %2 %3"_s.arg(word(i).left(1).toUpper() + word(i).mid(1), word(i / 7)).arg(i);
        const CharacterName exact = must(CharacterName::create(name));
        const CharacterVersion version {.number = 1,
                                        .name = exact,
                                        .clip = clips[i % clips.size()],
                                        .stills = {stills[i % stills.size()]},
                                        .descriptor
                                        = u"A %1 %2 with a %3."_s.arg(word(i), word(i / 3), word(i / 5)),
                                        .createdAt = start.addSecs(i)};
        const auto made = must(Character::create(CharacterId::create(), exact.slug(), version));
        must(store.characters().save(made.withTags({word(i), word(i / 12)})));
    }
}

Take makeTake(const Shot& shot, int number, const AssetHash& file, const QDateTime& at)
{
    Take take {.id = TakeId::create(),
               .shot = shot.id,
               .recipe = {.prompt = u"The %1 waits by the %2 at dawn."_s.arg(word(number), word(number / 5)),
                          .tokens = shot.prompt.toTokens(),
                          .model = u"sora-2"_s,
                          .connectionName = u"Sandbox"_s,
                          .seconds = 8,
                          .size = QSize(1280, 720),
                          .cast = {}},
               .clip = file,
               .size = QSize(1280, 720),
               .seconds = 8,
               .createdAt = at};
    take.cost = Money {800'000};
    take.kept = number % TakesOfAShot == TakesOfAShot - 1;
    return take;
}

void addTakes(Store& store, int count, const QList<AssetHash>& files, const QDateTime& start)
{
    const ConnectionId sandbox = must(store.connections().all()).first().id;
    Series series;
    Episode episode;
    Shot shot;
    for (int i = 0; i < count; ++i) {
        const int shots = i / TakesOfAShot;
        const int episodes = shots / ShotsOfAnEpisode;
        if (i % (TakesOfAShot * ShotsOfAnEpisode * EpisodesOfASeries) == 0) {
            series = {SeriesId::create(), u"Series %1"_s.arg(episodes / EpisodesOfASeries + 1)};
            must(store.series().save(series));
        }
        if (i % (TakesOfAShot * ShotsOfAnEpisode) == 0) {
            const int position = episodes % EpisodesOfASeries;
            episode = {EpisodeId::create(), series.id, u"Episode %1"_s.arg(position + 1), position};
            must(store.series().save(episode));
        }
        if (i % TakesOfAShot == 0) {
            shot = {.id = ShotId::create(),
                    .episode = episode.id,
                    .title = {},
                    .position = shots % ShotsOfAnEpisode,
                    .prompt = PromptDocument::parse(u"The %1 waits by the %2."_s.arg(word(shots), word(i))),
                    .settings = {.connection = sandbox, .model = u"sora-2"_s}};
            must(store.series().save(shot));
        }
        must(store.takes().save(makeTake(shot, i, files[i % files.size()], start.addSecs(i))));
    }
}

void say(const char* what, QElapsedTimer& timer)
{
    std::printf("%-44s %8.3f s\n", what, double(timer.nsecsElapsed()) / 1e9);
    timer.start();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QTemporaryDir temporary;
    const QString folder = arguments.value(1, temporary.path());
    const int characters = arguments.value(2, u"10000"_s).toInt();
    const int takes = arguments.value(3, u"50000"_s).toInt();

    QElapsedTimer timer;
    timer.start();
    {
        const auto store = must(Store::open(folder));
        const QList<AssetHash> stills = makeStills(*store);
        const QList<AssetHash> clips = makeClips(*store);
        const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        // Each row is a transaction of its own; none has to survive a loss of power here.
        must(sql::exec(store->database(), u"PRAGMA synchronous = OFF"_s));
        addCharacters(*store, characters, clips, stills, start);
        addTakes(*store, takes, clips, start);
    }
    say("made", timer);
    const auto store = must(Store::open(folder));
    say("opened", timer);
    const auto summaries = must(store->characters().summaries());
    say("all characters listed", timer);
    const auto found = must(store->characters().summaries(u"lantern"_s));
    say("characters searched", timer);
    qsizetype shots = 0;
    for (const Series& series : must(store->series().all())) {
        for (const Episode& episode : must(store->series().episodes(series.id)))
            shots += must(store->series().shots(episode.id)).size();
    }
    say("all shots read", timer);
    std::printf("%lld characters (%lld found), %lld shots, %d takes\n", qint64(summaries.size()),
                qint64(found.size()), qint64(shots), takes);
    return 0;
}
