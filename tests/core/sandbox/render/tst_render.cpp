#include "core/sandbox/render/moviereader.h"
#include "testclips.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

class TestRender : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(writeFigureClip(path(u"figure.mp4"_s)));
    }

    void sizesLengthsAndRatesAreAsAsked_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("fps");
        QTest::newRow("tiny") << QSize(64, 64) << 1 << 24;
        QTest::newRow("30 a second") << QSize(128, 72) << 2 << 30;
        QTest::newRow("portrait") << QSize(90, 160) << 3 << 24;
        QTest::newRow("720p") << QSize(1280, 720) << 1 << 24;
        QTest::newRow("1024x1792") << QSize(1024, 1792) << 1 << 24;
    }
    void sizesLengthsAndRatesAreAsAsked()
    {
        QFETCH(QSize, size);
        QFETCH(int, seconds);
        QFETCH(int, fps);
        RenderOrder order = smallOrder(u"A walk in the city at night"_s);
        order.size = size;
        order.seconds = seconds;
        order.fps = fps;
        const QString out = path(u"sized.mp4"_s);
        const auto made = render(order, out, {});
        QVERIFY(made);
        QCOMPARE(*made, (RenderedClip {size, double(seconds), seconds * fps}));
        const auto reader = MovieReader::open(out);
        QVERIFY(reader);
        QCOMPARE(reader->info().size, size);
        QCOMPARE(reader->info().frames, seconds * fps);
        QCOMPARE(reader->info().rate, (FrameRate {fps, 1}));
        QVERIFY(std::abs(reader->info().seconds - seconds) < 0.001);
        QVERIFY(reader->info().hasSound);
        QCOMPARE(framesOf(out).size(), seconds * fps);
    }

    void everyPlaceRenders_data()
    {
        QTest::addColumn<QString>("prompt");
        for (const char* prompt :
             {"meadow", "forest in fog", "city in the rain", "beach", "sea", "desert", "mountains",
              "arctic snow", "room", "stage", "space", "underwater", "storm at night"})
            QTest::newRow(prompt) << QString::fromLatin1(prompt);
    }
    void everyPlaceRenders()
    {
        QFETCH(QString, prompt);
        const QString out = path(u"place.mp4"_s);
        QVERIFY(render(smallOrder(prompt), out, {}));
        // A picture, not a flat colour.
        const QImage frame = framesOf(out).value(12);
        QVERIFY(difference(frame, frame.scaled(1, 1).scaled(frame.size())) > 60);
    }

    void theSameOrderGivesTheSameFrames()
    {
        RenderOrder order = smallOrder(u"Fig jumps in a forest while snow falls, handheld"_s);
        order.cast = {{u"Fig"_s, path(u"figure.mp4"_s)}};
        QVERIFY(render(order, path(u"one.mp4"_s), {}));
        QVERIFY(render(order, path(u"two.mp4"_s), {}));
        const QList<QImage> frames = framesOf(path(u"one.mp4"_s));
        QCOMPARE(frames.size(), 24);
        QVERIFY(frames == framesOf(path(u"two.mp4"_s)));
        order.prompt += u" at night"_s;
        QVERIFY(render(order, path(u"two.mp4"_s), {}));
        QVERIFY(frames != framesOf(path(u"two.mp4"_s)));
    }

    void theCharactersOwnPixelsPlay()
    {
        RenderOrder order = smallOrder(u"Fig waves in a sunny meadow"_s);
        order.size = {256, 144};
        const QColor own(230, 30, 200);
        QVERIFY(render(order, path(u"empty.mp4"_s), {}));
        QCOMPARE(pixelsLike(framesOf(path(u"empty.mp4"_s)).value(12), own, 60), 0);
        order.cast = {{u"Fig"_s, path(u"figure.mp4"_s)}};
        QVERIFY(render(order, path(u"one.mp4"_s), {}));
        const int one = pixelsLike(framesOf(path(u"one.mp4"_s)).value(12), own, 60);
        QVERIFY2(one > 1200, qPrintable(QString::number(one)));
        // The backdrop is not in the picture.
        QVERIFY(pixelsLike(framesOf(path(u"one.mp4"_s)).value(12), QColor(40, 200, 60), 30) < 60);
        order.cast.append({u"Mug"_s, path(u"figure.mp4"_s)});
        QVERIFY(render(order, path(u"still one.mp4"_s), {}));
        QVERIFY(std::abs(pixelsLike(framesOf(path(u"still one.mp4"_s)).value(12), own, 60) - one) < 100);
        order.prompt = u"Fig and Mug in a sunny meadow"_s;
        QVERIFY(render(order, path(u"two.mp4"_s), {}));
        QVERIFY(pixelsLike(framesOf(path(u"two.mp4"_s)).value(12), own, 60) > one * 11 / 10);
    }

    void theOpeningFrameOpens()
    {
        QImage opening(300, 200, QImage::Format_RGB32);
        opening.fill(QColor(200, 120, 30));
        QVERIFY(opening.save(path(u"opening.png"_s)));
        RenderOrder order = smallOrder(u"Into the sea"_s);
        order.openingFramePath = path(u"opening.png"_s);
        QVERIFY(render(order, path(u"opened.mp4"_s), {}));
        const QList<QImage> frames = framesOf(path(u"opened.mp4"_s));
        QImage expected(128, 96, QImage::Format_RGB32);
        expected.fill(QColor(200, 120, 30));
        QVERIFY(difference(frames.value(0), expected) < 12);
        QVERIFY(difference(frames.value(20), expected) > 400);
    }

    void wrongOrdersNameTheField_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("field");
        QTest::newRow("odd size") << 0 << u"size"_s;
        QTest::newRow("no size") << 1 << u"size"_s;
        QTest::newRow("huge size") << 2 << u"size"_s;
        QTest::newRow("no seconds") << 3 << u"seconds"_s;
        QTest::newRow("too many seconds") << 4 << u"seconds"_s;
        QTest::newRow("25 fps") << 5 << u"fps"_s;
        QTest::newRow("edit of nothing") << 6 << u"sourcePath"_s;
        QTest::newRow("cast without a clip") << 7 << u"cast"_s;
    }
    void wrongOrdersNameTheField()
    {
        QFETCH(int, what);
        RenderOrder order = smallOrder(u"Anything"_s);
        switch (what) {
        case 0: order.size = {127, 96}; break;
        case 1: order.size = {}; break;
        case 2: order.size = {4096, 4096}; break;
        case 3: order.seconds = 0; break;
        case 4: order.seconds = 21; break;
        case 5: order.fps = 25; break;
        case 6: order.kind = RenderOrder::Kind::Edit; break;
        default: order.cast = {{u"Fig"_s, {}}}; break;
        }
        const auto made = render(order, path(u"wrong.mp4"_s), {});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Invalid);
        QTEST(made.error().detail, "field");
        QVERIFY(!QFile::exists(path(u"wrong.mp4"_s)));
    }

    void aCanceledRenderLeavesNothing()
    {
        const QDir folder(m_folder.path());
        const auto before = folder.entryList(QDir::AllEntries | QDir::Hidden);
        int calls = 0;
        int last = 0;
        const auto made = render(smallOrder(u"A long walk"_s), path(u"canceled.mp4"_s), [&](int percent) {
            const bool rising = percent >= last;
            last = percent;
            return rising && ++calls < 10;
        });
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Canceled);
        QCOMPARE(calls, 10);
        QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void placesThatCannotBeWrittenAreStorageErrors()
    {
        for (const QString& out : {path(u"no/such/folder/out.mp4"_s), m_folder.path(), QString()}) {
            const auto made = render(smallOrder(u"Anything"_s), out, {});
            QVERIFY(!made);
            QCOMPARE(made.error().kind, Error::Kind::Storage);
        }
    }

    void previewsAreWhatTheySay()
    {
        const QString clip = path(u"figure.mp4"_s);
        const auto webp = thumbnail(clip);
        QVERIFY(webp);
        QVERIFY(webp->startsWith("RIFF") && webp->mid(8, 4) == "WEBP");
        const auto jpeg = spritesheet(clip);
        QVERIFY(jpeg);
        QVERIFY(jpeg->startsWith("\xFF\xD8\xFF"));
        const QImage sheet = QImage::fromData(*jpeg, "JPG");
        QCOMPARE(sheet.size(), QSize(320 * 5, 240 * 4));
        QVERIFY(pixelsLike(sheet, QColor(230, 30, 200), 60) > sheet.width() * sheet.height() / 12);
        QCOMPARE(thumbnail(path(u"none.mp4"_s)).error().kind, Error::Kind::Missing);
    }

    void theMascotCanBeCast()
    {
        const QString clip = path(u"luna.mp4"_s);
        QVERIFY(renderSampleMascot(clip));
        const auto reader = MovieReader::open(clip);
        QVERIFY(reader);
        QCOMPARE(reader->info().size, QSize(1280, 720));
        QCOMPARE(reader->info().frames, 84);
        QVERIFY(std::abs(reader->info().seconds - 3.5) < 0.001);
        QVERIFY(reader->info().hasSound);
        RenderOrder order = smallOrder(u"Luna walks on a beach"_s);
        order.cast = {{u"Luna"_s, clip}};
        QVERIFY(render(order, path(u"luna walks.mp4"_s), {}));
        QVERIFY(pixelsLike(framesOf(path(u"luna walks.mp4"_s)).value(12), QColor(146, 216, 190), 14) < 40);
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestRender)
#include "tst_render.moc"
