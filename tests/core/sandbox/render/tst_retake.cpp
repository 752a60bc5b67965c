#include "core/sandbox/render/moviereader.h"
#include "testclips.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

// Edits and extensions of a take.
class TestRetake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        RenderOrder order = smallOrder(u"A sunny day on a meadow, zoom in"_s);
        order.fps = 30;
        order.seconds = 2;
        QVERIFY(render(order, path(u"source.mp4"_s), {}));
        m_source = framesOf(path(u"source.mp4"_s));
        QCOMPARE(m_source.size(), 60);
    }

    void editsChangeThePictureAndKeepTheRest_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"golden hour", "cool blues", "snow", "rain", "night", "black and white", "sepia", "fog",
              "vintage", "brighter", "darker", "vivid", "slow zoom in", "hvordan har du det"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void editsChangeThePictureAndKeepTheRest()
    {
        QFETCH(QString, text);
        const QString out = path(u"edited.mp4"_s);
        RenderOrder order;
        order.kind = RenderOrder::Kind::Edit;
        order.prompt = text;
        order.sourcePath = path(u"source.mp4"_s);
        const auto made = render(order, out, {});
        QVERIFY(made);
        QCOMPARE(*made, (RenderedClip {{128, 96}, 2.0, 60}));
        const QList<QImage> frames = framesOf(out);
        QCOMPARE(frames.size(), 60);
        QVERIFY2(difference(frames.at(45), m_source.at(45)) > 40, qPrintable(text));
        const auto reader = MovieReader::open(out);
        QCOMPARE(reader->info().rate, (FrameRate {30, 1}));
        QVERIFY(reader->info().hasSound);
    }

    void blurTakesTheDetailAway()
    {
        // A mean difference says little about it: most of a picture is smooth anyway.
        const auto detail = [](const QImage& image) {
            double sum = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 1; x < image.width(); ++x) {
                    // Squared: a soft edge climbs as high as a hard one, only in smaller steps.
                    const double step = qGray(image.pixel(x, y)) - qGray(image.pixel(x - 1, y));
                    sum += step * step;
                }
            }
            return sum;
        };
        RenderOrder order;
        order.kind = RenderOrder::Kind::Edit;
        order.prompt = u"Blur it"_s;
        order.sourcePath = path(u"source.mp4"_s);
        QVERIFY(render(order, path(u"blurred.mp4"_s), {}));
        QVERIFY(detail(framesOf(path(u"blurred.mp4"_s)).value(45)) < 0.6 * detail(m_source.at(45)));
    }

    void monochromeHasNoColour()
    {
        RenderOrder order;
        order.kind = RenderOrder::Kind::Edit;
        order.prompt = u"black and white"_s;
        order.sourcePath = path(u"source.mp4"_s);
        QVERIFY(render(order, path(u"grey.mp4"_s), {}));
        const QImage frame = framesOf(path(u"grey.mp4"_s)).value(30);
        for (int y = 0; y < frame.height(); y += 7) {
            for (int x = 0; x < frame.width(); x += 7) {
                const QColor pixel = frame.pixelColor(x, y);
                QVERIFY(std::abs(pixel.red() - pixel.blue()) < 8);
            }
        }
    }

    void extensionsAreTheSourceAndThenMore()
    {
        RenderOrder order;
        order.kind = RenderOrder::Kind::Extend;
        order.prompt = u"It goes on"_s;
        order.seconds = 3;
        order.sourcePath = path(u"source.mp4"_s);
        const QString out = path(u"extended.mp4"_s);
        const auto made = render(order, out, {});
        QVERIFY(made);
        QCOMPARE(*made, (RenderedClip {{128, 96}, 5.0, 150}));
        const QList<QImage> frames = framesOf(out);
        QCOMPARE(frames.size(), 150);
        for (const int i : {0, 20, 59})
            QVERIFY2(difference(frames.at(i), m_source.at(i)) < 25,
                     qPrintable(QString::number(difference(frames.at(i), m_source.at(i)))));
        // No cut where it was sewn, though the picture does go on.
        const double step = difference(frames.at(58), frames.at(59));
        QVERIFY(difference(frames.at(59), frames.at(60)) < 4 * step + 30);
        QVERIFY(difference(frames.at(59), frames.at(120)) > 8);
        const auto reader = MovieReader::open(out);
        QVERIFY(std::abs(reader->info().seconds - 5) < 0.001);
        const auto sound = readSound(out);
        QVERIFY(std::abs(double(sound.size()) / 2 / SoundRate - 5) < 0.1);
    }

    void extensionsOfForeignClipsWork()
    {
        QVERIFY(writeFigureClip(path(u"foreign.mp4"_s), {160, 120}, 24));
        RenderOrder order;
        order.kind = RenderOrder::Kind::Extend;
        order.prompt = u"Fig runs into a forest"_s;
        order.seconds = 1;
        order.sourcePath = path(u"foreign.mp4"_s);
        order.cast = {{u"Fig"_s, path(u"foreign.mp4"_s)}};
        const auto made = render(order, path(u"foreign extended.mp4"_s), {});
        QVERIFY(made);
        QCOMPARE(made->frames, 48);
        QVERIFY(pixelsLike(framesOf(path(u"foreign extended.mp4"_s)).value(47), QColor(230, 30, 200), 70)
                > 300);
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QList<QImage> m_source;
};

QTEST_MAIN(TestRetake)
#include "tst_retake.moc"
