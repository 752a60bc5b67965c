#include "sampleprofile.h"

#include "core/characters/character.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace troupe::test {

Shot saveFirstShot(Store& store)
{
    const Series series {SeriesId::create(), u"Luna"_s};
    const Episode episode {EpisodeId::create(), series.id, u"One"_s};
    Shot shot;
    shot.id = ShotId::create();
    shot.episode = episode.id;
    shot.settings.connection = store.connections().all().value().first().id;
    if (!store.series().save(series) || !store.series().save(episode) || !store.series().save(shot))
        qFatal("no shot");
    return shot;
}

CastEntry saveCharacter(Store& store, const QString& name, const AssetHash& clip)
{
    const CharacterVersion version {1,          CharacterName::create(name).value(), clip, {},
                                    u"a fox"_s, QDateTime::currentDateTimeUtc()};
    const auto character = Character::create(CharacterId::create(), name.toLower(), version).value();
    if (!store.characters().save(character))
        qFatal("no character");
    return {character.id(), 1, name};
}

bool writeTestClip(const QString& path, QSize size, int seconds)
{
    QProcess ffmpeg;
    ffmpeg.start(
        u"ffmpeg"_s,
        {u"-v"_s, u"error"_s, u"-y"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
         u"testsrc=size=%1x%2:rate=24:duration=%3"_s.arg(size.width()).arg(size.height()).arg(seconds),
         u"-pix_fmt"_s, u"yuv420p"_s, path});
    return ffmpeg.waitForFinished(60'000) && ffmpeg.exitStatus() == QProcess::NormalExit
        && ffmpeg.exitCode() == 0;
}

} // namespace troupe::test
