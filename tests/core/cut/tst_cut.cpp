#include "core/cut/cutwriters.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace troupe;

/// Rates, timecode and names: what every format is built from.
class TestCut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratesAreThoseOfEditors_data()
    {
        QTest::addColumn<double>("told");
        QTest::addColumn<QString>("rate");
        QTest::newRow("23.976") << 24000.0 / 1001 << u"24000/1001"_s;
        QTest::newRow("23.98 rounded") << 23.98 << u"24000/1001"_s;
        QTest::newRow("24") << 24.0 << u"24"_s;
        QTest::newRow("25") << 25.0 << u"25"_s;
        QTest::newRow("a little off") << 24.999 << u"25"_s;
        QTest::newRow("29.97") << 30000.0 / 1001 << u"30000/1001"_s;
        QTest::newRow("of a phone") << 29.97003 << u"30000/1001"_s;
        QTest::newRow("30") << 30.0 << u"30"_s;
        QTest::newRow("59.94") << 60000.0 / 1001 << u"60000/1001"_s;
        QTest::newRow("60") << 60.0 << u"60"_s;
        QTest::newRow("12") << 12.0 << u"12"_s;
        QTest::newRow("unknown") << 0.0 << u"24"_s;
        QTest::newRow("below zero") << -5.0 << u"24"_s;
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << u"24"_s;
        QTest::newRow("absurd") << std::numeric_limits<double>::infinity() << u"240"_s;
        QTest::newRow("a slide show") << 0.1 << u"1"_s;
    }
    void ratesAreThoseOfEditors()
    {
        QFETCH(double, told);
        QTEST(EditRate::nearest(told).text(), "rate");
    }

    void timecodes_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<bool>("drop");
        QTest::addColumn<qint64>("frame");
        QTest::addColumn<QString>("code");
        const double ntsc = 30000.0 / 1001;
        const auto row = [](const char* name, double rate, bool drop, qint64 frame, const QString& code) {
            QTest::newRow(name) << rate << drop << frame << code;
        };
        row("nothing", 24, false, 0, u"00:00:00:00"_s);
        row("a second", 24, false, 24, u"00:00:01:00"_s);
        row("23.976 counts 24", 24000.0 / 1001, false, 86400, u"01:00:00:00"_s);
        row("60", 60, false, 59, u"00:00:00:59"_s);
        row("non-drop", ntsc, false, 1800, u"00:01:00:00"_s);
        // The examples of SMPTE ST 12-1: numbers 0 and 1 of each minute but each tenth are not used.
        row("before a minute", ntsc, true, 1799, u"00:00:59;29"_s);
        row("after a minute", ntsc, true, 1800, u"00:01:00;02"_s);
        row("the second minute", ntsc, true, 3597, u"00:01:59;29"_s);
        row("after it", ntsc, true, 3598, u"00:02:00;02"_s);
        row("before the tenth minute", ntsc, true, 17981, u"00:09:59;29"_s);
        row("the tenth minute", ntsc, true, 17982, u"00:10:00;00"_s);
        row("an hour", ntsc, true, 107892, u"01:00:00;00"_s);
        row("59.94", 60000.0 / 1001, true, 3600, u"00:01:00;04"_s);
        row("drop where there is none", 25, true, 1500, u"00:01:00:00"_s);
        row("23.976 has none", 24000.0 / 1001, true, 1440, u"00:01:00:00"_s);
        row("midnight", 25, false, 24 * 3600 * 25, u"00:00:00:00"_s);
    }
    void timecodes()
    {
        QFETCH(double, rate);
        QFETCH(bool, drop);
        QFETCH(qint64, frame);
        const auto count = drop ? TimecodeCount::Drop : TimecodeCount::NonDrop;
        QTEST(timecode(frame, EditRate::nearest(rate), count), "code");
    }

    void hoursBeginAtTheirNumber()
    {
        for (const double fps : {24000.0 / 1001, 24.0, 25.0, 30000.0 / 1001, 30.0, 60000.0 / 1001, 60.0}) {
            const auto rate = EditRate::nearest(fps);
            for (const auto count : {TimecodeCount::NonDrop, TimecodeCount::Drop}) {
                const QString code = timecode(firstFrameOfHour(1, rate, count), rate, count);
                QVERIFY2(code == u"01:00:00:00" || code == u"01:00:00;00", qPrintable(code));
            }
        }
    }

    void rationalTimes_data()
    {
        QTest::addColumn<qint64>("frames");
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("time");
        QTest::newRow("nothing") << qint64(0) << 24.0 << u"0s"_s;
        QTest::newRow("whole") << qint64(96) << 24.0 << u"4s"_s;
        QTest::newRow("one frame") << qint64(1) << 25.0 << u"1/25s"_s;
        QTest::newRow("lowest terms") << qint64(36) << 24.0 << u"3/2s"_s;
        QTest::newRow("23.976") << qint64(1) << 24000.0 / 1001 << u"1001/24000s"_s;
        QTest::newRow("a second of it") << qint64(24) << 24000.0 / 1001 << u"1001/1000s"_s;
        QTest::newRow("29.97, an hour") << qint64(108000) << 30000.0 / 1001 << u"18018/5s"_s;
    }
    void rationalTimes()
    {
        QFETCH(qint64, frames);
        QFETCH(double, rate);
        QTEST(rationalSeconds(frames, EditRate::nearest(rate)), "time");
    }

    void clipsOfOtherRatesAskForNoMoreThanTheyHave()
    {
        QCOMPARE(wholeFrames(240, EditRate::nearest(24), EditRate::nearest(25)), 250);
        QCOMPARE(wholeFrames(100, EditRate::nearest(30), EditRate::nearest(24)), 80);
        QCOMPARE(wholeFrames(100, EditRate::nearest(24000.0 / 1001), EditRate::nearest(24)), 100); // 100.1
        QCOMPARE(wholeFrames(1000, EditRate::nearest(24), EditRate::nearest(24000.0 / 1001)), 999);
        CutItem item {.out = 1};
        item.media = CutMedia {
            .take = TakeId::create(), .path = u"/a.mp4"_s, .rate = EditRate::nearest(60), .frames = 1};
        QCOMPARE(lengthInCut(item, EditRate::nearest(24)), 1); // Never nothing.
    }

    void names_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("as it is") << u"Opening"_s << u"Opening"_s;
        QTest::newRow("none") << u""_s << u"SH 07"_s;
        QTest::newRow("spaces alone") << u"  "_s << u"SH 07"_s;
        QTest::newRow("line breaks") << u"a\r\nb\tc"_s << u"a b c"_s;
        QTest::newRow("control characters") << u"a\x01\x1b[31mb"_s << u"a [31mb"_s;
        QTest::newRow("half a pair") << QString(u'a') + QChar(0xd83d) + u'b' << u"a\uFFFDb"_s;
        QTest::newRow("a whole pair") << u"\U0001F319 Mond"_s << u"\U0001F319 Mond"_s;
        QTest::newRow("no character") << QString(u'a') + QChar(0xffff) + u'b' << u"a b"_s;
    }
    void names()
    {
        QFETCH(QString, title);
        QTEST(shownName({.number = 7, .title = title}), "name");
    }

    void urls_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("url");
        QTest::newRow("plain") << u"/clips/a.mp4"_s << u"file:///clips/a.mp4"_s;
        QTest::newRow("spaces and umlauts")
            << u"/Meine Clips/Über.mp4"_s << u"file:///Meine%20Clips/%C3%9Cber.mp4"_s;
        QTest::newRow("what URLs mean something by")
            << u"/a?b#c%20;d&e'f\"[g].mp4"_s << u"file:///a%3Fb%23c%2520%3Bd%26e%27f%22%5Bg%5D.mp4"_s;
    }
    void urls()
    {
        QFETCH(QString, path);
        QTEST(fileUrl(path), "url");
    }

    void reelsAreShortAndDiffer()
    {
        QList<CutItem> items;
        for (int i = 0; i < 1200; ++i) {
            CutItem item {.number = i + 1, .title = u"Über den Wolken"_s, .out = 1};
            item.media = CutMedia {.take = TakeId::create(), .path = u"/a.mp4"_s, .frames = 1};
            items.append(item);
        }
        items.append({.title = u"gap"_s, .out = 1});
        items.append(items.first());
        items[1].title = u"月"_s;
        const QStringList reels = reelNames(items);
        QCOMPARE(reels.size(), items.size());
        QCOMPARE(reels.first(), u"UBERD001"_s);
        QCOMPARE(reels.at(1), u"SH002"_s);
        QCOMPARE(reels.at(1200), QString());
        QCOMPARE(reels.last(), reels.first()); // The same take.
        const QSet<QString> different(reels.begin(), reels.end());
        QCOMPARE(different.size(), 1201); // With the empty one.
        for (const QString& reel : reels)
            QVERIFY(reel.size() <= 8);
    }

    void fileNames_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("umlauts stay") << u"Die erste Nacht: Über"_s << u"Die erste Nacht- Über"_s;
        QTest::newRow("a way out") << u"../../etc/passwd"_s << u"-..-etc-passwd"_s;
        QTest::newRow("dots alone") << u".."_s << u"episode"_s;
        QTest::newRow("empty") << u""_s << u"episode"_s;
        QTest::newRow("ends in a dot") << u"To be continued..."_s << u"To be continued"_s;
        QTest::newRow("long") << QString(500, u'x') << QString(60, u'x');
        QTest::newRow("long, of pairs")
            << u"a"_s + u"\U0001F319"_s.repeated(99) << u"a"_s + u"\U0001F319"_s.repeated(29);
    }
    void fileNames()
    {
        QFETCH(QString, title);
        QTEST(fileNameFor(title), "name");
    }
};

QTEST_GUILESS_MAIN(TestCut)
#include "tst_cut.moc"
