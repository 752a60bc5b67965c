#include "core/media/frames.h"
#include "core/media/mediaservice.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::media;

// The clips are made by the ffmpeg program, a maker of files that is not our own code.
class TestMedia : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_clip
            = make(u"clip.mp4"_s, u"testsrc2=s=320x180:r=24:d=2"_s, {u"-movflags"_s, u"+faststart"_s}, true);
        QVERIFY(QFile::exists(m_clip));
    }

    void probeTellsWhatIsThere()
    {
        const auto info = probe(m_clip);
        QVERIFY2(info, info ? "" : qPrintable(info.error().detail));
        QCOMPARE(info->size, QSize(320, 180));
        QCOMPARE(info->rotation, 0);
        QCOMPARE(info->seconds, 2.0);
        QCOMPARE(info->fps, 24.0);
        QVERIFY(info->hasAudio);
        QCOMPARE(info->videoCodec, u"h264"_s);
        QCOMPARE(info->bytes, QFile(m_clip).size());
    }

    void badFilesHaveEachTheirError_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Error::Kind>("kind");
        using Kind = Error::Kind;
        const QByteArray good = bytesOf(m_clip);
        const QString tailMoov = make(u"tail.mp4"_s, u"testsrc2=s=320x180:r=24:d=2"_s, {});
        QTest::newRow("missing") << m_dir.filePath(u"none.mp4"_s) << Kind::Missing;
        QTest::newRow("a folder") << m_dir.path() << Kind::Storage;
        QTest::newRow("0 bytes") << write(u"empty.mp4"_s, {}) << Kind::MediaEmpty;
        QTest::newRow("text") << write(u"text.mp4"_s, "Dear reader, this is no film.\n"_ba.repeated(500))
                              << Kind::MediaUnknown;
        QTest::newRow("html") << write(u"page.mp4"_s, "<!doctype html><title>502</title>")
                              << Kind::MediaUnknown;
        QTest::newRow("playlist") << write(u"list.mp4"_s, "#EXTM3U\n#EXTINF:1,\n" + m_clip.toUtf8() + '\n')
                                  << Kind::MediaUnknown;
        QTest::newRow("concat") << write(u"concat.mp4"_s,
                                         "ffconcat version 1.0\nfile '" + m_clip.toUtf8() + "'\n")
                                << Kind::MediaUnknown;
        QTest::newRow("cut in the pictures")
            << write(u"cut1.mp4"_s, good.left(good.size() / 2)) << Kind::MediaCutOff;
        QTest::newRow("cut before its index")
            << write(u"cut2.mp4"_s, bytesOf(tailMoov).left(20'000)) << Kind::MediaCutOff;
        QTest::newRow("8K") << make(u"8k.mp4"_s, u"color=c=red:s=7680x4320:r=1:d=1"_s, {})
                            << Kind::MediaTooLarge;
        QTest::newRow("sound only") << makeSound(u"sound.mp4"_s) << Kind::MediaNoPicture;
        QTest::newRow("sound with a cover") << makeCovered(u"cover.mp4"_s) << Kind::MediaNoPicture;
    }

    void badFilesHaveEachTheirError()
    {
        QFETCH(QString, path);
        QFETCH(Error::Kind, kind);
        QCOMPARE(kindName(probe(path).error().kind), kindName(kind));
        QCOMPARE(kindName(verify(path).error().kind), kindName(kind));
        QCOMPARE(kindName(thumbnail(path, {64, 64}).error().kind), kindName(kind));
        QCOMPARE(kindName(filmstrip(path, {4, {32, 18}}).error().kind), kindName(kind));
    }

    void limitsHold()
    {
        MediaLimits limits;
        limits.maxDuration = std::chrono::seconds(1);
        QCOMPARE(probe(m_clip, limits).error().kind, Error::Kind::MediaTooLong);
        limits = {};
        limits.maxStreams = 1;
        QCOMPARE(probe(m_clip, limits).error().kind, Error::Kind::MediaTooManyStreams);
        limits = {};
        limits.maxTime = std::chrono::milliseconds(0);
        QCOMPARE(verify(m_clip, limits).error().kind, Error::Kind::MediaTooSlow);
        QCOMPARE(probe(m_clip, {}, [] { return true; }).error().kind, Error::Kind::Canceled);
    }

    void verifyDecodesToTheEnd()
    {
        const auto info = verify(m_clip);
        QVERIFY(info);
        QVERIFY(qAbs(info->seconds - 2.0) < 0.001);
        auto probed = probe(m_clip).value();
        probed.seconds = info->seconds;
        QCOMPARE(*info, probed);
    }

    void aVerifiedFileHasItsHash()
    {
        MediaService service;
        const auto verified = service.verifyAsync(m_clip).result();
        QVERIFY(verified);
        QCOMPARE(verified->info, verify(m_clip).value());
        QCOMPARE(verified->hash.hex().toLatin1(),
                 QCryptographicHash::hash(bytesOf(m_clip), QCryptographicHash::Sha256).toHex());
    }

    void verifyBelievesTheFramesAndNotTheContainer()
    {
        QByteArray bytes = bytesOf(m_clip);
        const qsizetype entry = bytes.indexOf("avc1", bytes.indexOf("stsd")) + 4;
        constexpr int Width = 24; // In a VisualSampleEntry (ISO/IEC 14496-12, 12.1.3).
        QCOMPARE(bytes.mid(entry + Width, 4), QByteArray("\x01\x40\x00\xb4", 4)); // 320 x 180
        bytes.replace(entry + Width, 4, QByteArray("\x05\x00\x02\xd0", 4)); // 1280 x 720
        const auto info = verify(write(u"lies.mp4"_s, bytes));
        QVERIFY(info);
        QCOMPARE(info->size, QSize(320, 180));
    }

    void rotationAndPixelAspectAreRespected_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("rotation");
        QTest::newRow("wide pixels") << make(u"sar.mp4"_s, u"testsrc2=s=240x180:r=24:d=1,setsar=4/3"_s, {})
                                     << QSize(320, 180) << 0;
        QTest::newRow("tall pixels") << make(u"tall.mp4"_s, u"testsrc2=s=320x90:r=24:d=1,setsar=1/2"_s, {})
                                     << QSize(320, 180) << 0;
        for (const int degrees : {90, 180, 270}) {
            const QString path = rotated(degrees);
            QTest::addRow("%d degrees", degrees)
                << path << (degrees == 180 ? QSize(320, 180) : QSize(180, 320)) << 360 - degrees;
        }
    }

    void rotationAndPixelAspectAreRespected()
    {
        QFETCH(QString, path);
        QFETCH(QSize, size);
        QFETCH(int, rotation);
        const auto info = probe(path);
        QVERIFY(info);
        QCOMPARE(info->size, size);
        QCOMPARE(info->rotation, rotation);
        QCOMPARE(verify(path)->size, size);
        QCOMPARE(thumbnail(path, {1000, 1000})->size(), size);
    }

    void aTurnedPictureIsTurnedTheRightWay_data()
    {
        QTest::addColumn<int>("degrees");
        for (const int degrees : {90, 180, 270})
            QTest::addRow("%d", degrees) << degrees;
    }

    void aTurnedPictureIsTurnedTheRightWay()
    {
        QFETCH(int, degrees);
        const QString turned = rotated(degrees);
        const QString judge = m_dir.filePath(u"judge-%1.png"_s.arg(degrees));
        QVERIFY(run({u"-i"_s, turned, u"-frames:v"_s, u"1"_s, judge})); // ffmpeg turns by itself.
        const QImage expected = QImage(judge).scaled(32, 32);
        const QImage actual = thumbnail(turned, {1000, 1000})->scaled(32, 32);
        int difference = 0;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x)
                difference += qAbs(qGray(expected.pixel(x, y)) - qGray(actual.pixel(x, y)));
        }
        QVERIFY2(difference / (32 * 32) < 6, qPrintable(QString::number(difference / (32 * 32))));
    }

    void aPictureIsWholeWhateverItsWidth_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {2, 30, 96, 98, 100, 102, 854})
            QTest::addRow("%d", width) << width;
    }

    void aPictureIsWholeWhateverItsWidth()
    {
        QFETCH(int, width);
        const QString path
            = make(u"white-%1.mp4"_s.arg(width), u"color=c=white:s=%1x64:r=24:d=0.2"_s.arg(width), {});
        const auto frame = firstFrame(path);
        QVERIFY(frame);
        QCOMPARE(frame->image.size(), QSize(width, 64));
        for (int x = 0; x < width; ++x)
            QVERIFY2(qGray(frame->image.pixel(x, 63)) > 240, qPrintable(QString::number(x)));
    }

    void framesAreThoseOfTheirTime()
    {
        // Each second another colour.
        const QString path = make(
            u"colours.mp4"_s,
            u"color=c=red:s=64x64:r=10:d=1[a];color=c=lime:s=64x64:r=10:d=1[b];color=c=blue:s=64x64:r=10:d=1[c];[a][b][c]concat=n=3"_s,
            {});
        const auto frames = framesAt(path, {0.5, 1.5, 2.5, 99}, {});
        QVERIFY(frames);
        QCOMPARE(frames->size(), 4);
        QVERIFY(qRed(frames->at(0).pixel(32, 32)) > 200);
        QVERIFY(qGreen(frames->at(1).pixel(32, 32)) > 200);
        QVERIFY(qBlue(frames->at(2).pixel(32, 32)) > 200);
        QCOMPARE(frames->at(3), frames->at(2));
        const auto strip = filmstrip(path, {3, {32, 32}});
        QCOMPARE(strip->size(), QSize(96, 32));
        QVERIFY(qGreen(strip->pixel(48, 16)) > 200);
        QVERIFY(qBlue(strip->pixel(80, 16)) > 200);
    }

    void theLastFrameIsTheVeryLast_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QSize>("size");
        QTest::newRow("as it is") << m_clip << QSize(320, 180);
        QTest::newRow("longer than what is decoded at once")
            << make(u"twelve.mp4"_s, u"testsrc2=s=320x180:r=24:d=12"_s, {}) << QSize(320, 180);
        QTest::newRow("sound goes on after the picture")
            << makeOutlived(u"outlived.mp4"_s) << QSize(320, 180);
        QTest::newRow("one frame") << make(u"one.mp4"_s, u"testsrc2=s=320x180:r=24:d=0.04"_s, {})
                                   << QSize(320, 180);
        QTest::newRow("wide pixels") << make(u"wide.mp4"_s, u"testsrc2=s=240x180:r=24:d=1,setsar=4/3"_s, {})
                                     << QSize(320, 180);
        for (const int degrees : {90, 180, 270}) {
            QTest::addRow("turned by %d", degrees)
                << rotated(degrees) << (degrees == 180 ? QSize(320, 180) : QSize(180, 320));
        }
    }

    void theLastFrameIsTheVeryLast()
    {
        QFETCH(QString, path);
        QFETCH(QSize, size);
        const auto png = lastFramePng(path, {});
        QVERIFY2(png, png ? "" : qPrintable(png.error().detail));
        const QImage actual = QImage::fromData(*png, "PNG");
        QCOMPARE(actual.size(), size);
        // The judge decodes all of it, turns by itself, and leaves the last one.
        const QString judge = m_dir.filePath(u"last.png"_s);
        QVERIFY(run({u"-i"_s, path, u"-update"_s, u"1"_s, judge}));
        const QImage expected = QImage(judge).scaled(size);
        int difference = 0;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                difference += qAbs(qGray(expected.pixel(x, y)) - qGray(actual.pixel(x, y)));
        }
        const double mean = double(difference) / (size.width() * size.height());
        QVERIFY2(mean < 3, qPrintable(QString::number(mean))); // testsrc2 counts its frames, in large digits.
    }

    void theLastFrameHasTheSizeThatIsAsked()
    {
        for (const QSize& size : {QSize(320, 180), QSize(160, 90), QSize(640, 360), QSize(180, 320)}) {
            const auto png = lastFramePng(m_clip, size);
            QVERIFY(png);
            QCOMPARE(QImage::fromData(*png).size(), size);
        }
        QCOMPARE(kindName(lastFramePng(m_dir.filePath(u"none.mp4"_s), {}).error().kind),
                 kindName(Error::Kind::Missing));
        QCOMPARE(kindName(lastFramePng(write(u"words.mp4"_s, "no film"), {}).error().kind),
                 kindName(Error::Kind::MediaUnknown));
        QCOMPARE(kindName(lastFramePng(m_clip, {}, {}, [] { return true; }).error().kind),
                 kindName(Error::Kind::Canceled));
    }

    // What the work costs is told by the processor time of this process, which also counts the
    // decoder's own threads and, unlike the clock, does not run on while other programs do.
    void cancelingStopsTheWork()
    {
        const QString path = longClip();
        const double whole = costOfVerifying(path);
        MediaService service;
        const double before = processorSeconds();
        auto future = service.verifyAsync(path);
        QTRY_VERIFY(processorSeconds() > before + whole / 10); // It decodes.
        QVERIFY(!future.isFinished());
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QVERIFY2(processorSeconds() < before + whole / 2, qPrintable(QString::number(whole)));
    }

    void theServiceEndsWithWorkUnderWay()
    {
        const QString path = longClip();
        const double whole = costOfVerifying(path);
        const double before = processorSeconds();
        QFuture<Result<VerifiedFile>> future;
        {
            MediaService service;
            future = service.verifyAsync(path);
            QTRY_VERIFY(processorSeconds() > before + whole / 10);
            QVERIFY(!future.isFinished());
        }
        QVERIFY(future.isFinished());
        QCOMPARE(kindName(future.result().error().kind), kindName(Error::Kind::Canceled));
        QVERIFY2(processorSeconds() < before + whole / 2, qPrintable(QString::number(whole)));
    }

    void brokenBytesEndWithAResult()
    {
        const QByteArray good = bytesOf(
            make(u"small.mp4"_s, u"testsrc2=s=64x64:r=10:d=1"_s, {u"-movflags"_s, u"+faststart"_s}, true));
        QRandomGenerator random(20261124);
        MediaLimits limits;
        limits.maxTime = std::chrono::seconds(5);
        for (int round = 0; round < 200; ++round) {
            QByteArray bytes = good;
            for (int i = random.bounded(1, 20); i > 0; --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            if (round % 4 == 0)
                bytes.truncate(random.bounded(1, int(bytes.size())));
            const QString path = write(u"fuzz.mp4"_s, bytes);
            const auto soon = [&](const auto& operation) {
                QElapsedTimer timer;
                timer.start();
                auto outcome = operation();
                const bool inTime = timer.elapsed() < (limits.maxTime + std::chrono::seconds(1)).count();
                if (!inTime)
                    qWarning("round %d took %lld ms", round, timer.elapsed());
                m_inTime = m_inTime && inTime;
                return outcome;
            };
            const auto info = soon([&] { return probe(path, limits); });
            const auto image = soon([&] { return thumbnail(path, {64, 64}, limits); });
            QVERIFY(!image || (image->width() <= 64 && image->height() <= 64));
            QVERIFY(!info || info->size.width() > 0);
            soon([&] { return verify(path, limits); }); // Whatever it says.
            QVERIFY(m_inTime);
        }
    }

private:
    static double processorSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }
    static double costOfVerifying(const QString& path)
    {
        const double before = processorSeconds();
        return verify(path) ? processorSeconds() - before : -1;
    }
    QString longClip()
    {
        if (m_long.isEmpty())
            m_long = make(u"long.mp4"_s, u"testsrc2=s=1280x720:r=30:d=20"_s, {});
        return m_long;
    }
    bool run(const QStringList& arguments)
    {
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s, QStringList {u"-v"_s, u"error"_s, u"-y"_s} + arguments);
        return ffmpeg.waitForFinished(60'000) && ffmpeg.exitCode() == 0;
    }
    QString make(const QString& name, const QString& picture, const QStringList& more, bool sound = false)
    {
        const QString path = m_dir.filePath(name);
        QStringList arguments {u"-filter_complex"_s, picture + u"[v]"_s};
        if (sound)
            arguments = QStringList {u"-f"_s, u"lavfi"_s, u"-t"_s, u"2"_s, u"-i"_s, u"sine"_s} + arguments
                + QStringList {u"-map"_s, u"0:a"_s, u"-shortest"_s};
        arguments
            += QStringList {u"-map"_s, u"[v]"_s, u"-pix_fmt"_s, u"yuv420p"_s, u"-preset"_s, u"ultrafast"_s}
            + more;
        return run(arguments + QStringList {path}) ? path : QString();
    }
    QString makeSound(const QString& name)
    {
        const QString path = m_dir.filePath(name);
        return run({u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=d=1"_s, path}) ? path : QString();
    }
    QString makeCovered(const QString& name)
    {
        const QString path = m_dir.filePath(name);
        const QString cover = m_dir.filePath(u"cover.png"_s);
        return run({u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=s=64x64"_s, u"-frames:v"_s, u"1"_s, cover})
                && run({u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=d=1"_s, u"-i"_s, cover, u"-map"_s, u"0"_s,
                        u"-map"_s, u"1"_s, u"-c:v"_s, u"png"_s, u"-disposition:v:0"_s, u"attached_pic"_s,
                        path})
            ? path
            : QString();
    }
    /// Two seconds of picture, four of sound.
    QString makeOutlived(const QString& name)
    {
        const QString path = m_dir.filePath(name);
        return run({u"-i"_s, m_clip, u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=d=4"_s, u"-map"_s, u"0:v"_s,
                    u"-map"_s, u"1:a"_s, u"-c:v"_s, u"copy"_s, path})
            ? path
            : QString();
    }
    QString rotated(int degrees)
    {
        const QString path = m_dir.filePath(u"turned-%1.mov"_s.arg(degrees));
        return run({u"-i"_s, m_clip, u"-metadata:s:v:0"_s, u"rotate=%1"_s.arg(degrees), u"-c"_s, u"copy"_s,
                    path})
            ? path
            : QString();
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_dir;
    QString m_clip;
    QString m_long;
    bool m_inTime = true;
};

QTEST_GUILESS_MAIN(TestMedia)
#include "tst_media.moc"
