#include "core/cut/cutwriters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace troupe;

// That readers which are not ours understand these files is shown by tests/conformance/interchange.
class TestCutWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edlOfAnEpisode()
    {
        Cut cut = episode(24);
        add(cut, u"Über & \"Luna\""_s, 24, 96, 2);
        cut.items.append({.shot = ShotId::create(), .number = 2, .title = u"Not yet"_s, .out = 48});
        add(cut, u"Late"_s, 30, 90, 1);
        cut.items.last().in = 30;
        const QStringList lines = QString::fromUtf8(toEdl(cut)).split(u"\r\n"_s, Qt::SkipEmptyParts);
        const QString path = cut.items.first().media->path;
        QCOMPARE(lines.at(0), u"TITLE: One"_s);
        QCOMPARE(lines.at(1), u"FCM: NON-DROP FRAME"_s);
        QCOMPARE(lines.at(2),
                 u"001  UBERL001 AA/V  C        00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00"_s);
        QCOMPARE(lines.at(3), u"* FROM CLIP NAME: Über & \"Luna\""_s);
        QCOMPARE(lines.at(4), u"* FROM FILE: "_s + path);
        QCOMPARE(lines.at(5),
                 u"002  BL       V     C        00:00:00:00 00:00:02:00 01:00:04:00 01:00:06:00"_s);
        QCOMPARE(lines.at(7), u"* NO TAKE KEPT: "_s + cut.items.at(1).shot.toString());
        // Two seconds from the first on, in frames of the cut on both sides.
        QCOMPARE(lines.at(8),
                 u"003  LATE002  B     C        00:00:01:00 00:00:03:00 01:00:06:00 01:00:08:00"_s);
        QCOMPARE(lines.at(11), u"* SOURCE RATE: 30"_s);
    }

    void edlSaysHowItCounts()
    {
        Cut cut = episode(30000.0 / 1001);
        add(cut, u"a"_s, 30000.0 / 1001, 1800, 0);
        QVERIFY(toEdl(cut).contains("FCM: NON-DROP FRAME\r\n"));
        QVERIFY(toEdl(cut).contains(" 00:01:00:00 01:00:00:00 01:01:00:00\r\n"));
        cut.count = TimecodeCount::Drop;
        QVERIFY(toEdl(cut).contains("FCM: DROP FRAME\r\n"));
        QVERIFY(toEdl(cut).contains(" 00:01:00;02 01:00:00;00 01:01:00;02\r\n"));
        cut.rate = EditRate::nearest(25);
        QVERIFY(toEdl(cut).contains("FCM: NON-DROP FRAME\r\n"));
    }

    void lostFilesAreReported_data()
    {
        QTest::addColumn<CutFormat>("format");
        QTest::addColumn<QByteArray>("sign");
        QTest::newRow("otio") << CutFormat::Otio << "MissingReference.1"_ba;
        QTest::newRow("fcpxml") << CutFormat::Fcpxml << "Missing media: take "_ba;
        QTest::newRow("edl") << CutFormat::Edl << "* MISSING MEDIA: "_ba;
        QTest::newRow("csv") << CutFormat::Csv << ",missing media,"_ba;
    }
    void lostFilesAreReported()
    {
        QFETCH(CutFormat, format);
        QFETCH(QByteArray, sign);
        Cut cut = episode(24);
        add(cut, u"here"_s, 24, 24, 0);
        QVERIFY(!writeCut(cut, format).contains(sign));
        QVERIFY(missingMedia(cut).isEmpty());
        cut.items.append({.shot = ShotId::create(), .number = 2, .title = u"lost"_s, .out = 48});
        cut.items.last().media = CutMedia {.take = TakeId::create(), .path = {}};
        QVERIFY(writeCut(cut, format).contains(sign));
        QCOMPARE(missingMedia(cut), QList<CutItem> {cut.items.last()});
        QCOMPARE(lengthOf(cut), 72);
    }

    void soundGoesAlong()
    {
        Cut cut = episode(24);
        add(cut, u"mute"_s, 24, 24, 0);
        QVERIFY(!toOtio(cut).contains("\"Audio\""));
        QVERIFY(!toFcp7(cut).contains("<sourcetrack>"));
        QVERIFY(!toFcpxml(cut).contains("hasAudio"));
        add(cut, u"stereo"_s, 24, 24, 2);
        QVERIFY(toOtio(cut).contains("\"Audio\""));
        QCOMPARE(toFcp7(cut).count("<sourcetrack>"), 2);
        QCOMPARE(toFcp7(cut).count("<linkclipref>"), 9); // Each of three to all three.
        QVERIFY(toFcpxml(cut).contains("audioChannels=\"2\" audioRate=\"48000\""));
    }

    void xmlIsWellFormedWhateverItIsCalled_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("umlauts") << u"Größe Äpfel"_s;
        QTest::newRow("markup") << u"<b>&amp; \"a\" 'b' ]]></b>"_s;
        QTest::newRow("slashes") << u"a/b\\c"_s;
        QTest::newRow("control characters") << u"a\x01\x08\x1f b"_s;
        QTest::newRow("half a pair") << QString(QChar(0xdc00)) + u"b"_s;
        QTest::newRow("empty") << u""_s;
        QTest::newRow("endless") << QString(100'000, u'x');
    }
    void xmlIsWellFormedWhateverItIsCalled()
    {
        QFETCH(QString, name);
        Cut cut = episode(24);
        cut.episode = name;
        cut.series = name;
        add(cut, name, 24, 24, 2);
        cut.items.last().media->path = u"/"_s + oneLine(name) + u".mp4"_s;
        for (const QByteArray& bytes : {toFcpxml(cut), toFcp7(cut)}) {
            QXmlStreamReader xml(bytes);
            bool isNamed = false;
            while (!xml.atEnd()) {
                xml.readNext();
                const bool isClip = xml.isStartElement() && xml.name() == u"asset-clip";
                isNamed |= isClip && xml.attributes().value(u"name"_s) == shownName(cut.items.first());
                if (xml.isStartElement() && xml.name() == u"name")
                    isNamed |= xml.readElementText() == shownName(cut.items.first());
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QVERIFY(isNamed);
        }
        QJsonParseError error;
        QVERIFY(!QJsonDocument::fromJson(toOtio(cut), &error).isNull());
        QCOMPARE(error.error, QJsonParseError::NoError);
        for (const QString& line : QString::fromUtf8(toEdl(cut)).split(u"\r\n"_s))
            QVERIFY(!line.contains(u'\n') && !line.contains(u'\r'));
    }

    void nothingIsAlsoAnEpisode()
    {
        const Cut cut = episode(25);
        QCOMPARE(lengthOf(cut), 0);
        QVERIFY(toFcpxml(cut).contains("duration=\"0s\""));
        QCOMPARE(toShotListCsv(cut).count("\r\n"), 1);
        QVERIFY(toEdl(cut).endsWith("FRAME\r\n\r\n"));
        for (const CutFormat format : allCutFormats())
            QVERIFY(!writeCut(cut, format).isEmpty());
    }

    void shotListIsForASpreadsheet()
    {
        Cut cut = episode(25);
        add(cut, u"=cmd()"_s, 25, 50, 2);
        const QByteArray csv = toShotListCsv(cut);
        QVERIFY(csv.startsWith("\xEF\xBB\xBFnumber,shot,standing,start,end,"));
        QVERIFY(csv.contains("1,'=cmd(),kept,00:00:00:00,00:00:02:00,2,50,25,0,50,1280,720,yes,"));
    }

    void formatsHaveTheirNames()
    {
        for (const CutFormat format : allCutFormats())
            QCOMPARE(cutFormatFromText(cutFormatText(format)), std::optional(format));
        QVERIFY(!cutFormatFromText(u"OTIO "_s));
    }

private:
    static Cut episode(double fps)
    {
        return {.series = u"Luna"_s, .episode = u"One"_s, .rate = EditRate::nearest(fps)};
    }

    static void add(Cut& cut, const QString& title, double fps, qint64 frames, int channels)
    {
        CutItem item {.shot = ShotId::create(), .number = int(cut.items.size()) + 1, .title = title};
        item.media = CutMedia {.take = TakeId::create(),
                               .path = u"/clips/%1 ü.mp4"_s.arg(cut.items.size()),
                               .rate = EditRate::nearest(fps),
                               .frames = frames,
                               .size = {1280, 720},
                               .audioChannels = channels,
                               .audioRate = channels > 0 ? 48000 : 0};
        item.out = frames;
        cut.items.append(item);
    }
};

QTEST_GUILESS_MAIN(TestCutWriters)
#include "tst_cutwriters.moc"
