#include "core/store/assetfiles.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "tests/integration/ctl/ctlrun.h"
#include "tests/support/sampleprofile.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

/// The cut from the command line.
class TestCtlEpisode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exportsAnEpisode_data();
    void exportsAnEpisode();
    void exportsTheWholeSeries();
    void takesTheClipsAlong();
    void reportsWhatIsMissing();
    void saysWhatIsWrong();
    void trimsATake();
    void rendersAnEpisode();
    void deliversTheWholeSeries();
    void aFilmWithoutAClip();
};

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A profile with an episode "Die erste Nacht" of two shots; the first has a take that is not kept yet.
TakeId prepare(const Ctl& ctl)
{
    const QString clip = ctl.file(u"clip.mp4"_s);
    const auto store = Store::open(ctl.profile()).value();
    Shot shot = test::saveFirstShot(*store);
    Episode episode = store->series().findEpisode(shot.episode)->value();
    episode.title = u"Die erste Nacht: Größe"_s;
    shot.title = u"Opening"_s;
    Shot second = shot;
    second.id = ShotId::create();
    second.title = u"Later"_s;
    second.position = 1;
    second.settings.seconds = 4;
    if (!test::writeTestClip(clip, {320, 180}, 2))
        return {};
    const Take take {.id = TakeId::create(),
                     .shot = shot.id,
                     .recipe = {},
                     .clip = store->assets().import(clip, u"mp4"_s).value(),
                     .size = {320, 180},
                     .seconds = 2,
                     .createdAt = QDateTime::currentDateTimeUtc()};
    const bool isSaved = store->series().save(episode) && store->series().save(shot)
        && store->series().save(second) && store->takes().save(take);
    return isSaved ? take.id : TakeId {};
}

QStringList exporting(const QString& what, const QString& format, const QString& out)
{
    return {u"episode"_s, u"export"_s, what, u"--format"_s, format, u"--out"_s, out, u"--json"_s};
}

} // namespace

void TestCtlEpisode::exportsAnEpisode_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("sign");
    QTest::newRow("otio") << u"otio"_s << u"otio"_s << "\"OTIO_SCHEMA\": \"Timeline.1\""_ba;
    QTest::newRow("fcpxml") << u"fcpxml"_s << u"fcpxml"_s << "<fcpxml version=\"1.10\">"_ba;
    QTest::newRow("fcp7") << u"fcp7"_s << u"xml"_s << "<xmeml version=\"5\">"_ba;
    QTest::newRow("edl") << u"edl"_s << u"edl"_s << "00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00"_ba;
    QTest::newRow("csv") << u"csv"_s << u"csv"_s << "1,Opening,kept,00:00:00:00,00:00:02:00,2,48,24,0,48,"_ba;
}

void TestCtlEpisode::exportsAnEpisode()
{
    QFETCH(QString, format);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, sign);
    const Ctl ctl;
    const TakeId take = prepare(ctl);
    QVERIFY(!take.isNull());
    const QString out = ctl.file(u"a new/folder"_s);

    const auto before = ctl.run(exporting(u"Die erste Nacht: Größe"_s, format, out));
    QVERIFY2(before.code == 0, before.all().constData());
    QCOMPARE(before.json()[0][u"without_take"_s].toInt(), 2);

    const auto kept = ctl.run({u"take"_s, u"keep"_s, take.toString().left(8), u"--json"_s});
    QVERIFY2(kept.code == 0 && kept.json()[u"kept"_s].toBool(), kept.all().constData());
    const auto exported = ctl.run(exporting(u"Die erste Nacht: Größe"_s, format, out));
    QVERIFY2(exported.code == 0, exported.all().constData());
    const QJsonValue row = exported.json()[0];
    const QString path = out + u"/Luna - Die erste Nacht- Größe."_s + suffix;
    QCOMPARE(row[u"file"_s].toString(), path);
    QCOMPARE(row[u"shots"_s].toInt(), 2);
    QCOMPARE(row[u"without_take"_s].toInt(), 1);
    QCOMPARE(row[u"missing_media"_s].toInt(), 0);
    QCOMPARE(row[u"frames"_s].toInt(), 48 + 96);
    QVERIFY2(contentOf(path).contains(sign), contentOf(path).constData());
    QCOMPARE(QDir(out).entryList(QDir::Files | QDir::Hidden).size(), 1); // Replaced; nothing left over.

    QCOMPARE(ctl.run({u"take"_s, u"keep"_s, take.toString(), u"--off"_s}).code, 0);
    const auto after = ctl.run(exporting(u"Die erste Nacht: Größe"_s, format, out));
    QCOMPARE(after.json()[0][u"without_take"_s].toInt(), 2);
}

void TestCtlEpisode::exportsTheWholeSeries()
{
    const Ctl ctl;
    QVERIFY(!prepare(ctl).isNull());
    {
        const auto store = Store::open(ctl.profile()).value();
        const SeriesId series = store->series().all()->last().id;
        for (int i = 1; i <= 2; ++i) {
            const Episode twin {EpisodeId::create(), series, u"Twin"_s, i};
            QVERIFY(store->series().save(twin));
        }
    }
    const auto list = ctl.run({u"episode"_s, u"list"_s, u"--json"_s});
    QVERIFY2(list.code == 0, list.all().constData());
    const qsizetype count = list.json().array().size();
    QVERIFY(count >= 3);
    const QString out = ctl.file(u"out"_s);
    const auto exported = ctl.run(
        {u"episode"_s, u"export"_s, u"--all"_s, u"--format"_s, u"edl"_s, u"--out"_s, out, u"--json"_s});
    QVERIFY2(exported.code == 0, exported.all().constData());
    QCOMPARE(exported.json().array().size(), count);
    const QStringList files = QDir(out).entryList(QDir::Files);
    QCOMPARE(files.size(), count);
    QVERIFY(files.contains(u"Luna - Twin.edl"_s) && files.contains(u"Luna - Twin (2).edl"_s));
    // Two of that name: which one?
    const auto which = ctl.run(exporting(u"Twin"_s, u"edl"_s, out));
    QVERIFY2(which.code == 1 && which.err.contains("several"), which.all().constData());
    const QString id = list.json().array().last()[u"id"_s].toString();
    QCOMPARE(ctl.run(exporting(id, u"edl"_s, out)).code, 0);
}

void TestCtlEpisode::takesTheClipsAlong()
{
    const Ctl ctl;
    const TakeId take = prepare(ctl);
    QCOMPARE(ctl.run({u"take"_s, u"keep"_s, take.toString()}).code, 0);
    const QString out = ctl.file(u"out"_s);
    auto line = exporting(u"Die erste Nacht: Größe"_s, u"edl"_s, out);
    line.append(u"--with-media"_s);
    for (int i = 0; i < 2; ++i) { // The second replaces what the first wrote.
        const auto exported = ctl.run(line);
        QVERIFY2(exported.code == 0, exported.all().constData());
        const QString folder = out + u"/Luna - Die erste Nacht- Größe media"_s;
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList {u"01 Opening.mp4"_s});
        const QByteArray original = contentOf(ctl.file(u"clip.mp4"_s));
        QVERIFY(!original.isEmpty());
        QCOMPARE(contentOf(folder + u"/01 Opening.mp4"_s), original);
        const QByteArray edl = contentOf(exported.json()[0][u"file"_s].toString());
        const QByteArray named = "* FROM FILE: " + folder.toUtf8() + "/01 Opening.mp4\r\n";
        QVERIFY2(edl.contains(named), edl.constData());
    }
    QCOMPARE(ctl.run({u"check"_s, u"--read-all"_s}).code, 0); // The profile is as it was.
}

void TestCtlEpisode::reportsWhatIsMissing()
{
    const Ctl ctl;
    const TakeId take = prepare(ctl);
    {
        const auto store = Store::open(ctl.profile()).value();
        QVERIFY(store->takes().setKept(take, true));
        QVERIFY(QFile::remove(store->assets().path(store->takes().find(take)->value().clip).value()));
    }
    const QString out = ctl.file(u"out"_s);
    const auto exported = ctl.run(exporting(u"Die erste Nacht: Größe"_s, u"otio"_s, out));
    QVERIFY2(exported.code == 1, exported.all().constData()); // Written, but not whole.
    const QJsonValue row = exported.json()[0];
    QCOMPARE(row[u"missing_media"_s].toInt(), 1);
    QCOMPARE(row[u"missing"_s][0][u"shot"_s].toString(), u"Opening"_s);
    QCOMPARE(row[u"missing"_s][0][u"take"_s].toString(), take.toString());
    QVERIFY(contentOf(row[u"file"_s].toString()).contains("MissingReference.1"));
}

void TestCtlEpisode::saysWhatIsWrong()
{
    const Ctl ctl;
    QVERIFY(!prepare(ctl).isNull());
    const QString out = ctl.file(u"out"_s);
    const auto format = ctl.run(exporting(u"Die erste Nacht: Größe"_s, u"avi"_s, out));
    QVERIFY2(format.code == 2 && format.err.contains("otio, fcpxml, fcp7, edl, csv"),
             format.all().constData());
    auto both = exporting(u"Die erste Nacht: Größe"_s, u"edl"_s, out);
    both.append(u"--all"_s);
    QCOMPARE(ctl.run(both).code, 2);
    QCOMPARE(ctl.run({u"episode"_s, u"export"_s, u"--format"_s, u"edl"_s, u"--out"_s, out}).code, 2);
    QCOMPARE(ctl.run({u"episode"_s, u"export"_s, u"--all"_s, u"--format"_s, u"edl"_s}).code, 2);
    QVERIFY(!QDir(out).exists());
    QCOMPARE(ctl.run(exporting(u"Nobody's"_s, u"edl"_s, out)).code, 1);
    QVERIFY(ctl.write(u"in the way"_s, "a file"));
    const auto blocked = ctl.run(exporting(u"Die erste Nacht: Größe"_s, u"edl"_s, ctl.file(u"in the way"_s)));
    QVERIFY2(blocked.code == 1, blocked.all().constData());
    QCOMPARE(contentOf(ctl.file(u"in the way"_s)), "a file"_ba);
    QCOMPARE(ctl.run({u"take"_s, u"keep"_s, u"nothing"_s}).code, 1);
}

void TestCtlEpisode::trimsATake()
{
    const Ctl ctl;
    const TakeId take = prepare(ctl);
    QCOMPARE(ctl.run({u"take"_s, u"keep"_s, take.toString()}).code, 0);
    const auto trim = [&](const QStringList& more) {
        return ctl.run(QStringList {u"take"_s, u"trim"_s, take.toString(), u"--json"_s} + more);
    };
    const auto head = trim({u"--head"_s, u"6"_s});
    QVERIFY2(head.code == 0, head.all().constData());
    QCOMPARE(head.json()[u"frames"_s].toInt(), 42);
    QCOMPARE(trim({u"--tail"_s, u"12"_s}).json()[u"frames"_s].toInt(), 30); // The head stays cut off.
    const QString out = ctl.file(u"out"_s);
    const auto exported = ctl.run(exporting(u"Die erste Nacht: Größe"_s, u"edl"_s, out));
    QCOMPARE(exported.json()[0][u"frames"_s].toInt(), 30 + 96);
    const QByteArray edl = contentOf(exported.json()[0][u"file"_s].toString());
    QVERIFY2(edl.contains("00:00:00:06 00:00:01:12 01:00:00:00 01:00:01:06"), edl.constData());

    for (const auto* bad : {"48", "-1", "x", "36"})
        QCOMPARE(trim({u"--head"_s, QString::fromLatin1(bad)}).code, 2);
    QCOMPARE(trim({}).json()[u"frames"_s].toInt(), 30); // As it was.
    QCOMPARE(trim({u"--off"_s}).json()[u"frames"_s].toInt(), 48);
    QCOMPARE(ctl.run({u"take"_s, u"trim"_s, u"nothing"_s}).code, 1);
}

void TestCtlEpisode::rendersAnEpisode()
{
    const Ctl ctl;
    const TakeId take = prepare(ctl);
    QCOMPARE(ctl.run({u"take"_s, u"keep"_s, take.toString()}).code, 0);
    const QString out = ctl.file(u"a new/folder"_s);
    const QString film = out + u"/Luna - Die erste Nacht- Größe.mp4"_s;
    const QStringList line {u"episode"_s, u"render"_s, u"Die erste Nacht: Größe"_s,
                            u"--out"_s,   out,         u"--json"_s};
    const auto encoded = ctl.run(line); // With black for the shot that has no take.
    QVERIFY2(encoded.code == 0, encoded.all().constData());
    QCOMPARE(encoded.json()[0][u"film"_s].toString(), u"encoded"_s);
    QCOMPARE(encoded.json()[0][u"files"_s][0].toString(), film);
    QCOMPARE(encoded.json()[0][u"open"_s][0][u"shot"_s].toString(), u"Later"_s);
    QCOMPARE(clipSeconds(film), 6.0);
    const auto copied = ctl.run(line + QStringList {u"--skip-gaps"_s});
    QCOMPARE(copied.json()[0][u"film"_s].toString(), u"copied"_s);
    QCOMPARE(clipSeconds(film), 2.0);
    QCOMPARE(clipSize(film), QSize(320, 180));
    QVERIFY(differenceOfFrames(film, 1, ctl.file(u"clip.mp4"_s), 1) < 0.5);
    QCOMPARE(QDir(out).entryList(QDir::Files | QDir::Hidden).size(), 1); // Replaced; nothing left over.
    QCOMPARE(ctl.run({u"check"_s, u"--read-all"_s}).code, 0); // The profile is as it was.

    QCOMPARE(ctl.run({u"take"_s, u"trim"_s, take.toString(), u"--head"_s, u"7"_s, u"--tail"_s, u"5"_s}).code,
             0);
    const auto trimmed = ctl.run(line + QStringList {u"--skip-gaps"_s});
    QCOMPARE(trimmed.json()[0][u"film"_s].toString(), u"encoded"_s);
    QCOMPARE(clipSeconds(film), 1.5);

    const auto poster = ctl.run({u"episode"_s, u"poster"_s, u"Die erste Nacht: Größe"_s, u"--out"_s, out,
                                 u"--at"_s, u"0.5"_s, u"--jpeg"_s});
    QVERIFY2(poster.code == 0, poster.all().constData());
    QVERIFY(contentOf(out + u"/Luna - Die erste Nacht- Größe.jpg"_s).startsWith("\xff\xd8"));
    QCOMPARE(ctl.run({u"episode"_s, u"poster"_s, u"Die erste Nacht: Größe"_s, u"--out"_s, out, u"--at"_s,
                      u"soon"_s})
                 .code,
             2);
}

void TestCtlEpisode::deliversTheWholeSeries()
{
    const Ctl ctl;
    const TakeId take = prepare(ctl);
    QCOMPARE(ctl.run({u"take"_s, u"keep"_s, take.toString()}).code, 0);
    const QString out = ctl.file(u"out"_s);
    const auto done = ctl.run({u"episode"_s, u"deliver"_s, u"--all"_s, u"--out"_s, out, u"--json"_s});
    // The episode that every profile begins with has nothing to show, and says so.
    QVERIFY2(done.code == 1 && done.err.contains("no take to show"), done.all().constData());
    QStringList suffixes;
    const auto files
        = QDir(out).entryInfoList({u"Luna - Die erste Nacht- Größe.*"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        suffixes.append(file.suffix());
        QVERIFY(file.size() > 0);
    }
    QCOMPARE(
        suffixes,
        QStringList({u"csv"_s, u"edl"_s, u"fcpxml"_s, u"mp4"_s, u"otio"_s, u"pdf"_s, u"png"_s, u"xml"_s}));
    QVERIFY(contentOf(out + u"/Luna - Die erste Nacht- Größe.pdf"_s).startsWith("%PDF"));
}

void TestCtlEpisode::aFilmWithoutAClip()
{
    const Ctl ctl;
    const TakeId take = prepare(ctl);
    const QString out = ctl.file(u"out"_s);
    const QStringList line {u"episode"_s, u"render"_s, u"Die erste Nacht: Größe"_s,
                            u"--out"_s,   out,         u"--json"_s};
    const auto empty = ctl.run(line);
    QVERIFY2(empty.code == 1 && empty.json()[0][u"files"_s].toArray().isEmpty(), empty.all().constData());
    QCOMPARE(ctl.run({u"take"_s, u"keep"_s, take.toString()}).code, 0);
    {
        const auto store = Store::open(ctl.profile()).value();
        QVERIFY(QFile::remove(store->assets().path(store->takes().find(take)->value().clip).value()));
    }
    const auto lost = ctl.run(line);
    QVERIFY2(lost.code == 1 && lost.json()[0][u"missing"_s][0][u"shot"_s].toString() == u"Opening"_s,
             lost.all().constData());
    QVERIFY(QDir(out).isEmpty());
}

QTEST_GUILESS_MAIN(TestCtlEpisode)
#include "tst_ctl_episode.moc"
