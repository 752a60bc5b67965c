#include "core/media/contactsheet.h"
#include "core/media/frames.h"
#include "core/media/mediaservice.h"
#include "core/media/reel.h"
#include "core/media/still.h"

#include <QDir>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::media;

// Clips are made, and reels are read, by the ffmpeg program: neither is our own code.
class TestReel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { MediaService quiet; } // FFmpeg says only what is fatal.
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void clipsOfOneKindAreCopied_data()
    {
        QTest::addColumn<QStringList>("encoding");
        QTest::addColumn<bool>("sounds");
        QTest::newRow("mute") << QStringList {} << false;
        QTest::newRow("with sound") << QStringList {} << true;
        QTest::newRow("without B-frames") << QStringList {u"-bf"_s, u"0"_s} << true;
        QTest::newRow("23.976") << QStringList {u"-r"_s, u"24000/1001"_s} << true;
    }
    void clipsOfOneKindAreCopied()
    {
        QFETCH(QStringList, encoding);
        QFETCH(bool, sounds);
        const Rate rate = encoding.contains(u"-r"_s) ? Rate {24000, 1001} : Rate {24, 1};
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 48, sounds, encoding);
        const QString two = clip(u"two.mp4"_s, u"smptebars"_s, 30, sounds, encoding);
        const auto way = make({whole(one, 48, rate), whole(two, 30, rate), whole(one, 48, rate)}, rate);
        QVERIFY2(way, way ? "" : qPrintable(way.error().detail));
        QCOMPARE(*way, ReelWay::Copied);
        // Frame by frame the same, decoded by another.
        QCOMPARE(hashesOf(reel()), hashesOf(one) + hashesOf(two) + hashesOf(one));
        const auto info = verify(reel());
        QVERIFY(info);
        QCOMPARE(info->hasAudio, sounds);
        QVERIFY(std::abs(info->seconds - 126 / rate.value()) < 0.001);
        QVERIFY(timesAreEven(reel(), 1 / rate.value()));
        if (sounds)
            QVERIFY(std::abs(soundLength(reel()) - 126 / rate.value()) < 0.05);
    }

    void trimsThatPacketsHonourAreCopied_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::addColumn<ReelWay>("way");
        QTest::newRow("tail") << 0 << 20 << ReelWay::Copied;
        QTest::newRow("from a key frame on") << 12 << 36 << ReelWay::Copied;
        QTest::newRow("between key frames") << 12 << 12 << ReelWay::Copied;
        QTest::newRow("head between key frames") << 5 << 30 << ReelWay::Encoded;
    }
    void trimsThatPacketsHonourAreCopied()
    {
        QFETCH(int, first);
        QFETCH(int, count);
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 48, true,
                                 {u"-bf"_s, u"0"_s, u"-g"_s, u"12"_s, u"-sc_threshold"_s, u"0"_s});
        const auto way = make({part(one, first, count), part(one, first, count)}, {24, 1});
        QVERIFY2(way, way ? "" : qPrintable(way.error().detail));
        QTEST(*way, "way");
        const auto frames = hashesOf(reel());
        QCOMPARE(frames.size(), 2 * count);
        if (*way == ReelWay::Copied)
            QCOMPARE(frames, hashesOf(one).mid(first, count) + hashesOf(one).mid(first, count));
        QVERIFY(timesAreEven(reel(), 1 / 24.0));
        QVERIFY(std::abs(soundLength(reel()) - 2 * count / 24.0) < 0.06);
    }

    void aTailThatOtherFramesNeedIsEncoded()
    {
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 48, false,
                                 {u"-bf"_s, u"3"_s, u"-x264-params"_s, u"b-adapt=0"_s});
        const auto way = make({part(one, 0, 22)}, {24, 1}); // In the middle of B-frames.
        QVERIFY(way);
        QCOMPARE(*way, ReelWay::Encoded);
        QCOMPARE(hashesOf(reel()).size(), 22);
    }

    void othersAreEncoded_data()
    {
        QTest::addColumn<QStringList>("encoding");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("sounds");
        QTest::newRow("another size")
            << QStringList {u"-vf"_s, u"scale=96:128,setsar=1"_s} << u"two.mp4"_s << true;
        QTest::newRow("another rate") << QStringList {u"-r"_s, u"30"_s} << u"two.mp4"_s << true;
        QTest::newRow("another profile")
            << QStringList {u"-profile:v"_s, u"baseline"_s} << u"two.mp4"_s << true;
        QTest::newRow("mute") << QStringList {} << u"two.mp4"_s << false;
        QTest::newRow("WebM") << QStringList {u"-c:v"_s, u"libvpx-vp9"_s, u"-c:a"_s, u"libopus"_s}
                              << u"two.webm"_s << true;
        QTest::newRow("other sound") << QStringList {u"-ar"_s, u"22050"_s} << u"two.mp4"_s << true;
    }
    void othersAreEncoded()
    {
        QFETCH(QStringList, encoding);
        QFETCH(QString, name);
        QFETCH(bool, sounds);
        const Rate own = encoding.contains(u"30"_s) ? Rate {30, 1} : Rate {24, 1};
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 24, true);
        const QString two = clip(name, u"smptebars"_s, 36, sounds, encoding);
        ReelPiece other = part(two, 0, 24);
        other.fileRate = own;
        other.fileCount = own.num;
        const auto way = make({whole(one, 24), other, {.path = {}, .count = 12}}, {24, 1});
        QVERIFY2(way, way ? "" : qPrintable(way.error().detail));
        QCOMPARE(*way, ReelWay::Encoded);
        const auto info = verify(reel());
        QVERIFY(info);
        QCOMPARE(info->size, QSize(128, 96));
        QVERIFY(info->hasAudio);
        QVERIFY(std::abs(info->seconds - 60 / 24.0) < 0.001);
        QCOMPARE(hashesOf(reel()).size(), 60);
        const auto pictures = framesAt(reel(), {0.5, 1.5, 2.3}, {});
        QVERIFY(pictures);
        QVERIFY(qGray(pictures->at(2).pixel(64, 48)) < 20); // The gap.
        QVERIFY(qGray(pictures->at(1).pixel(64, 20)) > 60); // Bars.
        QCOMPARE(qGray(pictures->at(1).pixel(4, 48)) < 20, encoding.contains(u"-vf"_s)); // Black beside.
    }

    void progressRisesAndTellsThePiece()
    {
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 24, false);
        QList<std::pair<int, double>> told;
        const auto way = makeReel(request({whole(one, 24), {.path = {}, .count = 12}}, {24, 1}), {}, {},
                                  [&](int piece, double share) {
                                      told.append({piece, share});
                                  });
        QVERIFY(way);
        QVERIFY(std::is_sorted(told.begin(), told.end(), [](auto a, auto b) { return a.second < b.second; }));
        QCOMPARE(told.last(), std::pair(1, 1.0));
    }

    void whatStopsLeavesNothing_data()
    {
        QTest::addColumn<bool>("copies");
        QTest::newRow("copying") << true;
        QTest::newRow("encoding") << false;
    }
    void whatStopsLeavesNothing()
    {
        QFETCH(bool, copies);
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 48, true);
        QList<ReelPiece> pieces {whole(one, 48), whole(one, 48)};
        if (!copies)
            pieces.append({.path = {}, .count = 12});
        bool stop = false;
        const auto way = makeReel(
            request(pieces, {24, 1}), {}, [&] { return stop; },
            [&](int piece, double) { stop = piece == 1; });
        QCOMPARE(way.error().kind, Error::Kind::Canceled);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList {u"one.mp4"_s});
    }

    void aBrokenPieceIsTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("missing") << QByteArray() << Error::Kind::Missing;
        QTest::newRow("no clip") << "hello, I am not a film"_ba << Error::Kind::MediaUnknown;
        QTest::newRow("cut off") << "half"_ba << Error::Kind::MediaCutOff;
    }
    void aBrokenPieceIsTold()
    {
        QFETCH(QByteArray, bytes);
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 24, false);
        const QString two = m_dir->filePath(u"two.mp4"_s);
        if (!bytes.isEmpty()) {
            QFile good(one);
            QFile bad(two);
            QVERIFY(good.open(QIODevice::ReadOnly) && bad.open(QIODevice::WriteOnly));
            bad.write(bytes == "half" ? good.readAll().chopped(good.size() / 2) : bytes);
        }
        int at = -1;
        const auto way
            = makeReel(request({{.path = {}, .count = 12}, whole(one, 24), whole(two, 24)}, {24, 1}), {}, {},
                       [&](int piece, double) { at = piece; });
        QTEST(way.error().kind, "kind");
        QCOMPARE(at, 2);
        QVERIFY(!QFile::exists(reel()));
    }

    void aClipThatEndsTooEarly()
    {
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 24, false);
        QCOMPARE(make({whole(one, 96)}, {24, 1}).error().kind, Error::Kind::MediaCutOff);
        QVERIFY(!QFile::exists(reel()));
    }

    void whatMakesNoSense()
    {
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 24, false);
        const auto detail = [&](ReelRequest wish) { return makeReel(wish, {}).error().detail; };
        const ReelRequest good = request({whole(one, 24)}, {24, 1});
        ReelRequest bad = good;
        bad.pieces.clear();
        QCOMPARE(detail(bad), u"pieces"_s);
        bad = good;
        bad.size = {127, 96};
        QCOMPARE(detail(bad), u"size"_s);
        bad = good;
        bad.target = one;
        QCOMPARE(detail(bad), u"target"_s);
        QVERIFY(verify(one));
        bad = good;
        bad.pieces.first().count = 0;
        QCOMPARE(detail(bad), u"count"_s);
        bad = good;
        bad.rate = {0, 1};
        QCOMPARE(detail(bad), u"rate"_s);
    }

    void stills()
    {
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 24, false);
        QVERIFY(stillAt(one, 0.5, u"png"_s)->startsWith("\x89PNG"));
        QVERIFY(stillAt(one, 0.5, u"JPG"_s)->startsWith("\xff\xd8"));
        QCOMPARE(QImage::fromData(*stillAt(one, 0.5, u"jpeg"_s)).size(), QSize(128, 96));
        QCOMPARE(stillAt(one, 0.5, u"gif"_s).error().kind, Error::Kind::Unsupported);
        QCOMPARE(stillAt(u"/nowhere.mp4"_s, 0.5, u"png"_s).error().kind, Error::Kind::Missing);
    }

    void contactSheets()
    {
        const QString one = clip(u"one.mp4"_s, u"testsrc2"_s, 24, false);
        ContactSheet sheet {.title = u"Luna - Größe"_s, .note = u"00:01:00:00"_s, .cells = {}};
        for (int i = 0; i < 30; ++i)
            sheet.cells.append({i % 5 == 0 ? QString() : one, 0.5, u"SH %1"_s.arg(i), u"00:00:00:00"_s});
        const QString path = m_dir->filePath(u"sheet.pdf"_s);
        double share = 0;
        const auto done = writeContactSheet(sheet, path, {}, {}, [&](double value) { share = value; });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(share, 1.0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-1.") && bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(bytes.contains("/Count 3") || bytes.contains("/Count 2"));

        // An older file stays where a new one fails.
        QCOMPARE(writeContactSheet(sheet, path, {}, [] { return true; }).error().kind, Error::Kind::Canceled);
        QCOMPARE(QFile(path).size(), bytes.size());
        QCOMPARE(writeContactSheet(sheet, m_dir->filePath(u"no/folder.pdf"_s)).error().kind,
                 Error::Kind::Storage);
        QCOMPARE(writeContactSheet({}, path).error().kind, Error::Kind::Invalid);
    }

private:
    QString reel() const { return m_dir->filePath(u"reel film.mp4"_s); }

    ReelRequest request(const QList<ReelPiece>& pieces, const Rate& rate) const
    {
        return {.pieces = pieces, .target = reel(), .rate = rate, .size = {128, 96}};
    }
    Result<ReelWay> make(const QList<ReelPiece>& pieces, const Rate& rate) const
    {
        return makeReel(request(pieces, rate), {});
    }

    static ReelPiece part(const QString& path, int first, int count, const Rate& rate = {})
    {
        return {path, rate, first, count, first, count};
    }
    static ReelPiece whole(const QString& path, int count, const Rate& rate = {})
    {
        return part(path, 0, count, rate);
    }

    QString clip(const QString& name, const QString& picture, int frames, bool sounds,
                 const QStringList& encoding = {}) const
    {
        const QString path = m_dir->filePath(name);
        const qsizetype at = encoding.indexOf(u"-r"_s);
        const QString rate = at < 0 ? u"24"_s : encoding.at(at + 1);
        const double perSecond = rate == u"24"_s ? 24 : rate == u"30"_s ? 30 : 24000 / 1001.0;
        // Half a frame less is as many frames; a limit on frames would end the sound as well.
        const QString length = QString::number((frames - 0.5) / perSecond, 'f', 6);
        QStringList line {u"-v"_s, u"error"_s, u"-y"_s, u"-f"_s, u"lavfi"_s, u"-i"_s};
        line << picture + u"=s=128x96:r=" + rate + u":d=" + length;
        if (sounds) {
            line << u"-f"_s << u"lavfi"_s << u"-i"_s
                 << u"sine=frequency=440:sample_rate=48000:duration=%1"_s.arg(frames / perSecond) << u"-ac"_s
                 << u"2"_s;
        }
        line << u"-pix_fmt"_s << u"yuv420p"_s << encoding;
        if (QProcess::execute(u"ffmpeg"_s, line << path) != 0)
            qWarning("no %s", qPrintable(name));
        return path;
    }

    static QByteArray outputOf(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    static QList<QByteArray> hashesOf(const QString& path)
    {
        QList<QByteArray> hashes;
        const QByteArray text = outputOf(u"ffmpeg"_s,
                                         {u"-v"_s, u"error"_s, u"-i"_s, path, u"-map"_s, u"0:v"_s,
                                          u"-vsync"_s, u"passthrough"_s, u"-f"_s, u"framemd5"_s, u"-"_s});
        for (const QByteArray& line : text.split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#'))
                hashes.append(line.split(',').last().trimmed());
        }
        return hashes;
    }

    static bool timesAreEven(const QString& path, double frameTime)
    {
        const QByteArray text
            = outputOf(u"ffprobe"_s,
                       {u"-v"_s, u"error"_s, u"-select_streams"_s, u"v"_s, u"-show_entries"_s,
                        u"frame=pts_time"_s, u"-of"_s, u"csv=p=0"_s, path});
        double due = 0;
        for (const QByteArray& line : text.split('\n')) {
            if (line.trimmed().isEmpty())
                continue;
            if (std::abs(line.split(',').first().toDouble() - due) > 0.001) {
                qWarning("%s instead of %g", line.constData(), due);
                return false;
            }
            due += frameTime;
        }
        return due > 0;
    }

    static double soundLength(const QString& path)
    {
        return outputOf(u"ffprobe"_s,
                        {u"-v"_s, u"error"_s, u"-select_streams"_s, u"a"_s, u"-show_entries"_s,
                         u"stream=duration"_s, u"-of"_s, u"csv=p=0"_s, path})
            .trimmed()
            .toDouble();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

Q_DECLARE_METATYPE(troupe::media::ReelWay)
Q_DECLARE_METATYPE(troupe::Error::Kind)

QTEST_MAIN(TestReel)
#include "tst_reel.moc"
