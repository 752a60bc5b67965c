#include "core/media/conform.h"
#include "core/media/frames.h"
#include "core/media/mediaservice.h"
#include "core/media/soundtrack.h"
#include "tests/core/media/samplefootage.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::media;

namespace {

/// Of a frame of SampleFootage::counting().
int numberOf(const QImage& frame)
{
    const double luma = qGray(frame.pixel(frame.rect().center())) * 219.0 / 255;
    return qRound(luma / test::SampleFootage::GreyStep) % test::SampleFootage::Greys;
}

bool isNear(QRgb colour, QRgb wanted, int slack = 24)
{
    return qAbs(qRed(colour) - qRed(wanted)) <= slack && qAbs(qGreen(colour) - qGreen(wanted)) <= slack
        && qAbs(qBlue(colour) - qBlue(wanted)) <= slack;
}

double loudness(const std::vector<float>& sound, double from, double to)
{
    double sum = 0;
    const auto begin = size_t(from * SoundRate) * 2;
    const auto end = qMin(sound.size(), size_t(to * SoundRate) * 2);
    for (size_t i = begin; i < end; ++i)
        sum += double(sound[i]) * double(sound[i]);
    return std::sqrt(sum / double(qMax<size_t>(1, end - begin)));
}

} // namespace

class TestConform : public QObject, private test::SampleFootage {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_out.isValid());
        m_counting = make(u"counting.mov"_s, counting(20));
        QVERIFY(!m_counting.isEmpty());
    }
    void cleanup()
    {
        for (const QString& name : QDir(m_out.path()).entryList(QDir::Files | QDir::Hidden))
            QFile::remove(m_out.filePath(name));
    }

    void theFramesAreExactlyThose_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << make(u"short.mov"_s, counting(2)) << 0 << 48;
        QTest::newRow("a stretch") << m_counting << 17 << 53;
        QTest::newRow("one frame") << m_counting << 100 << 1;
        QTest::newRow("far in, by seeking") << m_counting << 401 << 40;
        QTest::newRow("to the end") << m_counting << 444 << 36;
        QTest::newRow("few key frames, reordered")
            << make(u"gop.mp4"_s, counting(20), {u"-g"_s, u"400"_s, u"-bf"_s, u"3"_s}) << 395 << 20;
        QTest::newRow("Matroska, times in milliseconds") << make(u"c.mkv"_s, counting(12)) << 233 << 40;
        QTest::newRow("transport stream, which seeks by guess") << make(u"c.ts"_s, counting(20)) << 300 << 40;
        QTest::newRow("AVI, without time stamps")
            << make(u"c.avi"_s, counting(4), {u"-c:v"_s, u"mjpeg"_s, u"-q:v"_s, u"2"_s}) << 20 << 40;
    }

    void theFramesAreExactlyThose()
    {
        QFETCH(QString, path);
        QFETCH(int, first);
        QFETCH(int, count);
        QVERIFY(!path.isEmpty());
        const auto numbers = numbersIn(path, first, count);
        QCOMPARE(numbers.size(), count);
        for (int i = 0; i < count; ++i)
            QVERIFY2(numbers[i] == (first + i) % Greys,
                     qPrintable(u"frame %1 is %2"_s.arg(first + i).arg(numbers[i])));
    }

    void aVaryingRateBecomesSteady()
    {
        // All frames of the first second, every third one after it.
        const auto numbers = numbersIn(varying(), 0, 69);
        QCOMPARE(numbers.size(), 69);
        for (int i = 0; i < 69; ++i)
            QVERIFY2(numbers[i] == (i < 24 ? i : i - i % 3) % Greys,
                     qPrintable(u"frame %1 is %2"_s.arg(i).arg(numbers[i])));
    }

    void thePartOfThePictureIsCutAsItIsShown_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QRect>("crop");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QRgb>("colour");
        const QString upright = quarters(u"quarters.mp4"_s);
        // Top left red, top right green, bottom left blue, bottom right yellow.
        QTest::newRow("top left") << upright << QRect(0, 0, 100, 60) << QSize(100, 60) << qRgb(255, 0, 0);
        QTest::newRow("top right, smaller")
            << upright << QRect(220, 0, 100, 60) << QSize(50, 30) << qRgb(0, 255, 0);
        QTest::newRow("bottom left, larger")
            << upright << QRect(0, 120, 100, 60) << QSize(400, 240) << qRgb(0, 0, 255);
        QTest::newRow("bottom right, pressed")
            << upright << QRect(200, 100, 120, 80) << QSize(200, 40) << qRgb(255, 255, 0);
        const QString clockwise = turned(u"quarters-turned.mov"_s, 270, upright); // A player turns it right.
        QTest::newRow("turned, top left")
            << clockwise << QRect(0, 0, 80, 150) << QSize(160, 300) << qRgb(0, 0, 255);
        QTest::newRow("turned, top right")
            << clockwise << QRect(100, 0, 80, 150) << QSize(40, 76) << qRgb(255, 0, 0);
        QTest::newRow("wide pixels, right") << quarters(u"wide.mp4"_s, u",setsar=2"_s)
                                            << QRect(400, 0, 200, 80) << QSize(200, 80) << qRgb(0, 255, 0);
    }

    void thePartOfThePictureIsCutAsItIsShown()
    {
        QFETCH(QString, path);
        QFETCH(QRect, crop);
        QFETCH(QSize, size);
        QFETCH(QRgb, colour);
        QVERIFY(!path.isEmpty());
        ConformRequest request = requestFor(path, 0, 5);
        request.crop = crop;
        request.size = size;
        const auto made = conform(request, footageLimits());
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        const auto footage = lookAtFootage(request.target, footageLimits()).value();
        QCOMPARE(footage.info.size, size);
        QCOMPARE(footage.info.codedSize, size);
        QCOMPARE(footage.info.rotation, 0);
        const QImage frame = framesAt(request.target, {0}, {}).value().first();
        for (const QPoint at : {QPoint(3, 3), QPoint(size.width() - 4, size.height() - 4)})
            QVERIFY2(isNear(frame.pixel(at), colour), qPrintable(QColor(frame.pixel(at)).name()));
    }

    void whatIsTransparentStandsOnWhite_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("WebM") << clearWebm();
        QTest::newRow("GIF") << make(u"clear.gif"_s,
                                     u"color=c=red:s=32x64:r=10:d=3,format=rgba,pad=64:64:0:0:black@0,"
                                     "split[a][b];[a]palettegen[p];[b][p]paletteuse"_s);
    }

    void whatIsTransparentStandsOnWhite()
    {
        QFETCH(QString, path);
        QVERIFY(!path.isEmpty());
        const ConformRequest request = requestFor(path, 0, 10);
        QVERIFY(conform(request, footageLimits()));
        const QImage frame = framesAt(request.target, {0}, {}).value().first();
        QVERIFY2(isNear(frame.pixel(8, 32), qRgb(255, 0, 0), 40),
                 qPrintable(QColor(frame.pixel(8, 32)).name()));
        QVERIFY2(isNear(frame.pixel(56, 32), qRgb(255, 255, 255)),
                 qPrintable(QColor(frame.pixel(56, 32)).name()));
    }

    void hdrIsBroughtToAUsualScreen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("PQ") << hdr(u"pq2.mp4"_s, u"smpte2084"_s, u"0x949494"_s); // 58 %: 203 cd/m2.
        QTest::newRow("HLG") << hdr(u"hlg2.mp4"_s, u"arib-std-b67"_s, u"0xbfbfbf"_s); // 75 %: the same.
    }

    void hdrIsBroughtToAUsualScreen()
    {
        QFETCH(QString, path);
        QVERIFY(!path.isEmpty());
        const ConformRequest request = requestFor(path, 0, 5);
        QVERIFY(conform(request, footageLimits()));
        const auto footage = lookAtFootage(request.target, footageLimits()).value();
        QVERIFY(!footage.isHdr);
        const QRgb paper = framesAt(request.target, {0}, {}).value().first().pixel(32, 32);
        QVERIFY2(qGray(paper) > 205 && qGray(paper) < 245, qPrintable(QColor(paper).name()));
        QVERIFY(isNear(paper, qRgb(qGray(paper), qGray(paper), qGray(paper)), 6));
    }

    void soundIsKeptInItsPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("sound");
        QTest::addColumn<double>("tone"); // When it begins, in the clip.
        QTest::addColumn<double>("from");
        QTest::newRow("from the beginning") << u"s.mp4"_s << QStringList() << 1.0 << 0.0;
        QTest::newRow("a stretch") << u"s.mov"_s << QStringList() << 1.0 << 0.5;
        QTest::newRow("by seeking") << u"s2.mp4"_s << QStringList() << 12.0 << 11.0;
        QTest::newRow("mono of another rate")
            << u"s3.mp4"_s << QStringList {u"-ac"_s, u"1"_s, u"-ar"_s, u"22050"_s} << 1.0 << 0.5;
        QTest::newRow("raw") << u"s4.mov"_s << QStringList {u"-c:a"_s, u"pcm_s16be"_s} << 1.0 << 0.5;
        QTest::newRow("WebM") << u"s5.webm"_s << QStringList {u"-c:v"_s, u"libvpx"_s} << 12.0 << 11.5;
    }

    void soundIsKeptInItsPlace()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, sound);
        QFETCH(double, tone);
        QFETCH(double, from);
        const QString path = makeTone(name, tone, sound);
        QVERIFY(!path.isEmpty());
        const ConformRequest request = requestFor(path, qRound(from * 24), 48);
        const auto conformed = conform(request, footageLimits());
        QVERIFY2(conformed, conformed ? "" : qPrintable(conformed.error().detail));
        QVERIFY(lookAtFootage(request.target, footageLimits()).value().info.hasAudio);
        const auto heard = readSound(request.target, 0, 2, footageLimits(), {}).value();
        QCOMPARE(heard.size(), size_t(2 * SoundRate * 2));
        const double begins = tone - from;
        QVERIFY(loudness(heard, 0, begins - 0.05) < 0.02);
        QVERIFY(loudness(heard, begins + 0.05, 1.9) > 0.1);
    }

    void withoutSoundThereIsNone()
    {
        const ConformRequest request = requestFor(m_counting, 0, 10);
        QVERIFY(conform(request, footageLimits()));
        QVERIFY(!lookAtFootage(request.target, footageLimits()).value().info.hasAudio);
    }

    void theCeilingHolds()
    {
        const QString noisy = make(u"noise.mp4"_s, u"nullsrc=s=640x360:r=24:d=4,geq=random(1)*255:128:128"_s,
                                   {u"-crf"_s, u"10"_s});
        QVERIFY(!noisy.isEmpty());
        ConformRequest request = requestFor(noisy, 0, 96);
        request.size = {640, 360};
        request.bitsPerSecond = 1'000'000;
        QVERIFY(conform(request, footageLimits()));
        const auto bytes = double(QFile(request.target).size());
        QVERIFY2(bytes < 4 * 1'000'000 / 8 * 1.5, qPrintable(QString::number(bytes)));
    }

    void badFilesHaveEachTheirErrorAndLeaveNothing_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Error::Kind>("kind");
        using Kind = Error::Kind;
        const QByteArray good = bytesOf(m_counting);
        const QByteArray stream = bytesOf(make(u"whole.mkv"_s, counting(10)));
        QTest::newRow("missing") << m_dir.filePath(u"none.mp4"_s) << Kind::Missing;
        QTest::newRow("a folder") << m_dir.path() << Kind::Storage;
        QTest::newRow("0 bytes") << write(u"empty.mp4"_s, {}) << Kind::MediaEmpty;
        QTest::newRow("text") << write(u"text.mp4"_s, "Dear reader, this is no film.\n"_ba.repeated(500))
                              << Kind::MediaUnknown;
        QTest::newRow("playlist") << write(u"list.mp4"_s,
                                           "#EXTM3U\n#EXTINF:1,\n" + m_counting.toUtf8() + '\n')
                                  << Kind::MediaUnknown;
        QTest::newRow("concat") << write(u"concat.mp4"_s,
                                         "ffconcat version 1.0\nfile '" + m_counting.toUtf8() + "'\n")
                                << Kind::MediaUnknown;
        QTest::newRow("cut before its index")
            << write(u"cut1.mov"_s, good.left(good.size() / 2)) << Kind::MediaCutOff;
        QTest::newRow("cut, without an index")
            << write(u"cut2.mkv"_s, stream.left(stream.size() / 2)) << Kind::MediaCutOff;
        QTest::newRow("8K") << make(u"8k.mp4"_s, u"color=c=red:s=7680x4320:r=1:d=1"_s) << Kind::MediaTooLarge;
        QTest::newRow("sound only") << makeSound() << Kind::MediaNoPicture;
    }

    void badFilesHaveEachTheirErrorAndLeaveNothing()
    {
        QFETCH(QString, path);
        QFETCH(Error::Kind, kind);
        QCOMPARE(kindName(conform(requestFor(path, 0, 200), footageLimits()).error().kind), kindName(kind));
        QVERIFY(leftBehind().isEmpty());
    }

    void senselessRequestsAreRefused_data()
    {
        QTest::addColumn<std::function<void(ConformRequest&)>>("change");
        QTest::addColumn<QString>("member");
        using Change = std::function<void(ConformRequest&)>;
        QTest::newRow("odd") << Change([](auto& r) { r.size = {63, 64}; }) << u"size"_s;
        QTest::newRow("no size") << Change([](auto& r) { r.size = {}; }) << u"size"_s;
        QTest::newRow("huge") << Change([](auto& r) { r.size = {100'000, 100'000}; }) << u"size"_s;
        QTest::newRow("no frames") << Change([](auto& r) { r.count = 0; }) << u"count"_s;
        QTest::newRow("before the clip") << Change([](auto& r) { r.first = -1; }) << u"count"_s;
        QTest::newRow("endless") << Change([](auto& r) { r.count = 2'000'000'000; }) << u"count"_s;
        QTest::newRow("no rate") << Change([](auto& r) { r.rate = {0, 1}; }) << u"rate"_s;
        QTest::newRow("half a rate") << Change([](auto& r) { r.rate = {24, 0}; }) << u"rate"_s;
        QTest::newRow("beside the picture") << Change([](auto& r) { r.crop = {60, 0, 10, 10}; }) << u"crop"_s;
        QTest::newRow("onto itself") << Change([](auto& r) { r.target = r.source; }) << u"target"_s;
    }

    void senselessRequestsAreRefused()
    {
        QFETCH(std::function<void(ConformRequest&)>, change);
        QFETCH(QString, member);
        ConformRequest request = requestFor(m_counting, 0, 10);
        change(request);
        const QByteArray before = bytesOf(m_counting);
        const auto made = conform(request, footageLimits());
        QVERIFY(!made);
        QCOMPARE(made.error(), (Error {.kind = Error::Kind::Invalid, .detail = member}));
        QVERIFY(leftBehind().isEmpty());
        QVERIFY(bytesOf(m_counting) == before);
    }

    void aFolderThatIsNotThereIsAnError()
    {
        ConformRequest request = requestFor(m_counting, 0, 10);
        request.target = m_out.filePath(u"none/x.mp4"_s);
        QCOMPARE(kindName(conform(request, footageLimits()).error().kind), kindName(Error::Kind::Storage));
    }

    void cancelingInTheMiddleLeavesNothing()
    {
        MediaService service;
        ConformRequest request = requestFor(m_counting, 0, 480);
        request.size = {1280, 1280};
        auto work = service.conformAsync(request);
        QTRY_VERIFY_WITH_TIMEOUT(work.progressValue() > 20, 60'000);
        QVERIFY(!work.isFinished());
        QVERIFY(!leftBehind().isEmpty()); // Under way.
        work.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(work.isFinished(), 60'000);
        QTRY_VERIFY(leftBehind().isEmpty());
    }

    void theEndOfTheServiceLeavesNothing()
    {
        QFuture<Result<Footage>> work;
        {
            MediaService service;
            ConformRequest request = requestFor(m_counting, 0, 480);
            request.size = {1280, 1280};
            work = service.conformAsync(request);
            QTRY_VERIFY_WITH_TIMEOUT(work.progressValue() > 20, 60'000);
        }
        QVERIFY(work.isFinished());
        QCOMPARE(kindName(work.result().error().kind), kindName(Error::Kind::Canceled));
        QVERIFY(leftBehind().isEmpty());
    }

    void progressRisesToTheEnd()
    {
        MediaService service;
        QFutureWatcher<Result<Footage>> watcher;
        QList<int> seen;
        connect(&watcher, &QFutureWatcherBase::progressValueChanged, this, [&](int value) { seen << value; });
        watcher.setFuture(service.conformAsync(requestFor(m_counting, 0, 240)));
        QTRY_VERIFY_WITH_TIMEOUT(watcher.isFinished(), 60'000);
        const auto made = watcher.result();
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QCOMPARE(made->frames, 240);
        QCOMPARE(made->kind, u"mp4"_s);
        QCOMPARE(made->info.videoCodec, u"h264"_s);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QCOMPARE(watcher.progressValue(), MediaService::ConformSteps);
        QCOMPARE(leftBehind(), QStringList(u"out.mp4"_s));
    }

    void brokenBytesEndWithAResult()
    {
        const QByteArray good
            = bytesOf(make(u"small.webm"_s, u"testsrc2=s=64x64:r=10:d=1"_s, {u"-c:v"_s, u"libvpx"_s}));
        QVERIFY(!good.isEmpty());
        QRandomGenerator random(20261126);
        for (int round = 0; round < 60; ++round) {
            QByteArray bytes = good;
            for (int i = random.bounded(1, 20); i > 0; --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const QString path = write(u"fuzz.webm"_s, bytes);
            const auto footage = lookAtFootage(path, footageLimits());
            if (!footage)
                continue;
            QVERIFY(footage->frames >= 1 && footage->info.size.width() > 0);
            ConformRequest request = requestFor(path, 0, qMin(footage->frames, 10));
            request.rate = footage->rate;
            const bool isThere = conform(request, footageLimits()).has_value();
            QCOMPARE(!leftBehind().isEmpty(), isThere);
            QFile::remove(request.target);
        }
    }

private:
    ConformRequest requestFor(const QString& path, int first, int count) const
    {
        ConformRequest request;
        request.source = path;
        request.target = m_out.filePath(u"out.mp4"_s);
        request.first = first;
        request.count = count;
        request.size = {64, 64};
        return request;
    }
    QStringList leftBehind() const
    {
        return QDir(m_out.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
    /// What the frames of the result show.
    QList<int> numbersIn(const QString& path, int first, int count)
    {
        const ConformRequest request = requestFor(path, first, count);
        const auto made = conform(request, footageLimits());
        if (!made) {
            qWarning("%s", qPrintable(made.error().detail));
            return {};
        }
        QList<double> seconds;
        for (int i = 0; i < count + 1; ++i)
            seconds << i / 24.0;
        const auto info = verify(request.target);
        const auto frames = framesAt(request.target, seconds, {});
        QList<int> numbers;
        if (!info || !frames || qRound(info->seconds * 24) != count)
            return {};
        for (int i = 0; i < count; ++i)
            numbers << numberOf(frames->at(i));
        return numbers;
    }

    QTemporaryDir m_out;
    QString m_counting;
};

Q_DECLARE_METATYPE(std::function<void(troupe::media::ConformRequest&)>)

QTEST_GUILESS_MAIN(TestConform)
#include "tst_conform.moc"
