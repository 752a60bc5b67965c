#include "core/media/footage.h"
#include "core/media/frames.h"
#include "tests/core/media/samplefootage.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::media;

class TestFootage : public QObject, private test::SampleFootage {
    Q_OBJECT

private Q_SLOTS:
    void footageTellsWhatIsThere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("frames");
        QTest::addColumn<QString>("notes");
        const auto plain = u"testsrc2=s=320x180:r=24:d=3"_s;
        QTest::newRow("MP4") << make(u"a.mp4"_s, plain) << u"mp4"_s << QSize(320, 180) << 72 << QString();
        QTest::newRow("MOV") << make(u"a.mov"_s, plain) << u"mov"_s << QSize(320, 180) << 72 << QString();
        QTest::newRow("WebM") << make(u"a.webm"_s, plain, {u"-c:v"_s, u"libvpx"_s}) << u"webm"_s
                              << QSize(320, 180) << 72 << QString();
        QTest::newRow("WebM of a browser, which does not know its length")
            << makeLive(u"live.webm"_s) << u"webm"_s << QSize(320, 180) << 72 << QString();
        QTest::newRow("GIF") << make(u"a.gif"_s, u"testsrc2=s=160x90:r=10:d=3"_s) << u"gif"_s
                             << QSize(160, 90) << 30 << u"alpha"_s;
        QTest::newRow("AVI") << make(u"a.avi"_s, plain, {u"-c:v"_s, u"mpeg4"_s}) << u"avi"_s
                             << QSize(320, 180) << 72 << QString();
        QTest::newRow("transport stream")
            << make(u"a.ts"_s, plain) << u"mpegts"_s << QSize(320, 180) << 72 << QString();
        QTest::newRow("MXF of a camera")
            << make(u"a.mxf"_s, u"testsrc2=s=320x180:r=25:d=3"_s, {u"-c:v"_s, u"mpeg2video"_s}) << u"mxf"_s
            << QSize(320, 180) << 75 << QString();
        QTest::newRow("portrait phone")
            << turned(u"phone.mov"_s, 270) << u"mov"_s << QSize(180, 320) << 72 << u"turned"_s;
        QTest::newRow("varying rate") << varying() << u"mp4"_s << QSize(64, 64) << 70 << u"varying"_s;
        QTest::newRow("PQ") << hdr(u"pq.mp4"_s, u"smpte2084"_s) << u"mp4"_s << QSize(64, 64) << 72
                            << u"hdr"_s;
        QTest::newRow("HLG") << hdr(u"hlg.mov"_s, u"arib-std-b67"_s) << u"mov"_s << QSize(64, 64) << 72
                             << u"hdr"_s;
        QTest::newRow("WebM with transparency")
            << clearWebm() << u"webm"_s << QSize(64, 64) << 72 << u"alpha"_s;
        QTest::newRow("one frame") << make(u"one.mp4"_s, u"testsrc2=s=320x180:r=24:d=0.04"_s) << u"mp4"_s
                                   << QSize(320, 180) << 1 << QString();
    }

    void footageTellsWhatIsThere()
    {
        QFETCH(QString, path);
        QFETCH(QString, kind);
        QFETCH(QSize, size);
        QFETCH(int, frames);
        QFETCH(QString, notes);
        QVERIFY(!path.isEmpty());
        const auto footage = lookAtFootage(path, footageLimits());
        QVERIFY2(footage, footage ? "" : qPrintable(footage.error().detail));
        QCOMPARE(footage->kind, kind);
        QCOMPARE(footage->info.size, size);
        QVERIFY2(qAbs(footage->frames - frames) <= 1, qPrintable(QString::number(footage->frames)));
        QStringList found;
        if (footage->info.rotation != 0)
            found << u"turned"_s;
        if (footage->hasVaryingRate)
            found << u"varying"_s;
        if (footage->isHdr)
            found << u"hdr"_s;
        if (footage->hasAlpha)
            found << u"alpha"_s;
        QCOMPARE(found.join(u' '), notes);
    }

    void aRateBecomesASteadyOne_data()
    {
        QTest::addColumn<double>("average");
        QTest::addColumn<bool>("isVarying");
        QTest::addColumn<Rate>("rate");
        QTest::newRow("24") << 24.0 << false << Rate {24, 1};
        QTest::newRow("film for television") << 23.976 << false << Rate {24000, 1001};
        QTest::newRow("NTSC") << 29.97003 << false << Rate {30000, 1001};
        QTest::newRow("60") << 60.0 << false << Rate {60, 1};
        QTest::newRow("phone") << 29.31 << true << Rate {30, 1};
        QTest::newRow("phone in the dark") << 22.8 << true << Rate {24, 1};
        QTest::newRow("slow motion") << 240.0 << false << Rate {60, 1};
        QTest::newRow("GIF") << 10.0 << false << Rate {10, 1};
        QTest::newRow("GIF of 7 hundredths") << 100.0 / 7 << false << Rate {100, 7};
        QTest::newRow("slides") << 2.0 << false << Rate {10, 1};
        QTest::newRow("one in ten minutes") << 1.0 / 600 << false << Rate {10, 1};
        QTest::newRow("not known") << 0.0 << false << Rate {24, 1};
        QTest::newRow("nonsense") << double(NAN) << true << Rate {24, 1};
        QTest::newRow("endless") << double(INFINITY) << false << Rate {24, 1};
        QTest::newRow("negative") << -5.0 << false << Rate {24, 1};
    }

    void aRateBecomesASteadyOne()
    {
        QFETCH(double, average);
        QFETCH(bool, isVarying);
        QFETCH(Rate, rate);
        const Rate found = steadyRate(average, isVarying);
        QVERIFY2(found == rate, qPrintable(u"%1/%2"_s.arg(found.num).arg(found.den)));
    }

    void takesAreOfFewerContainers()
    {
        const QString mxf = make(u"b.mxf"_s, u"testsrc2=s=320x180:r=25:d=1"_s, {u"-c:v"_s, u"mpeg2video"_s});
        QVERIFY(lookAtFootage(mxf, footageLimits()));
        QCOMPARE(kindName(probe(mxf).error().kind), kindName(Error::Kind::MediaUnknown));
    }

    void limitsHold()
    {
        const QString path = make(u"long.mp4"_s, u"testsrc2=s=64x64:r=24:d=3"_s);
        MediaLimits limits = footageLimits();
        limits.maxDuration = std::chrono::seconds(2);
        QCOMPARE(kindName(lookAtFootage(path, limits).error().kind), kindName(Error::Kind::MediaTooLong));
        QCOMPARE(kindName(lookAtFootage(makeLive(u"long.webm"_s), limits).error().kind),
                 kindName(Error::Kind::MediaTooLong));
        limits = footageLimits();
        limits.maxTime = std::chrono::milliseconds(0);
        QCOMPARE(kindName(lookAtFootage(path, limits).error().kind), kindName(Error::Kind::MediaTooSlow));
        QCOMPARE(kindName(lookAtFootage(path, footageLimits(), [] { return true; }).error().kind),
                 kindName(Error::Kind::Canceled));
    }
};

Q_DECLARE_METATYPE(troupe::media::Rate)

QTEST_GUILESS_MAIN(TestFootage)
#include "tst_footage.moc"
