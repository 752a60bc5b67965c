#include "core/sandbox/render/moviereader.h"
#include "core/sandbox/server/modeltable.h"
#include "testclips.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

// Whatever the dialect sells is rendered exactly: every size, rate and length of every model.
class TestTakeFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("fps");
        QStringList sizes;
        for (const ModelFacts& model : modelTable()) {
            for (const SizePrice& entry : model.sizes)
                sizes.append(sizeToText(entry.size));
        }
        sizes.removeDuplicates();
        for (const QString& size : std::as_const(sizes)) {
            for (const int fps : {24, 30})
                QTest::addRow("%s at %d", qPrintable(size), fps) << *sizeFromText(size) << fps;
        }
    }
    void sizes()
    {
        QFETCH(QSize, size);
        QFETCH(int, fps);
        RenderOrder order = smallOrder(u"A lighthouse by the sea in a storm, tilt up"_s);
        order.size = size;
        order.fps = fps;
        check(order);
    }

    void lengths_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("fps");
        for (int seconds = 4; seconds <= 20; ++seconds) {
            for (const int fps : {24, 30})
                QTest::addRow("%d s at %d", seconds, fps) << seconds << fps;
        }
    }
    void lengths()
    {
        QFETCH(int, seconds);
        QFETCH(int, fps);
        RenderOrder order = smallOrder(u"A city in the rain"_s);
        order.size = {64, 64};
        order.seconds = seconds;
        order.fps = fps;
        check(order);
    }

    void everyLengthOfTheDialectIsAmongThem()
    {
        for (const int seconds : ClipSeconds)
            QVERIFY(seconds >= 4 && seconds <= 20);
    }

private:
    void check(const RenderOrder& order)
    {
        const QString out = m_folder.filePath(u"take.mp4"_s);
        const auto made = render(order, out, {});
        QVERIFY(made);
        const int frames = order.seconds * order.fps;
        QCOMPARE(*made, (RenderedClip {order.size, double(order.seconds), frames}));
        auto reader = MovieReader::open(out);
        QVERIFY(reader);
        QCOMPARE(reader->info().size, order.size);
        QCOMPARE(reader->info().rate, (FrameRate {order.fps, 1}));
        QVERIFY(std::abs(reader->info().seconds - order.seconds) < 0.001);
        int decoded = 0;
        for (; reader->skipFrame().value_or(false); ++decoded) {}
        QCOMPARE(decoded, frames);
        const auto sound = readSound(out);
        QVERIFY(std::abs(double(sound.size()) / 2 / SoundRate - order.seconds) < 0.05);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestTakeFormats)
#include "tst_takeformats.moc"
